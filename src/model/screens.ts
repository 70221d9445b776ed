import { isGroup, isList, type Group, type Item, type Page } from './question.js';

/** How the questions are laid out: a page after another, all on one, or one question after another. */
export type Layout = 'pages' | 'all' | 'one';

/** What one step shows, by its pointer: a page, or one question under the heading of its page. */
export function screenAt(pages: readonly Page[], pointer: string): readonly Page[] {
  return pages.flatMap((page) =>
    page.pointer === pointer ? [page] : singles(page).filter((each) => each.pointer === pointer),
  );
}

/** A page for each of its questions; an address, a list and a table stay whole, and what is only read stays behind what it follows. */
export function singles(page: Group, title = page.title): readonly Page[] {
  const pages: Page[] = [];
  for (const item of page.items) {
    const last = pages.at(-1);
    if (isGroup(item) && !isList(item) && !item.widget) pages.push(...singles(item, `${title}, ${item.title}`));
    else if (last && !isGroup(item) && isRead(item)) pages.splice(-1, 1, { ...last, items: [...last.items, item] });
    else pages.push({ pointer: item.pointer, title, description: undefined, widget: undefined, items: [item] });
  }
  return pages;
}

function isRead({ question }: Item): boolean {
  return question.kind === 'note' || question.readOnly || question.computed === true;
}
