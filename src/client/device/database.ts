import { StorageError } from '../device-store.js';

/** The stores of one transaction. */
export type Stores = (name: string) => IDBObjectStore;

/** Names what a request finds; a store holds only what its own class has put there. */
export function finds<T>(request: IDBRequest<unknown> | IDBRequest<unknown[]>): IDBRequest<T> {
  return request as IDBRequest<T>;
}

/** A handle that died under us: WebKit closes it in the background. A new one works. */
const dead: readonly string[] = ['InvalidStateError', 'UnknownError', 'AbortError'];

/** Milliseconds until a database must be open, and until a transaction must be through. Some browsers never answer. */
export interface DeviceTimeouts {
  readonly open: number;
  readonly work: number;
}

const patience: DeviceTimeouts = { open: 8_000, work: 15_000 };

/** An IndexedDB database that opens itself again when its handle has died. */
export class Database {
  readonly #name: string;
  readonly #upgrade: (database: IDBDatabase) => void;
  #handle: Promise<IDBDatabase> | undefined;

  constructor(
    name: string,
    upgrade: (database: IDBDatabase) => void,
    readonly limits = patience,
  ) {
    this.#name = name;
    this.#upgrade = upgrade;
  }

  /** What one request finds. */
  async read<T>(ask: (stores: Stores) => IDBRequest<T>): Promise<T> {
    return (await this.#run('readonly', ask)).result;
  }

  /** All of it or nothing; resolves when the disk has it. */
  async write(work: (stores: Stores) => void): Promise<void> {
    await this.#run('readwrite', work);
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    (await handle)?.close();
  }

  async #run<T>(mode: IDBTransactionMode, work: (stores: Stores) => T): Promise<T> {
    try {
      try {
        return await this.#attempt(mode, work);
      } catch (error) {
        if (!(error instanceof DOMException && dead.includes(error.name))) throw error;
        this.#handle = undefined;
        return await this.#attempt(mode, work);
      }
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      if (cause.name === 'TimeoutError') this.#handle = undefined;
      throw new StorageError(cause.name === 'QuotaExceededError' ? 'full' : 'unavailable', { cause });
    }
  }

  /** Resolves with what `work` gave, once all of it is on the device. */
  async #attempt<T>(mode: IDBTransactionMode, work: (stores: Stores) => T): Promise<T> {
    const database = await (this.#handle ??= this.#open());
    const done = new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(database.objectStoreNames, mode, { durability: 'strict' });
      transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
      try {
        const result = work((name) => transaction.objectStore(name));
        transaction.oncomplete = () => resolve(result);
      } catch (error) {
        transaction.abort();
        throw error;
      }
    });
    return within(this.limits.work, done);
  }

  #open(): Promise<IDBDatabase> {
    const forget = (): void => {
      this.#handle = undefined;
    };
    let isLate = false;
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(this.#name, 2);
      request.onupgradeneeded = () => this.#upgrade(request.result);
      request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
      request.onsuccess = () => {
        const database = request.result;
        if (isLate) return database.close();
        database.onclose = forget;
        // A newer version of the page is waiting for this handle.
        database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
    });
    const opening = within(this.limits.open, opened);
    opening.catch(() => {
      isLate = true;
      forget();
    });
    return opening;
  }
}

/** Rejects when the browser does not answer in time. */
async function within<T>(ms: number, task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), ms);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}
