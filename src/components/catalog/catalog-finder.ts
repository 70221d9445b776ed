import { lifeEvents } from '../../model/catalog-order.js';
import { CatalogSearch, type Listed } from '../../model/catalog-search.js';
import type { Elsewhere } from '../../model/elsewhere.js';
import type { LifeEvent } from '../../schemas/common.js';
import { eventWords } from './catalog-words.js';

/** What somebody looks for. */
export interface Wanted {
  readonly typed: string;
  readonly event: LifeEvent | undefined;
}

/** The best first. */
export interface Found {
  readonly procedures: readonly Listed[];
  /** What was meant more likely than any of them, and is done elsewhere. */
  readonly elsewhere?: Elsewhere;
}

/** Finds procedures of one list, of those events that the page asks for. */
export class CatalogFinder {
  readonly listed: readonly Listed[];
  /** The life events that can be chosen. */
  readonly events: readonly LifeEvent[];
  #search: CatalogSearch<Listed> | undefined;

  /** Names and the search are in `language`; `beyond` is what the list has not. */
  constructor(
    readonly all: readonly Listed[],
    readonly asked: string,
    readonly language: string,
    readonly beyond: readonly Elsewhere[] = [],
  ) {
    const wanted = asked.split(/[\s,]+/).filter(Boolean);
    const isWanted = (event: string): boolean => !wanted.length || wanted.includes(event);
    this.listed = wanted.length ? all.filter(({ events }) => events.some(isWanted)) : all;
    const there = new Set(this.listed.flatMap(({ events }) => events));
    this.events = lifeEvents.filter((event) => isWanted(event) && there.has(event));
  }

  /** True for a finder of the same. */
  finds(all: readonly Listed[], asked: string, language: string): boolean {
    return this.all === all && this.asked === asked && this.language === language;
  }

  find({ typed, event }: Wanted): Found {
    if (!typed.trim()) return { procedures: ofEvent(this.listed, event) };
    this.#search ??= new CatalogSearch([...this.listed, ...this.beyond], (each) => eventWords[each]());
    const found = this.#search.find(typed);
    const [first] = found;
    return {
      procedures: ofEvent(found, event).filter((each) => !isElsewhere(each)),
      ...(first && isElsewhere(first) && { elsewhere: first }),
    };
  }
}

function ofEvent(entries: readonly Listed[], event: LifeEvent | undefined): readonly Listed[] {
  return event ? entries.filter(({ events }) => events.includes(event)) : entries;
}

function isElsewhere(entry: Listed): entry is Elsewhere {
  return 'at' in entry;
}
