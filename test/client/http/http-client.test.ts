import { expect } from '@open-wc/testing';
import { ClientError } from '../../../src/client/client-error.js';
import type { Client } from '../../../src/client/client.js';
import { fetchJson } from '../../../src/client/http/fetch-json.js';
import { HttpClient } from '../../../src/client/http/http-client.js';
import { wardProcedures } from '../../fixtures/catalog.js';
import { aDossier } from '../dossiers.js';
import { Office } from '../office.js';

const endpoint = 'https://office.test/';

function answering(status: number, body: string, headers: Record<string, string> = {}): Client {
  const type = body.startsWith('{') ? 'application/problem+json' : 'text/html';
  return new HttpClient(endpoint, {
    fetch: async () => new Response(body, { status, headers: { 'Content-Type': type, ...headers } }),
  });
}

function problem(status: number, type: string, retryable: boolean): string {
  return JSON.stringify({ type, title: 'Nguyễn Thị Ánh', status, retryable });
}

async function failureOf(call: Promise<unknown>): Promise<ClientError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ClientError) return error;
  throw new Error('it did not fail with a ClientError');
}

const page = '<!doctype html><p>Đăng nhập wifi</p>';
const none = undefined;

describe('HttpClient', () => {
  const cases: [string, number, string, Record<string, string>, object][] = [
    ['a portal page', 200, page, {}, { code: 'offline', retryable: true }],
    ['an empty answer', 200, '', {}, { code: 'offline', retryable: true }],
    ['JSON of another kind', 200, '{"ok":true}', {}, { code: 'unknown', retryable: true }],
    ['JSON null', 200, 'null', {}, { code: 'unknown', retryable: true }],
    [
      'a refusal',
      422,
      problem(422, 'invalid-answers', false),
      {},
      { code: 'refused', retryable: false, problem: 'invalid-answers' },
    ],
    ['a reused key', 422, problem(422, 'idempotency-key-reused', false), {}, { code: 'refused', retryable: false }],
    ['a file too large', 413, problem(413, 'too-large', false), {}, { code: 'refused', problem: 'too-large' }],
    [
      'a key in flight',
      409,
      problem(409, 'in-progress', true),
      { 'Retry-After': '3' },
      { code: 'unavailable', retryable: true, retryAfter: 3 },
    ],
    ['nothing there', 404, problem(404, 'not-found', false), {}, { code: 'missing', retryable: false }],
    [
      'too many requests',
      429,
      problem(429, 'rate-limited', true),
      { 'Retry-After': '60' },
      { code: 'busy', retryable: true, retryAfter: 60 },
    ],
    ['a gateway that is busy', 429, page, {}, { code: 'busy', retryable: true, retryAfter: none }],
    ['a broken office', 500, problem(500, 'internal', true), {}, { code: 'unavailable', retryable: true }],
    [
      'an office without a receiver',
      503,
      page,
      { 'Retry-After': '120' },
      { code: 'unavailable', retryable: true, retryAfter: 120 },
    ],
    ['a bad gateway', 502, page, {}, { code: 'unavailable', retryable: true, problem: none }],
    ['a gateway that waited', 504, '', {}, { code: 'unavailable', retryable: true }],
    [
      'a full disk',
      507,
      problem(507, 'storage-full', true),
      {},
      { code: 'unavailable', retryable: true, problem: 'storage-full' },
    ],
    [
      'a retry date',
      503,
      page,
      { 'Retry-After': 'Mon, 23 Nov 2026 08:00:00 GMT' },
      { code: 'unavailable', retryAfter: none },
    ],
    ['a firewall page', 403, page, {}, { code: 'unknown', retryable: true }],
    ['a page that is not there', 404, page, {}, { code: 'unknown', retryable: true }],
    ['a gateway problem of another kind', 400, '{"message":"no route"}', {}, { code: 'unknown', retryable: true }],
  ];
  for (const [title, status, body, headers, expected] of cases)
    it(`reads ${title} (${status}) as ${JSON.stringify(expected)}`, async () => {
      const failure = await failureOf(answering(status, body, headers).submit(await aDossier()));
      expect(failure).to.include(expected);
      expect(failure.message).to.equal(failure.code);
    });

  for (const type of ['digest-mismatch', 'malformed-request', 'idempotency-key-missing'])
    it(`takes «${type}» for what a gateway did to the dossier, which may pass`, async () => {
      const failure = await failureOf(answering(400, problem(400, type, false)).submit(await aDossier()));
      expect(failure).to.include({ code: 'unknown', retryable: true, problem: type });
    });

  it('reads a dead line as offline', async () => {
    const dead = new HttpClient(endpoint, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await failureOf(dead.capabilities())).to.include({ code: 'offline', retryable: true });
  });

  it('lets a header that cannot be sent be a bug, and not the line', async () => {
    const client = new HttpClient(endpoint, { fetch: new Office().fetch });
    const failure: unknown = await client.track('23456789', '123\u200b').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('lets a bug be a bug', async () => {
    const bug = new RangeError('bug');
    const client = new HttpClient(endpoint, { fetch: () => Promise.reject(bug) });
    const failure: unknown = await client.capabilities().catch((error: unknown) => error);
    expect(failure).to.equal(bug);
  });

  it('reads an answer that does not come in time as offline, although the office has the dossier', async () => {
    const office = new Office();
    office.fault = () => 'silent';
    const client = new HttpClient(endpoint, { fetch: office.fetch, timeouts: { call: 20, chunk: 20 } });
    const dossier = await aDossier();
    expect(await failureOf(client.submit(dossier))).to.include({ code: 'offline', retryable: true });
    expect(office.submissions.size).to.equal(1);
    office.fault = () => undefined;
    expect((await client.received(dossier))?.digest).to.equal(dossier.digest);
  });

  it("rejects with the signal's reason", async () => {
    const office = new Office();
    office.fault = () => 'silent';
    const client = new HttpClient(endpoint, { fetch: office.fetch });
    const reason = new Error('left the page');
    const controller = new AbortController();
    const call = client.track('23456789', '123456', { signal: controller.signal });
    controller.abort(reason);
    expect(await call.catch((error: unknown) => error)).to.equal(reason);
    expect(await client.capabilities({ signal: controller.signal }).catch((error: unknown) => error)).to.equal(reason);
  });

  it('submits the frozen bytes under their key, with their digest and the secret of the draft', async () => {
    const office = new Office();
    const client = new HttpClient(endpoint, { fetch: office.fetch });
    const dossier = await aDossier();
    const receipt = await client.submit(dossier);
    expect(receipt).to.include({ key: dossier.key, digest: dossier.digest });
    expect(office.submissions.get(dossier.key)).to.include({ body: dossier.body, secret: dossier.secret });
    expect(await client.submit(dossier)).to.deep.equal(receipt);
    expect(office.submissions.size).to.equal(1);
  });

  it('gets through where a gateway takes away the headers it does not know', async () => {
    const office = new Office();
    office.stripped = ['content-digest', 'upload-checksum'];
    const client = new HttpClient(endpoint, { fetch: office.fetch });
    const dossier = await aDossier();
    expect(await client.submit(dossier)).to.include({ key: dossier.key, digest: dossier.digest });
    office.fault = () => 'damaged';
    expect(await failureOf(client.submit(await aDossier()))).to.include({
      retryable: true,
      problem: 'digest-mismatch',
    });
  });

  it('tells a dossier that never arrived from one that did', async () => {
    const client = new HttpClient(endpoint, { fetch: new Office().fetch });
    const dossier = await aDossier();
    expect(await client.received(dossier)).to.equal(undefined);
    const receipt = await client.submit(dossier);
    expect(await client.received(dossier)).to.deep.equal(receipt);
    expect(await client.received({ ...dossier, secret: 'another' })).to.equal(undefined);
  });

  it('does not take a portal for an office that knows no such dossier', async () => {
    expect(await failureOf(answering(404, page).received(await aDossier()))).to.include({ code: 'unknown' });
  });

  it('tracks with the code and the second secret only', async () => {
    const client = new HttpClient(endpoint, { fetch: new Office().fetch });
    const { code, secret } = await client.submit(await aDossier());
    expect(await client.track(code, secret)).to.include({ code, state: 1 });
    expect(await failureOf(client.track(code, '000000'))).to.include({ code: 'missing', retryable: false });
  });

  it('sends no cookies and no referrer, follows no redirect and stores no secret answer', async () => {
    const calls: [string, RequestInit][] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      calls.push([String(url), init ?? {}]);
      return new Response('');
    };
    const client = new HttpClient(endpoint, { fetch });
    await failureOf(client.track('2345/678', '123456'));
    await failureOf(client.received(await aDossier()));
    await failureOf(client.capabilities());
    expect(calls.map(([url]) => url).slice(0, 1)).to.deep.equal(['https://office.test/v1/tracking/2345%2F678']);
    for (const [, init] of calls)
      expect(init).to.include({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
    expect(calls.map(([, init]) => init.cache)).to.deep.equal(['no-store', 'no-store', 'default']);
  });

  it('checks what an office says it takes', async () => {
    const uploads = { protocols: ['tus-1.0'], types: ['image/jpeg'], maxFileBytes: 1, maxFiles: 1, maxDossierBytes: 1 };
    const said = { office: { name: 'UBND xã' }, procedures: ['1.001193'], uploads };
    expect(await answering(200, JSON.stringify(said)).capabilities()).to.deep.equal(said);
    const wrong = JSON.stringify({ ...said, uploads: { ...uploads, maxFiles: '20' } });
    expect(await failureOf(answering(200, wrong).capabilities())).to.include({ code: 'unknown' });
  });

  it('brings no letter under a tower of marks, written or spelled out', async () => {
    const tower = `Z${'\u0300\u0301\u0323\u035C'.repeat(20)}`;
    const spelled = tower.replace(/[\u0300-\u036F]/g, (mark) => `\\u0${mark.charCodeAt(0).toString(16)}`);
    for (const text of [tower, spelled]) {
      const procedure = await answering(
        200,
        `{"code":"1.001193","title":"${text}","list":["${text}",1,null]}`,
      ).procedure('1.001193');
      expect(procedure).to.deep.equal({
        code: '1.001193',
        title: tower.slice(0, 9),
        list: [tower.slice(0, 9), 1, null],
      });
      const send = async (): Promise<Response> => new Response(`{"title":"${text}"}`);
      expect(await fetchJson('https://office.test/x.json', undefined, send)).to.deep.equal({
        title: tower.slice(0, 9),
      });
    }
  });

  it('hands a procedure document on unread', async () => {
    expect(await answering(200, '{"code":"1.001193"}').procedure('1.001193')).to.deep.equal({ code: '1.001193' });
    expect(await failureOf(answering(200, page).procedure('1.001193'))).to.include({ code: 'offline' });
  });

  it('brings the catalogue, and no list that is not one', async () => {
    const body = { procedures: wardProcedures };
    expect(await answering(200, JSON.stringify(body)).procedures?.()).to.deep.equal(body);
    const [entry] = wardProcedures;
    for (const wrong of [
      { delivery: 'soon' },
      { time: 'today' },
      { fees: [{ title: 'A', amount: '0' }] },
      { keywords: 'a' },
      { translations: { en: { title: 1 } } },
    ]) {
      const call = answering(200, JSON.stringify({ procedures: [{ ...entry, ...wrong }] })).procedures?.();
      expect(await failureOf(Promise.resolve(call)), JSON.stringify(wrong)).to.include({ code: 'unknown' });
    }
  });
});
