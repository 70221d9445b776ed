import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import * as esbuild from 'esbuild';
import { build } from 'vite';
import webpack from 'webpack';
import { run } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import { arrives, fillForm, toApplicant } from './birth.js';
import { watch } from './watch.js';

test.describe.configure({ timeout: 180_000 });

/** A project of somebody else's, with the package as it is packed and installed. */
let folder: string;
let installed: string;
const servers: Server[] = [];

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = await mkdtemp(join(tmpdir(), 'dvc-package-'));
  const isSource = (path: string): boolean => !/node_modules|dist|public/.test(path);
  await cp(resolve('examples/npm'), folder, { recursive: true, filter: isSource });
  const npm = (cwd: string, ...args: string[]): Promise<string> => run('npm', args, { program: 'npm', cwd });
  await npm(resolve('.'), 'pack', '--pack-destination', folder);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await cp(join(folder, tarball), join(folder, 'dvc-elements.tgz'));
  // What builds in this process may have said that it is production, where npm leaves out what a project is built with.
  await npm(folder, 'install', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund');
  installed = join(folder, 'node_modules/dvc-elements');
});

test.afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Serves folders and gives the origin. */
async function serve(...mounts: Parameters<typeof serveFolders>[0]): Promise<string> {
  const server = await serveFolders(mounts);
  servers.push(server);
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test('a Vite app with <dvc-form> alone is built and filled in, and its own client gets the dossier', async ({
  page,
}) => {
  await run('npm', ['run', 'build'], { program: 'npm', cwd: folder });
  const origin = await serve({ at: '/', folder: join(folder, 'dist') });
  const seen = await watch(page, [origin]);
  const bodies: string[] = [];
  await page.route('**/api/dossiers', (route) => {
    const body = route.request().postData() ?? '';
    bodies.push(body);
    const digest = createHash('sha256').update(body).digest('hex');
    return route.fulfill({ json: { code: '7HKM2PXQ', office: 'UBND xã Minh Tân (ví dụ)', digest } });
  });
  await page.goto(origin);
  await fillForm(page);
  await page.getByRole('checkbox', { name: /cam đoan/i }).check();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page.getByText('đã nhận. Mã hồ sơ: 7HKM2PXQ.')).toBeVisible();
  expect(bodies).toHaveLength(1);
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ answers: arrives, language: 'vi', declared: true });
  expect(seen).toEqual([]);
});

/** Each way to bundle `entry` into `out`, as a script called main.js. */
const bundlers: Readonly<Record<string, (entry: string, out: string) => Promise<unknown>>> = {
  Vite: (entry, out) =>
    build({
      root: dirname(entry),
      configFile: false,
      logLevel: 'warn',
      build: { outDir: out, rolldownOptions: { input: entry, output: { entryFileNames: 'main.js' } } },
    }),
  webpack: (entry, out) =>
    new Promise<void>((done, failed) => {
      const output = { path: out, filename: 'main.js' };
      webpack({ mode: 'production', context: dirname(entry), entry, output, performance: false }, (error, stats) => {
        if (error) return failed(error);
        const said = stats?.toString({ all: false, errors: true, warnings: true });
        return said ? failed(new Error(said)) : done();
      });
    }),
  esbuild: (entry, out) =>
    esbuild.build({
      entryPoints: { main: entry },
      outdir: out,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'warning',
    }),
};

for (const [name, bundle] of Object.entries(bundlers))
  test(`${name} bundles every element, and its page finds documents and communes where it says`, async ({ page }) => {
    const work = join(folder, `with-${name.toLowerCase()}`);
    const out = join(work, 'out');
    await mkdir(out, { recursive: true });
    const entry = join(work, 'main.js');
    await writeFile(entry, "import 'dvc-elements';\n");
    await bundle(entry, out);
    await writeFile(
      join(out, 'index.html'),
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title><link rel="icon" href="data:,">
      <dvc-catalog assets="/files" href="#{code}"></dvc-catalog>
      <dvc-procedure assets="/files" code="1.001193"></dvc-procedure>
      <script type="module" src="main.js"></script>`,
    );
    const origin = await serve({ at: '/files/', folder: join(installed, 'dist/cdn') }, { at: '/', folder: out });
    const seen = await watch(page, [origin]);
    const lost: string[] = [];
    page.on('response', (response) => response.ok() || lost.push(response.url()));
    await page.goto(origin);
    await expect(page.getByText('Có 24 thủ tục')).toBeVisible();
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await toApplicant(page);
    await chooseCommune(page);
    expect(await undefinedTags(page)).toEqual([]);
    expect(lost).toEqual([]);
    expect(seen).toEqual([]);
    expect(await addressesIn(out)).toEqual([]);
  });

async function chooseCommune(page: Page): Promise<void> {
  const group = page.getByRole('group', { name: 'Nơi cư trú', exact: true });
  await group.getByLabel('Tỉnh, thành phố').selectOption('66');
  await group.locator('input[role=combobox]').fill('buon ma thuot');
  await expect(group.locator('[role=option]', { hasText: 'Buôn Ma Thuột' }).first()).toBeVisible();
}

/** Tags of the manifest that the page does not know. */
async function undefinedTags(page: Page): Promise<readonly string[]> {
  const manifest = JSON.parse(await readFile(join(installed, 'custom-elements.json'), 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string }[] }[];
  };
  const tags = manifest.modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName = [] }) => tagName));
  expect(tags.length).toBeGreaterThan(20);
  return page.evaluate((all) => all.filter((tag) => !customElements.get(tag)), tags);
}

/** Addresses that a bundler made from the place of a module of ours. Its own loader of chunks may read `import.meta.url`. */
async function addressesIn(out: string): Promise<readonly string[]> {
  const scripts = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(join(out, name), 'utf8')));
  return texts.flatMap((text) => text.match(/file:\/\/\/[^"'`\s]*|new URL\(\s*["'`][^)]*import\.meta\.url/g) ?? []);
}

test('private modules are out of reach, and each entry is within it', () => {
  const resolver = createRequire(join(folder, 'main.js'));
  const within = ['dvc-elements', 'dvc-elements/model', 'dvc-elements/client', 'dvc-elements/loader']
    .concat(['dvc-form', 'dvc-procedure', 'dvc-yes-no-field'].map((tag) => `dvc-elements/components/${tag}.js`))
    .concat(
      ['procedures/index.json', 'procedures/1.001193.json', 'units/66.json'].map((file) => `dvc-elements/${file}`),
    )
    .concat(
      ['procedure.schema.json', 'office.schema.json', 'custom-elements.json', 'package.json'].map(
        (file) => `dvc-elements/${file}`,
      ),
    )
    .concat(['vscode.html-custom-data.json', 'web-types.json'].map((file) => `dvc-elements/${file}`));
  for (const name of within) expect(() => resolver.resolve(name), name).not.toThrow();
  const rooms = ['components/base/theme.js', 'components/journey/journey.js', 'client/http/http-client.js'];
  for (const name of [...rooms, 'model/draft.js', 'dist/esm/index.js', 'components/dvc-form'])
    expect(() => resolver.resolve(`dvc-elements/${name}`), name).toThrow(/not (?:defined|exported)|Cannot find/);
});

test('the links of the texts in the package lead to files in it', async () => {
  const files = await readdir(installed, { recursive: true });
  const texts = files.filter((name) => /^(?:[A-Z]+|docs\/.*)\.md$/.test(name));
  expect(texts).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/embedding.md', 'docs/elements.md']));
  const lost: string[] = [];
  for (const name of texts) {
    const links = (await readFile(join(installed, name), 'utf8')).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
    for (const [, to = ''] of links) if (!files.includes(join(dirname(name), to))) lost.push(`${name}: ${to}`);
  }
  expect(lost).toEqual([]);
  expect(files.filter((name) => /\.(?:br|gz)$/.test(name))).toEqual([]);
});
