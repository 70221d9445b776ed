import { expect } from '@open-wc/testing';
import { clockError } from '../../../src/client/base/office-clock.js';
import { officeClient } from '../../../src/components/office/office-client.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const address = 'https://office.example/v1/procedures/1.001193';

/** An answer of a server, and not of a script. */
function answer(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Object.defineProperty(new Response(JSON.stringify(body), { headers }), 'url', { value: address });
}

describe('the client of an office', () => {
  const real = window.fetch;
  afterEach(() => {
    window.fetch = real;
  });

  it('asks for a document at once, as a preload link of the page would', async () => {
    const calls: [string, RequestInit | undefined][] = [];
    const client = officeClient('https://office.example/', async (url, init) => {
      calls.push([String(url), init]);
      return answer({ code: '1.001193' });
    });
    expect(await client.procedure('1.001193')).to.deep.equal({ code: '1.001193' });
    expect(calls).to.have.length(1);
    expect(calls[0]?.[0]).to.equal(address);
    expect(calls[0]?.[1]).to.include({ credentials: 'same-origin' });
  });

  it('takes a document that a script has brought once, and asks beside it what time it is', async () => {
    const calls: string[] = [];
    window.fetch = async (url, init) => {
      calls.push(`${init?.method ?? 'GET'} ${String(url)}`);
      return answer({ code: 'newer' }, { date: new Date(Date.now() + 864_000_000).toUTCString() });
    };
    globalThis.dvcAsked = { [address]: Promise.resolve(new Response('{"code":"brought"}')) };
    const client = officeClient('https://office.example');
    expect(await client.procedure('1.001193')).to.deep.equal({ code: 'brought' });
    expect(Object.keys(globalThis)).not.to.include('dvcAsked');
    await waitUntil(() => clockError() > 800_000_000);
    expect(calls).to.deep.equal([`HEAD ${address}`]);
    expect(await client.procedure('1.001193')).to.deep.equal({ code: 'newer' });
    expect(calls).to.deep.equal([`HEAD ${address}`, `GET ${address}`]);
  });

  it('asks itself where an early call has failed, and waits no longer than it is told to', async () => {
    window.fetch = async () => answer({ code: 'asked again' });
    const client = officeClient('https://office.example');
    globalThis.dvcAsked = { [address]: Promise.reject(new TypeError('the line is dead')) };
    expect(await client.procedure('1.001193')).to.deep.equal({ code: 'asked again' });
    globalThis.dvcAsked = { [address]: new Promise(() => undefined) };
    const stop = new AbortController();
    const asked = client.procedure('1.001193', { signal: stop.signal }).catch((error: unknown) => error);
    stop.abort(new Error('told to stop'));
    expect(String(await asked)).to.equal('Error: told to stop');
    // A line that dies in the middle of an answer.
    const half = new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"code":')) });
    globalThis.dvcAsked = { [address]: Promise.resolve(new Response(half)) };
    const again = new AbortController();
    const waiting = client.procedure('1.001193', { signal: again.signal }).catch((error: unknown) => error);
    await new Promise((turn) => setTimeout(turn));
    again.abort(new Error('told to stop'));
    expect(String(await waiting)).to.equal('Error: told to stop');
  });
});
