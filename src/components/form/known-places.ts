import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { itemsOf, type Draft } from '../../model/draft.js';
import { above, read } from '../../model/pointer.js';
import { provinceOfCommune } from '../../model/province-of-commune.js';
import { provinces } from '../../model/provinces.js';
import { isGroup, type Group, type Item } from '../../model/question.js';
import { fill, sameAs } from '../../model/sources.js';
import type { Listing } from '../fields/field-view.js';

/** So many are read at a glance. */
const most = 3;

/** Where to look names up: the communes of a province, as far as they have come. */
export type CommunesOf = (province: string) => Listing;

interface Place {
  readonly province: string;
  readonly commune: string;
}

/**
 * Before a province and a commune that nobody has answered: the commune of the office, and those that were answered
 * before, one press each. What the whole group can be taken over from is not offered twice.
 */
export function knownPlaces(
  draft: Draft,
  group: Group,
  office: string,
  communesOf: CommunesOf,
  onDone: (words: string) => void,
): TemplateResult | typeof nothing {
  const asked = askedIn(group);
  if (!asked || [asked.province, asked.commune].some((item) => draft.read(item.pointer) !== undefined)) return nothing;
  const same = sameAs(draft, group);
  const taken = same && read(same, asked.commune.pointer.slice(group.pointer.length));
  const offered = placesOf(draft, office)
    .filter(({ commune }) => commune !== taken)
    .slice(0, most)
    .flatMap((place) => {
      const name = nameOf(place, communesOf);
      return name ? [{ place, name }] : [];
    });
  if (!offered.length) return nothing;
  return html`<p role="group" aria-label=${msg('Chọn nhanh nơi đã biết')}>
    ${offered.map(
      ({ place, name }) =>
        html`<button
          type="button"
          class="button"
          @click=${() => {
            const { province, commune } = asked;
            fill(draft, province.pointer, place.province);
            fill(draft, commune.pointer, place.commune);
            onDone(msg(str`Đã điền: ${name}.`));
          }}
          .textContent=${name}
        ></button>`,
    )}
  </p>`;
}

/** The province and the commune that stand in a group itself. */
function askedIn({ items }: Group): { readonly province: Item; readonly commune: Item } | undefined {
  const of = (kind: 'province' | 'commune'): Item | undefined =>
    items.find((item): item is Item => !isGroup(item) && item.question.kind === kind && !item.question.readOnly);
  const [province, commune] = [of('province'), of('commune')];
  return province && commune && { province, commune };
}

/** The office's commune first, then what this form says of others, each once. */
function placesOf(draft: Draft, office: string): readonly Place[] {
  const first = provinceOfCommune(office);
  const answered = draft.pages.flatMap(itemsOf).flatMap(({ pointer, question }): readonly Place[] => {
    if (question.kind !== 'commune') return [];
    const commune = draft.read(pointer);
    const beside = draft.pages
      .flatMap(itemsOf)
      .find((item) => item.question.kind === 'province' && above(item.pointer) === above(pointer));
    const province = beside && draft.read(beside.pointer);
    return typeof commune === 'string' && typeof province === 'string' ? [{ province, commune }] : [];
  });
  const all = [...(first ? [{ province: first, commune: office }] : []), ...answered];
  return all.filter(({ commune }, index) => all.findIndex((each) => each.commune === commune) === index);
}

/** «Phường Buôn Ma Thuột, Tỉnh Đắk Lắk»; `''` while the communes are on their way. */
function nameOf({ province, commune }: Place, communesOf: CommunesOf): string {
  const title = communesOf(province).choices.find(({ value }) => value === commune)?.title;
  const around = provinces.find(([code]) => code === province)?.[1];
  return title && around ? `${title}, ${around}` : '';
}
