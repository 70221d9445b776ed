import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { serveWardSite } from '../scripts/ward-site.mjs';

/** What a test may want otherwise. */
interface Wishes {
  /** Folder of the documents that the receiver takes. */
  readonly procedures?: string;
  /** The site that sends to the receiver. */
  readonly site?: (receiver: string) => Promise<Server>;
}

/** A receiver of its own with its database and disk, and the ward site that sends to it. */
export class Ward {
  #receiver: ChildProcess | undefined;
  #site: Server | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly procedures: string,
  ) {}

  static async open({ procedures = resolve('procedures'), site }: Wishes = {}): Promise<Ward> {
    const ward = new Ward(await mkdtemp(join(tmpdir(), 'dvc-e2e-')), await freePort(), procedures);
    ward.#site = await (site?.(ward.receiver) ?? serveWardSite({ port: 0, receiver: ward.receiver }));
    await ward.start();
    return ward;
  }

  /** Origin of the receiver. */
  get receiver(): string {
    return `http://localhost:${this.port}`;
  }

  /** Address of a page of the ward site. */
  page(path: string): string {
    return `http://localhost:${(this.#site?.address() as AddressInfo).port}/${path}`;
  }

  /** Starts the receiver on what its folder holds. */
  async start(): Promise<void> {
    this.#receiver = spawn(process.execPath, ['server/dist/main.js'], {
      env: { ...process.env, ...this.#settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#receiver.stdout?.resume();
    for (let tries = 0; tries < 1200; tries++) {
      const answer = await fetch(`${this.receiver}/v1/health`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error('the receiver did not start');
  }

  /** Asks the receiver's own database. */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const folder = join(this.folder, 'data/postgres');
    const client = new pg.Client({
      host: join(folder, 'socket'),
      user: 'postgres',
      database: 'postgres',
      password: await readFile(join(folder, 'password'), 'utf8').then((text) => text.trim()),
    });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** The bytes of an upload as they lie on the disk. */
  file(id: string): Promise<Buffer> {
    return readFile(join(this.folder, 'data/files/whole', id));
  }

  /** Ends the receiver as a power cut of its process would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Runs the desk and returns what it printed. */
  async desk(...words: readonly string[]): Promise<string> {
    const desk = spawn(process.execPath, ['server/dist/desk.js', ...words], {
      env: { ...process.env, ...this.#settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    desk.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    desk.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((done) => desk.once('exit', done));
    if (code !== 0) throw new Error(`desk ${words.join(' ')} ended with ${code}: ${said}`);
    return said;
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    this.#site?.close();
    this.#site?.closeAllConnections();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  get #settings(): Record<string, string> {
    return {
      PORT: String(this.port),
      DATA_DIR: join(this.folder, 'data'),
      PROCEDURES_DIR: this.procedures,
      ALLOWED_SITES: this.page('').replace(/\/$/, ''),
      OFFICE_NAME: 'UBND xã Minh Tân (ví dụ)',
      OFFICE_PHONE: '0200 000 000',
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '100000',
      DATABASE_URL: '',
    };
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const receiver = this.#receiver;
    if (!receiver || receiver.exitCode !== null || receiver.signalCode !== null) return;
    const ended = new Promise((done) => receiver.once('exit', done));
    receiver.kill(signal);
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
