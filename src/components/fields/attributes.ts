import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Sets many attributes through one part: three hundred fields with a part an attribute take a quarter longer to mount.
 * `false` and `undefined` take an attribute away. A `text` that is `undefined` leaves alone what was typed.
 */
class ControlDirective extends Directive {
  #shown: Attributes = {};

  render(_attributes: Attributes, _text?: string): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes, text]: [Attributes, string?]): typeof noChange {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === this.#shown[name]) continue;
      if (value === undefined || value === false) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    this.#shown = attributes;
    if (text !== undefined && 'value' in element && element.value !== text) element.value = text;
    return noChange;
  }
}

export const setAttributes = directive(ControlDirective);

/** Fills a `<select>`; an option drawn by a template of its own costs several times as much. */
class OptionsDirective extends Directive {
  #prompt: string | undefined;
  #options: readonly Choice[] | undefined;

  render(_prompt: string, _options: readonly Choice[], _chosen: string): typeof noChange {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [prompt, options, chosen]: [string, readonly Choice[], string],
  ): typeof noChange {
    if (!(element instanceof HTMLSelectElement)) return noChange;
    if (prompt !== this.#prompt || options !== this.#options) {
      element.replaceChildren(
        new Option(prompt, ''),
        ...options.map(({ value, title }) => new Option(title, String(value))),
      );
      this.#prompt = prompt;
      this.#options = options;
      element.value = '';
    }
    if (element.value === chosen) return noChange;
    element.value = chosen;
    if (element.selectedIndex < 0) element.value = '';
    return noChange;
  }
}

interface Choice {
  readonly value: string | number;
  readonly title: string;
}

export const options = directive(OptionsDirective);
