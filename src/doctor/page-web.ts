import { Refused, Unreachable, type Answer, type Web } from './web.js';

const patience = 15_000;

/** The network as the page sees it that the doctor stands in. */
export function pageWeb(): Web {
  const policies = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ disposition, originalPolicy }) => {
    if (disposition === 'enforce') policies.add(originalPolicy);
  });
  return {
    isPage: true,
    async ask(url, { method = 'GET', headers = {} } = {}) {
      try {
        const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(patience), cache: 'no-store' });
        return { url: answer.url || url, status: answer.status, headers: seen(answer), text: await answer.text() };
      } catch (cause) {
        if (url === location.href) return asItStands(policies);
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new (method === 'GET' && (await isThere(url)) ? Refused : Unreachable)(reason, { cause });
      }
    },
    addressesOf: async () => [],
  };
}

/** What came from another origin was allowed to; a script cannot read the header that says so. */
function seen({ type, headers }: Response): Headers {
  const all = new Headers(headers);
  if (type === 'cors') all.set('Access-Control-Allow-Origin', '*');
  return all;
}

/** An answer that no script may read tells one thing: that there is one. */
async function isThere(url: string): Promise<boolean> {
  return fetch(url, { mode: 'no-cors', signal: AbortSignal.timeout(patience), cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

/** A page that may not ask for itself. What its policy says it has told when it refused that. */
async function asItStands(policies: ReadonlySet<string>): Promise<Answer> {
  if (!policies.size)
    await new Promise((told) => {
      document.addEventListener('securitypolicyviolation', told, { once: true });
      setTimeout(told, 500);
    });
  return {
    url: location.href,
    status: 200,
    headers: new Headers({ 'Content-Type': 'text/html', 'Content-Security-Policy': [...policies].join(',') }),
    text: new XMLSerializer().serializeToString(document),
  };
}
