import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { InjectOptions } from 'light-my-request';
import pg from 'pg';
import { problem, type ProblemType } from '../../src/schemas/problem.js';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
let watcher: pg.Client;
/** A draft with one whole photo, and what can be made of it. */
let draft: harness.TestDraft;
let photo: harness.TestFile;
let paper: harness.TestFile;
let unfinished: harness.TestFile;
/** A dossier that has arrived. */
let sent: Awaited<ReturnType<typeof harness.submitOne>>;
let sentPhoto: harness.TestFile;

before(async () => {
  receiver = await harness.testReceiver();
  watcher = new pg.Client(receiver.database.connection);
  await watcher.connect();
  draft = harness.newDraft();
  photo = await harness.upload(receiver, draft, harness.png());
  const bytes = harness.pdf();
  paper = await harness.upload(
    receiver,
    draft,
    bytes,
    harness.fileOf(bytes, { slot: 'old-paper', type: 'application/pdf' }),
  );
  unfinished = harness.fileOf(harness.png());
  await receiver.app.inject(harness.announcement(draft, unfinished));
  sent = await harness.submitOne(receiver);
  [sentPhoto] = (sent.body as { files: [harness.TestFile] }).files;
});
after(async () => {
  await watcher.end();
  await receiver.close();
});

type Case = readonly [name: string, type: ProblemType, status: number, request: () => InjectOptions];

const send = (changes: Readonly<Record<string, unknown>>): InjectOptions =>
  harness.submission(draft, harness.dossier(draft, [photo], changes));
const sendText = (text: string | Buffer): InjectOptions => harness.submission(draft, Buffer.from(text));
const sendWith = (headers: Readonly<Record<string, string | undefined>>): InjectOptions => {
  const request = harness.submission(draft, harness.dossier(draft, [photo]));
  const kept = Object.entries({ ...request.headers, ...headers }).filter(([, value]) => value !== undefined);
  return { ...request, headers: Object.fromEntries(kept) };
};
const otherDigest = createHash('sha256').digest('hex');
/** With `query` behind the address, and without the header where it is undefined. */
const sendTo = (query: string, ...header: undefined[]): InjectOptions => ({
  ...(header.length ? sendWith({ 'content-digest': undefined }) : send({})),
  url: `/v1/submissions${query}`,
});
const person = (changes: Readonly<Record<string, unknown>>): InjectOptions =>
  send({ answers: { person: { ...harness.answers.person, ...changes } } });
const again = { person: { name: 'Nguyễn Văn A', kind: 'again', reason: 'Bị mất' } };
const announce = (
  changes: Partial<harness.TestFile>,
  pairs: Readonly<Record<string, string | undefined>> = {},
  headers: Readonly<Record<string, string | undefined>> = {},
): InjectOptions => {
  const owner = harness.newDraft();
  const file = { ...harness.fileOf(harness.png()), ...changes };
  const request = harness.announcement(owner, file);
  const all = { ...request.headers, 'upload-metadata': harness.metadata(owner, file, pairs), ...headers };
  return { ...request, headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) };
};
const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, 1]));
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const badNames = {
  'a slash': 'a/b.png',
  'a backslash': 'a\\b.png',
  'a zero byte': 'a\0.png',
  'an escape sign': 'a\u001b[2J.png',
  'a line end': 'a\nLịch sử.png',
  'a sign that turns others': 'a\u202egnp.exe',
  'a sign nobody sees': 'a\u200b.png',
};

const submissions: readonly Case[] = [
  ['no idempotency key', 'idempotency-key-missing', 400, () => sendWith({ 'idempotency-key': undefined })],
  ['a key that is no UUID', 'idempotency-key-missing', 400, () => sendWith({ 'idempotency-key': 'một' })],
  [
    'a key with an SQL quote',
    'idempotency-key-missing',
    400,
    () => sendWith({ 'idempotency-key': `${draft.key}' or '1'='1` }),
  ],
  ['no secret', 'malformed-request', 401, () => sendWith({ authorization: undefined })],
  ['a secret of another scheme', 'malformed-request', 401, () => sendWith({ authorization: `Bearer ${draft.secret}` })],
  ['a secret too short to be one', 'malformed-request', 401, () => sendWith({ authorization: 'Draft 123456' })],
  [
    'the secret of another draft',
    'not-found',
    404,
    () => sendWith({ authorization: `Draft ${harness.newDraft().secret}` }),
  ],
  [
    'nonsense with the secret of another draft',
    'not-found',
    404,
    () => harness.submission({ ...harness.newDraft(), key: draft.key }, 'nonsense'),
  ],
  ['no digest', 'malformed-request', 400, () => sendWith({ 'content-digest': undefined })],
  ['a digest that is no base64', 'malformed-request', 400, () => sendWith({ 'content-digest': 'sha-256=:%%%:' })],
  [
    'only a weaker digest',
    'malformed-request',
    400,
    () => sendWith({ 'content-digest': 'md5=:1B2M2Y8AsgTpgAmY7PhCfg==:' }),
  ],
  [
    'the digest of other bytes',
    'digest-mismatch',
    400,
    () => sendWith({ 'content-digest': `sha-256=:${createHash('sha256').digest('base64')}:` }),
  ],
  ['an empty digest in the address', 'malformed-request', 400, () => sendTo('?sha256=', undefined)],
  ['a digest in the address that is cut', 'malformed-request', 400, () => sendTo('?sha256=abc', undefined)],
  [
    'the digest of other bytes in the address',
    'digest-mismatch',
    400,
    () => sendTo(`?sha256=${otherDigest}`, undefined),
  ],
  [
    'two digests in the address',
    'malformed-request',
    400,
    () => sendTo(`?sha256=${otherDigest}&sha256=${otherDigest}`, undefined),
  ],
  ['a right digest beside a wrong one in the address', 'digest-mismatch', 400, () => sendTo(`?sha256=${otherDigest}`)],
  [
    'a form instead of JSON',
    'malformed-request',
    415,
    () => sendWith({ 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  ['XML instead of JSON', 'malformed-request', 415, () => sendWith({ 'content-type': 'application/xml' })],
  ['an empty body', 'malformed-request', 400, () => sendText('')],
  ['half a body', 'malformed-request', 400, () => sendText('{"key":')],
  ['bytes that are no UTF-8', 'malformed-request', 400, () => sendText(Buffer.from([0x22, 0xff, 0xfe, 0x22]))],
  ['a byte order mark', 'malformed-request', 400, () => sendText('\ufeff{}')],
  ['a list', 'malformed-request', 400, () => sendText('[]')],
  ['null', 'malformed-request', 400, () => sendText('null')],
  ['a number', 'malformed-request', 400, () => sendText('1e999')],
  ['lists 13 deep', 'malformed-request', 400, () => send({ answers: { person: JSON.parse(deep(13)) } })],
  ['lists 100,000 deep', 'malformed-request', 400, () => sendText(deep(100_000))],
  ['a name that reaches the prototype', 'malformed-request', 400, () => sendText('{"__proto__":{"admin":true}}')],
  [
    'a name that reaches the constructor',
    'malformed-request',
    400,
    () => send({ answers: { constructor: { prototype: {} } } }),
  ],
  [
    'half a surrogate pair',
    'malformed-request',
    400,
    () => sendText(JSON.stringify(harness.dossier(draft, [photo])).replace('Nguyễn', '\\ud800')),
  ],
  [
    'a name twice',
    'malformed-request',
    400,
    () => sendText(JSON.stringify(harness.dossier(draft, [photo])).replace('"kind"', '"\\u006bind": "again", "kind"')),
  ],
  ['a name nobody knows', 'malformed-request', 400, () => send({ admin: true })],
  ['another key in the body', 'malformed-request', 400, () => send({ key: randomUUID() })],
  ['more names than a dossier has', 'malformed-request', 400, () => person(names(6000))],
  [
    'a list longer than a dossier',
    'malformed-request',
    400,
    () => person({ age: Array.from({ length: 6000 }, () => 1) }),
  ],
  ['an undeclared dossier', 'malformed-request', 400, () => send({ declared: false })],
  ['answers that are a list', 'malformed-request', 400, () => send({ answers: [] })],
  ['a day for an instant', 'malformed-request', 400, () => send({ frozenAt: '2026-11-23' })],
  [
    'a procedure code that is none',
    'malformed-request',
    400,
    () => send({ procedure: { code: '../../etc', version: '2026-11-01' } }),
  ],
  ['a body over 256 KB', 'too-large', 413, () => person({ name: 'a'.repeat(300_000) })],
  [
    'a procedure not taken here',
    'unknown-procedure',
    422,
    () => send({ procedure: { code: '1.999999', version: '2026-11-01' } }),
  ],
  [
    'a version never seen here',
    'outdated-procedure',
    422,
    () => send({ procedure: { code: '9.000001', version: '2020-01-01' } }),
  ],
  ['a needed answer missing', 'invalid-answers', 422, () => send({ answers: { person: { kind: 'first' } } })],
  ['no answers', 'invalid-answers', 422, () => send({ answers: {} })],
  ['an answer too long', 'invalid-answers', 422, () => person({ name: 'a'.repeat(61) })],
  ['a choice nobody offered', 'invalid-answers', 422, () => person({ kind: 'third' })],
  ['a number in words', 'invalid-answers', 422, () => person({ age: 'hai mươi' })],
  ['a number too large', 'invalid-answers', 422, () => person({ age: 151 })],
  ['a number that is not whole', 'invalid-answers', 422, () => person({ age: 20.5 })],
  ['null for an answer', 'invalid-answers', 422, () => person({ age: null })],
  ['an object for a text', 'invalid-answers', 422, () => person({ name: { $ne: '' } })],
  ['an answer of a closed branch', 'invalid-answers', 422, () => person({ reason: 'Bị mất' })],
  ['an answer nobody asked for', 'invalid-answers', 422, () => person({ admin: true })],
  ['a page nobody asked for', 'invalid-answers', 422, () => send({ answers: { ...harness.answers, other: {} } })],
  ['the answer an open branch needs missing', 'invalid-answers', 422, () => person({ kind: 'again' })],
  ['no file for a needed paper', 'missing-file', 422, () => send({ files: [] })],
  ['no file for a paper these answers need', 'missing-file', 422, () => send({ answers: again })],
  ['a file never announced', 'file-not-complete', 409, () => send({ files: [{ ...photo, id: randomUUID() }] })],
  ['a file not whole', 'file-not-complete', 409, () => send({ files: [unfinished] })],
  ['a file of another draft', 'file-not-complete', 409, () => send({ files: [sentPhoto] })],
  ['a file with another digest', 'file-mismatch', 422, () => send({ files: [{ ...photo, sha256: '0'.repeat(64) }] })],
  ['a file with another size', 'file-mismatch', 422, () => send({ files: [{ ...photo, size: photo.size + 1 }] })],
  ['a file with another type', 'file-mismatch', 422, () => send({ files: [{ ...photo, type: 'image/jpeg' }] })],
  ['a file with another name', 'file-mismatch', 422, () => send({ files: [{ ...photo, name: 'khác.png' }] })],
  ...Object.entries(badNames).map(([what, name]): Case => [
    `a file whose name has ${what}`,
    'malformed-request',
    400,
    () => send({ files: [{ ...photo, name }] }),
  ]),
  [
    'a file in another slot',
    'file-mismatch',
    422,
    () =>
      send({
        answers: again,
        files: [
          { ...paper, slot: 'photo', type: 'image/png' },
          { ...photo, slot: 'old-paper' },
        ],
      }),
  ],
  ['a file twice', 'file-mismatch', 422, () => send({ files: [photo, photo] })],
  [
    'a file twice in another case',
    'file-mismatch',
    422,
    () => send({ files: [photo, { ...photo, id: photo.id.toUpperCase() }] }),
  ],
  ['a file for a paper not asked for', 'file-mismatch', 422, () => send({ files: [photo, paper] })],
  [
    'a file for a paper that is shown',
    'file-mismatch',
    422,
    () => send({ files: [photo, { ...photo, id: randomUUID(), slot: 'card' }] }),
  ],
  ['a file larger than its paper allows', 'too-large', 422, () => send({ files: [{ ...photo, size: 1_000_001 }] })],
  ['a PDF where a picture is asked for', 'type-not-allowed', 422, () => send({ files: [{ ...paper, slot: 'photo' }] })],
  [
    'more files than a paper has',
    'too-many-files',
    422,
    () => send({ files: [1, 2, 3].map(() => ({ ...photo, id: randomUUID() })) }),
  ],
  [
    '21 files',
    'malformed-request',
    400,
    () => send({ files: Array.from({ length: 21 }, () => ({ ...photo, id: randomUUID() })) }),
  ],
  [
    'more bytes than a dossier has',
    'too-large',
    413,
    () => send({ files: [1, 2].map(() => ({ ...photo, id: randomUUID(), size: 30_000_000 })) }),
  ],
  [
    'a file of a type nobody takes',
    'malformed-request',
    400,
    () => send({ files: [{ ...photo, type: 'image/svg+xml' }] }),
  ],
  [
    'a changed body under a used key',
    'idempotency-key-reused',
    422,
    () => harness.submission(sent.draft, { ...(sent.body as object), language: 'en' }),
  ],
  ['nonsense under a used key', 'idempotency-key-reused', 422, () => harness.submission(sent.draft, 'nonsense')],
  [
    'a used key with another secret',
    'not-found',
    404,
    () => harness.submission({ ...harness.newDraft(), key: sent.draft.key }, sent.body),
  ],
];

const files: readonly Case[] = [
  ['an empty file', 'empty-file', 422, () => announce({ size: 0 })],
  ['a file over 10 MB', 'too-large', 413, () => announce({ size: 10_000_001 })],
  ['a size that is no number', 'malformed-request', 400, () => announce({}, {}, { 'upload-length': '1e3' })],
  ['a size below nothing', 'malformed-request', 400, () => announce({}, {}, { 'upload-length': '-1' })],
  [
    'a size told later',
    'malformed-request',
    400,
    () => announce({}, {}, { 'upload-length': undefined, 'upload-defer-length': '1' }),
  ],
  ['an SVG', 'type-not-allowed', 415, () => announce({ type: 'image/svg+xml' })],
  ['a page', 'type-not-allowed', 415, () => announce({ type: 'text/html' })],
  ['a GIF', 'type-not-allowed', 415, () => announce({ type: 'image/gif' })],
  ['a HEIC picture', 'type-not-allowed', 415, () => announce({ type: 'image/heic' })],
  ['no metadata', 'malformed-request', 400, () => announce({}, {}, { 'upload-metadata': undefined })],
  ['no id', 'malformed-request', 400, () => announce({}, { id: undefined })],
  ['an id that is a path', 'malformed-request', 400, () => announce({}, { id: '../../etc/passwd' })],
  ['no draft', 'malformed-request', 400, () => announce({}, { draft: undefined })],
  ['no digest', 'malformed-request', 400, () => announce({}, { sha256: undefined })],
  ['a digest in capitals', 'malformed-request', 400, () => announce({}, { sha256: 'A'.repeat(64) })],
  ['a slot that is a path', 'malformed-request', 400, () => announce({}, { slot: '../photo' })],
  ...Object.entries(badNames).map(([what, filename]): Case => [
    `a file whose name has ${what}`,
    'malformed-request',
    400,
    () => announce({}, { filename }),
  ]),
  ['a file name over 200 letters', 'malformed-request', 400, () => announce({}, { filename: 'a'.repeat(201) })],
  ['no secret', 'malformed-request', 401, () => announce({}, {}, { authorization: undefined })],
  ['another version of tus', 'unsupported-version', 412, () => announce({}, {}, { 'tus-resumable': '0.2.2' })],
  ['no version of tus', 'unsupported-version', 412, () => announce({}, {}, { 'tus-resumable': undefined })],
  [
    'a body of another type',
    'malformed-request',
    415,
    () => ({ ...announce({}, {}, { 'content-type': 'text/html' }), payload: '<p>' }),
  ],
  [
    'the id of another file of the draft',
    'file-mismatch',
    422,
    () => harness.announcement(draft, harness.fileOf(harness.png(), { id: photo.id })),
  ],
  ['the id of a file of another draft', 'not-found', 404, () => harness.announcement(draft, { ...sentPhoto })],
  [
    'a draft with another secret',
    'not-found',
    404,
    () => harness.announcement({ ...harness.newDraft(), key: draft.key }, harness.fileOf(harness.png())),
  ],
  [
    'a file for a dossier that was sent',
    'already-submitted',
    409,
    () => harness.announcement(sent.draft, harness.fileOf(harness.png())),
  ],
];

const others: readonly Case[] = [
  ['a path nobody knows', 'not-found', 404, () => ({ url: '/v1/nothing' })],
  ['a way out of the tree', 'not-found', 404, () => ({ url: '/v1/procedures/..%2f..%2fetc%2fpasswd' })],
  ['a method nobody knows here', 'not-found', 404, () => ({ method: 'PUT', url: '/v1/submissions' })],
  ['a broken percent sign', 'malformed-request', 400, () => ({ url: '/v1/procedures/%E0%A4%A' })],
  ['a procedure not here', 'not-found', 404, () => ({ url: '/v1/procedures/1.999999' })],
  ['a version not here', 'not-found', 404, () => ({ url: '/v1/procedures/9.000001?version=2001-01-01' })],
  ['a version twice', 'malformed-request', 400, () => ({ url: '/v1/procedures/9.000001?version=a&version=b' })],
  [
    'a key that is no UUID',
    'not-found',
    404,
    () => ({ url: `/v1/submissions/by-key/x`, headers: { authorization: harness.authorization(draft) } }),
  ],
  ['by key without a secret', 'malformed-request', 401, () => ({ url: `/v1/submissions/by-key/${sent.draft.key}` })],
  ['tracking without a secret', 'malformed-request', 401, () => ({ url: '/v1/tracking/ABCDEFGH' })],
  [
    'tracking with the secret in the address',
    'malformed-request',
    401,
    () => ({ url: '/v1/tracking/ABCDEFGH?secret=123456' }),
  ],
  [
    'tracking with letters for a secret',
    'malformed-request',
    401,
    () => ({ url: '/v1/tracking/ABCDEFGH', headers: { authorization: 'Dossier abcdef' } }),
  ],
  [
    'tracking by a quote',
    'not-found',
    404,
    () => ({ url: "/v1/tracking/'%20or%201=1--", headers: { authorization: 'Dossier 123456' } }),
  ],
  ['an upload not here', 'not-found', 404, () => harness.stretch(draft, randomUUID(), 0, Buffer.from('x'))],
  ['an upload by a path', 'not-found', 404, () => harness.stretch(draft, '..%2Fwhole', 0, Buffer.from('x'))],
  ['an upload of another draft', 'not-found', 404, () => harness.stretch(draft, sentPhoto.id, 0, Buffer.from('x'))],
  [
    'taking back a file that was submitted',
    'already-submitted',
    409,
    () => ({
      method: 'DELETE',
      url: `/v1/uploads/${sentPhoto.id}`,
      headers: { 'tus-resumable': '1.0.0', authorization: harness.authorization(sent.draft) },
    }),
  ],
];

async function counts(): Promise<unknown> {
  const count = ['submission', 'upload', 'state_change', 'draft'].map(
    (table) => `(select count(*) from ${table}) as ${table}`,
  );
  const { rows } = await watcher.query(`select ${count.join(', ')}`);
  return rows;
}

for (const [group, cases] of Object.entries({ submissions, files, others }))
  describe(`refused among ${group}`, () => {
    for (const [name, type, status, request] of cases)
      test(name, async () => {
        const before = await counts();
        const answer = await receiver.app.inject(request());
        assert.equal(`${answer.statusCode} ${answer.json().type}`, `${status} ${type}`, answer.body);
        assert.match(answer.headers['content-type'] as string, /^application\/problem\+json/);
        const told = problem.parse(answer.json());
        assert.equal(told.status, status);
        assert.doesNotMatch(
          answer.body,
          /\bat .*\.[jt]s|node_modules|Nguyễn|ảnh 1|postgres/i,
          'nothing from inside is told',
        );
        assert.deepEqual(await counts(), before, 'nothing is stored');
      });
  });

test('invalid answers are named by pointer and keyword, without the answer', async () => {
  const answer = await receiver.app.inject(
    harness.submission(draft, harness.dossier(draft, [photo], { answers: { person: { kind: 'third', age: 151 } } })),
  );
  const { issues = [] } = problem.parse(answer.json());
  const blamed = issues.map(({ pointer, keyword }) => `${pointer} ${keyword}`);
  assert.ok(blamed.includes('/person/name required'), answer.body);
  assert.ok(blamed.includes('/person/age maximum'), answer.body);
  assert.ok(!answer.body.includes('third'));
});

for (const [where, given] of Object.entries({
  'on a page': { person: { ...harness.answers.person, ...names(4000) } },
  'beside the pages': { ...harness.answers, ...names(4000) },
  'in a list': { person: { ...harness.answers.person, age: Array.from({ length: 2000 }, () => ({ a: 1 })) } },
}))
  test(`of thousands of invalid answers ${where} the first hundred are named`, async () => {
    const answer = await receiver.app.inject(
      harness.submission(draft, harness.dossier(draft, [photo], { answers: given })),
    );
    const { type, issues = [] } = problem.parse(answer.json());
    assert.equal(type, 'invalid-answers');
    assert.ok(issues.length > 0 && issues.length <= 100, String(issues.length));
  });

test('after all of it the same draft still submits', async () => {
  const answer = await receiver.app.inject(harness.submission(draft, harness.dossier(draft, [photo])));
  assert.equal(answer.statusCode, 201, answer.body);
});
