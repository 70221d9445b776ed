import { isGroup, isList, type Group, type Item, type Page } from './question.js';

/** All that applies, by pointer: the questions, and the groups and pages; a list is a question. */
export interface PageIndex {
  readonly items: ReadonlyMap<string, Item>;
  readonly groups: ReadonlyMap<string, Group>;
}

const indexes = new WeakMap<readonly Page[], PageIndex>();

/** Where to find everything on these pages. They are gone through once. */
export function indexOf(pages: readonly Page[]): PageIndex {
  const known = indexes.get(pages);
  if (known) return known;
  const items = new Map<string, Item>();
  const groups = new Map<string, Group>();
  const look = (each: Item | Group): void => {
    if (!isGroup(each) || isList(each)) items.set(each.pointer, each);
    else groups.set(each.pointer, each);
    if (isGroup(each)) each.items.forEach(look);
  };
  pages.forEach(look);
  const index = { items, groups };
  indexes.set(pages, index);
  return index;
}
