// What is made from custom-elements.json for people and their editors: docs/elements.md, the custom data of VS Code, the
// web types of JetBrains, and the types of JSX.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { choicesOf } from './choices.mjs';
import { root } from './run.mjs';

export const manifestFiles = [
  { path: 'docs/elements.md', write: elementsPage },
  { path: 'vscode.html-custom-data.json', write: customData },
  { path: 'web-types.json', write: webTypes },
  { path: 'src/jsx.ts', write: jsxTypes },
];

/** Writes each of the files into `folder`. */
export async function writeManifestFiles(folder = root) {
  const elements = readElements();
  for (const { path, write } of manifestFiles) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    const options = await prettier.resolveConfig(join(root, path));
    writeFileSync(full, await prettier.format(write(elements), { ...options, filepath: full }));
  }
}

/** Every element with what a page may use of it, in the order of their tags. */
function readElements() {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const choices = choicesOf();
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((each) => {
      const fields = (each.members ?? []).filter(({ kind }) => kind === 'field');
      const properties = fields.map((field) => ({ ...field, choices: choices.get(each.name)?.get(field.name) }));
      const attributes = (each.attributes ?? []).map((attribute) => ({
        ...attribute,
        choices: properties.find(({ name }) => name === attribute.fieldName)?.choices,
      }));
      return {
        tag: each.tagName,
        className: each.name,
        description: each.description ?? '',
        properties,
        attributes,
        methods: (each.members ?? []).filter(({ kind }) => kind === 'method'),
        slots: each.slots ?? [],
        parts: each.cssParts ?? [],
        events: each.events ?? [],
        tokens: each.cssProperties ?? [],
      };
    })
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

function elementsPage(elements) {
  const shared = sharedTokens(elements);
  return [
    '# The elements',
    '',
    'What a page may use of each: attributes and properties, methods, slots, parts, events, tokens. Made from',
    '`custom-elements.json` by `npm run generate`. Which of them a page needs, and how, is in [embedding.md](embedding.md).',
    '',
    'A property without an attribute is set by a script. An attribute of a boolean is there or not. Parts are reached with',
    '`::part()`; events bubble and cross shadow roots, and the fields of their details are in [embedding.md](embedding.md#events).',
    '',
    ...elements.map(({ tag }) => `- [\`<${tag}>\`](#${tag})`),
    '',
    ...elements.flatMap((each) => elementSection(each, shared)),
    '## Tokens',
    '',
    'Custom properties of CSS. They are inherited: set one on the page, on `<dvc-office>`, or on one element.',
    '',
    ...table(
      ['Token', 'Default', ''],
      shared.map((each) => [code(each.name), code(each.default), each.description]),
    ),
    '',
  ].join('\n');
}

function elementSection({ tag, className, description, ...element }, shared) {
  const attributeOf = (name) => element.attributes.find(({ fieldName }) => fieldName === name)?.name;
  const own = element.tokens.filter(
    ({ name, description }) => !shared.some((each) => each.name === name && each.description === description),
  );
  return [
    `## \`<${tag}>\``,
    '',
    `${description} Class \`${className}\`.`,
    '',
    ...table(
      ['Property', 'Attribute', 'Type', 'Default', ''],
      element.properties.map((each) => [
        code(each.name),
        code(attributeOf(each.name)),
        code(typeOf(each)),
        code(each.default),
        each.description,
      ]),
    ),
    ...table(
      ['Method', '', ''],
      element.methods.map((each) => [
        code(`${each.name}(${parametersOf(each)})`),
        code(each.return?.type?.text),
        each.description,
      ]),
    ),
    ...table(
      ['Slot', ''],
      element.slots.map((each) => [each.name ? code(each.name) : 'without a name', each.description]),
    ),
    ...table(
      ['Part', ''],
      element.parts.map((each) => [code(each.name), each.description]),
    ),
    ...table(
      ['Event', 'Type', ''],
      element.events.map((each) => [code(each.name), code(each.type?.text), each.description]),
    ),
    ...table(
      ['Token', 'Default', ''],
      own.map((each) => [code(each.name), code(each.default), each.description]),
    ),
    own.length ? 'And all of the [tokens](#tokens).' : 'All of the [tokens](#tokens).',
    '',
  ];
}

/** The tokens that every element honours. */
function sharedTokens([first, ...others]) {
  return first.tokens.filter(({ name }) => others.every(({ tokens }) => tokens.some((each) => each.name === name)));
}

function typeOf({ type, choices }) {
  return choices ? choices.map((each) => `'${each}'`).join(' | ') : type?.text;
}

function parametersOf({ parameters = [] }) {
  return parameters.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type?.text}`).join(', ');
}

function code(text) {
  return text === undefined ? '' : `\`${text}\``;
}

/** Lines of a table; none where there is nothing to show. */
function table(head, rows) {
  if (!rows.length) return [];
  const line = (cells) =>
    `| ${cells.map((each) => (each ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** https://github.com/microsoft/vscode-custom-data */
function customData(elements) {
  const tags = elements.map(({ tag, description, attributes }) => ({
    name: tag,
    description,
    attributes: attributes.map(({ name, description, type, choices }) => ({
      name,
      ...(description && { description }),
      ...(type?.text === 'boolean' && { valueSet: 'v' }),
      ...(choices && { values: choices.filter(Boolean).map((each) => ({ name: each })) }),
    })),
  }));
  return JSON.stringify({ version: 1.1, tags });
}

/** https://github.com/JetBrains/web-types */
function webTypes(elements) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const told = ({ name, description }) => ({ name, ...(description && { description }) });
  const contributions = elements.map(({ tag, description, attributes, properties, slots, parts, events, tokens }) => ({
    name: tag,
    description,
    attributes: attributes.map((each) => ({
      ...told(each),
      value: each.type?.text === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { type: typeOf(each) ?? 'string' },
    })),
    slots: slots.map(told),
    js: {
      properties: properties.map((each) => ({ ...told(each), type: typeOf(each) ?? 'unknown' })),
      events: events.map(told),
    },
    css: { properties: tokens.map(told), parts: parts.map(told) },
  }));
  return JSON.stringify({
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: contributions } },
  });
}

function jsxTypes(elements) {
  const names = (list) => list.map((each) => `'${each}'`).join(' | ') || 'never';
  const lines = elements.map(({ tag, className, properties, attributes, events }) => {
    const settable = properties.filter(({ readonly }) => !readonly).map(({ name }) => name);
    const apart = attributes.filter(({ name }) => !settable.includes(name));
    const flags = apart.filter(({ type }) => type?.text === 'boolean').map(({ name }) => name);
    const texts = apart.filter(({ type }) => type?.text !== 'boolean').map(({ name }) => name);
    const given = [settable, texts, flags, events.map(({ name }) => name)].map(names).join(', ');
    return `  '${tag}': Props<${className}, ${given}, Shared>;`;
  });
  return `${elements.map(({ tag, className }) => `import type { ${className} } from './components/${tag}.js';`).join('\n')}

/** A box or a function that takes the element once it is drawn, as React and Preact have them. */
type Ref<Element> = { current: Element | null } | ((element: Element | null) => void | (() => void)) | null;

/** What may stand at the tag of \`Element\`: its \`Properties\`, its attributes, a listener for each event, and \`Shared\`. */
type Props<
  Element extends HTMLElement,
  Properties extends keyof Element,
  Attributes extends string,
  Flags extends string,
  Events extends string,
  Shared,
> = Omit<Shared, Properties | Attributes | Flags | \`on\${Events}\`> & {
  [Name in Properties]?: Element[Name] | undefined;
} & { [Name in Attributes]?: string | number | undefined } & { [Name in Flags]?: boolean | undefined } & {
  [Name in Events as \`on\${Name}\`]?:
    | ((event: Name extends keyof HTMLElementEventMap ? HTMLElementEventMap[Name] : Event) => void)
    | undefined;
} & { ref?: Ref<Element> | undefined; key?: string | number | bigint | null | undefined };

/**
 * Our tags in JSX; \`Shared\` is what every tag takes, as \`React.HTMLAttributes<HTMLElement>\`. No framework is named here:
 * the page that uses one adds these to its \`JSX.IntrinsicElements\`. Generated by scripts/manifest-files.mjs.
 */
export interface DvcIntrinsicElements<Shared = object> {
${lines.join('\n')}
}
`;
}
