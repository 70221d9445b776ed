import type { Draft } from '../../model/draft.js';
import { isGroup, type Group, type Item } from '../../model/question.js';

/**
 * A group as it is printed: with the answers that were given elsewhere and belong to it, as its document says. An address
 * is printed in place of the words that refer to it.
 */
export function printedGroup(group: Group, draft: Draft): Group {
  const items = group.items.map((item) => (isGroup(item) ? printedGroup(item, draft) : item));
  const given = (group.print ?? []).flatMap((pointer) => at(pointer, draft.pages) ?? []);
  const [first] = given;
  if (group.widget === 'address' && first && isGroup(first)) return { ...group, items: first.items };
  return { ...group, items: [...given, ...items] };
}

function at(pointer: string, items: readonly (Item | Group)[]): Item | Group | undefined {
  for (const item of items) {
    const found = item.pointer === pointer ? item : isGroup(item) ? at(pointer, item.items) : undefined;
    if (found) return found;
  }
  return undefined;
}
