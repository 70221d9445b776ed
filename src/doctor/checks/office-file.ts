import { pasted } from '../../model/pasted.js';
import { readOffice } from '../../model/read-office.js';
import type { Tag } from '../read-html.js';
import {
  baseOf,
  found,
  lets,
  receiversOf,
  said,
  tried,
  type Check,
  type Found,
  type NamedOffice,
  type Visit,
} from '../visit.js';
import { Refused, Unreachable } from '../web.js';

/** The page, now that the files of its offices were asked for: one may name a receiver. */
export async function withOffices(visit: Visit): Promise<Visit> {
  const tags = visit.ours.filter(({ name, attributes }) => name === 'dvc-office' && attributes.get('src'));
  const offices = await Promise.all(tags.map((tag) => ofOne(tag, visit)));
  const written = [
    ...visit.receivers.map((each) => each.written),
    ...offices.flatMap(({ tag, file }) => (tag.attributes.get('endpoint') ? [] : (file.endpoint ?? []))),
  ];
  return { ...visit, offices, receivers: receiversOf(written, baseOf(visit.page, visit.html)) };
}

/** The file of each office that the page names: whether it comes, whether it is sound, and whether its page can send. */
export const officeFile: Check = (visit) =>
  visit.offices.flatMap((office) => {
    const { filing = [], procedures = {} } = office.file;
    const receives = [filing, ...Object.values(procedures).map((each) => each.filing ?? [])].flat().includes('receive');
    const isNowhere = receives && !office.file.endpoint && !isSaid(office.tag, visit);
    return [...office.faults, ...(isNowhere ? [found('office-no-endpoint', { src: office.src })] : [])];
  });

async function ofOne(tag: Tag, visit: Visit): Promise<NamedOffice> {
  const src = pasted(tag.attributes.get('src') ?? '');
  const without = (fault: Found): NamedOffice => ({ tag, src, file: {}, faults: [fault] });
  const base = baseOf(visit.page, visit.html);
  if (!URL.canParse(src, base)) return without(found('office-unreachable', { src, reason: 'URL' }));
  const url = new URL(src, base);
  const answer = await tried(visit.web, url.href, { headers: { Origin: visit.url.origin } });
  const refused = found('office-not-allowed', { src, origin: visit.url.origin });
  if (answer instanceof Refused) return without(refused);
  if (answer instanceof Unreachable) return without(found('office-unreachable', { src, reason: answer.message }));
  if (answer.status >= 400) return without(found('office-unreachable', { src, reason: String(answer.status) }));
  if (!lets(answer, visit, url)) return without(refused);
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch {
    return without(found('office-not-json', { src }));
  }
  const { office: file, left } = readOffice(value);
  const places = left.map((each) => each || '/').join(', ');
  return { tag, src, file, faults: left.length ? [found('office-faulty', { src, places })] : [] };
}

/** Whether the page says itself where dossiers go. */
function isSaid(office: Tag, { ours }: Visit): boolean {
  return Boolean(
    said(office, 'endpoint') || ours.some((tag) => tag.around.includes(office) && tag.attributes.get('endpoint')),
  );
}
