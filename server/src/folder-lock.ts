import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readlinkSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from './postgres/lock-file.js';
import { Told } from './told.js';
import { words } from './words.js';

interface Holder {
  readonly id: string;
  /** The machine, and on Linux the container, in which `pid` means something. */
  readonly host: string;
  readonly pid: number;
  /** When the process began, where the system tells: the same number may be another program's later. */
  readonly born: string | undefined;
}

interface Pace {
  /** Milliseconds between two touches by who holds it. */
  readonly beat: number;
  /** Milliseconds without a touch after which a holder we cannot ask for is taken for dead. */
  readonly watch: number;
}

const usual: Pace = { beat: 1000, watch: 6000 };
/** Milliseconds after which the mark of a take-over must be left by one who died in it. */
const takeover = 2000;
/** Held by this process. */
const mine = new Set<string>();

/**
 * One process a folder. The file `lock` in it names its holder, who touches it every second. Who finds a file asks
 * whether that process lives; where it cannot know, on another machine or in another container, it watches whether the
 * file is touched. The file of a dead holder is taken over.
 */
export class FolderLock {
  readonly #path: string;
  readonly #id: string;
  readonly #heart: NodeJS.Timeout;

  private constructor(path: string, id: string, beat: number, lost: (reason: Error) => void) {
    this.#path = path;
    this.#id = id;
    const touch = (): void => {
      try {
        if (readHolder(path)?.id === id) return utimesSync(path, new Date(), new Date());
      } catch (error) {
        // A disk in trouble does not mean that another has the folder; requests are told of the trouble.
        if (isOfSystem(error)) return;
        throw error;
      }
      clearInterval(this.#heart);
      lost(new Told(words.folderLost(path)));
    };
    this.#heart = setInterval(touch, beat).unref();
  }

  /** Takes the folder, or throws in words; `lost` is called once if another takes it nevertheless. */
  static async take(folder: string, lost: (reason: Error) => void, { beat, watch } = usual): Promise<FolderLock> {
    const path = join(folder, 'lock');
    for (;;) {
      const found = look(path);
      if (found && (await isHeld(path, found, watch))) throw new Told(words.folderTaken(folder));
      const id = await alone(path, () => replace(path, found));
      if (id) return new FolderLock(path, id, beat, lost);
    }
  }

  /** Names this machine and container. */
  static host(): string {
    return `${hostname()} ${unless('ENOENT', () => readlinkSync('/proc/self/ns/pid')) ?? ''}`.trimEnd();
  }

  release(): void {
    clearInterval(this.#heart);
    mine.delete(this.#id);
    if (readHolder(this.#path)?.id === this.#id) rmSync(this.#path, { force: true });
  }
}

interface Found {
  readonly text: string;
  readonly touched: number;
}

function look(path: string): Found | undefined {
  return unless('ENOENT', () => ({ text: readFileSync(path, 'utf8'), touched: statSync(path).mtimeMs }));
}

async function isHeld(path: string, found: Found, watch: number): Promise<boolean> {
  const holder = parse(found.text);
  if (holder?.host === FolderLock.host())
    return holder.pid === process.pid ? mine.has(holder.id) : isAlive(holder.pid) && born(holder.pid) === holder.born;
  const deadline = Date.now() + watch;
  while (Date.now() < deadline) {
    await after(watch / 20);
    if (look(path)?.touched !== found.touched) return true;
  }
  return false;
}

/** Writes our name in place of `found`; `undefined` when something else stands there by now. */
function replace(path: string, found: Found | undefined): string | undefined {
  if (look(path)?.text !== found?.text) return undefined;
  const holder: Holder = { id: randomUUID(), host: FolderLock.host(), pid: process.pid, born: born(process.pid) };
  writeFileSync(path, JSON.stringify(holder), { mode: 0o600 });
  mine.add(holder.id);
  return holder.id;
}

/** Runs `work` while no other process decides about the file. */
async function alone<T>(path: string, work: () => T): Promise<T> {
  const mark = `${path}.taking`;
  for (let deadline = Date.now() + takeover; ;) {
    if (unless('EEXIST', () => (mkdirSync(mark), true))) break;
    if (Date.now() > deadline) {
      unless('ENOENT', () => rmdirSync(mark));
      deadline = Date.now() + takeover;
    }
    await after(10);
  }
  try {
    return work();
  } finally {
    unless('ENOENT', () => rmdirSync(mark));
  }
}

function readHolder(path: string): Holder | undefined {
  const found = look(path);
  return found && parse(found.text);
}

/** A power cut may have left anything. */
function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'id' in value ? (value as Holder) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** When a process began, in ticks of the system. */
function born(pid: number): string | undefined {
  const stat = unless('ENOENT ESRCH', () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** What `work` gives; `undefined` when the system answers with one of `codes`. */
function unless<T>(codes: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isOfSystem(error) && codes.split(' ').includes(String(error.code))) return undefined;
    throw error;
  }
}

function isOfSystem(error: unknown): error is Error & { readonly code: unknown } {
  return error instanceof Error && 'code' in error;
}
