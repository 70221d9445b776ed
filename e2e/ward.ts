import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { freePort } from '../scripts/free-port.mjs';
import { serveWardSite } from '../scripts/ward-site.mjs';
import { listening } from '../server/test/listening.js';
import { placeCluster } from '../server/test/prepared-cluster.js';

/** What a test may want otherwise. */
interface Wishes {
  /** Folder of the documents that the receiver takes. */
  readonly procedures?: string;
  /** The site that sends to the receiver. */
  readonly site?: (receiver: string) => Promise<Server>;
  /** Origin of a site that somebody else serves, in place of `site`. */
  readonly origin?: string;
}

/** A receiver of its own with its database and disk, and the ward site that sends to it. */
export class Ward {
  #receiver: ChildProcess | undefined;
  /** How receivers ended that nobody had told to. */
  readonly #deaths: string[] = [];
  #site: Server | undefined;
  /** The file of the office; `''` is none. */
  #office = '';

  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly procedures: string,
    readonly origin: string | undefined,
  ) {}

  static async open({ procedures = resolve('procedures'), site, origin }: Wishes = {}): Promise<Ward> {
    const ward = new Ward(await mkdtemp(join(tmpdir(), 'dvc-e2e-')), await freePort(), procedures, origin);
    await placeCluster(join(ward.folder, 'data/postgres'));
    if (!origin) ward.#site = await (site?.(ward.receiver) ?? serveWardSite({ port: 0, receiver: ward.receiver }));
    await ward.start();
    return ward;
  }

  /** Origin of the receiver. */
  get receiver(): string {
    return `http://localhost:${this.port}`;
  }

  /** Address of a page of the ward site. */
  page(path: string): string {
    return `${this.origin ?? `http://localhost:${(this.#site?.address() as AddressInfo).port}`}/${path}`;
  }

  /** Begins the receiver anew, with this file of its office. */
  async restartWith(office: object): Promise<void> {
    await this.#end('SIGTERM');
    await writeFile(join(this.folder, 'office.json'), JSON.stringify(office));
    this.#office = join(this.folder, 'office.json');
    await this.start();
  }

  /** Starts the receiver on what its folder holds; the one before must have ended. */
  async start(): Promise<void> {
    if (this.#receiver) throw new Error('The receiver still runs.');
    const receiver = spawn(process.execPath, ['server/dist/main.js'], {
      env: { ...process.env, ...this.#settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#receiver = receiver;
    receiver.once('exit', (code, signal) => {
      if (this.#receiver === receiver) this.#deaths.push(`The receiver ended by itself with ${code ?? signal}.`);
    });
    await listening(receiver);
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
    if ((await this.#end('SIGKILL')) !== 'SIGKILL') throw new Error('The receiver had ended before.');
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

  /** Ends the receiver as a person does; throws if it ended badly, or had ended while nobody wanted it to. */
  async close(): Promise<void> {
    const ended = await this.#end('SIGTERM');
    if (ended !== 0) this.#deaths.push(`Told to stop, the receiver ended with ${ended}.`);
    this.#site?.close();
    this.#site?.closeAllConnections();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    if (this.#deaths.length) throw new Error(this.#deaths.join(' '));
  }

  get #settings(): Record<string, string> {
    return {
      PORT: String(this.port),
      DATA_DIR: join(this.folder, 'data'),
      PROCEDURES_DIR: this.procedures,
      ALLOWED_SITES: this.page('').replace(/\/$/, ''),
      STATIC_DIR: resolve('dist/cdn'),
      OFFICE_NAME: 'UBND xã Minh Tân (ví dụ)',
      OFFICE_PHONE: '0200 000 000',
      OFFICE_FILE: this.#office,
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '100000',
      DATABASE_URL: '',
    };
  }

  /** Gives the code or the signal that the receiver ended with. */
  async #end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    const receiver = this.#receiver;
    this.#receiver = undefined;
    if (!receiver) throw new Error('There is no receiver to end.');
    if (receiver.exitCode === null && receiver.signalCode === null) {
      const ended = once(receiver, 'exit');
      receiver.kill(signal);
      await ended;
    }
    return receiver.signalCode ?? receiver.exitCode;
  }
}
