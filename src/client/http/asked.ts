import { hearTime } from '../base/office-clock.js';

declare global {
  /**
   * Answers by address, asked for before there was anybody to ask: by `dvc.js` while the elements are on their way, or
   * brought by a receiver's script itself.
   */
  var dvcAsked: Record<string, Promise<Response>> | undefined;
}

/** Like `fetch`, but takes what was asked for already, once: who asks again asks for news. */
export const fetchAsked: typeof fetch = (address, init) => {
  const all = globalThis.dvcAsked;
  const key = String(address);
  const early = all?.[key];
  if (!all || !early || (init?.method ?? 'GET') !== 'GET') return fetch(address, init);
  delete all[key];
  // A page keeps nothing of ours but the elements.
  if (!Object.keys(all).length) Reflect.deleteProperty(globalThis, 'dvcAsked');
  return new Promise((resolve, reject) => {
    const { signal } = init ?? {};
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    early
      .then(async (response) => {
        // Its body cannot be stopped by who takes it, so it is waited for here.
        await response.clone().text();
        resolve(response);
        // What a script has brought tells no time: another answer does, which nobody has to wait for.
        if (!response.url) fetch(address, { method: 'HEAD' }).then(hearTime, () => undefined);
      })
      .catch(() => resolve(fetch(address, init)));
  });
};
