import { pasted } from '../../model/pasted.js';
import { readOffice } from '../../model/read-office.js';
import type { Tag } from '../read-html.js';
import { baseOf, found, lets, said, tried, type Check, type Found, type Visit } from '../visit.js';
import { Refused, Unreachable } from '../web.js';

/** The file of each office that the page names: whether it comes, whether it is sound, and whether its page can send. */
export const officeFile: Check = async (visit) => {
  const offices = visit.ours.filter(({ name, attributes }) => name === 'dvc-office' && attributes.get('src'));
  return (await Promise.all(offices.map((tag) => ofOne(tag, visit)))).flat();
};

async function ofOne(tag: Tag, visit: Visit): Promise<readonly Found[]> {
  const src = pasted(tag.attributes.get('src') ?? '');
  const base = baseOf(visit.page, visit.html);
  if (!URL.canParse(src, base)) return [found('office-unreachable', { src, reason: 'URL' })];
  const url = new URL(src, base);
  const answer = await tried(visit.web, url.href, { headers: { Origin: visit.url.origin } });
  const refused = found('office-not-allowed', { src, origin: visit.url.origin });
  if (answer instanceof Refused) return [refused];
  if (answer instanceof Unreachable) return [found('office-unreachable', { src, reason: answer.message })];
  if (answer.status >= 400) return [found('office-unreachable', { src, reason: String(answer.status) })];
  if (!lets(answer, visit, url)) return [refused];
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch {
    return [found('office-not-json', { src })];
  }
  const { office, left } = readOffice(value);
  const { endpoint, filing = [], procedures = {} } = office;
  const receives = [filing, ...Object.values(procedures).map((each) => each.filing ?? [])].flat().includes('receive');
  return [
    ...(left.length ? [found('office-faulty', { src, places: left.map((each) => each || '/').join(', ') })] : []),
    ...(receives && !endpoint && !isSaid(tag, visit) ? [found('office-no-endpoint', { src })] : []),
  ];
}

/** Whether the page says itself where dossiers go. */
function isSaid(office: Tag, { ours }: Visit): boolean {
  return Boolean(
    said(office, 'endpoint') || ours.some((tag) => tag.around.includes(office) && tag.attributes.get('endpoint')),
  );
}
