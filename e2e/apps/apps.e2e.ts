import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../../scripts/free-port.mjs';
import { run } from '../../scripts/run.mjs';
import { serveFolders } from '../../scripts/static-server.mjs';
import { startOf, toReceipt } from '../birth.js';
import { Ward } from '../ward.js';
import { watch } from '../watch.js';

/** Each app of examples/, and the folder that its build writes for a web server. The heavy ones begin. */
const apps = {
  angular: 'dist/xa/browser',
  next: 'out',
  svelte: 'dist',
  vue: 'dist',
  react: 'dist',
  webpack: 'dist',
  'import-map': 'dist',
};

/** What an app names where its office's receiver belongs. */
const placeholder = 'https://tiepnhan.example.gov.vn';

/** Apps ask nobody but the registry of npm while they are built. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', npm_config_update_notifier: 'false' };

let folder: string;
let ward: Ward;
let port: number;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvc-apps-'));
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { program: 'npm' });
  const [tarball = ''] = await readdir(folder);
  await rename(join(folder, tarball), join(folder, 'dvc-elements.tgz'));
  port = await freePort();
  ward = await Ward.open({ origin: `http://localhost:${port}` });
});

test.afterAll(async () => {
  await ward.close();
  await rm(folder, { recursive: true, force: true });
});

for (const [name, built] of Object.entries(apps))
  test(`the app of examples/${name} is installed, built, and leads to a receipt that it hears of`, async ({ page }) => {
    const app = join(folder, name);
    await copyApp(name, app);
    const npm = (...args: string[]): Promise<string> => run('npm', args, { program: 'npm', cwd: app, env: quiet });
    // What builds in this process may have said that it is production, where npm leaves out what a project is built with.
    await test.step('npm ci', () => npm('ci', '--include=dev', '--ignore-scripts', '--prefer-offline', '--no-audit'));
    await test.step('npm run build', () => npm('run', 'build'));

    const site = await serveFolders([{ at: '/', folder: join(app, built) }], { port });
    try {
      const origin = ward.page('').slice(0, -1);
      const seen = await watch(page, [origin, ward.receiver]);
      const wrong: string[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      page.on('response', (response) => response.ok() || wrong.push(`${response.status()} ${response.url()}`));
      await page.goto(origin);
      await startOf(page).click();
      await toReceipt(page);
      const code = await page.locator('dvc-receipt [part~=code]').first().innerText();
      await expect(page.getByRole('status').filter({ hasText: 'Trang này biết' })).toHaveText(
        `Trang này biết: UBND xã Minh Tân (ví dụ) đã nhận hồ sơ ${code.replaceAll(/\s/g, '')}.`,
      );
      expect([...seen, ...wrong]).toEqual([]);
    } finally {
      site.close();
      site.closeAllConnections();
    }
  });

/** The app as it stands in examples/, with the packed library beside it and the address of a receiver that is there. */
async function copyApp(name: string, to: string): Promise<void> {
  const isSource = (path: string): boolean => !/node_modules|\/(?:dist|out|\.next|\.angular)(?:\/|$)/.test(path);
  await cp(resolve('examples', name), to, { recursive: true, filter: isSource });
  await cp(join(folder, 'dvc-elements.tgz'), join(to, 'dvc-elements.tgz'));
  let found = 0;
  for (const file of await readdir(to, { recursive: true })) {
    if (!/\.(?:[jt]sx?|vue|svelte|html)$/.test(file)) continue;
    const text = await readFile(join(to, file), 'utf8');
    found += text.split(placeholder).length - 1;
    await writeFile(join(to, file), text.replaceAll(placeholder, ward.receiver));
  }
  expect(found, `the receiver in examples/${name}`).toBe(1);
}
