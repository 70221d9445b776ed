import { msg, str } from '@lit/localize';
import { html, LitElement, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Json } from '../../model/json.js';
import type { ChoiceQuestion, Option } from '../../model/question.js';
import { addStyles } from '../base/add-styles.js';
import { setAttributes } from './attributes.js';
import { frame } from './frame.js';
import { isFocused, type Control, type FieldView } from './field-view.js';
import { meant, search } from './search-options.js';
import { searchStyles } from './search-styles.js';

/** So many rows are drawn at once; more as somebody comes near them. */
const few = 40;

/** The list of a search field (ARIA 1.2 combobox): it opens while somebody types, and closes when one is chosen. */
class Combobox extends Directive {
  #options: readonly Option[] = [];
  /** What the rows of the list stand for; their own words may have been translated by the browser. */
  #found: readonly Option[] = [];
  /** Stands for the list that was typed for; letters for another mean nothing here. */
  #source: unknown;
  /** What is said of options that are not there. */
  #missing: string | undefined;
  #input: HTMLInputElement | undefined;
  #list: HTMLElement | undefined;
  #status: HTMLElement | undefined;
  #active = -1;

  render(_options: readonly Option[], _missing?: string, _list?: unknown): typeof noChange {
    return noChange;
  }

  override update(
    { element, options: surroundings }: ElementPart,
    [options, missing, list]: [readonly Option[], string?, unknown?],
  ): typeof noChange {
    if (this.#input && list !== this.#source) this.#input.value = '';
    this.#source = list;
    if (this.#missing !== undefined && missing === undefined) queueMicrotask(() => this.#take());
    this.#options = options;
    this.#missing = missing;
    const host = surroundings?.host;
    if (host instanceof LitElement) addStyles(host.renderRoot, searchStyles);
    if (this.#input) return noChange;
    this.#input = element.querySelector('input') ?? undefined;
    this.#list = element.querySelector<HTMLElement>('[role=listbox]') ?? undefined;
    this.#status = element.querySelector<HTMLElement>('[role=status] > p') ?? undefined;
    this.#input?.addEventListener('input', (event) => event instanceof InputEvent && this.#open());
    this.#input?.addEventListener('click', () => {
      // What is typed next stands in for what was chosen before.
      if (this.#list?.hidden && this.#chosen >= 0) this.#input?.select();
      this.#open();
    });
    this.#input?.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input?.addEventListener('blur', () => this.#close());
    // The focus stays in the control while a row is pressed.
    this.#list?.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list?.addEventListener('scroll', () => this.#onScroll());
    this.#list?.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest('[role=option]') : null;
      if (row) this.#choose(this.#rows.indexOf(row));
    });
    return noChange;
  }

  /** Where in all options the one stands whose title is in the control. */
  get #chosen(): number {
    return this.#options.findIndex(({ title }) => title === this.#input?.value);
  }

  get #rows(): readonly Element[] {
    return [...(this.#list?.children ?? [])];
  }

  #open(): void {
    const { value = '' } = this.#input ?? {};
    const chosen = this.#chosen;
    this.#found = chosen < 0 ? search(value, this.#options) : this.#options;
    this.#list?.replaceChildren();
    this.#draw(chosen + few);
    // A row without it is not called unselected, each time anew.
    const row = this.#rows[chosen];
    row?.setAttribute('aria-selected', 'true');
    const count = this.#found.length;
    const none = this.#missing ?? msg('Không có mục nào khớp.');
    this.#say(count ? msg(str`Có ${count} mục.`) : none, count === 0);
    this.#show(count > 0);
    this.#activate(-1);
    if (this.#list && row instanceof HTMLElement) this.#list.scrollTop = row.offsetTop - this.#list.offsetTop;
  }

  /** What was typed before there was anything to choose from is searched now, or taken where it means one. */
  #take(): void {
    const input = this.#input;
    if (!input?.value) return;
    const isHere = isFocused(input);
    input.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    if (isHere) this.#open();
    else input.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }

  /** Draws the rows up to this one, if they are not there. */
  #draw(last: number): void {
    const { id = '' } = this.#input ?? {};
    const drawn = this.#list?.childElementCount ?? 0;
    const rows = this.#found.slice(drawn, last + 1).map(({ title }, index) => {
      const row = document.createElement('li');
      row.id = `${id}-option-${drawn + index}`;
      row.setAttribute('role', 'option');
      if (this.#found.length > few) {
        row.setAttribute('aria-posinset', String(drawn + index + 1));
        row.setAttribute('aria-setsize', String(this.#found.length));
      }
      row.textContent = title;
      return row;
    });
    this.#list?.append(...rows);
  }

  #onScroll(): void {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = this.#list ?? {};
    if (scrollTop + 2 * clientHeight > scrollHeight) this.#draw(this.#rows.length + few);
  }

  #close(): void {
    this.#show(false);
    this.#activate(-1);
    this.#say('');
  }

  /** Tells those who do not see the list how long it is; that nothing is found, everybody. */
  #say(words: string, toAll = false): void {
    if (!this.#status) return;
    this.#status.textContent = words;
    this.#status.className = toAll ? 'hint' : 'visually-hidden';
  }

  #show(isOpen: boolean): void {
    if (this.#list) this.#list.hidden = !isOpen;
    this.#input?.setAttribute('aria-expanded', String(isOpen));
  }

  #activate(index: number): void {
    this.#rows[this.#active]?.classList.remove('active');
    this.#active = index;
    if (index >= 0) this.#draw(index + few / 2);
    const row = this.#rows[index];
    row?.classList.add('active');
    row?.scrollIntoView({ block: 'nearest' });
    if (row) this.#input?.setAttribute('aria-activedescendant', row.id);
    else this.#input?.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = this.#list?.hidden === false;
    const count = this.#found.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) this.#open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      const all = this.#found.length;
      if (all) this.#activate((from + step + all) % all);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      this.#choose(count === 1 ? 0 : this.#active);
    }
  }

  #choose(index: number): void {
    const option = this.#found[index];
    if (!this.#input || !option) return;
    this.#input.value = option.title;
    this.#close();
    this.#input.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    this.#input.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }
}

const combobox = directive(Combobox);

/** What another kind of question makes of a search. */
export interface SearchLook {
  /** Says in the control what to do, and to those who only hear it beside the help under the label. */
  readonly placeholder: string;
  /** What the text in the control means. */
  readonly code: string;
  /** Stands for the list: another where the control begins anew. */
  readonly list: unknown;
  /** What stands in the control without an answer. */
  readonly text: string;
  /** What is said of the list while it is not there. */
  readonly missing: string | undefined;
  /** What comes below the control. */
  readonly after: TemplateResult;
  /** Hears of each text before the form does. */
  readonly onText: (input: HTMLInputElement) => void;
}

/** One of many answers, found by a few letters, with or without accents. */
export function draw(view: FieldView<ChoiceQuestion>, look?: SearchLook): TemplateResult {
  const { id, name, question, value, required, disabled, typing } = view;
  const { className, note, before, error, described, invalid } = frame(
    view,
    look ? '' : msg('Gõ vài chữ, không cần dấu, rồi chọn trong danh sách.'),
  );
  const { options, title } = question;
  const attributes = {
    id,
    name,
    type: 'text',
    role: 'combobox',
    autocomplete: question.autocomplete ?? 'off',
    placeholder: look?.placeholder,
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-list`,
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    'aria-describedby': [described, look && `${id}-how`].filter(Boolean).join(' ') || undefined,
    'data-code': look?.code,
    disabled,
  };
  const text = options.find((option) => option.value === value)?.title ?? look?.text ?? String(value ?? '');
  const onInput = ({ currentTarget: input }: Event): void => {
    if (input instanceof HTMLInputElement) look?.onText(input);
  };
  return html`<div class="${className} search" ${combobox(options, look?.missing, look?.list)}>
    <label for=${id} part="label"
      ><span .textContent=${title}></span><span class="note" .textContent=${note}></span
    ></label>
    ${before}${error}
    <input
      part="control"
      aria-expanded="false"
      @input=${onInput}
      @change=${onInput}
      ${setAttributes(attributes, typing ? undefined : text)}
    />
    <ul role="listbox" id="${id}-list" aria-label=${title} hidden></ul>
    <div role="status"><p class="visually-hidden"></p></div>
    ${look ? html`<p class="visually-hidden" id="${id}-how" .textContent=${look.placeholder}></p>` : nothing}
    ${look?.after}
  </div>`;
}

/** The answer whose title stands there, accents or not; else what was typed. */
export function read({ value }: Control, { options }: ChoiceQuestion): Json | undefined {
  return meant(value, options)?.value ?? (value || undefined);
}
