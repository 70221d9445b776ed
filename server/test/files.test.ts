import assert from 'node:assert/strict';
import {
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { InjectOptions, Response } from 'light-my-request';
import pg from 'pg';
import { encryptedPdfs } from '../../test/fixtures/encrypted-pdfs.js';
import * as harness from './harness.js';

const minute = 60_000;
const mega = 1_000_000;
let receiver: harness.TestReceiver;
let watcher: pg.Client;
let clock = new Date('2026-11-23T08:00:00Z');
let free = 20_000 * mega;
before(async () => {
  const limits = {
    maxFileBytes: 20 * mega,
    maxDossierBytes: 50 * mega,
    minFreeBytes: 1000 * mega,
    bytesPerHour: 70 * mega,
  };
  receiver = await harness.testReceiver(
    { limits },
    () => clock,
    async () => free,
  );
  watcher = new pg.Client(receiver.database.connection);
  await watcher.connect();
});
after(async () => {
  await watcher.end();
  await receiver.close();
});

const inject = (request: InjectOptions): Promise<Response> => receiver.app.inject(request);
const said = (answer: Response): string =>
  `${answer.statusCode} ${answer.body ? (answer.json() as { type: string }).type : ''}`.trimEnd();
const place = (folder: string, id: string): string => join(receiver.config.filesDir, folder, id);
const nextHour = (): void => void (clock = new Date(clock.getTime() + 60 * minute));
const head = (draft: harness.TestDraft, id: string): InjectOptions => ({
  method: 'HEAD',
  url: `/v1/uploads/${id}`,
  headers: { 'tus-resumable': '1.0.0', authorization: harness.authorization(draft) },
});

function announceOf(size: number, remoteAddress: string, draft = harness.newDraft()): InjectOptions {
  return { ...harness.announcement(draft, harness.fileOf(harness.png(), { size })), remoteAddress };
}

test('a sealed file cannot be changed by who held it open before', async () => {
  const draft = harness.newDraft();
  const bytes = harness.png(3000);
  const file = harness.fileOf(bytes);
  await inject(harness.announcement(draft, file));
  await inject(harness.stretch(draft, file.id, 0, bytes.subarray(0, 1000)));
  const late = openSync(place('unfinished', file.id), 'a');
  assert.equal(said(await inject(harness.stretch(draft, file.id, 1000, bytes.subarray(1000)))), '204');
  writeSync(late, Buffer.alloc(500));
  assert.deepEqual(readFileSync(place('whole', file.id)), bytes);
  assert.equal(statSync(place('whole', file.id)).mode & 0o777, 0o400);
  assert.ok(!existsSync(place('unfinished', file.id)));
  assert.deepEqual(readdirSync(join(receiver.config.filesDir, 'sealing')), []);
});

const harms: Readonly<Record<string, (path: string) => void>> = {
  'is gone': (path) => rmSync(path),
  'was cut short': (path) => writeFileSync(path, readFileSync(path).subarray(0, -1)),
  'was changed': (path) => {
    const bytes = readFileSync(path);
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  },
};
for (const [name, harm] of Object.entries(harms))
  test(`a stored file that ${name} is noticed before a receipt, and can be sent anew`, async () => {
    const draft = harness.newDraft();
    const bytes = harness.png(2000);
    const file = await harness.upload(receiver, draft, bytes);
    harm(place('whole', file.id));
    const submission = harness.submission(draft, harness.dossier(draft, [file]));
    assert.equal(said(await inject(submission)), '409 file-not-complete');
    await harness.upload(receiver, draft, bytes, file);
    assert.equal(said(await inject(submission)).slice(0, 3), '201');
    assert.deepEqual(readFileSync(place('whole', file.id)), bytes);
  });

test('a stored file that is gone is not said to be here', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  assert.equal((await inject(head(draft, file.id))).headers['upload-offset'], String(file.size));
  rmSync(place('whole', file.id));
  assert.equal((await inject(head(draft, file.id))).statusCode, 404);
});

test('a file that came back from a backup, with another time, is what it was', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  utimesSync(place('whole', file.id), new Date(), new Date());
  const answer = await inject(harness.submission(draft, harness.dossier(draft, [file])));
  assert.equal(answer.statusCode, 201, answer.body);
  assert.equal(statSync(place('whole', file.id)).mtimeMs, clock.getTime(), 'it is not looked at again');
});

test('of a dossier that has arrived nothing is forgotten, though its file is gone', async () => {
  const { draft, answer, body } = await harness.submitOne(receiver);
  const [{ id }] = (body as { files: [harness.TestFile] }).files;
  rmSync(place('whole', id));
  assert.equal((await inject(head(draft, id))).statusCode, 200);
  assert.equal((await inject(harness.submission(draft, body))).body, answer.body);
});

test('a removal that a crash cut off is ended by the next sweep', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  await watcher.query('delete from upload where id = $1', [file.id]);
  await watcher.query('insert into removed_file values ($1, now())', [file.id]);
  await receiver.sweep();
  assert.ok(!existsSync(place('whole', file.id)));
  assert.equal((await watcher.query('select 1 from removed_file')).rows.length, 0);
});

test('a file that comes again after a removal that a crash cut off is not taken away', async () => {
  const draft = harness.newDraft();
  const bytes = harness.png();
  const file = await harness.upload(receiver, draft, bytes);
  await watcher.query('delete from upload where id = $1', [file.id]);
  await watcher.query('insert into removed_file values ($1, now())', [file.id]);
  await harness.upload(receiver, draft, bytes, file);
  await receiver.sweep();
  assert.deepEqual(readFileSync(place('whole', file.id)), bytes);
});

test('room is kept for files that were announced, and what is left is not touched', async () => {
  nextHour();
  free = 1035 * mega;
  const draft = harness.newDraft();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) => inject(announceOf(10 * mega, `10.0.0.${index}`))),
  );
  assert.deepEqual(answers.map(said).sort(), [...Array(3).fill('201'), ...Array(3).fill('507 storage-full')]);
  assert.equal(answers.find(({ statusCode }) => statusCode === 507)?.headers['retry-after'], '600');
  const small = harness.fileOf(harness.png(), { size: 4 * mega });
  assert.equal(said(await inject({ ...harness.announcement(draft, small), remoteAddress: '10.0.0.9' })), '201');
  clock = new Date(clock.getTime() + 11 * minute);
  const late = announceOf(30 * mega, '10.0.1.1', draft);
  assert.equal(said(await inject(late)), '413 too-large');
  assert.equal(said(await inject(announceOf(20 * mega, '10.0.1.2'))), '201', 'places nobody fills go to others');
  free = 20_000 * mega;
});

test('bytes for which there is no room any more are refused, and come later', async () => {
  nextHour();
  const draft = harness.newDraft();
  const bytes = harness.png(2000);
  const file = harness.fileOf(bytes);
  await inject(harness.announcement(draft, file));
  free = 1000 * mega;
  const refused = await inject(harness.stretch(draft, file.id, 0, bytes));
  assert.equal(said(refused), '507 storage-full');
  assert.equal(refused.json().retryable, true);
  const health = await inject({ url: '/v1/health' });
  assert.equal(said(health), '507 storage-full');
  assert.match(health.json().detail, /^Papers cannot be taken/);
  free = 20_000 * mega;
  assert.equal(said(await inject(harness.stretch(draft, file.id, 0, bytes))), '204');
});

test('a caller may announce so many bytes in an hour', async () => {
  nextHour();
  const address = '10.2.2.2';
  const first = announceOf(20 * mega, address);
  assert.deepEqual(
    [said(await inject(first)), said(await inject(first))],
    ['201', '201'],
    'the same again is not counted',
  );
  for (let round = 0; round < 2; round++) assert.equal(said(await inject(announceOf(20 * mega, address))), '201');
  const refused = await inject(announceOf(20 * mega, address));
  assert.equal(said(refused), '429 rate-limited');
  assert.equal(refused.headers['retry-after'], '3600');
  assert.equal(said(await inject(announceOf(10 * mega, address))), '201', 'a smaller one still goes');
  assert.equal(said(await inject(announceOf(20 * mega, '10.2.2.3'))), '201', 'and those of others');
  nextHour();
  assert.equal(said(await inject(announceOf(20 * mega, address))), '201');
});

test('limits are what the office set, and it says so', async () => {
  assert.equal(said(await inject(announceOf(20 * mega + 1, '10.3.3.3'))), '413 too-large');
  assert.equal((await inject({ method: 'OPTIONS', url: '/v1/uploads' })).headers['tus-max-size'], '20000000');
  const { uploads } = (await inject({ url: '/v1/capabilities' })).json();
  assert.equal(uploads.maxFileBytes, 20 * mega);
  assert.equal(uploads.maxDossierBytes, 50 * mega);
});

const pdfs: Readonly<Record<string, readonly [bytes: Buffer, answer: string]>> = {
  'that opens without a password': [Buffer.from(Object.values(encryptedPdfs)[0]?.owner ?? '', 'base64'), '204'],
  'that nobody can open without a password': [
    Buffer.from(Object.values(encryptedPdfs)[0]?.open ?? '', 'base64'),
    '422 password-protected',
  ],
  'behind a byte order mark': [Buffer.concat([Buffer.from('\ufeff'), harness.pdf()]), '204'],
  'behind 1,000 blanks, with 3,000 zeros after it': [
    Buffer.concat([Buffer.alloc(1000, 0x20), harness.pdf(), Buffer.alloc(3000)]),
    '204',
  ],
  'behind a page': [Buffer.concat([Buffer.from('<html>'), harness.pdf()]), '415 type-not-allowed'],
};
for (const [name, [bytes, expected]] of Object.entries(pdfs))
  test(`a PDF ${name} is ${expected === '204' ? 'taken' : 'refused'}`, async () => {
    nextHour();
    const draft = harness.newDraft();
    const file = harness.fileOf(bytes, { type: 'application/pdf' });
    await inject(harness.announcement(draft, file));
    assert.equal(said(await inject(harness.stretch(draft, file.id, 0, bytes))), expected);
  });

test('a PDF whose head comes late is not taken for something else before', async () => {
  const draft = harness.newDraft();
  const bytes = Buffer.concat([Buffer.alloc(900, 0x0a), harness.pdf()]);
  const file = harness.fileOf(bytes, { type: 'application/pdf' });
  await inject(harness.announcement(draft, file));
  assert.equal(said(await inject(harness.stretch(draft, file.id, 0, bytes.subarray(0, 500)))), '204');
  assert.equal(said(await inject(harness.stretch(draft, file.id, 500, bytes.subarray(500)))), '204');
});
