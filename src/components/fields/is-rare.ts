import { isGroup, isList, type Group, type Item, type Question } from '../../model/question.js';
import { renderers } from './renderers.js';

/** True where something of these can only be drawn with what `loadRareFields` fetches. */
export function hasRare(items: readonly (Item | Group)[]): boolean {
  return items.some((each) => (isGroup(each) ? isRareGroup(each) || hasRare(each.items) : isRare(each.question)));
}

/** True for a list and a table of the same columns. */
export function isRareGroup(group: Group): boolean {
  return isList(group) || group.widget === 'matrix';
}

export function isRare(question: Question): boolean {
  if (question.readOnly || question.deprecated || !Object.hasOwn(renderers, question.kind)) return true;
  if (question.kind === 'date') return question.precision === 'month' || question.precision === 'year';
  return question.kind === 'choice' && question.look === 'search';
}
