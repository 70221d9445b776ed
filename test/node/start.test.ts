import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';

const script = join(import.meta.dirname, '../../scripts/start.mjs');

test('npm start says that something answers on its port already, before anything is built', async () => {
  const other = createServer((_request, response) => response.writeHead(404).end()).listen(0, 'localhost');
  await once(other, 'listening');
  const address = other.address();
  assert.ok(typeof address === 'object' && address);
  const env = { ...process.env, PORT: String(address.port), SITE_PORT: '0' };
  const { code, out, told } = await new Promise<{ code: unknown; out: string; told: string }>((done) => {
    execFile(process.execPath, [script], { env }, (failure, out, told) => done({ code: failure?.code, out, told }));
  });
  other.close();
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(
    told,
    new RegExp(`^Something answers at http://localhost:${address.port} already.*set PORT to another\\.\n$`),
  );
});
