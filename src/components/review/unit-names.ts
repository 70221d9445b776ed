import { msg, str } from '@lit/localize';
import { reportBug } from '../../client/client-error.js';
import type { Draft } from '../../model/draft.js';
import { provinces } from '../../model/provinces.js';
import { sectionsOf, type NameOf } from './answer-rows.js';
import { provinceOf } from '../form/communes.js';
import type { UnitSource } from '../fields/unit-source.js';

/** The names of all provinces and communes in these answers, once they are there; a code where its name cannot be had. */
export async function unitNames(draft: Draft, units: UnitSource | undefined): Promise<NameOf> {
  const asked = new Set<string>();
  const note: NameOf = ({ pointer, question }, code) => {
    if (question.kind === 'commune') asked.add(provinceOf(draft, pointer));
    return code;
  };
  for (const page of draft.pages) sectionsOf(page, draft, note);
  const known = new Map(provinces);
  const ask = async (province: string): Promise<void> => {
    try {
      for (const [code, name] of (await units?.communes(province)) ?? []) known.set(code, name);
    } catch (error) {
      reportBug(error);
    }
  };
  // Answers of a stranger may name any number of provinces, and none that is there.
  await Promise.all(provinces.filter(([province]) => asked.has(province)).map(([province]) => ask(province)));
  return (_item, code) => known.get(code) ?? msg(str`chưa tải được tên (mã ${code})`);
}
