import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { InjectOptions } from 'light-my-request';
import * as harness from './harness.js';
import { listening } from './listening.js';
import { testDatabase, type TestDatabase } from './shared-cluster.js';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'receiver-pressure-'));
const megabyte = 1_000_000;
let database: TestDatabase;
/** A program of its own: what it does to its memory and to others is not mixed with what we do. */
let child: ChildProcess;
let url = '';

before(async () => {
  database = await testDatabase();
  const door = createServer().listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  assert.ok(typeof address === 'object' && address);
  url = `http://127.0.0.1:${address.port}`;
  door.close();
  child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts', '--lang', 'en'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: String(address.port), DATA_DIR: folder, PROCEDURES_DIR: harness.fixtures },
      ...{ DATABASE_URL: database.url, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000000', MIN_FREE_MB: '1' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await listening(child);
});
after(async () => {
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send({ method = 'GET', url: path, headers, payload }: InjectOptions): Promise<Response> {
  const answer = await fetch(new URL(String(path), url), {
    method,
    headers: headers as Record<string, string>,
    ...(Buffer.isBuffer(payload) && { body: new Uint8Array(payload) }),
    signal: AbortSignal.timeout(60_000),
  });
  await answer.arrayBuffer();
  return answer;
}

/** On a busy machine the receiver may ask to come again, a few times. */
async function statusInTime(request: InjectOptions): Promise<number> {
  for (let tries = 0; ; tries++) {
    const { status } = await send(request);
    if (status !== 503 || tries >= 20) return status;
    await pause(500);
  }
}

interface Begun {
  /** Sends what is left and gives the status of the answer. */
  end(): Promise<number>;
}

/** A file of which all but the last stretch has arrived. */
async function begin(bytes: Buffer, changes: Parameters<typeof harness.fileOf>[1] = {}): Promise<Begun> {
  const draft = harness.newDraft();
  const file = harness.fileOf(bytes, changes);
  assert.equal(await statusInTime(harness.announcement(draft, file)), 201);
  const step = 2 * megabyte;
  let at = 0;
  for (; at + step < bytes.length; at += step) {
    const { status } = await send(harness.stretch(draft, file.id, at, bytes.subarray(at, at + step)));
    assert.equal(status, 204);
  }
  return { end: async () => (await send(harness.stretch(draft, file.id, at, bytes.subarray(at)))).status };
}

/** Megabytes of the receiver, by a line of what Linux tells of a process: `VmRSS` now, `VmHWM` at most. */
function memory(line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return (Number(new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024) / megabyte;
}

const noProc = process.platform === 'linux' ? false : 'only Linux tells the memory of another process';

test('many large files that come and end at once take little memory', { skip: noProc }, async () => {
  const bytes = harness.png(9.9 * megabyte);
  const one = await begin(bytes);
  assert.equal(await one.end(), 204);
  // The most that it ever took is counted anew from here.
  writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
  const before = memory('VmRSS');
  const begun = await Promise.all(Array.from({ length: 30 }, () => begin(bytes)));
  const ended = await Promise.all(begun.map((each) => each.end()));
  assert.deepEqual(new Set(ended), new Set([204]));
  const grown = memory('VmHWM') - before;
  console.log(`30 files of 10 MB: ${before.toFixed()} MB, ${grown.toFixed()} MB more at most`);
  // Whole in memory they were 300 MB.
  assert.ok(grown < 200, `${grown} MB`);
});

/** How long others waited for a small answer while `work` was on its way: the longest, in milliseconds. */
async function othersWait(work: () => Promise<unknown>): Promise<number> {
  let isDone = false;
  const working = work().finally(() => (isDone = true));
  let longest = 0;
  do {
    const began = performance.now();
    assert.equal((await send({ url: '/v1/procedures/9.000001' })).status, 200);
    longest = Math.max(longest, performance.now() - began);
  } while (!isDone);
  await working;
  return longest;
}

const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('teXt'), Buffer.alloc(4)]);
const plain = harness.png(1000);

/** Requests that ask for much work, and how they are answered. */
const hostile: Readonly<Record<string, () => Promise<{ run(): Promise<number>; readonly answer: number }>>> = {
  'a dossier of thousands of unknown names': async () => {
    const draft = harness.newDraft();
    const unknown = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`n${index}`, 1]));
    const body = harness.dossier(draft, [], { answers: { ...harness.answers, person: unknown } });
    return { run: async () => (await send(harness.submission(draft, body))).status, answer: 422 };
  },
  'a JPEG of millions of empty segments': async () => {
    const segments = Buffer.alloc(9 * megabyte, Buffer.from([0xff, 0xfe, 0, 2]));
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), segments, harness.jpeg().subarray(2)]);
    return { run: (await begin(bytes, { name: 'a.jpg', type: 'image/jpeg' })).end, answer: 415 };
  },
  'a PNG of hundreds of thousands of empty chunks': async () => {
    const bytes = Buffer.concat([plain.subarray(0, 33), Buffer.alloc(9 * megabyte - 4, chunk), plain.subarray(33)]);
    return { run: (await begin(bytes)).end, answer: 415 };
  },
  'a PDF of nothing but halves of a lock': async () => {
    const bytes = Buffer.from(`%PDF-1.4\n${'/Encryp'.repeat(1_200_000)}\nstartxref\n9\n%%EOF\n`);
    return { run: (await begin(bytes, { name: 'a.pdf', type: 'application/pdf' })).end, answer: 204 };
  },
};

/** How long others wait at most, in milliseconds, or in waits of the same machine while nothing is judged. */
const most = 150;
const mostIdle = 3;

for (const [name, make] of Object.entries(hostile))
  test(`others are answered while ${name} is judged`, async () => {
    // The best of some tries: what the machine does beside is not what is measured, so a busy one gets more of them.
    const waits: number[] = [];
    const idle: number[] = [];
    const isSoon = (): boolean => waits.some((wait, at) => wait < Math.max(most, mostIdle * (idle[at] ?? 0)));
    for (let round = 0; round < 12 && !isSoon(); round++) {
      const { run, answer } = await make();
      idle.push(await othersWait(() => pause(100)));
      let status = 0;
      waits.push(await othersWait(async () => (status = await run())));
      assert.equal(status, answer);
    }
    console.log(`${name}: ${Math.min(...waits).toFixed(1)} ms`);
    assert.ok(isSoon(), `${waits.join(' ')}, idle ${idle.join(' ')}`);
  });
