import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, brotliCompressSync } from 'node:zlib';
import { serveFolders } from '../../scripts/static-server.mjs';

describe('the static server', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serveFolders>>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dvc-static-'));
    await mkdir(join(folder, 'public/chunks'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'public/index.html'), '<p>http://localhost:1</p>');
    await writeFile(join(folder, 'public/dvc.js'), 'plain');
    await writeFile(join(folder, 'public/dvc.js.br'), brotliCompressSync('packed'));
    await writeFile(join(folder, 'public/chunks/tracker-Ab_-1234.js'), 'chunk');
    const page = (text: string) => text.replace('http://localhost:1', 'http://localhost:2');
    server = await serveFolders([{ at: '/', folder: join(folder, 'public'), headers: { 'X-Site': 'ward' }, page }]);
  });

  after(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ response: IncomingMessage; body: Buffer }>((done, failed) => {
      const { port } = server.address() as AddressInfo;
      request({ port, path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done({ response, body: Buffer.concat(parts) }));
      })
        .on('error', failed)
        .end();
    });

  it('sends the file that lies compressed beside the plain one', async () => {
    const { response, body } = await ask('/dvc.js', { 'accept-encoding': 'gzip, br' });
    assert.equal(response.headers['content-encoding'], 'br');
    assert.equal(response.headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(response.headers['x-site'], 'ward');
    assert.equal(brotliDecompressSync(body).toString(), 'packed');
  });

  it('sends the plain file to those who read nothing else', async () => {
    const { response, body } = await ask('/dvc.js');
    assert.equal(response.headers['content-encoding'], undefined);
    assert.equal(body.toString(), 'plain');
  });

  it('lets a chunk with a digest in its name be kept, and has every other file asked for again', async () => {
    const [chunk, script] = [await ask('/chunks/tracker-Ab_-1234.js'), await ask('/dvc.js')];
    assert.match(String(chunk.response.headers['cache-control']), /immutable/);
    assert.equal(script.response.headers['cache-control'], 'no-cache');
    const again = await ask('/dvc.js', { 'if-none-match': String(script.response.headers.etag) });
    assert.equal(again.response.statusCode, 304);
    assert.equal(again.body.length, 0);
  });

  it('writes the address of the receiver into a page, also when the page is posted', async () => {
    for (const method of ['GET', 'POST'])
      assert.equal((await ask('/', {}, method)).body.toString(), '<p>http://localhost:2</p>');
  });

  it('gives nothing outside its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e%2fsecret.txt',
      '/%00',
      '/%ff',
      '/nothing',
    ])
      assert.equal((await ask(path)).response.statusCode, 404, path);
    assert.equal((await ask('/dvc.js', {}, 'DELETE')).response.statusCode, 405);
  });
});
