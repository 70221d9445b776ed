import { noChange } from 'lit';
import { insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import { Directive, directive, type ChildPart } from 'lit/directive.js';

/** Draws a list whose members come and go; each keeps its nodes, by its key. A third of the code of Lit's `repeat`. */
class KeyedListDirective extends Directive {
  readonly #parts = new Map<string, ChildPart>();

  render<T>(_items: readonly T[], _keyOf: (item: T) => string, _draw: (item: T) => unknown): typeof noChange {
    return noChange;
  }

  override update<T>(
    list: ChildPart,
    [items, keyOf, draw]: [readonly T[], (item: T) => string, (item: T) => unknown],
  ): typeof noChange {
    const drawn = new Map(items.map((item) => [keyOf(item), item]));
    for (const [key, part] of this.#parts) {
      if (drawn.has(key)) continue;
      removePart(part);
      this.#parts.delete(key);
    }
    let next: ChildPart | undefined;
    for (const [key, item] of [...drawn].reverse()) {
      next = setChildPartValue(insertPart(list, next, this.#parts.get(key)), draw(item));
      this.#parts.set(key, next);
    }
    // What the list holds, for the day it gives way to something else.
    setCommittedValue(list, [...this.#parts.values()]);
    return noChange;
  }
}

export const keyedList = directive(KeyedListDirective) as <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  draw: (item: T) => unknown,
) => unknown;
