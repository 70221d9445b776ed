import type { ProcedureDocument } from '../schemas/procedure.js';
import { indexOf } from './page-index.js';
import { within } from './pointer-keys.js';
import { isGroup, isList, type Group, type Item, type Page } from './question.js';

/** How the questions are laid out: a screen after another, all on one, or one question after another. */
export type Layout = 'pages' | 'all' | 'one';

/** What the screens of a document ask, in their order. */
export type Arrangement = NonNullable<ProcedureDocument['screens']>;

const arranged = new WeakMap<readonly Page[], readonly Page[]>();

/**
 * The pages as the document shows them: a screen of its own making holds pages, groups and questions of several. What no
 * screen names comes last, as the page that it stands in.
 */
export function screensOf(pages: readonly Page[], screens: Arrangement | undefined): readonly Page[] {
  if (!screens) return pages;
  const known = arranged.get(pages);
  if (known) return known;
  const { items, groups } = indexOf(pages);
  const named = new Set(screens.flatMap(({ asks }) => asks));
  const rest = <Each extends Item | Group>(each: Each): readonly Each[] => {
    if (!isGroup(each) || isList(each)) return [each];
    const left = each.items.flatMap((inner) => (named.has(inner.pointer) ? [] : rest(inner)));
    return left.length ? [{ ...each, items: left }] : [];
  };
  const at = (pointer: string): readonly (Item | Group)[] => {
    const found = groups.get(pointer) ?? items.get(pointer);
    // A page says nowhere that it may be left out; it does not as a group of a screen.
    return found ? rest(pages.includes(found as Page) ? { ...found, required: true } : found) : [];
  };
  const made = screens.flatMap(({ id, title, description, asks }): readonly Page[] => {
    const found = asks.flatMap(at);
    if (id === undefined || title === undefined) return found.filter(isGroup);
    return found.length ? [{ pointer: `/${id}`, title, description, widget: undefined, asks, items: found }] : [];
  });
  const all = [...made, ...pages.filter(({ pointer }) => !named.has(pointer)).flatMap(rest)];
  arranged.set(pages, all);
  return all;
}

/** Pointers in the order in which the screens ask what is there; each is asked where it, or the nearest group around it, is named. */
export function inOrderOf(screens: Arrangement, pointers: readonly string[]): readonly string[] {
  const asks = screens.flatMap((screen) => screen.asks);
  if (!asks.length) return pointers;
  const turn = (pointer: string): number => {
    const nearest = asks.reduce((found, ask) => (within(pointer, ask) && ask.length > found.length ? ask : found), '');
    return nearest ? asks.indexOf(nearest) : asks.length;
  };
  const turns = new Map(pointers.map((pointer) => [pointer, turn(pointer)]));
  return [...pointers].sort((one, other) => (turns.get(one) ?? 0) - (turns.get(other) ?? 0));
}

/** What a screen asks, by pointers: of a page, its own. */
export function asksOf({ asks, pointer }: Page): readonly string[] {
  return asks ?? [pointer];
}

/** The screen that asks what stands at a pointer; of a page on several screens, the one that asks most of it. */
export function screenWith(screens: readonly Page[], pointer: string): Page | undefined {
  const best = (weigh: (asks: readonly string[]) => number): Page | undefined => {
    const weights = screens.map((screen) => weigh(asksOf(screen)));
    const most = Math.max(0, ...weights);
    return most ? screens[weights.indexOf(most)] : undefined;
  };
  return (
    best((asks) => Math.max(0, ...asks.map((ask) => (within(pointer, ask) ? ask.length : 0)))) ??
    best((asks) => asks.filter((ask) => within(ask, pointer)).length)
  );
}

/** What one step shows, by its pointer: a screen, or one question under the heading of its screen. */
export function screenAt(screens: readonly Page[], pointer: string): readonly Page[] {
  return screens.flatMap((screen) =>
    screen.pointer === pointer ? [screen] : singles(screen).filter((each) => each.pointer === pointer),
  );
}

/** A screen for each of its questions; an address, a list and a table stay whole, and what is only read stays behind what it follows. */
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
