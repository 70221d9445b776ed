import { lookup } from 'node:dns/promises';
import { Unreachable, type Web } from '../../../src/doctor/web.js';

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
