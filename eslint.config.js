import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What each layer may not import; arrows of docs/architecture.md go one way. */
const layers = {
  schemas: { files: ['src/schemas/**'], above: ['model', 'client', 'locales', 'components', 'html', 'doctor'] },
  model: { files: ['src/model/**'], above: ['client', 'locales', 'components', 'html', 'doctor'] },
  client: { files: ['src/client/**'], above: ['locales', 'components', 'html', 'doctor'] },
  locales: { files: ['src/locales/**'], above: ['components', 'html', 'doctor'] },
  components: { files: ['src/components/**'], above: ['html', 'doctor'] },
  doctor: { files: ['src/doctor/**'], above: ['client', 'locales', 'components', 'html'] },
};

const noLit = { group: ['lit', 'lit/*', '@lit/*'], message: 'Only src/components and src/locales know Lit.' };
const noZod = { group: ['zod', 'zod/*'], message: 'No byte of zod reaches a browser: import types from src/schemas.' };
const onlyTypes = {
  // What is published beside the contracts is plain data and holds no zod.
  regex: '/schemas/(?!published/)',
  allowTypeImports: true,
  message: 'src/schemas gives types only: write `import type`.',
};
const noElements = {
  regex: '/components/(dvc-|base/define-element)',
  message: 'Where there is no browser there are no elements: import the templates behind them.',
};
const upward = (above) => ({
  regex: `^(\\.\\./)+(${above.join('|')})/`,
  message: `This layer may not import ${above.map((name) => `src/${name}`).join(', ')}.`,
});

/** As `upward`, for the entries, which stand beside the layers. */
const beside = (above) => ({
  regex: `^\\./(${above.join('|')})/`,
  message: `This entry may not import ${above.map((name) => `src/${name}`).join(', ')}.`,
});

const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

/** Everything a file in src may not say. */
/** Browsers before Firefox 119 and Chromium 81 take these as attributes only. */
const reflected = {
  selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(aria[A-Z]|role$)/]',
  message: 'Set the attribute: old browsers do not reflect this property.',
};

/** A page may have put something else in its place (MooTools has). */
const ownEvents = { selector: "NewExpression[callee.name='Event']", message: 'Send a CustomEvent.' };

const words = [
  {
    selector: 'TemplateElement[value.raw=/role="(status|alert)"[^>]*\\.textContent=/]',
    message: 'Put the words into a child: directly in a place for news they read as «blank».',
  },
  { selector: "MemberExpression[property.name='innerHTML']", message: 'Draw with a Lit template.' },
  { selector: "MemberExpression[property.name='outerHTML']", message: 'Draw with a Lit template.' },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'Draw with a Lit template.' },
  { selector: "ImportSpecifier[imported.name='unsafeHTML']", message: 'Text is text: no unsafeHTML.' },
  { selector: "ImportSpecifier[imported.name='unsafeSVG']", message: 'Text is text: no unsafeSVG.' },
  {
    selector: "ImportDeclaration[source.value='lit/decorators.js'] ImportSpecifier[imported.name='customElement']",
    message: 'Import customElement from base/define-element.js: a script included twice must not throw.',
  },
];

/** What the model must be handed instead of reading it. */
const unhanded = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time as an argument.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time as an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take chance as an argument.',
  },
  { selector: "CallExpression[callee.object.name='crypto']", message: 'Take keys as an argument.' },
];

const off = (...rules) => Object.fromEntries(rules.map((rule) => [rule, 'off']));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/dist.*/',
      'release/',
      'storybook-static/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'src/locales/generated/',
      'examples/',
      'test/types/',
      'bench/',
      'server/data/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    files: ['**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // The words of an element that a page translator may touch are bound as .textContent, which this rule does not see; axe does.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/anchor-has-content': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // A store that has nothing to wait for still answers with a promise, as its interface says.
      '@typescript-eslint/require-await': 'off',
      // Lit binds `this` of the listeners in a template; the rest of us pass closures that need none.
      '@typescript-eslint/unbound-method': 'off',
      // JSON values are told apart by their kind of question, which the compiler does not see.
      '@typescript-eslint/no-base-to-string': 'off',
    },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'FieldElement'] } },
  },
  {
    files: ['src/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      'no-empty': 'error',
      'no-restricted-syntax': ['error', ...words, reflected, ownEvents],
    },
  },
  {
    files: ['src/{index,model,client,loader,jsx,classic,frame,catalog,doctor,doc-ho-so}.ts'],
    rules: imports(noZod, onlyTypes, beside(['html'])),
  },
  { files: layers.components.files, rules: imports(noZod, onlyTypes, upward(layers.components.above)) },
  { files: layers.doctor.files, rules: imports(noZod, noLit, onlyTypes, upward(layers.doctor.above)) },
  { files: ['src/html/**'], rules: imports(noZod, onlyTypes, noElements) },
  { files: ['src/model.ts'], rules: imports(noZod, noLit, onlyTypes, beside(layers.model.above)) },
  { files: ['src/client.ts'], rules: imports(noZod, noLit, onlyTypes, beside(layers.client.above)) },
  { files: layers.locales.files, rules: imports(noZod, onlyTypes, upward(layers.locales.above)) },
  { files: layers.client.files, rules: imports(noZod, noLit, onlyTypes, upward(layers.client.above)) },
  {
    files: layers.model.files,
    rules: {
      ...imports(noZod, noLit, onlyTypes, upward(layers.model.above)),
      'no-restricted-globals': [
        'error',
        'document',
        'window',
        'navigator',
        'location',
        'fetch',
        'localStorage',
        'indexedDB',
      ],
      'no-restricted-syntax': ['error', ...words, ...unhanded],
    },
  },
  { files: layers.schemas.files, rules: imports(noLit, upward(layers.schemas.above)) },
  {
    files: ['cli/src/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      'no-empty': 'error',
    },
  },
  {
    files: ['server/**', 'cli/**'],
    rules: imports({
      regex: '/src/(client|locales|components)/',
      message: 'The server and the command line share src/schemas, src/model, src/html and src/doctor only.',
    }),
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['test/**', 'server/test/**', 'e2e/**', 'stories/**', '.storybook/**', '*.config.ts'],
    rules: off(
      '@typescript-eslint/no-unused-expressions',
      '@typescript-eslint/no-explicit-any',
      '@typescript-eslint/no-misused-promises',
      '@typescript-eslint/no-this-alias',
      '@typescript-eslint/no-unsafe-return',
      '@typescript-eslint/no-unsafe-call',
      '@typescript-eslint/no-unsafe-member-access',
      '@typescript-eslint/no-unsafe-assignment',
      '@typescript-eslint/no-unsafe-argument',
      '@typescript-eslint/no-floating-promises',
      '@typescript-eslint/no-unnecessary-type-assertion',
    ),
  },
);
