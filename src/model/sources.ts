import { itemsOf, type Draft } from './draft.js';
import { isObject, type Json } from './json.js';
import { read } from './pointer.js';
import { within } from './pointer-keys.js';
import { isGroup, type Group, type Item } from './question.js';

/** Where the answer to a question or a group is known from, if its document says so. */
export function sourceOf(each: Item | Group): string | undefined {
  return 'question' in each ? each.question.source : each.source;
}

/** The answer that may be taken over for `each`, which has none yet; `undefined` where there is nothing to take. */
export function sameAs(draft: Draft, each: Item | Group): Json | undefined {
  const source = sourceOf(each);
  if (!source?.startsWith('/') || !isOpen(draft, each)) return undefined;
  const value = read(draft.procedure.applicable(draft.answers), source);
  return fits(each, value) ? value : undefined;
}

/** Answers a question, or all questions of a group that are asked by the same names; answers open others on the way. */
export function fill(draft: Draft, to: string, value: Json | undefined): void {
  for (let before: unknown; before !== draft.answers;) {
    before = draft.answers;
    for (const { pointer, question } of draft.pages.flatMap(itemsOf)) {
      if (!within(pointer, to)) continue;
      const answer = pointer === to ? value : isObject(value) ? read(value, pointer.slice(to.length)) : undefined;
      const isNew = answer !== undefined && answer !== draft.read(pointer);
      if (isNew && !question.readOnly && isUntouched(draft, { pointer, question })) draft.answer(pointer, answer);
    }
  }
}

/** Title of the question, group or page at a pointer, under that of its page. */
export function titleAt(draft: Draft, pointer: string): string {
  const found = (group: Group): readonly string[] | undefined => {
    if (group.pointer === pointer) return [group.title];
    for (const item of group.items) {
      if (!isGroup(item) && item.pointer === pointer) return [item.question.title];
      const inner = isGroup(item) ? found(item) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const page = draft.pages.find((each) => found(each));
  return page ? [...new Set([page.title, ...(found(page) ?? [])])].join(', ') : '';
}

/** True for a value that answers `each`, or at least one question in it. */
function fits(each: Item | Group, value: Json | undefined): boolean {
  if (value === undefined) return false;
  const items = isGroup(each) ? itemsOf(each) : [each];
  return items.some(({ pointer, question }) => {
    const answer = read(value, pointer.slice(each.pointer.length));
    return !question.readOnly && answer !== undefined && !(isObject(answer) && !Object.keys(answer).length);
  });
}

/** True while nothing below was answered by the citizen. */
export function isOpen(draft: Draft, each: Item | Group): boolean {
  return (isGroup(each) ? itemsOf(each) : [each]).every((item) => item.question.readOnly || isUntouched(draft, item));
}

/** Without an answer, or with the one that the document offers. */
function isUntouched(draft: Draft, { pointer, question }: Pick<Item, 'pointer' | 'question'>): boolean {
  const answer = draft.read(pointer);
  return answer === undefined || answer === question.default;
}
