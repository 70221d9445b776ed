import { ClientError } from '../src/client/client-error.js';
import type { Client } from '../src/client/client.js';
import { StorageError } from '../src/client/device-store.js';
import { MemoryStore } from '../src/client/device/memory-store.js';

/*
 * What the toolbar says of the line and of the day happens to the stories: to the answers of their clients, to what they fetch
 * from beside the script, to what their stores keep, and to the lock of a draft. The doors are replaced once; each call asks
 * what the toolbar says now.
 */

export interface Surroundings {
  readonly line: 'normal' | '2g' | 'lost';
  readonly day: 'good' | 'full' | 'broken' | 'tab';
  /** Many stories stand on one page: none of them takes the screen or the draft from another. */
  readonly together: boolean;
}

const calm: Surroundings = { line: 'normal', day: 'good', together: false };
let now = calm;
let release = (): void => {};

/** On a line of the second generation an answer takes this long, ms. */
const slow = 3000;

/** Stories fill their stores before they are drawn, on a good day. */
export function calmDown(): void {
  now = calm;
}

/** From here on it is as the toolbar says; `code` names the procedure whose draft another tab may hold. */
export function surround(next: Surroundings, code: string): void {
  const before = now;
  now = next;
  release();
  if (next.day === 'tab' && !next.together) release = hold(`dvc-draft-${code}`);
  if ((next.line === 'lost') !== (before.line === 'lost'))
    window.dispatchEvent(new Event(next.line === 'lost' ? 'offline' : 'online'));
}

/** Takes the lock of a draft as another tab would, and returns how to give it back. */
function hold(name: string): () => void {
  let end = (): void => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  // Whoever steals it next ends ours with an error, and that is well.
  navigator.locks.request(name, { steal: true }, () => held).catch(() => undefined);
  return end;
}

/** Waits as long as the line takes, and throws what it and the office throw. */
async function pass(): Promise<void> {
  if (now.line === 'lost') throw new ClientError('offline', { retryable: true });
  if (now.line === '2g') await new Promise((later) => setTimeout(later, slow));
  if (now.day === 'broken') throw new ClientError('unavailable', { status: 500 });
}

const known = new WeakMap<Client, Client>();

/** The same client behind the line that the toolbar says; the same one for the same one. */
export function behindTheLine(client: Client): Client {
  const found = known.get(client);
  if (found) return found;
  const behind = new Proxy(client, {
    get(target, name: keyof Client) {
      const call: unknown = target[name];
      if (typeof call !== 'function') return call;
      return async (...given: unknown[]): Promise<unknown> => {
        await pass();
        return (call as (...all: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  known.set(client, behind);
  known.set(behind, behind);
  return behind;
}

/** Puts our doors in place of the browser's and of the stores of stories. */
export function placeDoors(): void {
  const native = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...given) => {
    const [asked] = given;
    const { origin, pathname } = new URL(asked instanceof Request ? asked.url : String(asked), location.href);
    if (origin === location.origin && !pathname.includes('/shipped/')) return native(...given);
    if (now.line === 'lost') throw new TypeError('Failed to fetch');
    if (now.line === '2g') await new Promise((later) => setTimeout(later, slow));
    return native(...given);
  };

  const line = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
  Object.defineProperty(Navigator.prototype, 'onLine', {
    configurable: true,
    get(this: Navigator): unknown {
      return now.line !== 'lost' && line?.get?.call(this);
    },
  });

  const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
  Object.defineProperty(Navigator.prototype, 'locks', {
    configurable: true,
    get(this: Navigator): unknown {
      return now.together ? undefined : locks?.get?.call(this);
    },
  });

  const { focus, scrollIntoView } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, now.together ? { ...options, preventScroll: true } : options);
  };
  HTMLElement.prototype.scrollIntoView = function (options) {
    if (!now.together) scrollIntoView.call(this, options);
  };

  const store = MemoryStore.prototype;
  const { keepDraft, keepPaper, keepOutboxItem } = store;
  const room = (): void => {
    if (now.day === 'full') throw new StorageError('full');
  };
  store.keepDraft = async function (...given) {
    room();
    return keepDraft.apply(this, given);
  };
  store.keepPaper = async function (...given) {
    room();
    return keepPaper.apply(this, given);
  };
  store.keepOutboxItem = async function (...given) {
    room();
    return keepOutboxItem.apply(this, given);
  };
}
