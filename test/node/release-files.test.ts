import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { releaseFiles } from '../../scripts/release-files.mjs';
import { root } from '../../scripts/run.mjs';
import { serveFolders } from '../../scripts/static-server.mjs';

interface Integrity {
  readonly version: string;
  readonly address: string;
  readonly importMap: string;
  readonly files: Readonly<Record<string, string>>;
}

const patience = 10_000;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;
const sha = (name: string, bytes: Buffer | string): string =>
  `${name}-${createHash(name).update(bytes).digest('base64')}`;

describe('the files of a release', () => {
  let out: string;
  let site: string;
  let folder: string;
  let integrity: Integrity;
  let files: Server;
  let pages: Server;
  let browser: Browser;

  before(async () => {
    out = mkdtempSync(join(tmpdir(), 'dvc-release-'));
    site = mkdtempSync(join(tmpdir(), 'dvc-release-site-'));
    files = await serveFolders([{ at: '/dvc/', folder: out, headers: { 'Access-Control-Allow-Origin': '*' } }]);
    folder = await releaseFiles(`${originOf(files)}/dvc`, out);
    integrity = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Integrity;
    for (const name of ['dvc-procedure', 'dvc'])
      writeFileSync(
        join(site, `${name}.html`),
        `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:," /><body>
${readFileSync(join(folder, `snippet-${name}.html`), 'utf8')}`,
      );
    const policy = `script-src ${originOf(files)} '${integrity.importMap}'; connect-src ${originOf(files)}`;
    pages = await serveFolders([
      { at: '/strict/', folder: site, headers: { 'Content-Security-Policy': policy } },
      { at: '/', folder: site },
    ]);
    const { executablePath, args } = await ensureBrowser();
    browser = await chromium.launch({ executablePath, args });
  });

  after(async () => {
    await browser?.close();
    for (const server of [files, pages]) {
      server?.close();
      server?.closeAllConnections();
    }
    for (const made of [out, site]) rmSync(made, { recursive: true, force: true });
  });

  /** A page with what the browser complained of. */
  const blank = async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    return { page, complaints, goto: (path: string) => page.goto(originOf(pages) + path) };
  };

  /** Changes a script, so that its compressed twins go, and gives back what makes all as they were. */
  const change = (file: string): (() => void) => {
    const kept = ['', '.br', '.gz'].map((twin) => {
      const path = join(folder, file + twin);
      return { path, bytes: readFileSync(path) };
    });
    for (const { path } of kept) rmSync(path);
    writeFileSync(join(folder, file), `${String(kept[0]?.bytes)}\n`);
    return () => kept.forEach(({ path, bytes }) => writeFileSync(path, bytes));
  };

  it('lie in a folder named after the version, all of them, with a true digest of each', () => {
    assert.equal(folder, join(out, version));
    assert.deepEqual([integrity.version, integrity.address], [version, `${originOf(files)}/dvc/${version}/`]);
    const built = readdirSync(join(root, 'dist/cdn'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'dist/cdn/').length));
    assert.deepEqual(Object.keys(integrity.files).sort(), built.sort());
    for (const [file, digest] of Object.entries(integrity.files))
      assert.equal(digest, sha('sha384', readFileSync(join(folder, file))), file);
  });

  it('are used as the snippets say, from another origin, chunks too, under a strict policy too', async () => {
    for (const base of ['/', '/strict/']) {
      const journey = await blank();
      await journey.goto(`${base}dvc-procedure.html`);
      await journey.page.getByRole('button', { name: 'Bắt đầu' }).first().click();
      await journey.page.locator('dvc-form').locator('input:enabled, select:enabled').first().waitFor();
      await journey.page.close();
      const tracker = await blank();
      await tracker.goto(`${base}dvc.html`);
      await tracker.page.locator('dvc-tracker').getByRole('textbox').first().waitFor();
      await tracker.page.close();
      assert.deepEqual([journey.complaints, tracker.complaints], [[], []], base);
    }
  });

  it('are refused by the browser when a script was changed: the one the page names, and one it fetches', async () => {
    const chunk = Object.keys(integrity.files).find((file) => file.startsWith('chunks/dvc-tracker-'));
    assert.ok(chunk);
    for (const [file, path, tag] of [
      ['dvc-procedure.js', '/dvc-procedure.html', 'dvc-procedure'],
      [chunk, '/dvc.html', 'dvc-tracker'],
    ] as const) {
      const restore = change(file);
      const { page, goto } = await blank();
      const refused = page.waitForEvent('console', (message) => /integrity/.test(message.text()));
      await goto(path);
      assert.match((await refused).text(), new RegExp(file));
      assert.equal(await page.evaluate((name) => customElements.get(name) === undefined, tag), true, tag);
      await page.close();
      restore();
    }
  });

  it('are not written over', async () => {
    const before = readFileSync(join(folder, 'integrity.json'), 'utf8');
    await assert.rejects(releaseFiles('https://other.example.gov.vn/', out), /is there already/);
    assert.equal(readFileSync(join(folder, 'integrity.json'), 'utf8'), before);
  });
});
