import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import * as harness from './harness.js';

const procedures = join(harness.fixtures, '../../../procedures');
let receiver: harness.TestReceiver;
let scripts: string;
before(async () => {
  scripts = mkdtempSync(join(tmpdir(), 'scripts-'));
  writeFileSync(join(scripts, 'small.js'), 'plain');
  writeFileSync(join(scripts, 'small.js.br'), 'small');
  writeFileSync(join(scripts, 'alone.css'), 'a{color:red}'.repeat(100));
  writeFileSync(join(scripts, 'picture.png'), harness.png());
  receiver = await harness.testReceiver({ staticDir: scripts, proceduresDir: procedures });
});
after(async () => {
  await receiver.close();
  rmSync(scripts, { recursive: true });
});

const plain = (bytes: Buffer, coding: unknown): Buffer => {
  if (coding === 'br') return brotliDecompressSync(bytes);
  return coding === 'gzip' ? gunzipSync(bytes) : bytes;
};

for (const url of [
  '/v1/procedures/1.001193',
  '/v1/procedures/1.001193?lang=vi',
  '/v1/procedures',
  '/v1/units/66.json',
  '/v1/units/old/66.json',
  '/v1/units/lists/business-lines.json',
  '/openapi.json',
])
  test(`${url} is small on the wire, and the same however it comes`, async () => {
    const whole = await receiver.app.inject(url);
    assert.equal(whole.headers['content-encoding'], undefined);
    assert.doesNotThrow(() => JSON.parse(whole.body));
    const tags = new Set([whole.headers['etag']]);
    assert.equal(whole.headers['etag'], `"${createHash('sha256').update(whole.rawPayload).digest('hex')}"`);
    for (const coding of ['br', 'gzip']) {
      const headers = { 'accept-encoding': coding };
      const answer = await receiver.app.inject({ url, headers });
      assert.equal(answer.headers['content-encoding'], coding);
      assert.equal(answer.headers['content-length'], String(answer.rawPayload.length));
      assert.match(String(answer.headers['content-type']), /^application\/json/);
      assert.deepEqual(plain(answer.rawPayload, coding), whole.rawPayload);
      assert.ok(answer.rawPayload.length < whole.rawPayload.length / 2, coding);
      for (const { headers } of [whole, answer])
        assert.match(String(headers['vary']), /^Origin, Accept-Encoding$/i, 'a shared cache keeps them apart');
      const tag = String(answer.headers['etag']);
      tags.add(tag);
      const again = await receiver.app.inject({ url, headers: { ...headers, 'if-none-match': tag } });
      assert.equal(again.statusCode, 304);
      assert.equal(again.headers['etag'], tag);
      assert.match(String(again.headers['vary']), /Accept-Encoding/);
      const other = await receiver.app.inject({ url, headers: { 'if-none-match': tag } });
      assert.equal(other.statusCode, 200, 'who wants it plain does not have it yet');
      const head = await receiver.app.inject({ method: 'HEAD', url, headers });
      assert.equal(head.body, '');
      for (const name of ['etag', 'content-length', 'content-encoding', 'vary'])
        assert.equal(head.headers[name], answer.headers[name], name);
    }
    assert.equal(tags.size, 3, 'each has a tag of its own');
  });

for (const [asked, coding] of Object.entries({
  '': undefined,
  'gzip, deflate, br, zstd': 'br',
  'gzip, deflate': 'gzip',
  'br;q=0, gzip;q=0.5': 'gzip',
  'br;q=0.2, gzip;q=0.8': 'gzip',
  'GZIP ; Q=1': 'gzip',
  '*': 'br',
  '*;q=0': undefined,
  'identity, gzip;q=0.5': undefined,
  'identity;q=0': undefined,
  'deflate, x-gzip': undefined,
  'br;q=x': undefined,
}))
  test(`who accepts «${asked}» gets ${coding ?? 'it plain'}`, async () => {
    const headers = { 'accept-encoding': asked };
    const answer = await receiver.app.inject({ url: '/v1/procedures', headers });
    assert.equal(answer.headers['content-encoding'], coding);
    assert.ok(JSON.parse(plain(answer.rawPayload, coding).toString()));
  });

test('each document fits in 7.1 KB where one language is read', async () => {
  for (const name of readdirSync(procedures).filter((each) => /^\d.*\.json$/.test(each)))
    for (const lang of ['vi', 'en']) {
      const url = `/v1/procedures/${name.replace(/\.json$/, '')}?lang=${lang}`;
      const { rawPayload } = await receiver.app.inject({ url, headers: { 'accept-encoding': 'br' } });
      assert.ok(rawPayload.length <= 7100, `${url} ${rawPayload.length}`);
    }
});

test('a script without a small file beside it is made small too', async () => {
  const url = '/dvc/alone.css';
  const whole = await receiver.app.inject(url);
  for (const round of [1, 2])
    for (const coding of ['br', 'gzip']) {
      const answer = await receiver.app.inject({ url, headers: { 'accept-encoding': coding } });
      assert.equal(answer.headers['content-encoding'], coding, `round ${round}`);
      assert.equal(plain(answer.rawPayload, coding).toString(), whole.body);
      assert.equal(answer.headers['content-length'], String(answer.rawPayload.length));
    }
  writeFileSync(join(scripts, 'alone.css'), 'b{color:blue}'.repeat(101));
  const changed = await receiver.app.inject({ url, headers: { 'accept-encoding': 'br' } });
  assert.match(plain(changed.rawPayload, 'br').toString(), /blue/, 'a file that was put in its place is sent');
  const headers = { 'accept-encoding': 'br' };
  const picture = await receiver.app.inject({ url: '/dvc/picture.png', headers });
  assert.equal(picture.headers['content-encoding'], undefined);
  const part = await receiver.app.inject({ url, headers: { ...headers, range: 'bytes=0-3' } });
  assert.equal(part.body, 'b{co');
  const refused = await receiver.app.inject({ url: '/dvc/small.js', headers: { 'accept-encoding': 'br;q=0' } });
  assert.equal(refused.body, 'plain');
  for (const each of [whole, changed, picture, refused]) assert.match(String(each.headers['vary']), /accept-encoding/i);
});

test('under the code of a procedure, the first script brings the document and all else is the same', async () => {
  const script = 'const mine = 1;\nexport { mine };\n';
  writeFileSync(join(scripts, 'dvc-procedure.js'), script);
  const url = '/dvc/1.001193/dvc-procedure.js';
  const whole = await receiver.app.inject(url);
  assert.match(String(whole.headers['content-type']), /^text\/javascript/);
  assert.equal(whole.headers['cache-control'], 'no-cache');
  assert.equal(whole.headers['access-control-allow-origin'], '*');
  const brought = await import(`data:text/javascript,${encodeURIComponent(atHome(whole.body))}`);
  assert.equal(brought.mine, 1);
  const address = 'https://office.example/mount/v1/procedures/1.001193?lang=vi';
  assert.deepEqual(Object.keys(globalThis.dvcAsked ?? {}), [address]);
  const document: unknown = await (await globalThis.dvcAsked?.[address])?.json();
  assert.deepEqual(document, (await receiver.app.inject('/v1/procedures/1.001193?lang=vi')).json());
  Reflect.deleteProperty(globalThis, 'dvcAsked');
  for (const coding of ['br', 'gzip']) {
    const answer = await receiver.app.inject({ url, headers: { 'accept-encoding': coding } });
    assert.equal(plain(answer.rawPayload, coding).toString(), whole.body);
    const headers = { 'accept-encoding': coding, 'if-none-match': String(answer.headers['etag']) };
    assert.equal((await receiver.app.inject({ url, headers })).statusCode, 304);
  }
  writeFileSync(join(scripts, 'dvc-procedure.js'), `${script}// newer`);
  assert.match((await receiver.app.inject(url)).body, /newer$/);

  const small = { url: '/dvc/1.001193/small.js', headers: { 'accept-encoding': 'br' } };
  assert.equal((await receiver.app.inject(small)).body, 'small');
  assert.equal((await receiver.app.inject('/dvc/1.001193/none.js')).statusCode, 404);
  assert.equal((await receiver.app.inject('/dvc/9.999999/small.js')).statusCode, 404);
  assert.equal((await receiver.app.inject('/dvc/1.001193/..%2f..%2fetc%2fpasswd')).statusCode, 404);
});

test('the script of a list brings the list as it is asked for', async () => {
  const url = '/dvc/dvc-catalog.js';
  assert.equal((await receiver.app.inject(url)).statusCode, 404, 'where there is no such script');
  writeFileSync(join(scripts, 'dvc-catalog.js'), 'export const mine = 2;\n');
  const whole = await receiver.app.inject(url);
  assert.equal(whole.headers['cache-control'], 'no-cache');
  assert.equal(whole.headers['access-control-allow-origin'], '*');
  const here = atHome(whole.body, 'dvc-catalog.js');
  assert.equal((await import(`data:text/javascript,${encodeURIComponent(here)}`)).mine, 2);
  const address = 'https://office.example/mount/v1/procedures?first=24';
  assert.deepEqual(Object.keys(globalThis.dvcAsked ?? {}), [address]);
  const list: unknown = await (await globalThis.dvcAsked?.[address])?.json();
  assert.deepEqual(list, (await receiver.app.inject('/v1/procedures?first=24')).json());
  Reflect.deleteProperty(globalThis, 'dvcAsked');
  const small = await receiver.app.inject({ url, headers: { 'accept-encoding': 'br' } });
  assert.equal(plain(small.rawPayload, 'br').toString(), whole.body);
});

/** A script as it runs where it was fetched from. */
function atHome(script: string, file = '1.001193/dvc-procedure.js'): string {
  return script.replaceAll('import.meta.url', `'https://office.example/mount/dvc/${file}'`);
}
