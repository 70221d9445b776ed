import { found, lets, tried, type Check, type Found, type Script, type Visit } from '../visit.js';
import { Refused, Unreachable, type Answer } from '../web.js';
import { isHeldBack } from './policy.js';

/** Whether each script of ours comes, as a script, to this site. */
export const script: Check = async (visit) => {
  const origins = new Set(visit.scripts.map(({ url }) => new URL('.', url).href.replace(/\/[\w.]+\.[\w.]+\/$/, '/')));
  const each = await Promise.all(visit.scripts.map((one) => ofOne(one, visit)));
  return [...each.flat(), ...(origins.size > 1 ? [found('two-folders', { folders: [...origins].join(', ') })] : [])];
};

async function ofOne(one: Script, visit: Visit): Promise<readonly Found[]> {
  const { url, answer } = one;
  const src = url.href;
  if (visit.url.protocol === 'https:' && url.protocol === 'http:') return [found('script-mixed', { src })];
  if (answer instanceof Refused) return [found('script-cors', { src, origin: visit.url.origin })];
  if (answer instanceof Unreachable && isHeldBack(url, visit)) return [];
  if (answer instanceof Unreachable) return [found('script-unreachable', { src, reason: answer.message })];
  if (answer.status !== 200) return [found('script-status', { src, status: String(answer.status) })];
  const type = answer.headers.get('content-type') ?? '';
  if (!/^\s*(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i.test(type))
    return [found('script-type', { src, type: type || '—' })];
  if (!lets(answer, visit, url)) return [found('script-cors', { src, origin: visit.url.origin })];
  return chunks(answer, visit, url);
}

/** A script whose folder was not copied whole asks for files that are not there. */
async function chunks(answer: Answer, visit: Visit, url: URL): Promise<readonly Found[]> {
  const named = [...answer.text.matchAll(/["'`](\.\/(?:chunks\/[\w.-]+|dvc-procedure)\.js)["'`]/g)];
  const files = [...new Set(named.map(([, file = '']) => file))].slice(0, 3);
  for (const file of files) {
    const address = new URL(file, url);
    const there = await tried(visit.web, address.href, { headers: { Origin: visit.url.origin } });
    if (there instanceof Unreachable || there.status !== 200) return [found('chunk-missing', { src: address.href })];
  }
  return [];
}

/** What the first line of a script says of its version. */
export function versionOf({ text }: Answer): string | undefined {
  return /\/\*! dvc-elements (\S+?):/.exec(text.slice(0, 1_000_000))?.[1];
}
