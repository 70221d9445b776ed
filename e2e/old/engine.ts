import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { brotliDecompressSync } from 'node:zlib';

/** Engines of that age, by the version of Chromium, and where npm has put their binary. */
export const engines = {
  80: 'chromium-80',
  88: 'chromium-88',
  92: 'chromium-92',
  109: '@sparticuz/chromium',
} as const;

export type Version = keyof typeof engines;

type Answer = Readonly<Record<string, unknown>>;

/** An answer that is late by this many milliseconds does not come: the engine hangs. */
const patience = 60_000;
const atStart = 20_000;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--lang=vi-VN',
  '--no-first-run',
  '--remote-debugging-pipe',
];

/** The binary as a file that can be started; it lies compressed in its package. */
function binary(version: Version): string {
  const packages = join(import.meta.dirname, 'node_modules');
  const place = join(packages, '.cache', `chromium-${version}`);
  if (!existsSync(place)) {
    mkdirSync(dirname(place), { recursive: true });
    const half = `${place}.${process.pid}`;
    const compressed = readFileSync(join(packages, engines[version], 'bin/chromium.br'));
    writeFileSync(half, brotliDecompressSync(compressed), { mode: 0o755 });
    renameSync(half, place);
  }
  return place;
}

/** An old Chromium with one page, driven by its own protocol: today's drivers ask it for what it does not know. */
export class Engine {
  readonly #waiting = new Map<number, { done: (answer: Answer) => void; failed: (reason: Error) => void }>();
  readonly #listeners = new Set<(method: string, params: Answer) => void>();
  #last = 0;
  #session: string | undefined;

  private constructor(
    readonly process: ChildProcess,
    readonly folder: string,
  ) {
    let rest = '';
    (process.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#hear(JSON.parse(message) as Answer);
    });
    process.once('exit', (code, signal) => {
      for (const { failed } of this.#waiting.values()) failed(new Error(`The engine ended with ${code ?? signal}.`));
      this.#waiting.clear();
    });
  }

  /**
   * An engine that hangs at its start is ended, and another is started. The last try is in one process: where several
   * cannot run it is the only way, and on a busy machine it is the way in which 88 and 92 hang.
   */
  static async open(version: Version, tries = 3): Promise<Engine> {
    const folder = mkdtempSync(join(tmpdir(), 'dvc-old-'));
    const program = spawn(
      binary(version),
      [...flags, ...(tries > 1 ? [] : ['--single-process']), `--user-data-dir=${folder}`],
      {
        env: { ...process.env, HOME: folder, TZ: 'Asia/Ho_Chi_Minh' },
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        detached: true,
      },
    );
    const engine = new Engine(program, folder);
    try {
      const { targetId } = await engine.send('Target.createTarget', { url: 'about:blank' }, atStart);
      const { sessionId } = await engine.send('Target.attachToTarget', { targetId, flatten: true }, atStart);
      engine.#session = String(sessionId);
      await engine.send('Page.enable', {}, atStart);
      return engine;
    } catch (reason) {
      await engine.close();
      if (tries <= 1) throw reason;
      return Engine.open(version, tries - 1);
    }
  }

  send(method: string, params: Answer = {}, within = patience): Promise<Answer> {
    const id = ++this.#last;
    const message = JSON.stringify({ id, method, params, sessionId: this.#session });
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => end(() => reject(new Error(`${method} was not answered.`))), within);
      const end = (settle: () => void): void => {
        clearTimeout(late);
        this.#waiting.delete(id);
        settle();
      };
      this.#waiting.set(id, {
        done: (answer) => end(() => resolve(answer)),
        failed: (reason) => end(() => reject(reason)),
      });
      (this.process.stdio[3] as Duplex).write(`${message}\0`);
    });
  }

  listen(listener: (method: string, params: Answer) => void): void {
    this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = new Promise((done) => this.process.once('exit', done));
      // Its other processes too, which would go on writing into its folder.
      process.kill(-this.process.pid!, 'SIGKILL');
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  #hear({ id, method, params, result, error }: Answer): void {
    if (method) for (const listener of this.#listeners) listener(String(method), params as Answer);
    const waiting = this.#waiting.get(Number(id));
    if (error) waiting?.failed(new Error(JSON.stringify(error)));
    else waiting?.done(result as Answer);
  }
}
