import { html, noChange, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { getLocale } from '../../locales/language.js';
import { parseNumber } from '../../model/formats/number.js';
import type { Json } from '../../model/json.js';
import { plainText } from '../../model/plain-text.js';
import type { CustomQuestion } from '../../model/question.js';
import { valueOf } from './field-value.js';
import type { Control, FieldView } from './field-view.js';
import { readRow } from './radios.js';
import { draw as drawText } from './text.js';
import { draw as drawYesNo } from './yes-no.js';

/** What an element of the page is told; see docs/embedding.md. */
interface Told {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly value: string;
  readonly required: boolean;
  readonly disabled: boolean;
}

/** Puts an element of the page beside a hidden control, through which the form hears of it. */
class PageElement extends AsyncDirective {
  #element: HTMLElement | undefined;

  render(_tag: string, _told: Told): typeof noChange {
    return noChange;
  }

  override update({ element: place }: ElementPart, [tag, told]: [string, Told]): typeof noChange {
    const element = (this.#element ??= this.#create(tag, place));
    for (const [name, value] of Object.entries(told) as [keyof Told, string | boolean][])
      if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
    return noChange;
  }

  #create(tag: string, place: Element): HTMLElement {
    const hidden = place.querySelector('input');
    const element = document.createElement(tag);
    if (hidden) hidden.focus = () => element.focus();
    for (const type of ['input', 'change', 'focusout'] as const) {
      element.addEventListener(type, (event) => {
        event.stopPropagation();
        if (!hidden) return;
        hidden.value = String(Reflect.get(element, 'value') ?? '');
        const relatedTarget = event instanceof FocusEvent ? event.relatedTarget : null;
        hidden.dispatchEvent(
          type === 'focusout'
            ? new FocusEvent(type, { bubbles: true, composed: true, relatedTarget })
            : new CustomEvent(type, { bubbles: true, composed: true }),
        );
      });
    }
    place.append(element);
    return element;
  }
}

const pageElement = directive(PageElement);

/** A question drawn by an element of the page; as plain text where the page does not define it. */
export function draw(view: FieldView<CustomQuestion>): TemplateResult {
  const { id, name, question, value, error, required, disabled } = view;
  const { title, description = '', element, type } = question;
  if (!customElements.get(element))
    return type === 'boolean'
      ? drawYesNo({ ...view, question: { ...question, kind: 'yes-no' } })
      : drawText({ ...view, question: { ...question, kind: 'text', format: undefined, maxLength: undefined } });
  const told = { name, label: title, hint: description, error, value: valueOf(value), required, disabled };
  return html`<div class=${error ? 'field wrong' : 'field'} id=${id} ${pageElement(element, told)}>
    <input type="hidden" name=${name} />
  </div>`;
}

/** Numbers and truths are written as in JSON. */
export function read(control: Control, { type }: CustomQuestion): Json | undefined {
  const value = readRow(control);
  if (!value) return undefined;
  if (type === 'boolean') return value === 'true';
  if (type === 'string') return value;
  return Number.isNaN(Number(value)) ? (parseNumber(plainText(value), getLocale()) ?? value) : Number(value);
}
