import type { CSSResult } from 'lit';
import type { StyledRoot } from '../base/add-styles.js';
import { rulesOf } from './lowered-styles.js';

const all = new WeakMap<StyledRoot, SheetsByRule>();

/**
 * The styles of a root where no sheet can be constructed: an empty one is filled rule by rule. A policy that forbids styles in
 * the page forbids the empty one too, unless it names the hash of no text (docs/embedding.md).
 */
export class SheetsByRule {
  #styles: readonly CSSResult[] = [];
  readonly #element = document.createElement('style');

  constructor(readonly root: StyledRoot) {}

  static of(root: StyledRoot): SheetsByRule {
    const known = all.get(root) ?? new SheetsByRule(root);
    all.set(root, known);
    return known;
  }

  add(styles: CSSResult): void {
    if (this.#styles.includes(styles)) return;
    this.#styles = [...this.#styles, styles];
    if (!this.#element.parentNode) (this.root instanceof Document ? this.root.head : this.root).prepend(this.#element);
    this.#put(styles);
  }

  remove(styles: CSSResult): void {
    this.#styles = this.#styles.filter((each) => each !== styles);
    const { sheet } = this.#element;
    while (sheet?.cssRules.length) sheet.deleteRule(0);
    this.fill();
  }

  /** Puts all rules into a sheet that has none: a browser makes it anew when its element moves. */
  fill(): void {
    if (this.#element.sheet?.cssRules.length === 0) for (const each of this.#styles) this.#put(each);
  }

  #put({ cssText }: CSSResult): void {
    const { sheet } = this.#element;
    for (const rule of rulesOf(cssText)) {
      try {
        sheet?.insertRule(rule.text, sheet.cssRules.length);
      } catch (error) {
        // A rule that this browser does not know is left out, as in a style sheet.
        if (!(error instanceof DOMException)) throw error;
      }
    }
  }
}
