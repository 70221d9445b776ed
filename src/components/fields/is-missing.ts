import { isGroup, isList, type Group, type Item, type Question } from '../../model/question.js';
import type { Procedure } from '../../model/procedure.js';
import { structuresSlot } from '../lists/structures-slot.js';
import { rareFields } from './rare-kinds-slot.js';
import { renderers } from './renderers.js';

/** True while a form needs something that `loadRareFields` fetches, be it for a later page. */
export function lacksRare({ more, lists }: Pick<Procedure, 'more' | 'lists'>): boolean {
  return (more && !rareFields.renderer) || (lists && !structuresSlot.make);
}

/** True where one of these cannot be drawn yet. */
export function hasMissing(items: readonly (Item | Group)[]): boolean {
  return items.some((each) =>
    isGroup(each) ? isMissingGroup(each) || hasMissing(each.items) : isMissing(each.question),
  );
}

/** True for a list and a table of the same columns, until what draws them is there. */
export function isMissingGroup(group: Group): boolean {
  return !structuresSlot.make && (isList(group) || group.widget === 'matrix');
}

/** True for a rare kind of question, until what draws these is there. */
export function isMissing(question: Question): boolean {
  if (rareFields.renderer) return false;
  if (question.readOnly || question.deprecated || !Object.hasOwn(renderers, question.kind)) return true;
  if (question.kind === 'date') return question.precision === 'month' || question.precision === 'year';
  return question.kind === 'choice' && question.look === 'search';
}
