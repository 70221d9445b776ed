import { itemsOf, type Draft } from '../../model/draft.js';
import { indexOf } from '../../model/page-index.js';
import { above } from '../../model/pointer.js';
import type { Item, Question } from '../../model/question.js';

/** The province answered beside a commune, or `''`. */
export function provinceOf(draft: Draft, commune: string): string {
  const [province] = beside(draft, commune, 'province');
  const code = province && draft.read(province.pointer);
  return typeof code === 'string' ? code : '';
}

/** A commune belongs to one province: beside another province it is not an answer any more. */
export function forgetCommune(draft: Draft, province: string): void {
  for (const { pointer } of beside(draft, province, 'commune')) draft.answer(pointer, undefined);
}

/** Takes away a kept commune that is not among those of its province any more. */
export function dropStrangers(draft: Draft, province: string, codes: readonly string[]): void {
  for (const { pointer, question } of draft.pages.flatMap(itemsOf)) {
    if (question.kind !== 'commune' || provinceOf(draft, pointer) !== province) continue;
    const code = draft.read(pointer);
    if (typeof code === 'string' && !codes.includes(code)) draft.answer(pointer, undefined);
  }
}

function beside(draft: Draft, pointer: string, kind: Question['kind']): readonly Item[] {
  const around = above(pointer);
  const items = indexOf(draft.pages).groups.get(around)?.items ?? draft.pages.flatMap(itemsOf);
  return items.filter(
    (item): item is Item => 'question' in item && item.question.kind === kind && above(item.pointer) === around,
  );
}
