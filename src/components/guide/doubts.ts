import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { within } from '../../model/pointer-keys.js';
import { goingOn } from '../words/short-facts.js';

/** What the guide tells, by where it stands in the document. */
const places = (): readonly (readonly [place: string, name: string])[] => [
  ['/agency', msg('Nơi giải quyết')],
  ['/guide/who', msg('Ai được nộp')],
  ['/guide/prepare', msg('Giấy tờ')],
  ['/guide/steps', msg('Các bước')],
  ['/guide/inPerson', msg('Việc phải đến trực tiếp')],
  ['/guide/watchOut', msg('Chỗ dễ sai')],
  ['/guide/time', msg('Thời gian')],
  ['/guide/fees', msg('Lệ phí')],
  ['/legalBasis', msg('Căn cứ pháp lý')],
];

/** What no source has confirmed: a name for it, and where it stands in the document. */
export type Doubt = readonly [name: string, pointers: readonly string[]];

export function doubtsOf({ guide, delivery, checked: { unverified } }: GuideFacts): readonly Doubt[] {
  const isVisitUnknown = !guide.inPerson.length && (delivery === 'unknown' || unverified.includes('/delivery'));
  return places().flatMap(([place, name]): readonly Doubt[] => {
    const pointers = unverified.flatMap((each) => (within(place, each) ? [place] : within(each, place) ? [each] : []));
    if (isVisitUnknown && place === '/guide/inPerson') pointers.push('/delivery');
    return pointers.length ? [[name, pointers]] : [];
  });
}

/** In one line what to ask about again. */
export function doubtsLine(facts: GuideFacts): TemplateResult | typeof nothing {
  const names = doubtsOf(facts)
    .map(([name]) => goingOn(name))
    .join(', ');
  return names ? html`<p class="doubts" .textContent=${msg(str`Những điểm cần hỏi lại: ${names}.`)}></p>` : nothing;
}
