import { lifeEvents } from '../../model/catalog-order.js';
import { CatalogSearch, type Listed } from '../../model/catalog-search.js';
import type { LifeEvent } from '../../schemas/common.js';
import { eventWords } from './catalog-words.js';

/** What somebody looks for. */
export interface Wanted {
  readonly typed: string;
  readonly event: LifeEvent | undefined;
}

/** Finds procedures of one list, of those events that the page asks for. */
export class CatalogFinder {
  readonly listed: readonly Listed[];
  /** The life events that can be chosen. */
  readonly events: readonly LifeEvent[];
  #search: CatalogSearch<Listed> | undefined;

  /** Names and the search are in `language`. */
  constructor(
    readonly all: readonly Listed[],
    readonly asked: string,
    readonly language: string,
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

  find({ typed, event }: Wanted): readonly Listed[] {
    const found = typed.trim() ? this.#searched(typed) : this.listed;
    return event ? found.filter(({ events }) => events.includes(event)) : found;
  }

  #searched(typed: string): readonly Listed[] {
    this.#search ??= new CatalogSearch(this.listed, (event) => eventWords[event]());
    return this.#search.find(typed);
  }
}
