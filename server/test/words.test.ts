import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import type { Said } from '../../cli/src/language.js';
import { readConfig } from '../src/config.js';
import { lastWords } from '../src/told.js';
import { reasons, words } from '../src/words.js';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'receiver-words-'));
after(() => rmSync(folder, { recursive: true }));

/** Starts a receiver that has to refuse; gives its words and its code. */
async function refused(
  settings: Readonly<Record<string, string>>,
  locale: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder, ...locale, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(child, 'close');
  return `${said}${code}`;
}

const wrong = { PORT: 'x', PAGES_NOINDEX: 'maybe', OFFICE_NAME: ' ' };
const vietnamese = `Những thiết lập này chưa đúng.
PORT: phải là số nguyên từ 0 đến 65535, ví dụ 8080
OFFICE_NAME: không được để trống
PAGES_NOINDEX: phải là true hoặc false
1`;
const english = `These settings are wrong.
PORT: must be a whole number from 0 to 65535, as 8080
OFFICE_NAME: must not be blank
PAGES_NOINDEX: must be true or false
1`;

test('a start that is refused speaks the language of the terminal, Vietnamese when in doubt', async () => {
  assert.equal(await refused(wrong, {}), vietnamese);
  assert.equal(await refused(wrong, { LANG: 'C.UTF-8' }), vietnamese);
  assert.equal(await refused(wrong, { LANG: 'en_US.UTF-8' }), english);
  assert.equal(await refused(wrong, { LANG: 'vi_VN.UTF-8' }, ['--lang', 'en']), english);
});

test('faults of documents are told in both languages', async () => {
  writeFileSync(join(folder, 'broken.json'), '{');
  const settings = {
    PROCEDURES_DIR: folder,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: 'postgres://localhost:1/dvc',
  };
  const said = await refused(settings, { LANG: 'vi' });
  assert.match(
    said,
    /^DATABASE_URL: không tới được máy chủ đó, hoặc nó từ chối\.\nỞ đó không có chương trình nào trả lời\. \(/,
  );
});

test('what the system says is told in plain words, with its own beside them', () => {
  const error = Object.assign(new Error("EROFS: read-only file system, open '/x'"), { code: 'EROFS' });
  assert.equal(lastWords(error, 'vi'), `Ổ đĩa này chỉ đọc được. (${error.message})`);
  assert.equal(lastWords(error, 'en'), `The disk can only be read. (${error.message})`);
});

test('no setting is refused in English on a Vietnamese terminal', () => {
  const given = {
    ...{ HOST: ' ', PORT: '1.5', DATA_DIR: ' ', DATABASE_URL: 'x', ALLOWED_SITES: 'x', OFFICE_PHONE: '0'.repeat(61) },
    ...{ TRUST_PROXY: 'x', LOG_LEVEL: 'x', MAX_FILE_MB: 'x', MIN_FREE_MB: '0', REQUESTS_PER_MINUTE: 'x' },
  };
  let told = '';
  try {
    readConfig(given);
  } catch (error) {
    told = lastWords(error, 'vi');
  }
  const [head, ...lines] = told.split('\n');
  assert.equal(head, words.wrongSettings.vi);
  assert.equal(lines.length, Object.keys(given).length);
  for (const line of lines) assert.match(line, /^[A-Z_]+: (?:phải|không|chỉ|hãy) /);
});

test('every sentence stands in both languages', () => {
  const samples = Object.values(words).map((each) =>
    typeof each === 'function' ? (each as (...given: readonly string[]) => Said)('A', 'B', 'C') : each,
  );
  for (const { en, vi } of [...samples, ...Object.values(reasons)]) {
    assert.doesNotMatch(en, /[À-ỹ]/);
    assert.match(vi, /[À-ỹ]/);
  }
});

test('nothing in the receiver fails in a sentence of its own outside of the table', () => {
  const sources = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' });
  const own = sources
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /new Error\(['"`]/.test(readFileSync(join(root, 'server/src', file), 'utf8')));
  // Never shown at a start: a row that the triggers of the database do not let go.
  assert.deepEqual(own, ['tracking.ts']);
});

test('what the pages for operators say that the receiver says, it says', () => {
  const marks = ['…', '…', '…'] as const;
  const samples = Object.values(words).map((each) =>
    typeof each === 'function' ? (each as (...given: readonly string[]) => Said)(...marks) : each,
  );
  for (const path of ['docs/troubleshooting.md', 'docs/vi/troubleshooting.md']) {
    const rows = readFileSync(join(root, path), 'utf8').matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|/gm);
    const told = [...rows].map(([, en = '', vi = '']) => ({ en, vi }));
    assert.ok(told.length >= 7, path);
    for (const { en, vi } of told)
      assert.ok(
        samples.some((each) => each.en.startsWith(en) && each.vi.startsWith(vi)),
        `${path}: ${en}`,
      );
  }
});
