import { language } from './checks/language.js';
import { look } from './checks/look.js';
import { markup } from './checks/markup.js';
import { network } from './checks/network.js';
import { officeFile, withOffices } from './checks/office-file.js';
import { policy } from './checks/policy.js';
import { receiver } from './checks/receiver.js';
import { script } from './checks/script.js';
import { readHtml } from './read-html.js';
import { found, tried, visit, type Check, type Found, type KnownTags } from './visit.js';
import { Unreachable, type Web } from './web.js';

const checks: readonly Check[] = [markup, script, policy, receiver, officeFile, network, language, look];

/** Fetches a page and tells all that is wrong with it, what stops everything first. */
export async function diagnose(web: Web, address: string, known: KnownTags): Promise<readonly Found[]> {
  const page = await tried(web, address, { headers: { Accept: 'text/html,*/*;q=0.8' } });
  if (page instanceof Unreachable) return [found('page-unreachable', { url: address, reason: page.message })];
  if (page.status >= 400) return [found('page-status', { url: page.url, status: String(page.status) })];
  const type = page.headers.get('content-type') ?? '';
  if (!/html/i.test(type)) return [found('page-not-html', { url: page.url, type: type || '—' })];
  const seen = await withOffices(await visit(web, page, readHtml(page.text), known));
  const all = await Promise.all(checks.map(async (check) => check(seen)));
  const isOpen = seen.url.protocol === 'http:' && !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(seen.url.hostname);
  return [...(isOpen ? [found('page-insecure', { url: page.url })] : []), ...all.flat()];
}
