import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What we wrote into a control, as the browser has it. */
const writings = new WeakMap<Element, string>();

/** True for a control in which something else stands than we wrote: it was typed, or filled in by the browser. */
export function isForeign(control: Element & { readonly value: string }): boolean {
  return writings.get(control) !== control.value;
}

/**
 * Sets many attributes through one part: three hundred fields with a part an attribute take a quarter longer to mount.
 * `false` and `undefined` take an attribute away. A `text` that is `undefined` leaves alone what was typed; one that is
 * the same as before leaves alone what came into the control without an event, until the control is left: `left` is then another.
 */
class ControlDirective extends Directive {
  #shown: Attributes = {};
  #text: string | undefined;
  #left: unknown;

  render(_attributes: Attributes, _text?: string, _left?: unknown): typeof noChange {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [attributes, text, left]: [Attributes, string?, unknown?],
  ): typeof noChange {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === this.#shown[name]) continue;
      if (value === undefined || value === false) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    this.#shown = attributes;
    if (text !== undefined && (text !== this.#text || left !== this.#left) && 'value' in element) {
      if (element.value !== text) element.value = text;
      writings.set(element, String(element.value));
    }
    this.#text = text;
    this.#left = left;
    return noChange;
  }
}

export const setAttributes: (attributes: Attributes, text?: string, left?: unknown) => DirectiveResult =
  directive(ControlDirective);

/** Fills a `<select>`; an option drawn by a template of its own costs several times as much. */
class OptionsDirective extends Directive {
  #prompt: string | undefined;
  #options: readonly Choice[] | undefined;
  #chosen = '';

  render(_prompt: string, _options: readonly Choice[], _chosen: string): typeof noChange {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [prompt, options, chosen]: [string, readonly Choice[], string],
  ): typeof noChange {
    if (!(element instanceof HTMLSelectElement)) return noChange;
    const isNew = prompt !== this.#prompt || options !== this.#options;
    if (isNew) {
      element.replaceChildren(
        new Option(prompt, ''),
        ...options.map(({ value, title }) => new Option(title, String(value))),
      );
      this.#prompt = prompt;
      this.#options = options;
      element.value = '';
    }
    if ((isNew || chosen !== this.#chosen) && element.value !== chosen) element.value = chosen;
    if (element.selectedIndex < 0) element.value = '';
    if (isNew || chosen !== this.#chosen) writings.set(element, element.value);
    this.#chosen = chosen;
    return noChange;
  }
}

interface Choice {
  readonly value: string | number;
  readonly title: string;
}

export const options: (prompt: string, options: readonly Choice[], chosen: string) => DirectiveResult =
  directive(OptionsDirective);
