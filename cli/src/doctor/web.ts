import { lookup } from 'node:dns/promises';

/** One question to a web server. */
export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. `url` is where it came from, after every redirect. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The network as the doctor sees it; a test may pass its own way to real servers. */
export interface Web {
  /** Throws `Unreachable` where nothing answers. */
  ask(url: string, question?: Question): Promise<Answer>;
  /** The addresses behind a name; none where it is not known. */
  addressesOf(host: string): Promise<readonly string[]>;
}

/** Nobody has answered; the message is the reason in the words of the network. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const patience = 15_000;

export const realWeb: Web = {
  async ask(url, { method = 'GET', headers = {} } = {}) {
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(url, { method, headers, signal, cache: 'no-store' });
      return { url: answer.url || url, status: answer.status, headers: answer.headers, text: await answer.text() };
    } catch (cause) {
      throw new Unreachable(reasonOf(cause), { cause });
    }
  },
  async addressesOf(host) {
    const found = await lookup(host, { all: true }).catch(() => []);
    return found.map(({ address }) => address);
  },
};

/** The innermost cause is what says it: `getaddrinfo ENOTFOUND …`, `certificate has expired`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message || ('code' in error ? String(error.code) : error.name);
}
