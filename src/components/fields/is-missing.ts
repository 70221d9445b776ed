import { isGroup, isList, type Group, type Item, type Question } from '../../model/question.js';
import type { Procedure } from '../../model/procedure.js';
import { structuresSlot } from '../lists/structures-slot.js';
import { tablesSlot } from '../lists/tables-slot.js';
import { rareFields } from './rare-kinds-slot.js';
import { renderers } from './renderers.js';

/** True while a form needs something that `loadRareFields` fetches, be it for a later page. */
export function lacksRare({ more, lists }: Pick<Procedure, 'more' | 'lists'>): boolean {
  return (more && !rareFields.renderer) || (lists && !tablesSlot.make);
}

/** What has to come before all of these can be drawn. */
export function missingIn(items: readonly (Item | Group)[]): Pick<Procedure, 'more' | 'lists'> {
  const inside = items.map((each) => (isGroup(each) ? missingIn(each.items) : undefined));
  return {
    more: items.some((each, index) => (isGroup(each) ? inside[index]?.more : isMissing(each.question))),
    lists: items.some((each, index) => isGroup(each) && (isMissingGroup(each) || inside[index]?.lists)),
  };
}

/** True where one of these cannot be drawn yet. */
export function hasMissing(items: readonly (Item | Group)[]): boolean {
  return Object.values(missingIn(items)).includes(true);
}

/** True for a list and a table of the same columns, until what draws them is there. */
export function isMissingGroup(group: Group): boolean {
  if (isList(group)) return !(group.question.look === 'table' ? tablesSlot : structuresSlot).make;
  return group.widget === 'matrix' && !tablesSlot.make;
}

/** True for a rare kind of question, until what draws these is there. */
export function isMissing(question: Question): boolean {
  if (rareFields.renderer) return false;
  if (question.readOnly || question.deprecated || !Object.hasOwn(renderers, question.kind)) return true;
  if (question.kind === 'date') return question.precision === 'month' || question.precision === 'year';
  return question.kind === 'choice' && question.look === 'search';
}
