import { msg, str } from '@lit/localize';
import { LitElement, noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import type { Option } from '../../model/question.js';
import { addStyles } from '../base/add-styles.js';
import { isFocused } from './field-view.js';
import { search } from './search-options.js';
import { searchStyles } from './search-styles.js';

/** A row of the list; its note says why it was found, where its title does not. */
interface Row extends Option {
  readonly note?: (() => string) | undefined;
}

/** What letters found, and what may find more once it is there. */
export interface Finding {
  readonly rows: readonly Row[];
  readonly coming?: Promise<unknown> | undefined;
  /** What to say where no row is there; else that nothing fits. */
  readonly words?: string | undefined;
}

/** A list to search. */
export interface Searched {
  /** What is said of the list while it is not there. */
  readonly missing: string | undefined;
  /** Stands for the list: another where the control begins anew. */
  readonly list: unknown;
  readonly find: (text: string) => Finding;
}

/** So many rows are drawn at once; more as somebody comes near them. */
const few = 40;

/** The list of a search field (ARIA 1.2 combobox): it opens while somebody types, and closes when one is chosen. */
class Combobox extends Directive {
  #options: readonly Option[] = [];
  /** What the rows of the list stand for; their own words may have been translated by the browser. */
  #found: readonly Row[] = [];
  /** Stands for the list that was typed for; letters for another mean nothing here. */
  #source: unknown;
  /** What is said of options that are not there. */
  #missing: string | undefined;
  #find: Searched['find'] | undefined;
  /** Somebody looks for something now. */
  #isSearching = false;
  #input: HTMLInputElement | undefined;
  #list: HTMLElement | undefined;
  #status: HTMLElement | undefined;
  #active = -1;

  render(_options: readonly Option[], _searched?: Searched): typeof noChange {
    return noChange;
  }

  override update(
    { element, options: surroundings }: ElementPart,
    [options, searched]: [readonly Option[], Searched?],
  ): typeof noChange {
    const { missing, list, find } = searched ?? {};
    if (this.#input && list !== this.#source) this.#input.value = '';
    this.#source = list;
    if (this.#missing !== undefined && missing === undefined) queueMicrotask(() => this.#take());
    this.#options = options;
    this.#missing = missing;
    this.#find = find;
    const host = surroundings?.host;
    if (host instanceof LitElement) addStyles(host.renderRoot, searchStyles);
    if (this.#input) return noChange;
    this.#input = element.querySelector('input') ?? undefined;
    this.#list = element.querySelector<HTMLElement>('[role=listbox]') ?? undefined;
    this.#status = element.querySelector<HTMLElement>('[role=status] > p') ?? undefined;
    this.#input?.addEventListener('input', (event) => event instanceof InputEvent && this.#open(true));
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

  #open(isTyped = false): void {
    const { value = '' } = this.#input ?? {};
    const isWhole = this.#chosen >= 0 && !(isTyped && this.#find);
    const { rows, coming, words }: Finding = isWhole
      ? { rows: this.#options }
      : (this.#find?.(value) ?? { rows: search(value, this.#options) });
    this.#isSearching = true;
    this.#found = rows;
    this.#list?.replaceChildren();
    const chosen = rows.findIndex(({ title, note }) => title === value && !note);
    this.#draw(chosen + few);
    // A row without it is not called unselected, each time anew.
    const row = this.#rows[chosen];
    row?.setAttribute('aria-selected', 'true');
    const count = rows.length;
    const none = this.#missing ?? words ?? msg('Không có mục nào khớp.');
    this.#say(count ? msg(str`Có ${count} mục.`) : none, count === 0);
    this.#show(count > 0);
    this.#activate(-1);
    // A list below the edge of the window, or behind the keys of a phone, is of no use: the control goes to the top.
    const bottom = this.#list?.getBoundingClientRect().bottom ?? 0;
    if (bottom > (visualViewport?.height ?? innerHeight)) this.#input?.scrollIntoView();
    if (this.#list && row instanceof HTMLElement) this.#list.scrollTop = row.offsetTop - this.#list.offsetTop;
    void coming?.then(() => this.#openAgain(value));
  }

  /** Shows what more is found for the same letters, and keeps the row that is active. */
  #openAgain(text: string): void {
    if (!this.#isSearching || this.#input?.value !== text) return;
    const active = this.#active;
    this.#open(true);
    this.#activate(active);
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
    const rows = this.#found.slice(drawn, last + 1).map(({ title, note }, index) => {
      const row = document.createElement('li');
      row.id = `${id}-option-${drawn + index}`;
      row.setAttribute('role', 'option');
      if (this.#found.length > few) {
        row.setAttribute('aria-posinset', String(drawn + index + 1));
        row.setAttribute('aria-setsize', String(this.#found.length));
      }
      row.append(note ? titleWith(title, note()) : title);
      return row;
    });
    this.#list?.append(...rows);
  }

  #onScroll(): void {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = this.#list ?? {};
    if (scrollTop + 2 * clientHeight > scrollHeight) this.#draw(this.#rows.length + few);
  }

  #close(): void {
    this.#isSearching = false;
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

/** Read as one sentence. */
function titleWith(title: string, words: string): HTMLElement {
  const whole = document.createElement('span');
  const note = document.createElement('span');
  note.className = 'was';
  note.textContent = ` – ${words}`;
  whole.append(title, note);
  return whole;
}

export const combobox: (options: readonly Option[], searched?: Searched) => DirectiveResult = directive(Combobox);
