import { noChange } from 'lit';
import { insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import { Directive, directive, type ChildPart } from 'lit/directive.js';

/**
 * Draws a list whose members come and go; each keeps its nodes, by its key. What has the focus is never moved, for it
 * would lose it: the others are put around it. A third of the code of Lit's `repeat`.
 */
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
      const { endNode } = part;
      removePart(part);
      // Lit leaves this comment, and would take each neighbour of it for one that has to be moved.
      endNode?.parentNode?.removeChild(endNode);
      this.#parts.delete(key);
    }
    const root = list.parentNode.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    let next: ChildPart | undefined;
    for (const [key, item] of [...drawn].reverse()) {
      const known = this.#parts.get(key);
      next = setChildPartValue(known && holds(known, focused) ? known : insertPart(list, next, known), draw(item));
      this.#parts.set(key, next);
    }
    // What the list holds, for the day it gives way to something else.
    setCommittedValue(list, [...this.#parts.values()]);
    return noChange;
  }
}

function holds({ startNode, endNode }: ChildPart, focused: Element | null): boolean {
  if (focused)
    for (let node = startNode; node && node !== endNode; node = node.nextSibling)
      if (node.contains(focused)) return true;
  return false;
}

export const keyedList = directive(KeyedListDirective) as <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  draw: (item: T) => unknown,
) => unknown;
