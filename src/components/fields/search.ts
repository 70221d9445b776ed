import { msg, str } from '@lit/localize';
import { html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { fold } from '../../model/fold.js';
import type { Json } from '../../model/json.js';
import type { ChoiceQuestion, Option } from '../../model/question.js';
import { control } from './control.js';
import { frame } from './frame.js';
import type { Control, FieldView } from './field-view.js';

/** The list of a search field (ARIA 1.2 combobox): it opens while somebody types, and closes when one is chosen. */
class Combobox extends Directive {
  #options: readonly Option[] = [];
  #input: HTMLInputElement | undefined;
  #list: HTMLElement | undefined;
  #status: HTMLElement | undefined;
  #active = -1;

  render(_options: readonly Option[]): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [options]: [readonly Option[]]): typeof noChange {
    this.#options = options;
    if (this.#input) return noChange;
    this.#input = element.querySelector('input') ?? undefined;
    this.#list = element.querySelector<HTMLElement>('[role=listbox]') ?? undefined;
    this.#status = element.querySelector<HTMLElement>('[role=status]') ?? undefined;
    this.#input?.addEventListener('input', (event) => event instanceof InputEvent && this.#open());
    this.#input?.addEventListener('click', () => this.#open());
    this.#input?.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input?.addEventListener('blur', () => this.#close());
    // The focus stays in the control while a row is pressed.
    this.#list?.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list?.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest('[role=option]') : null;
      if (row) this.#choose(row);
    });
    return noChange;
  }

  get #rows(): readonly Element[] {
    return [...(this.#list?.children ?? [])];
  }

  #open(): void {
    const { value = '', id = '' } = this.#input ?? {};
    const chosen = this.#options.some(({ title }) => title === value);
    const words = chosen ? [] : fold(value).split(' ');
    const found = this.#options.filter(({ title }) => words.every((word) => fold(title).includes(word)));
    this.#list?.replaceChildren(
      ...found.map(({ title }, index) => {
        const row = document.createElement('li');
        row.id = `${id}-option-${index}`;
        row.role = 'option';
        row.ariaSelected = String(title === value);
        if (title === value) row.className = 'label';
        row.textContent = title;
        return row;
      }),
    );
    if (this.#status)
      this.#status.textContent = found.length ? msg(str`Có ${found.length} mục.`) : msg('Không có mục nào khớp.');
    this.#show(found.length > 0);
    this.#activate(-1);
  }

  #close(): void {
    this.#show(false);
    this.#activate(-1);
    if (this.#status) this.#status.textContent = '';
  }

  #show(isOpen: boolean): void {
    if (this.#list) this.#list.hidden = !isOpen;
    this.#input?.setAttribute('aria-expanded', String(isOpen));
  }

  #activate(index: number): void {
    this.#rows[this.#active]?.classList.remove('active');
    this.#active = index;
    const row = this.#rows[index];
    row?.classList.add('active');
    row?.scrollIntoView({ block: 'nearest' });
    if (row) this.#input?.setAttribute('aria-activedescendant', row.id);
    else this.#input?.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = this.#list?.hidden === false;
    const count = this.#rows.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) this.#open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      if (this.#rows.length) this.#activate((from + step + this.#rows.length) % this.#rows.length);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      const row = this.#rows[this.#active] ?? (count === 1 ? this.#rows[0] : undefined);
      if (row) this.#choose(row);
    }
  }

  #choose(row: Element): void {
    if (!this.#input) return;
    this.#input.value = row.textContent;
    this.#close();
    this.#input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const combobox = directive(Combobox);

/** One of many answers, found by a few letters, with or without accents. */
export function draw(view: FieldView<ChoiceQuestion>): TemplateResult {
  const { id, name, question, value, required, disabled, typing } = view;
  const { className, note, before, error, described, invalid } = frame(
    view,
    msg('Gõ vài chữ rồi chọn trong danh sách.'),
  );
  const { options, title } = question;
  const attributes = {
    id,
    name,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-list`,
    'aria-required': required && 'true',
    'aria-invalid': invalid,
    'aria-describedby': described,
    disabled,
  };
  const text = options.find((option) => option.value === value)?.title ?? String(value ?? '');
  return html`<div class="${className} search" ${combobox(options)}>
    <label for=${id} part="label"
      ><span .textContent=${title}></span><span class="note" .textContent=${note}></span
    ></label>
    ${before}${error}
    <input part="control" aria-expanded="false" ${control(attributes, typing ? undefined : text)} />
    <ul role="listbox" id="${id}-list" aria-label=${title} hidden></ul>
    <p class="visually-hidden" role="status"></p>
  </div>`;
}

/** The answer whose title stands there, accents or not; else what was typed. */
export function read({ value }: Control, { options }: ChoiceQuestion): Json | undefined {
  const text = fold(value);
  const found = options.find(({ title }) => title === value) ?? options.find(({ title }) => fold(title) === text);
  return found?.value ?? (value || undefined);
}
