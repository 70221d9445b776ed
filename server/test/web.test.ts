import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { capabilities } from '../../src/schemas/capabilities.js';
import { catalog } from '../../src/schemas/catalog.js';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
/** With the documents that are shipped. */
let full: harness.TestReceiver;
let scripts: string;
before(async () => {
  scripts = mkdtempSync(join(tmpdir(), 'scripts-'));
  for (const [name, text] of Object.entries({ 'dvc.js': 'plain', 'dvc.js.br': 'small', 'form-Ab12Cd34.js': 'hashed' }))
    writeFileSync(join(scripts, name), text);
  receiver = await harness.testReceiver({ staticDir: scripts, headPatience: 500, bodyPatience: 500 });
  full = await harness.testReceiver({ proceduresDir: join(harness.fixtures, '../../../procedures') });
});
after(async () => {
  await Promise.all([receiver.close(), full.close()]);
  rmSync(scripts, { recursive: true });
});

test('the office says what it takes', async () => {
  const found = capabilities.parse((await receiver.app.inject('/v1/capabilities')).json());
  assert.deepEqual(found.procedures, ['9.000001']);
  assert.equal(found.office.name, 'UBND xã Kiểm Thử');
  assert.deepEqual(found.uploads.protocols, ['tus-1.0']);
});

test('a document is sent as it was written, and once', async () => {
  const url = '/v1/procedures/9.000001';
  const first = await receiver.app.inject(url);
  assert.equal(first.statusCode, 200);
  assert.equal(first.json().version, '2026-11-01');
  const tag = String(first.headers['etag']);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const again = await receiver.app.inject({ url, headers: { 'if-none-match': known } });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
  }
  assert.equal((await receiver.app.inject({ url, headers: { 'if-none-match': '"other"' } })).statusCode, 200);
});

test('a document is sent with the words of one language', async () => {
  const url = '/v1/procedures/1.001193';
  const one = await full.app.inject(`${url}?lang=en`);
  assert.equal(one.statusCode, 200);
  const { title, language, languages, translations, $schema } = one.json();
  assert.deepEqual([title, language, languages], ['Birth registration', 'en', ['vi', 'en']]);
  assert.deepEqual([translations, $schema], [undefined, undefined]);
  assert.equal(one.headers['content-language'], 'en');
  const whole = await full.app.inject(url);
  assert.equal(whole.body, readFileSync(join(harness.fixtures, '../../../procedures/1.001193.json'), 'utf8'));
  const tags = [one, whole, await full.app.inject(`${url}?lang=vi`)].map(({ headers }) => headers['etag']);
  assert.equal(new Set(tags).size, 3, 'each has a tag of its own');
  const unknown = await full.app.inject(`${url}?lang=xx`);
  assert.equal(unknown.json().language, 'vi', 'what has no such words comes in Vietnamese');
  const { version } = whole.json();
  assert.equal((await full.app.inject(`${url}?lang=en&version=${version}`)).body, one.body);
  assert.equal((await full.app.inject(`${url}?lang=en&lang=vi`)).statusCode, 400);
});

for (const [what, url] of [
  ['the communes of a province', '/v1/units/66.json'],
  ['the old names of its communes', '/v1/units/old/66.json'],
  ['the entries of a long official list', '/v1/units/lists/business-lines.json'],
] as const)
  test(`${what} are sent as they are known, and once`, async () => {
    const first = await receiver.app.inject(url);
    assert.equal(first.statusCode, 200);
    assert.deepEqual(first.json(), JSON.parse(readFileSync(join(harness.fixtures, '../../..', url.slice(3)), 'utf8')));
    const headers = { 'if-none-match': String(first.headers['etag']) };
    assert.equal((await receiver.app.inject({ url, headers })).statusCode, 304);
    for (const other of ['00.json', '66', 'provinces.json', '..%2Fpackage.json', 'old'])
      assert.equal((await receiver.app.inject(url.replace(/[^/]+$/, other))).statusCode, 404, other);
  });

test('the catalogue says what each procedure asks, and is sent once', async () => {
  const first = await receiver.app.inject('/v1/procedures');
  const [entry] = catalog.parse(first.json()).procedures;
  assert.equal(entry?.title, 'Thủ tục để kiểm thử');
  assert.equal(entry.version, '2026-11-01');
  assert.ok(entry.time.text);
  const headers = { 'if-none-match': String(first.headers['etag']) };
  assert.equal((await receiver.app.inject({ url: '/v1/procedures', headers })).statusCode, 304);
});

for (const [origin, allowed] of Object.entries({
  [harness.site]: true,
  'http://ward.example': false,
  'https://ward.example.attacker.com': false,
  'https://evil-ward.example': false,
  'https://ward.example:8443': false,
  'https://WARD.example': false,
  null: false,
}))
  test(`pages of ${origin} ${allowed ? 'may' : 'may not'} call`, async () => {
    const preflight = await receiver.app.inject({
      method: 'OPTIONS',
      url: '/v1/submissions',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-digest' },
    });
    const call = await receiver.app.inject({ url: '/v1/capabilities', headers: { origin } });
    const refused = await receiver.app.inject({ url: '/v1/nothing', headers: { origin } });
    for (const { headers } of [preflight, call, refused]) {
      assert.equal(headers['access-control-allow-origin'], allowed ? origin : undefined);
      assert.match(String(headers['vary']), /\bOrigin\b/);
      assert.equal(headers['access-control-allow-credentials'], undefined);
    }
    if (!allowed) return;
    assert.equal(preflight.headers['access-control-max-age'], '86400');
    assert.match(String(preflight.headers['access-control-allow-headers']), /Content-Digest.*Upload-Checksum/);
    // What stock tus clients send is answered, if only by what is not spoken here.
    for (const name of ['X-HTTP-Method-Override', 'X-Request-ID', 'Upload-Defer-Length', 'Upload-Concat'])
      assert.match(String(preflight.headers['access-control-allow-headers']), new RegExp(name));
    assert.match(String(call.headers['access-control-expose-headers']), /Date.*Idempotent-Replayed.*Upload-Offset/);
  });

test('every answer forbids guessing its type', async () => {
  for (const url of ['/v1/capabilities', '/v1/nothing', '/openapi.json', '/dvc/dvc.js'])
    assert.equal((await receiver.app.inject(url)).headers['x-content-type-options'], 'nosniff', url);
});

test('scripts are served to every site, small where that is understood, for ever where their name says so', async () => {
  const plain = await receiver.app.inject({ url: '/dvc/dvc.js', headers: { origin: 'https://anyone.example' } });
  assert.equal(plain.body, 'plain');
  assert.equal(plain.headers['access-control-allow-origin'], '*');
  assert.equal(plain.headers['cache-control'], 'no-cache');
  assert.match(String(plain.headers['content-type']), /javascript/);
  const small = await receiver.app.inject({ url: '/dvc/dvc.js', headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(small.body, 'small');
  assert.equal(small.headers['content-encoding'], 'br');
  const hashed = await receiver.app.inject('/dvc/form-Ab12Cd34.js');
  assert.match(String(hashed.headers['cache-control']), /immutable/);
  assert.equal((await receiver.app.inject('/dvc/..%2f..%2fetc%2fpasswd')).json().type, 'not-found');
  assert.equal((await receiver.app.inject('/dvc/none.js')).json().type, 'not-found');
});

test('the contract is OpenAPI 3.1 and names every route', async () => {
  const contract = (await receiver.app.inject('/openapi.json')).json();
  assert.equal(contract.openapi, '3.1.0');
  assert.deepEqual(Object.keys(contract.paths).sort(), [
    '/.well-known/jwks.json',
    '/v1/capabilities',
    '/v1/health',
    '/v1/procedures',
    '/v1/procedures/{code}',
    '/v1/submissions',
    '/v1/submissions/by-key/{key}',
    '/v1/tracking/{code}',
    '/v1/units/lists/{file}',
    '/v1/units/old/{file}',
    '/v1/units/{file}',
    '/v1/uploads',
    '/v1/uploads/{id}',
  ]);
  assert.deepEqual(Object.keys(contract.paths['/v1/uploads/{id}']).sort(), [
    'delete',
    'get',
    'head',
    'options',
    'patch',
    'post',
  ]);
  assert.deepEqual(Object.keys(contract.paths['/v1/submissions'].post.responses).sort(), ['200', '201', '4XX', '5XX']);
  for (const path of Object.values<Record<string, { responses: object }>>(contract.paths))
    for (const { responses } of Object.values(path))
      for (const [status, { content }] of Object.entries<{ content?: object }>(responses as never))
        if (/^[45]/.test(status)) assert.deepEqual(Object.keys(content ?? {}), ['application/problem+json'], status);
  const { post } = contract.paths['/v1/uploads'];
  const { head, patch, delete: removal, options } = contract.paths['/v1/uploads/{id}'];
  const heads = { 201: post, 200: head, 204: patch };
  for (const [status, { responses }] of Object.entries(heads)) {
    assert.match(responses[status].description, /Upload-Offset/);
    assert.equal(responses[status].content, undefined);
  }
  for (const { responses } of [removal, options]) assert.equal(responses[204].content, undefined);
});

test('the contract says what each request must bring', async () => {
  const contract = (await receiver.app.inject('/openapi.json')).json();
  const asked = (path: string, method: string) => {
    const { parameters = [], security = [], requestBody } = contract.paths[path][method];
    const headers = parameters.filter((each: { in: string }) => each.in === 'header');
    const named = (isRequired: boolean) =>
      headers
        .filter(({ required }: { required: boolean }) => required === isRequired)
        .map(({ name }: { name: string }) => name);
    const schemes = security.flatMap((each: object) => Object.keys(each));
    for (const scheme of schemes) assert.ok(contract.components.securitySchemes[scheme], scheme);
    const body = requestBody && [Object.keys(requestBody.content)[0], requestBody.required];
    return { must: named(true), may: named(false), schemes, body };
  };
  const bytes = 'application/offset+octet-stream';
  const tus = 'Tus-Resumable';
  const draft = { schemes: ['draft'], body: undefined, may: [] };
  const none = { must: [], may: [], schemes: [], body: undefined };
  for (const [method, path, expected] of [
    ['get', '/v1/capabilities', none],
    ['get', '/v1/procedures', { ...none, may: ['If-None-Match'] }],
    ['get', '/v1/procedures/{code}', { ...none, may: ['If-None-Match'] }],
    ['get', '/v1/units/{file}', { ...none, may: ['If-None-Match'] }],
    ['get', '/v1/units/lists/{file}', { ...none, may: ['If-None-Match'] }],
    ['get', '/v1/units/old/{file}', { ...none, may: ['If-None-Match'] }],
    ['get', '/v1/tracking/{code}', { ...none, schemes: ['dossier', 'draft'] }],
    ['get', '/v1/submissions/by-key/{key}', { ...draft, must: [] }],
    [
      'post',
      '/v1/submissions',
      { ...draft, must: ['Idempotency-Key'], may: ['Content-Digest'], body: ['application/json', true] },
    ],
    [
      'post',
      '/v1/uploads',
      { ...draft, must: [tus, 'Upload-Length', 'Upload-Metadata'], may: ['Upload-Checksum'], body: [bytes, false] },
    ],
    ['head', '/v1/uploads/{id}', { ...draft, must: [tus] }],
    [
      'patch',
      '/v1/uploads/{id}',
      { ...draft, must: [tus, 'Upload-Offset'], may: ['Upload-Checksum'], body: [bytes, true] },
    ],
    ['delete', '/v1/uploads/{id}', { ...draft, must: [tus] }],
    [
      'post',
      '/v1/uploads/{id}',
      {
        ...draft,
        must: [tus, 'X-HTTP-Method-Override'],
        may: ['Upload-Offset', 'Upload-Checksum'],
        body: [bytes, false],
      },
    ],
  ] as const)
    assert.deepEqual(asked(path, method), expected, `${method} ${path}`);
  const { description, responses } = contract.paths['/v1/uploads'].post;
  assert.match(description, /Upload-Defer-Length.*Upload-Concat.*400/, 'what is not spoken is named');
  const { headers } = responses[201];
  assert.match(headers.Location.description, /relative/);
  assert.deepEqual(Object.keys(headers), ['Location', 'Upload-Offset', 'Upload-Expires']);
});

/** Sends bytes and waits for the line to be ended; gives what came and how long it took. */
async function converse(...parts: readonly string[]): Promise<{ readonly text: string; readonly ms: number }> {
  const { hostname, port } = new URL(receiver.url);
  const line = connect(Number(port), hostname);
  let text = '';
  line.setEncoding('utf8').on('data', (more: string) => (text += more));
  line.on('error', () => undefined);
  const before = Date.now();
  for (const part of parts) line.write(part);
  await once(line, 'close');
  return { text, ms: Date.now() - before };
}

test('a head that never ends is ended with 408', async () => {
  const { text, ms } = await converse('GET /v1/capabilities HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  assert.match(text, /^HTTP\/1\.1 408 /);
  assert.match(text, /"type":"too-slow"/);
  assert.ok(ms < 5000, `${ms} ms`);
});

for (const type of ['application/json', 'Application/JSON', ' application/json;charset=utf-8'])
  test(`a body of ${type} that never comes is ended with 408`, async () => {
    const head = `POST /v1/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 100\r\n\r\n`;
    const { text, ms } = await converse(head, '{"key":');
    assert.match(text, /^HTTP\/1\.1 408 /);
    assert.match(text, /"type":"too-slow"/);
    assert.ok(ms < 5000, `${ms} ms`);
  });

for (const [name, start] of Object.entries({
  'of a type nobody takes': 'POST /v1/submissions HTTP/1.1\r\nContent-Type: text/plain',
  'of a question': 'GET /v1/capabilities HTTP/1.1\r\nContent-Type: application/json',
  'of bytes where no file is taken': 'GET /v1/capabilities HTTP/1.1\r\nContent-Type: application/offset+octet-stream',
  'that is not there': 'GET /v1/capabilities HTTP/1.1\r\nX-Slow: 1',
}))
  test(`a body ${name} that never comes ends the line after the answer`, async () => {
    const { text, ms } = await converse(`${start}\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc`);
    assert.match(text, /^HTTP\/1\.1 (200|408|415) /);
    assert.ok(ms < 5000, `${ms} ms`);
  });

test('a line that says nothing is ended', async () => {
  const { ms } = await converse();
  assert.ok(ms < 5000, `${ms} ms`);
});

test('a line that is idle after an answer is ended, and not before its time', async () => {
  const short = await harness.testReceiver({ linePatience: 500 });
  try {
    const line = connect(Number(new URL(short.url).port), '127.0.0.1').setEncoding('latin1');
    const ended = once(line, 'close', { signal: AbortSignal.timeout(8000) });
    for (const round of [1, 2]) {
      line.write('GET /v1/capabilities HTTP/1.1\r\nHost: x\r\n\r\n');
      const [said] = await once(line, 'data');
      assert.match(said, /^HTTP\/1\.1 200 [^]*\r\nconnection: keep-alive\r\n/i, `round ${round}`);
    }
    const before = Date.now();
    line.resume();
    await ended;
    assert.ok(Date.now() - before > 300, 'it may be used again for a while');
  } finally {
    await short.close();
  }
});

for (const [name, headers] of Object.entries({
  'before its bytes are looked at': 'Upload-Offset: 7\r\nContent-Length: 300000',
  'in the middle of its bytes': 'Upload-Offset: 0\r\nTransfer-Encoding: chunked',
}))
  test(`a line on which a stretch was refused ${name} answers the next request`, async () => {
    const draft = harness.newDraft();
    const file = harness.fileOf(harness.png(1000));
    await receiver.app.inject(harness.announcement(draft, file));
    const { hostname, port } = new URL(receiver.url);
    const line = connect(Number(port), hostname).setEncoding('latin1');
    let text = '';
    line.on('data', (more: string) => (text += more));
    const said = async (words: RegExp): Promise<void> => {
      while (!words.test(text)) await once(line, 'data', { signal: AbortSignal.timeout(4000) });
    };
    line.write(`PATCH /v1/uploads/${file.id} HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\n${headers}\r\n`);
    line.write('Content-Type: application/offset+octet-stream\r\n');
    line.write(`Authorization: ${harness.authorization(draft)}\r\n\r\n`);
    const isChunked = headers.includes('chunked');
    const part = 'x'.repeat(100_000);
    const piece = isChunked ? `186a0\r\n${part}\r\n` : part;
    line.write(piece);
    await said(/^HTTP\/1\.1 4\d\d /);
    line.write(`${piece}${piece}${isChunked ? '0\r\n\r\n' : ''}GET /v1/capabilities HTTP/1.1\r\nHost: x\r\n\r\n`);
    await said(/HTTP\/1\.1 200 /);
    line.destroy();
  });

test('what is not HTTP is told so', async () => {
  const { text } = await converse('\x16\x03\x01 hello\r\n\r\n');
  assert.match(text, /^HTTP\/1\.1 400 /);
  assert.match(text, /"type":"malformed-request"/);
});

test('an address that asks too often is told when to come back', async () => {
  const strict = await harness.testReceiver({ requestsPerMinute: 3 });
  try {
    const statuses: number[] = [];
    for (let round = 0; round < 4; round++) statuses.push((await strict.app.inject('/v1/capabilities')).statusCode);
    assert.deepEqual(statuses, [200, 200, 200, 429]);
    const refused = await strict.app.inject({ url: '/v1/capabilities', headers: { origin: harness.site } });
    assert.equal(refused.json().type, 'rate-limited');
    assert.equal(refused.json().retryable, true);
    assert.match(String(refused.headers['retry-after']), /^[1-9]\d?$/);
    assert.equal(refused.headers['access-control-allow-origin'], harness.site, 'the page can read it');
  } finally {
    await strict.close();
  }
});
