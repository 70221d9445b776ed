import { isObject } from '../../model/json.js';
import { ClientError, reportBug } from '../client-error.js';
import type { Client, DraftKey, UploadFile } from '../client.js';
import { backoff, wait, type Wait } from '../base/wait.js';

/** What sending papers to the office takes from its surroundings; each has the real thing as its default. */
export interface UploadQueueOptions {
  readonly wait?: Wait | undefined;
  readonly random?: (() => number) | undefined;
  /** Milliseconds that never go backwards. */
  readonly now?: (() => number) | undefined;
  /** Tells `online` and `offline`, as a window does. */
  readonly line?: EventTarget | undefined;
}

/** How far a file is on its way. */
export interface Progress {
  readonly state: 'kept' | 'sending' | 'uploaded' | 'failed';
  /** Bytes the office holds, where it has said so. */
  readonly sent?: number;
  /** Why it waits or has failed. */
  readonly error: ClientError | undefined;
}

/** A file that has its turn. */
interface Turn {
  readonly file: UploadFile;
  readonly stop: AbortController;
  /** Tries in a row that sent nothing. */
  failures: number;
  /** Why nothing gets through; it stands until something does. */
  blocked?: ClientError | undefined;
}

/** The longest rest between tries, in milliseconds: a browser may never tell that the line is back. */
const longestRest = 60_000;

/** Sends files to the office, two at a time, and goes on by itself after each failure that may pass. */
export class UploadQueue {
  /** Bytes a second, once some were sent. */
  speed: number | undefined;
  readonly #client: Client;
  readonly #draft: DraftKey;
  readonly #bytesOf: (id: string) => Promise<Blob | undefined>;
  readonly #onProgress: (id: string, progress: Progress) => void;
  readonly #options: { [Name in keyof UploadQueueOptions]-?: NonNullable<UploadQueueOptions[Name]> };
  readonly #underWay = new Map<string, Turn>();
  #waiting: readonly UploadFile[] = [];
  #isPaused = false;

  constructor(
    client: Client,
    draft: DraftKey,
    bytesOf: (id: string) => Promise<Blob | undefined>,
    onProgress: (id: string, progress: Progress) => void,
    { wait: pause = wait, random = Math.random, now = () => performance.now(), line = window }: UploadQueueOptions = {},
  ) {
    this.#client = client;
    this.#draft = draft;
    this.#bytesOf = bytesOf;
    this.#onProgress = onProgress;
    this.#options = { wait: pause, random, now, line };
  }

  /** Sends a file as soon as it has its turn; one that waits after a failure is tried now. */
  send(file: UploadFile): void {
    this.stop(file.id);
    this.#waiting = [...this.#waiting, file];
    this.#start();
  }

  stop(id: string): void {
    this.#waiting = this.#waiting.filter((file) => file.id !== id);
    this.#underWay.get(id)?.stop.abort();
    this.#underWay.delete(id);
    this.#start();
  }

  pause(): void {
    this.#isPaused = true;
    const underWay = [...this.#underWay.values()];
    this.#underWay.clear();
    this.#waiting = [...underWay.map(({ file }) => file), ...this.#waiting];
    for (const { file, stop } of underWay) {
      stop.abort();
      this.#onProgress(file.id, { state: 'kept', error: undefined });
    }
  }

  resume(): void {
    this.#isPaused = false;
    this.#start();
  }

  #start(): void {
    while (!this.#isPaused && this.#underWay.size < atOnce()) {
      const [file, ...rest] = this.#waiting;
      if (!file) return;
      this.#waiting = rest;
      const turn: Turn = { file, stop: new AbortController(), failures: 0 };
      this.#underWay.set(file.id, turn);
      void this.#deliver(turn);
    }
  }

  async #deliver(turn: Turn): Promise<void> {
    const { signal } = turn.stop;
    for (;;) {
      const failure = await this.#try(turn);
      if (signal.aborted) return;
      if (!failure?.retryable) break;
      const pause = Math.min(longestRest, backoff(turn.failures++, this.#options.random));
      await this.#rest(Math.max((failure.retryAfter ?? 0) * 1000, pause), signal);
      if (signal.aborted) return;
    }
    this.#underWay.delete(turn.file.id);
    this.#start();
  }

  /** One try; returns why it failed. */
  async #try(turn: Turn): Promise<ClientError | undefined> {
    const { file, stop } = turn;
    const { signal } = stop;
    const { line } = this.#options;
    const attempt = new AbortController();
    const onOffline = (): void => attempt.abort(new ClientError('offline'));
    const onStop = (): void => attempt.abort(signal.reason);
    line.addEventListener('offline', onOffline);
    signal.addEventListener('abort', onStop);
    try {
      this.#onProgress(file.id, { state: 'sending', error: turn.blocked });
      const bytes = await this.#bytesOf(file.id);
      if (!bytes) throw new ClientError('missing');
      attempt.signal.throwIfAborted();
      const onProgress = this.#follow(turn, attempt.signal);
      await this.#client.upload(this.#draft, file, bytes, { signal: attempt.signal, onProgress });
      if (!signal.aborted) this.#onProgress(file.id, { state: 'uploaded', sent: file.size, error: undefined });
      return undefined;
    } catch (error) {
      if (signal.aborted) return undefined;
      reportBug(error);
      const failure = ClientError.from(error);
      turn.blocked = failure.code === 'unknown' ? failure : undefined;
      this.#onProgress(file.id, { state: failure.retryable ? 'kept' : 'failed', error: failure });
      return failure;
    } finally {
      line.removeEventListener('offline', onOffline);
      signal.removeEventListener('abort', onStop);
    }
  }

  /** Tells how much the office holds, and learns how fast the line is. */
  #follow(turn: Turn, signal: AbortSignal): (sent: number) => void {
    const { now } = this.#options;
    let last: { readonly sent: number; readonly at: number } | undefined;
    return (sent) => {
      if (signal.aborted) return;
      const at = now();
      if (last && sent > last.sent && at > last.at) {
        const rate = ((sent - last.sent) * 1000) / (at - last.at);
        turn.failures = 0;
        turn.blocked = undefined;
        this.speed = this.speed === undefined ? rate : (this.speed + rate) / 2;
      }
      last = { sent, at };
      this.#onProgress(turn.file.id, { state: 'sending', sent, error: turn.blocked });
    };
  }

  /** Waits until the next try, but not longer than until the line is back. */
  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    const { line, wait: pause } = this.#options;
    const rest = new AbortController();
    const wake = (): void => rest.abort();
    line.addEventListener('online', wake);
    signal.addEventListener('abort', wake);
    try {
      await pause(ms, rest.signal);
    } catch (error) {
      if (!rest.signal.aborted) throw error;
    } finally {
      line.removeEventListener('online', wake);
      signal.removeEventListener('abort', wake);
    }
  }
}

/** Two, or one where the line is thin or the citizen saves it. */
function atOnce(): number {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  if (!isObject(connection)) return 2;
  return connection['saveData'] === true || /2g$/.test(String(connection['effectiveType'])) ? 1 : 2;
}
