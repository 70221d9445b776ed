import { isGroup, isList, type Group, type Item, type Question } from './question.js';

/** How long a person takes to answer, in seconds, on a phone; a rough figure from the length of the answer. */
const seconds: Partial<Record<Question['kind'], number>> = {
  'long-text': 45,
  choice: 7,
  'yes-no': 5,
  confirm: 4,
  note: 6,
  list: 60,
};
const other = 13;

/** To find a paper, photograph it and look at the photo, in seconds. */
const paper = 50;

/** Whole minutes to answer these questions and to add so many papers; at least one. */
export function minutesFor(items: readonly (Item | Group)[], papers: number): number {
  return Math.max(1, Math.round((secondsFor(items) + papers * paper) / 60));
}

function secondsFor(items: readonly (Item | Group)[]): number {
  return items.reduce((sum, item) => {
    if (isGroup(item) && !isList(item)) return sum + secondsFor(item.items);
    return 'question' in item && !item.question.readOnly ? sum + (seconds[item.question.kind] ?? other) : sum;
  }, 0);
}
