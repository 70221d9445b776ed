// A receiver as it is run: the built one, in a process of its own, with the embedded PostgreSQL.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { root, stopGroup } from './run.mjs';

const patience = 60_000;

/**
 * Starts `server/dist` of a folder. `ready` resolves once it has said that it listens; what it says is handed to `hear`.
 */
export function startReceiver(env, { folder = root, hear = () => undefined } = {}) {
  const child = spawn(process.execPath, [join(folder, 'server/dist/main.js')], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: Ctrl-C reaches us only, and we end the receiver after its open requests.
    detached: process.platform !== 'win32',
  });
  return { child, ready: untilReady(child, hear) };
}

/** Asks a receiver to end after its open requests, and makes it end when that takes too long. */
export async function stopReceiver(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => stopGroup(child, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(impatience);
}

/**
 * A receiver of a folder for one measurement, with a database that is thrown away. It serves `dist/cdn` under `/dvc/`;
 * pages of `sites` may call it.
 */
export async function lendReceiver({ folder = root, sites = [] } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'dvc-receiver-'));
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATA_DIR: data,
    STATIC_DIR: join(folder, 'dist/cdn'),
    ALLOWED_SITES: sites.join(' '),
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '1000000',
    OFFICE_NAME: 'UBND xã Minh Tân (ví dụ)',
    OFFICE_PHONE: '0200 000 000',
    OFFICE_HOURS: 'Thứ Hai đến thứ Sáu, 7:30-11:30 và 13:30-17:00',
  };
  const { child, ready } = startReceiver(env, { folder });
  // Told, not killed: it stops its database first.
  const end = () => stopGroup(child);
  process.once('exit', end);
  const close = async () => {
    await stopReceiver(child);
    process.removeListener('exit', end);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await ready;
  } catch (error) {
    await close();
    throw error;
  }
  return { origin: `http://localhost:${port}`, close };
}

/** Its own words are waited for, and not an answer: another receiver may give that. */
function untilReady(child, hear) {
  return new Promise((ready, failed) => {
    const late = () => failed(new Error(`The receiver did not begin to listen within ${patience / 1000} s.`));
    const impatience = setTimeout(late, patience);
    const gone = (code) => {
      clearTimeout(impatience);
      failed(new Error(`The receiver ended by itself (code ${code}). Its last words are above.`));
    };
    child.once('error', failed).once('exit', gone);
    let said = '';
    child.stdout.on('data', (part) => {
      hear(part);
      if (!said.includes('/openapi.json')) said += part;
      if (!said.includes('/openapi.json')) return;
      clearTimeout(impatience);
      child.removeListener('exit', gone);
      ready();
    });
  });
}
