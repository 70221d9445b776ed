import { isEndpoint, pasted, pastedEndpoint } from '../../model/pasted.js';
import { isObject, type JsonObject } from '../../model/json.js';
import {
  at,
  endpointOf,
  found,
  lets,
  said,
  tried,
  type Check,
  type Found,
  type Receiver,
  type Visit,
} from '../visit.js';
import { Refused, Unreachable, type Answer } from '../web.js';
import { isHeldBack } from './policy.js';
import { versionOf } from './script.js';

/** Each receiver that the page names: its address, who answers there, and whether this site may speak to it. */
export const receiver: Check = async (visit) => {
  const written = [...new Set(visit.ours.flatMap(({ attributes }) => attributes.get('endpoint') ?? []))];
  const each = await Promise.all(visit.receivers.map((one) => ofOne(one, visit)));
  return [...written.flatMap(form), ...each.flat()];
};

/** How an address is written. The elements take some slips as they were meant; the next reader of the page may not. */
function form(written: string): readonly Found[] {
  const right = pastedEndpoint(written).replace(/\/+$/, '');
  const isWhole = isEndpoint(right);
  if (!isWhole) return [found('endpoint-form', { written, write: `https://${bare(right)}` })];
  if (/\/v1\/*$/.test(pasted(written))) return [found('endpoint-v1', { written, write: right })];
  return written === pasted(written) ? [] : [found('endpoint-form', { written, write: right })];
}

function bare(text: string): string {
  return (
    text
      .replace(/^(?:https?)?:?\/*/i, '')
      .replace(/[\s"'“”„«»]+/g, '')
      .replace(/[?#].*$/, '') || 'tiepnhan.example.gov.vn'
  );
}

async function ofOne(one: Receiver, visit: Visit): Promise<readonly Found[]> {
  const { web, url: page } = visit;
  const endpoint = one.written;
  if (!isEndpoint(pastedEndpoint(endpoint).replace(/\/+$/, ''))) return [];
  if (page.protocol === 'https:' && one.url.protocol === 'http:') return [found('endpoint-mixed', { endpoint })];
  const answer = await tried(web, at(one, 'capabilities'), { headers: { Origin: page.origin } });
  if (answer instanceof Refused) return [found('site-not-allowed', { endpoint, origin: page.origin })];
  if (answer instanceof Unreachable && isHeldBack(one.url, visit)) return [];
  if (answer instanceof Unreachable) return [found('receiver-unreachable', { endpoint, reason: answer.message })];
  const told = capabilitiesIn(answer);
  if (!told) return [found('not-a-receiver', { endpoint, status: String(answer.status) })];
  if (!lets(answer, visit, one.url)) return [found('site-not-allowed', { endpoint, origin: page.origin })];
  return [
    ...(await health(one, visit)),
    ...(await methods(one, visit)),
    ...(await version(one, visit)),
    ...codes(one, visit, told['procedures']),
    ...phones(visit, told['office']),
  ];
}

function capabilitiesIn({ status, text }: Answer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return status === 200 && isObject(value) && Array.isArray(value['procedures']) && isObject(value['office'])
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

async function health(one: Receiver, { web }: Visit): Promise<readonly Found[]> {
  const answer = await tried(web, at(one, 'health'));
  if (answer instanceof Unreachable || answer.status < 400) return [];
  return [found('receiver-ill', { endpoint: one.written, status: String(answer.status) })];
}

/** What a browser asks before it sends a paper, and then PATCH itself, for an upload that is not there. */
async function methods(one: Receiver, visit: Visit): Promise<readonly Found[]> {
  const { web, url: page } = visit;
  const endpoint = one.written;
  const nobody = at(one, 'uploads/00000000-0000-4000-8000-000000000000');
  const asks = {
    Origin: page.origin,
    'Access-Control-Request-Method': 'PATCH',
    'Access-Control-Request-Headers': 'authorization,content-type,tus-resumable,upload-offset,upload-checksum',
  };
  if (one.url.origin !== page.origin && !web.isPage) {
    const asked = await tried(web, nobody, { method: 'OPTIONS', headers: asks });
    const status = asked instanceof Unreachable ? asked.message : String(asked.status);
    if (asked instanceof Unreachable || asked.status >= 300) return [found('options-blocked', { endpoint, status })];
    if (!/\bPATCH\b|\*/i.test(asked.headers.get('access-control-allow-methods') ?? ''))
      return [found('patch-blocked', { endpoint, status })];
  }
  const headers = { Origin: page.origin, 'Tus-Resumable': '1.0.0' };
  const sent = await tried(web, nobody, { method: 'PATCH', headers });
  const isOurs = !(sent instanceof Unreachable) && sent.headers.has('tus-resumable');
  const status = sent instanceof Unreachable ? sent.message : String(sent.status);
  return isOurs ? [] : [found('patch-blocked', { endpoint, status })];
}

/** The script of the page beside the one that the receiver brings: both say their version. */
async function version(one: Receiver, { web, scripts }: Visit): Promise<readonly Found[]> {
  const answer = await tried(web, `${one.url.href.replace(/\/+$/, '')}/dvc/dvc.js`);
  const there = answer instanceof Unreachable || answer.status !== 200 ? undefined : versionOf(answer);
  return scripts.flatMap(({ url, answer: own }) => {
    const here = own instanceof Unreachable ? undefined : versionOf(own);
    if (!here || !there || here === there) return [];
    return [found('other-version', { src: url.href, script: here, receiver: there })];
  });
}

function codes(one: Receiver, visit: Visit, offered: unknown): readonly Found[] {
  const known = Array.isArray(offered) ? offered.map(String) : [];
  return visit.ours
    .filter(
      (tag) => tag.name === 'dvc-procedure' && endpointOf(tag, visit) === one.written && !tag.attributes.get('src'),
    )
    .map(({ attributes }) => pasted(attributes.get('code') ?? ''))
    .filter((code) => code && !known.includes(code))
    .map((code) => {
      const list = known.length > 6 ? `${known.slice(0, 6).join(', ')}, …` : known.join(', ');
      return found('code-unknown', { code, endpoint: one.written, offered: list });
    });
}

function phones({ ours }: Visit, office: unknown): readonly Found[] {
  if (isObject(office) && office['phone']) return [];
  const without = ours.find(
    (tag) => /^dvc-(?:office|procedure|tracker|catalog)$/.test(tag.name) && !said(tag, 'phone'),
  );
  // The file of an office says it itself.
  const inner = ours.some(
    ({ name, attributes }) => attributes.get('phone') || (name === 'dvc-office' && attributes.get('src')),
  );
  return without && !inner ? [found('phone-missing')] : [];
}
