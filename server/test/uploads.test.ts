import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { Agent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import type { InjectOptions, Response } from 'light-my-request';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
let clock = new Date('2026-11-23T08:00:00Z');
before(async () => {
  receiver = await harness.testReceiver({ bodyPatience: 300 }, () => clock);
});
after(() => receiver.close());

const inject = (request: InjectOptions): Promise<Response> => receiver.app.inject(request);
const typeOf = (answer: Response): string => answer.json().type;

function plain(draft: harness.TestDraft, id: string, method: 'HEAD' | 'GET' | 'DELETE'): InjectOptions {
  return {
    method,
    url: `/v1/uploads/${id}`,
    headers: { 'tus-resumable': '1.0.0', authorization: harness.authorization(draft) },
  };
}

async function announced(bytes: Buffer, changes: Partial<harness.TestFile> = {}) {
  const draft = harness.newDraft();
  const file = harness.fileOf(bytes, changes);
  const answer = await inject(harness.announcement(draft, file));
  assert.equal(answer.statusCode, 201, answer.body);
  const send = (offset: number, part: Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const request = harness.stretch(draft, file.id, offset, part);
    return inject({ ...request, headers: { ...request.headers, ...headers } });
  };
  const offset = async (): Promise<number> =>
    Number((await inject(plain(draft, file.id, 'HEAD'))).headers['upload-offset']);
  return { draft, file, answer, send, offset, whole: join(receiver.config.filesDir, 'whole', file.id) };
}

/** Sends a PATCH over a real line and leaves it open. */
function openLine(
  draft: harness.TestDraft,
  id: string,
  length: number,
  headers: Readonly<Record<string, string>> = {},
  url = receiver.url,
) {
  const line: ClientRequest = httpRequest(`${url}/v1/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      ...{ 'content-length': String(length), authorization: harness.authorization(draft), ...headers },
    },
  });
  const answer = (once(line, 'response') as Promise<[IncomingMessage]>).then(([response]) => response);
  answer.catch(() => undefined);
  line.on('error', () => undefined);
  return { line, answer };
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, 'it never came to hold');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('OPTIONS tells the version, the extensions, the largest file and the checksum', async () => {
  for (const url of ['/v1/uploads', '/v1/uploads/x']) {
    const { statusCode, headers } = await inject({ method: 'OPTIONS', url });
    assert.equal(statusCode, 204);
    assert.equal(headers['tus-version'], '1.0.0');
    assert.equal(headers['tus-max-size'], '10000000');
    assert.equal(headers['tus-checksum-algorithm'], 'sha256');
    assert.deepEqual(String(headers['tus-extension']).split(',').sort(), [
      ...['checksum', 'creation', 'creation-with-upload', 'expiration', 'termination'],
    ]);
  }
});

test('a new upload has a place, no bytes, and a day it is forgotten', async () => {
  const { answer, file } = await announced(harness.png());
  // Beside the request: what stands before our path behind a gateway stays.
  assert.equal(answer.headers['location'], `uploads/${file.id}`);
  const place = new URL(String(answer.headers['location']), 'https://office.example/dvc/v1/uploads');
  assert.equal(place.href, `https://office.example/dvc/v1/uploads/${file.id}`);
  assert.equal(answer.headers['tus-resumable'], '1.0.0');
  assert.equal(answer.headers['upload-offset'], '0');
  assert.equal(answer.headers['upload-expires'], 'Mon, 30 Nov 2026 08:00:00 GMT');
});

test('the same announcement again is the same upload, where it stands', async () => {
  const bytes = harness.png();
  const { draft, file, send } = await announced(bytes);
  await send(0, bytes.subarray(0, 50));
  const again = await inject(harness.announcement(draft, file));
  assert.equal(again.statusCode, 201);
  assert.equal(again.headers['upload-offset'], '50');
});

test('GET tells offset and length in JSON, to who has the secret', async () => {
  const draft = harness.newDraft();
  const bytes = harness.png();
  const file = harness.fileOf(bytes);
  await inject(harness.announcement(draft, file));
  await inject(harness.stretch(draft, file.id, 0, bytes.subarray(0, 10)));
  const answer = await inject(plain(draft, file.id, 'GET'));
  assert.deepEqual(answer.json(), { offset: 10, size: bytes.length });
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal((await inject(plain(harness.newDraft(), file.id, 'GET'))).statusCode, 404);
});

test('HEAD tells offset, length and what was announced, and is never kept', async () => {
  const bytes = harness.png();
  const { draft, file, send } = await announced(bytes);
  await send(0, bytes.subarray(0, 60));
  const { statusCode, headers } = await inject(plain(draft, file.id, 'HEAD'));
  assert.equal(statusCode, 200);
  assert.equal(headers['upload-offset'], '60');
  assert.equal(headers['upload-length'], String(bytes.length));
  assert.equal(headers['cache-control'], 'no-store');
  const told = Object.fromEntries(
    String(headers['upload-metadata'])
      .split(',')
      .map((pair) => pair.split(' ')),
  );
  assert.equal(Buffer.from(told.filename, 'base64').toString(), file.name);
});

test('what a gateway lets through as POST alone is taken for the method it stands for', async () => {
  const bytes = harness.png();
  const { draft, file, whole } = await announced(bytes);
  const override = (method: string) => ({ 'x-http-method-override': method });
  const request = harness.stretch(draft, file.id, 0, bytes);
  const plainPost = await inject({ ...request, method: 'POST' });
  assert.equal(plainPost.statusCode, 404);
  const answer = await inject({ ...request, method: 'POST', headers: { ...request.headers, ...override('PATCH') } });
  assert.equal(answer.statusCode, 204, answer.body);
  assert.equal(answer.headers['upload-offset'], String(bytes.length));
  assert.equal(statSync(whole).size, bytes.length);
  const gone = plain(draft, file.id, 'DELETE');
  const removed = await inject({ ...gone, method: 'POST', headers: { ...gone.headers, ...override('DELETE') } });
  assert.equal(removed.statusCode, 204);
  assert.ok(!existsSync(whole));
});

for (const [name, value] of [
  ['Upload-Defer-Length', '1'],
  ['Upload-Concat', 'partial'],
] as const)
  test(`${name} is not spoken here, and that is said`, async () => {
    const draft = harness.newDraft();
    const request = harness.announcement(draft, harness.fileOf(harness.png()));
    const answer = await inject({ ...request, headers: { ...request.headers, [name.toLowerCase()]: value } });
    assert.equal(answer.statusCode, 400);
    assert.equal(answer.json().type, 'malformed-request');
    assert.match(answer.json().detail, new RegExp(name));
  });

test('a file comes in stretches and is whole with the last', async () => {
  const bytes = harness.png(3000);
  const { send, offset, whole } = await announced(bytes);
  for (const from of [0, 1000, 2000]) {
    assert.ok(!existsSync(whole));
    const answer = await send(from, bytes.subarray(from, from === 2000 ? undefined : from + 1000));
    assert.equal(answer.statusCode, 204, answer.body);
  }
  assert.equal(await offset(), bytes.length);
  assert.equal(statSync(whole).size, bytes.length);
});

test('the first bytes may come with the announcement', async () => {
  const bytes = harness.png();
  const draft = harness.newDraft();
  const file = harness.fileOf(bytes);
  const request = harness.announcement(draft, file);
  const answer = await inject({
    ...request,
    headers: { ...request.headers, 'content-type': 'application/offset+octet-stream' },
    payload: bytes,
  });
  assert.equal(answer.statusCode, 201, answer.body);
  assert.equal(answer.headers['upload-offset'], String(bytes.length));
  assert.equal(answer.headers['upload-expires'], undefined);
});

test('a small file that comes again with its announcement is there, and the line stays open', async () => {
  const bytes = harness.png(200_000);
  const draft = harness.newDraft();
  const file = harness.fileOf(bytes);
  const { headers } = harness.announcement(draft, file);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const lines = new Set<unknown>();
  const send = async (body: Buffer): Promise<IncomingMessage> => {
    const line = httpRequest(`${receiver.url}/v1/uploads`, {
      method: 'POST',
      agent,
      headers: {
        ...(headers as Record<string, string>),
        ...{ 'content-type': 'application/offset+octet-stream', 'content-length': String(body.length) },
        'upload-checksum': `sha256 ${createHash('sha256').update(body).digest('base64')}`,
      },
    });
    line.on('socket', (socket) => lines.add(socket)).end(body);
    const [answer] = (await once(line, 'response')) as [IncomingMessage];
    await once(answer.resume(), 'end');
    return answer;
  };
  for (let time = 0; time < 3; time++) {
    const { statusCode, headers: told } = await send(bytes);
    assert.equal(statusCode, 201);
    assert.equal(told['upload-offset'], String(file.size));
  }
  assert.equal(lines.size, 1);
  agent.destroy();
});

test('bytes of an announcement that came changed are not kept, and can be sent anew', async () => {
  const bytes = harness.png();
  const draft = harness.newDraft();
  const file = harness.fileOf(bytes);
  const request = harness.announcement(draft, file);
  const checksum = `sha256 ${createHash('sha256').update(bytes).digest('base64')}`;
  const answer = await inject({
    ...request,
    headers: {
      ...request.headers,
      ...{ 'content-type': 'application/offset+octet-stream', 'upload-checksum': checksum },
    },
    payload: Buffer.concat([bytes.subarray(1), Buffer.from('x')]),
  });
  assert.equal(typeOf(answer), 'checksum-mismatch');
  assert.equal((await inject(plain(draft, file.id, 'HEAD'))).headers['upload-offset'], '0');
  assert.equal((await inject(harness.stretch(draft, file.id, 0, bytes))).statusCode, 204);
});

for (const [type, bytes] of Object.entries({
  'image/jpeg': harness.jpeg(),
  'image/png': harness.png(),
  'application/pdf': harness.pdf(),
}))
  test(`a file that is ${type} and says so is taken`, async () => {
    const { send } = await announced(bytes, { type });
    assert.equal((await send(0, bytes)).statusCode, 204);
  });

test('a stretch from another offset is refused with the right one, and changes nothing', async () => {
  const bytes = harness.png();
  const { send, offset } = await announced(bytes);
  await send(0, bytes.subarray(0, 40));
  for (const from of [0, 39, 41, 90]) {
    const answer = await send(from, bytes.subarray(from, from + 10));
    assert.equal(`${answer.statusCode} ${typeOf(answer)}`, '409 offset-mismatch');
    assert.equal(answer.headers['upload-offset'], '40');
  }
  assert.equal(await offset(), 40);
});

test('the same stretch twice is refused the second time', async () => {
  const bytes = harness.png();
  const { send } = await announced(bytes);
  assert.equal((await send(0, bytes)).statusCode, 204);
  assert.equal((await send(0, bytes)).statusCode, 409);
});

test('a stretch that was changed on its way is refused, and none of it is kept', async () => {
  const bytes = harness.png();
  const { send, offset } = await announced(bytes);
  await send(0, bytes.subarray(0, 40));
  const answer = await send(40, Buffer.alloc(20), {
    'upload-checksum': `sha256 ${createHash('sha256').update(bytes.subarray(40, 60)).digest('base64')}`,
  });
  assert.equal(`${answer.statusCode} ${typeOf(answer)}`, '460 checksum-mismatch');
  assert.equal(answer.json().retryable, true);
  assert.equal(await offset(), 40);
});

for (const checksum of ['md5 1B2M2Y8AsgTpgAmY7PhCfg==', 'sha256', 'sha256 x'])
  test(`the checksum «${checksum}» is refused`, async () => {
    const bytes = harness.png();
    const { send } = await announced(bytes);
    const answer = await send(0, bytes, { 'upload-checksum': checksum });
    assert.equal(`${answer.statusCode} ${typeOf(answer)}`, '400 malformed-request');
  });

test('more bytes than announced are refused, and none of them is kept', async () => {
  const bytes = harness.png();
  const { send, offset } = await announced(bytes);
  const answer = await send(0, Buffer.concat([bytes, Buffer.alloc(1)]));
  assert.equal(`${answer.statusCode} ${typeOf(answer)}`, '413 too-large');
  assert.equal(await offset(), 0);
});

test('more bytes than announced are refused when they come without a length', async () => {
  const bytes = harness.png(3000);
  const { draft, file, offset } = await announced(bytes);
  const line = httpRequest(`${receiver.url}/v1/uploads/${file.id}`, {
    method: 'PATCH',
    headers: {
      ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      ...{ 'transfer-encoding': 'chunked', authorization: harness.authorization(draft) },
    },
  });
  line.on('error', () => undefined);
  line.end(Buffer.concat([bytes, Buffer.alloc(10)]));
  const [response] = (await once(line, 'response')) as [IncomingMessage];
  response.resume();
  assert.equal(response.statusCode, 413);
  assert.equal(await offset(), 0);
});

test('a whole file that is not the one announced starts anew', async () => {
  const bytes = harness.png();
  const { send, offset, whole } = await announced(bytes, { sha256: '0'.repeat(64) });
  const answer = await send(0, bytes);
  assert.equal(`${answer.statusCode} ${typeOf(answer)}`, '460 checksum-mismatch');
  assert.equal(await offset(), 0);
  assert.ok(!existsSync(whole));
});

const disguised: Readonly<Record<string, readonly [Buffer, string, string]>> = {
  'an SVG called a PNG': [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'image/png',
    '415 type-not-allowed',
  ],
  'a page called a PDF': [
    Buffer.from('<!doctype html><script>alert(1)</script>'),
    'application/pdf',
    '415 type-not-allowed',
  ],
  'a GIF that is a script, called a JPEG': [
    Buffer.from('GIF89a/*' + 'x'.repeat(40) + '*/=1;alert(1)'),
    'image/jpeg',
    '415 type-not-allowed',
  ],
  'a program called a PNG': [Buffer.from('MZ' + '\0'.repeat(60)), 'image/png', '415 type-not-allowed'],
  'a ZIP called a PDF': [Buffer.from('PK\x03\x04' + '\0'.repeat(60)), 'application/pdf', '415 type-not-allowed'],
  'a JPEG called a PNG': [harness.jpeg(), 'image/png', '422 file-mismatch'],
  'a PDF called a PNG': [harness.pdf(), 'image/png', '422 file-mismatch'],
  'half a PNG': [harness.png().subarray(0, 60), 'image/png', '415 type-not-allowed'],
  'a PDF without its end': [Buffer.from(`%PDF-1.4\n${'x'.repeat(50)}`), 'application/pdf', '415 type-not-allowed'],
  'a picture of 900 million pixels': [harness.png(10, { width: 30_000, height: 30_000 }), 'image/png', '413 too-large'],
};
for (const [name, [bytes, type, expected]] of Object.entries(disguised))
  test(`${name} is refused and forgotten`, async () => {
    const { draft, file, send } = await announced(bytes, { type });
    const answer = await send(0, bytes);
    assert.equal(`${answer.statusCode} ${typeOf(answer)}`, expected);
    assert.equal((await inject(plain(draft, file.id, 'HEAD'))).statusCode, 404);
    assert.ok(!existsSync(join(receiver.config.filesDir, 'unfinished', file.id)));
  });

test('what its first bytes give away is refused before the rest is sent', async () => {
  const bytes = Buffer.from(`<html>${'x'.repeat(5000)}`);
  const { send } = await announced(bytes, { type: 'image/png' });
  const answer = await send(0, bytes.subarray(0, 100));
  assert.equal(`${answer.statusCode} ${typeOf(answer)}`, '415 type-not-allowed');
});

test('an upload is opened by the secret of its draft alone', async () => {
  const bytes = harness.png();
  const { file, offset } = await announced(bytes);
  const stranger = harness.newDraft();
  assert.equal((await inject(plain(stranger, file.id, 'HEAD'))).statusCode, 404);
  assert.equal((await inject(harness.stretch(stranger, file.id, 0, bytes))).statusCode, 404);
  assert.equal((await inject(plain(stranger, file.id, 'DELETE'))).statusCode, 404);
  assert.equal(await offset(), 0);
});

test('a file can be taken back, and then it is gone', async () => {
  const draft = harness.newDraft();
  const file = await harness.upload(receiver, draft, harness.png());
  assert.equal((await inject(plain(draft, file.id, 'DELETE'))).statusCode, 204);
  assert.equal((await inject(plain(draft, file.id, 'HEAD'))).statusCode, 404);
  assert.ok(!existsSync(join(receiver.config.filesDir, 'whole', file.id)));
});

test('a draft has 20 files and 50 MB at most', async () => {
  const draft = harness.newDraft();
  const small = await Promise.all(
    Array.from({ length: 22 }, () => inject(harness.announcement(draft, harness.fileOf(harness.png())))),
  );
  assert.equal(small.filter(({ statusCode }) => statusCode === 201).length, 20);
  assert.deepEqual(
    new Set(small.filter(({ statusCode }) => statusCode !== 201).map(typeOf)),
    new Set(['too-many-files']),
  );
  const other = harness.newDraft();
  const large = await Promise.all(
    Array.from({ length: 6 }, () =>
      inject(harness.announcement(other, harness.fileOf(harness.png(), { size: 9_000_000 }))),
    ),
  );
  assert.equal(large.filter(({ statusCode }) => statusCode === 201).length, 5);
});

test('what came before a line was cut stays; with a checksum the stretch goes', async () => {
  const bytes = harness.png(200_000);
  const digest = createHash('sha256').update(bytes).digest('base64');
  for (const [headers, kept] of [
    [{}, 100_000],
    [{ 'upload-checksum': `sha256 ${digest}` }, 0],
  ] as const) {
    const { draft, file, offset } = await announced(bytes);
    const path = join(receiver.config.filesDir, 'unfinished', file.id);
    const { line } = openLine(draft, file.id, bytes.length, headers);
    line.write(bytes.subarray(0, 100_000));
    await until(() => existsSync(path) && statSync(path).size === 100_000);
    line.destroy();
    await until(async () => (await offset()) === kept);
  }
});

test('a new writer takes over from a dead line within 5 seconds', async () => {
  const patient = await harness.testReceiver();
  try {
    const bytes = harness.png(2000);
    const draft = harness.newDraft();
    const file = harness.fileOf(bytes);
    await patient.app.inject(harness.announcement(draft, file));
    const { line } = openLine(draft, file.id, bytes.length, {}, patient.url);
    line.write(bytes.subarray(0, 1000));
    const path = join(patient.config.filesDir, 'unfinished', file.id);
    await until(() => existsSync(path) && statSync(path).size === 1000);
    const before = Date.now();
    const answer = await patient.app.inject(harness.stretch(draft, file.id, 1000, bytes.subarray(1000)));
    assert.equal(answer.statusCode, 204, answer.body);
    assert.ok(Date.now() - before < 5000);
    line.destroy();
  } finally {
    await patient.close();
  }
});

test('a line that stalls is ended with 408, and what came stays', async () => {
  const bytes = harness.png(2000);
  const { draft, file, offset } = await announced(bytes);
  const { line, answer } = openLine(draft, file.id, bytes.length);
  line.write(bytes.subarray(0, 200));
  const response = await answer;
  response.resume();
  assert.equal(response.statusCode, 408);
  assert.equal(await offset(), 200);
  line.destroy();
});

test('a file whose last step a crash cut off is whole when its offset is asked for', async () => {
  const bytes = harness.png();
  const { file, send, offset, whole } = await announced(bytes);
  await send(0, bytes.subarray(0, bytes.length - 1));
  await send(bytes.length - 1, bytes.subarray(-1));
  // As a crash leaves it between the last byte and the row: whole on the disk and not known to be.
  const other = await announced(bytes);
  copyFileSync(whole, other.whole);
  assert.equal(await other.offset(), bytes.length);
  const submitted = await inject(harness.submission(other.draft, harness.dossier(other.draft, [other.file])));
  assert.equal(submitted.statusCode, 201, submitted.body);
  assert.notEqual(other.file.id, file.id);
  assert.equal(await offset(), bytes.length);
});

test('unfinished uploads are forgotten after 7 days, waiting files after 30, submitted ones never', async () => {
  const start = clock;
  const { draft, file } = await announced(harness.png());
  const waiting = harness.newDraft();
  const kept = await harness.upload(receiver, waiting, harness.png());
  const { body } = await harness.submitOne(receiver);
  const [sent] = (body as { files: [harness.TestFile] }).files;
  const files = (name: string): string => join(receiver.config.filesDir, 'whole', name);
  const sweepAfter = async (days: number): Promise<void> => {
    clock = new Date(start.getTime() + days * 86_400_000 + 1000);
    await receiver.sweep();
  };
  await sweepAfter(6.9);
  assert.equal((await inject(plain(draft, file.id, 'HEAD'))).statusCode, 200);
  await sweepAfter(7);
  assert.equal((await inject(plain(draft, file.id, 'HEAD'))).statusCode, 404);
  assert.ok(existsSync(files(kept.id)));
  await sweepAfter(30);
  assert.ok(!existsSync(files(kept.id)));
  assert.ok(existsSync(files(sent.id)));
  clock = start;
});

test('bytes that no letter can hold are kept as they are', async () => {
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    randomBytes(500_000),
    Buffer.from('\nstartxref\n9\n%%EOF\n'),
  ]);
  const { send, whole } = await announced(bytes, { type: 'application/pdf' });
  assert.equal((await send(0, bytes)).statusCode, 204);
  assert.equal(statSync(whole).size, bytes.length);
});
