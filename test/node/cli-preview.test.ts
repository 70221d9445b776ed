import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { build } from '../../scripts/build.mjs';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { dvc, root, script } from '../fixtures/dvc.js';

const hall = readFileSync(join(root, 'test/fixtures/hall.json'), 'utf8');
const patience = 10_000;

describe('dvc preview', () => {
  let folder: string;
  let file: string;
  let child: ChildProcess;
  let url: string;
  let browser: Browser;
  let page: Page;
  let stage: FrameLocator;
  const asked: string[] = [];
  const complaints: string[] = [];

  /** The command as a person calls it, with the address it tells. */
  async function begin(
    given: readonly string[],
    env: NodeJS.ProcessEnv = process.env,
  ): Promise<{ readonly child: ChildProcess; readonly url: string }> {
    const begun = spawn(process.execPath, [script, 'preview', 'hall.json', ...given], { cwd: folder, env });
    const address = new Promise<string>((found, failed) => {
      let heard = '';
      begun.once('exit', () => failed(new Error(heard)));
      for (const stream of [begun.stdout, begun.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          heard += text;
          const [known] = /http:\/\/127\.0\.0\.1:\d+\//.exec(heard) ?? [];
          if (known) found(known);
        });
    });
    return { child: begun, url: await address };
  }

  before(async () => {
    await build(['cdn', 'cli']);
    folder = mkdtempSync(join(tmpdir(), 'dvc-preview-'));
    file = join(folder, 'hall.json');
    writeFileSync(file, hall);
    ({ child, url } = await begin(['--lang', 'en']));
    const { executablePath, args } = await ensureBrowser();
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(patience);
    page.on('request', (each) => asked.push(each.url()));
    page.on('console', (message) => complaints.push(`${message.text()} ${message.location().url}`));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(url);
    stage = page.frameLocator('#frame');
  });

  after(async () => {
    await browser?.close();
    child?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  const next = () => stage.getByRole('button', { name: 'Tiếp tục', exact: true }).click();

  it('shows the document in the elements', async () => {
    await stage.getByText('Người dân trong xã.').waitFor({ state: 'attached' });
    await stage.getByRole('button', { name: 'Bắt đầu' }).click();
    await stage.getByRole('heading', { name: /^Bước 1 trên \d+: Việc tổ chức$/ }).waitFor();
  });

  it('shows what was saved at once, and keeps what was typed', async () => {
    await stage.getByLabel('Số khách').fill('120');
    writeFileSync(file, hall.replace('"Ai phụ trách?"', '"Ai lo việc này?"'));
    await stage.getByLabel('Ai lo việc này?').waitFor();
    assert.equal(await stage.getByLabel('Số khách').inputValue(), '120');
  });

  it('names the line of a fault, and shows the document again once it is fixed', async () => {
    writeFileSync(file, hall.replace('"maxLength": 100', '"maxLenght": 100'));
    const broken = page.getByRole('alert');
    await broken.getByText('Did you mean "maxLength"?').waitFor();
    const line = hall.slice(0, hall.indexOf('"maxLength": 100')).split('\n').length;
    assert.match(await broken.innerText(), new RegExp(`hall\\.json:${line}:\\d+`));
    assert.equal(await page.locator('#frame').isVisible(), false);

    // As many editors save: a new file in the place of the old one.
    writeFileSync(join(folder, 'hall.json~'), hall);
    renameSync(join(folder, 'hall.json~'), file);
    await stage.getByLabel('Ai phụ trách?').waitFor();
    assert.equal(await broken.isVisible(), false);
    assert.equal(await stage.getByLabel('Số khách').inputValue(), '120');
  });

  it('shows what it would send, without what does not apply', async () => {
    await stage.getByRole('radio', { name: 'Việc khác' }).check();
    await stage.getByLabel('Việc gì?').fill('Hội thơ');
    await page.locator('#data', { hasText: 'Hội thơ' }).waitFor();
    await stage.getByRole('radio', { name: 'Đám cưới' }).check();
    await page.locator('#data', { hasText: 'wedding' }).waitFor();
    const sent = JSON.parse(await page.locator('#data').innerText()) as { readonly answers: unknown };
    assert.deepEqual(sent.answers, { event: { purpose: 'wedding', guests: 120 } });
    await page.getByText('No answer is wrong or missing. Papers that must be there: 1.').waitFor();
  });

  it('shows the order of the pages, and which of them are asked by the answers alone', async () => {
    const pages = page.getByRole('region', { name: 'Order of pages' }).getByRole('listitem');
    await pages.first().waitFor();
    const always = await pages.allInnerTexts();
    assert.deepEqual(always, ['Việc tổ chức']);
    const document = JSON.parse(hall) as { form: { allOf?: unknown[] } };
    const asks = { properties: { event: { required: ['guests'] } }, required: ['event'] };
    const keeper = { type: 'object', title: 'Giữ trật tự', properties: { name: { type: 'string', title: 'Ai giữ?' } } };
    document.form.allOf = [{ if: asks, then: { properties: { keeper } } }];
    writeFileSync(file, JSON.stringify(document));
    await pages.nth(1).waitFor();
    assert.deepEqual(await pages.allInnerTexts(), ['Việc tổ chức', 'Giữ trật tự (by these answers)']);
    writeFileSync(file, hall);
    await pages.nth(1).waitFor({ state: 'detached' });
  });

  it('shows it in English, and wider', async () => {
    await page.getByLabel('Language').selectOption('en');
    await stage.getByLabel('Who is in charge?').waitFor();
    await page.getByLabel('Language').selectOption('vi');
    await stage.getByLabel('Ai phụ trách?').waitFor();
    await page.getByLabel('Width').selectOption('768 px');
    assert.equal((await page.locator('#frame').boundingBox())?.width, 770);
    await page.getByLabel('Width').selectOption('360 px');
  });

  it('takes papers and dossiers as an office does, and none without a line', async () => {
    await next();
    const photo = await page.screenshot();
    await stage
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: photo });
    await stage.getByText('Đã gửi tới cơ quan', { exact: true }).waitFor();
    await next();
    await stage.getByRole('checkbox').check();
    await page.getByLabel('Line').selectOption('offline');
    await stage.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await stage.getByText('Chưa nộp xong').first().waitFor();
    await page.getByLabel('Line').selectOption('good');
    await stage.getByText('Đã nộp.').waitFor();
    // What was sent stays beside it: asked anew by the change of language.
    await page.getByLabel('Language').selectOption('en');
    await stage.getByText('Submitted.').waitFor();
    await page.getByText('No answer is wrong or missing. Papers that must be there: 1.').waitFor();
    assert.match(await page.locator('#data').innerText(), /wedding/);
    await page.getByLabel('Language').selectOption('vi');
  });

  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, ...plain } = process.env;
  const vietnamese = { lang: 'vi', words: ['Ngôn ngữ', 'Thứ tự trang'] };
  const english = { lang: 'en', words: ['Language', 'Order of pages'] };
  for (const [how, args, env, { lang, words }] of [
    ['without a word about it', [], plain, vietnamese],
    ['in a Vietnamese terminal', [], { ...plain, LANG: 'vi_VN.UTF-8' }, vietnamese],
    ['in an English terminal', [], { ...plain, LC_ALL: 'en_US.UTF-8' }, english],
    ['in an English terminal that is told another', ['--lang', 'vi'], { ...plain, LC_ALL: 'en_US.UTF-8' }, vietnamese],
  ] as const)
    it(`speaks ${lang} ${how}, on the whole page`, async () => {
      const other = await begin(args, env);
      const second = await browser.newPage();
      try {
        await second.goto(other.url);
        for (const each of words) await second.getByText(each, { exact: true }).first().waitFor({ timeout: patience });
        assert.equal(await second.locator('html').getAttribute('lang'), lang);
        const foreign = lang === 'vi' ? english.words : vietnamese.words;
        for (const each of foreign) assert.equal(await second.getByText(each, { exact: true }).count(), 0, each);
        // What the citizen reads begins in the language of the document.
        await second
          .frameLocator('#frame')
          .getByText('Người dân trong xã.')
          .waitFor({ state: 'attached', timeout: patience });
      } finally {
        await second.close();
        other.child.kill('SIGTERM');
      }
    });

  it('has a store that can do all that one on a device can', async () => {
    const { PreviewStore } = (await import(new URL('../../cli/page/preview-store.js', import.meta.url).href)) as {
      readonly PreviewStore: { readonly prototype: object };
    };
    const lacking = Object.getOwnPropertyNames(MemoryStore.prototype).filter(
      (name) => !(name in PreviewStore.prototype),
    );
    assert.deepEqual(lacking, []);
  });

  it('answers late on a slow line', async () => {
    await page.getByLabel('Line').selectOption('slow');
    const began = performance.now();
    await fetch(`${url}v1/capabilities`);
    assert.ok(performance.now() - began > 1000);
    await page.getByLabel('Line').selectOption('good');
  });

  it('asks nothing of anybody else, and breaks no policy', () => {
    assert.deepEqual(
      asked.filter((each) => !each.startsWith(url) && !/^(?:blob|data):/.test(each)),
      [],
    );
    // The browser tells of a line that is cut, and of the office that was asked for a receipt it has not given.
    assert.deepEqual(
      complaints.filter((each) => !/net::ERR_(?:EMPTY_RESPONSE|CONNECTION)|\/by-key\//.test(each)),
      [],
    );
  });

  it('is served under a strict policy', async () => {
    const { headers } = await fetch(url);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self'/);
  });

  const strangers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['by another name', { host: 'evil.example' }],
    ['from the page of another site', { origin: 'https://evil.example' }],
  ];
  for (const [how, headers] of strangers)
    it(`answers nobody who asks ${how}`, async () => {
      const asking = request(`${url}state`, { headers }).end();
      const [answer] = (await once(asking, 'response')) as [{ statusCode: number; resume(): void }];
      answer.resume();
      assert.equal(answer.statusCode, 403);
    });

  it('gives out no file but its own', async () => {
    for (const path of ['dvc/%2e%2e/%2e%2e/package.json', '%2e%2e/dvc.js', 'nowhere'])
      assert.equal((await fetch(url + path)).status, 404, path);
  });

  it('ends when it is told to', async () => {
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0);
  });

  const misused: readonly (readonly [readonly string[], RegExp])[] = [
    [['preview'], /Name one document/],
    [['preview', 'nowhere.json'], /no file "nowhere\.json"/],
    [['preview', 'hall.json', '--port', 'x'], /--port is a number/],
    [['preview', 'hall.json', '--port', '99999'], /--port is a number from 0 to 65535, not "99999"/],
  ];
  for (const [args, says] of misused)
    it(`ends with 2 for «dvc ${args.join(' ')}»`, async () => {
      const { code, error } = await dvc(folder, args);
      assert.equal(code, 2);
      assert.match(error, says);
    });
});
