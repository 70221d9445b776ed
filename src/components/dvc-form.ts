import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getLocale, LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import type { Procedure } from '../model/procedure.js';
import type { Page } from '../model/question.js';
import { loadReadingHelp } from './reading/load-reading-help.js';
import { screenAt } from '../model/screens.js';
import { afterPaint } from './base/after-paint.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { FocusKeeper } from './base/keep-focus.js';
import { LiveRegion } from './base/live-region.js';
import { dropStrangers } from './form/communes.js';
import { doubtsOn, freshDoubt } from './form/doubts.js';
import { DraftController } from './form/draft-controller.js';
import { errorSummary, type Entry } from './form/error-summary.js';
import { controlStyles } from './fields/control-styles.js';
import { fieldStyles } from './fields/field-styles.js';
import { isChosen, isControl, isTyped } from './fields/field-view.js';
import { formStyles } from './form/form-styles.js';
import { fieldExit } from './form/field-exit.js';
import type { Offers } from './form/offers.js';
import { hasMissing, lacksRare } from './fields/is-missing.js';
import { loadRareFields } from './form/load-rare-fields.js';
import { idOf, PagesView } from './form/pages-view.js';
import { SteadyWords } from './form/steady-words.js';
import { takeAnswer, takeAnswers } from './form/take-answers.js';
import { stillWrong } from './form/still-wrong.js';
import { UnitsController } from './fields/units.js';
import type { UnitSource } from './fields/unit-source.js';
import { wordsFor } from './fields/group-words.js';
import { theme } from './base/theme.js';
import { brokenNotice } from './words/broken.js';
import { waiting } from './words/waiting.js';

/**
 * The questions of one page of a procedure, or of all its pages.
 *
 * @slot actions - What to do when the page is filled in; one button by default. Buttons of one's own call `check()`.
 * @csspart summary - What is wrong, after a page was checked.
 * @csspart page - The questions of a page.
 * @csspart heading - The title of a page.
 * @csspart label - The label of a question.
 * @csspart hint - The help under a label.
 * @csspart error - What is wrong with an answer.
 * @csspart warning - What may be a slip in an answer.
 * @csspart control - The control of a question.
 * @fires {CustomEvent<DvcEvents['dvc-completed']>} dvc-completed - The page was checked and has nothing wrong.
 */
@localized()
@customElement('dvc-form')
export class DvcForm extends LitElement {
  static readonly formAssociated = true;
  static override styles = [theme, controlStyles, fieldStyles, formStyles];

  /** The answers, and the procedure that asks for them. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** Pointer of the screen, the page, or the one question to show, for example `/child`; empty shows every screen. */
  @property() page = '';

  /** Where the communes of a province come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  /** Code of the commune the page is for; it is offered first where a place is asked. */
  @property() commune = '';

  /** Name the answers are submitted under, as JSON, in the `<form>` around the element. */
  @property({ reflect: true, useDefault: true }) name = '';

  /** What is known already; fetched by a form alone, given by the journey. */
  @property({ attribute: false }) offers: Offers | undefined;

  /** Where the form is in a journey, for example «Bước 2 trên 5»; its first heading begins with it. */
  @property({ attribute: false }) step = '';

  @state() private blocked = false;

  /** What follows the first drawing did not come. */
  @state() private failed = false;

  /** The page was pressed to be checked, and could not be. */
  @state() private broken = false;

  /** More may have changed than answers: everything is drawn. */
  private isNew = true;

  /** What the first drawing did not wait for is on its way. */
  #coming: Promise<void> | undefined;

  readonly #internals = this.attachInternals();
  readonly #voice = new LiveRegion(this);
  readonly #units = new UnitsController(
    this,
    () => this.units,
    (province, codes) => this.draft && dropStrangers(this.draft, province, codes),
  );
  readonly #words = new SteadyWords(() => this.draft);
  readonly #view = new PagesView(
    this,
    this.#words,
    this.#units,
    (pointer, words) => this.#onFilled(pointer, words),
    () => this.#waiting(),
  );
  readonly #leaving = fieldExit((control) => {
    const { name, value } = control;
    if (!this.#words.isAnswered(name)) return;
    if (this.draft) takeAnswers(this.draft, [control]);
    this.#words.leave(name, value);
    this.draft?.leave(name);
    void this.#sayOf(name);
  });
  /** What the summary lists, by pointer. */
  #summary: readonly string[] = [];

  constructor() {
    super();
    new LanguageController(this);
    new FocusKeeper(this);
    new DraftController(
      this,
      () => this.draft,
      () => this.#tellForm(),
      () => this.#drawAnswers(),
    );
    this.addEventListener('invalid', this.#onInvalid);
  }

  override requestUpdate(...asked: Parameters<LitElement['requestUpdate']>): void {
    this.isNew = true;
    super.requestUpdate(...asked);
  }

  /** Only answers have changed. */
  #drawAnswers(): void {
    const { isNew } = this;
    this.requestUpdate();
    this.isNew = isNew;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.draft?.translate(getLocale());
    if (this.draft) this.draft.here = this.commune;
    if (changed.has('draft') && this.draft?.procedure.sourced) void this.#loadOffers();
    if (!changed.has('page') && !changed.has('draft')) return;
    if (this.hasUpdated && !changed.has('draft')) this.#takeAnswers();
    this.#summary = [];
    this.#words.release();
    void this.#voice.say('');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft, step, offers, commune, blocked: disabled, isNew } = this;
    if (!draft) return nothing;
    this.isNew = false;
    const pages = this.#pages;
    const isPart = this.page !== '';
    return html`<form
      novalidate
      autocomplete="off"
      @submit=${this.#onSubmit}
      @input=${this.#onInput}
      @change=${this.#onChange}
      @focusout=${this.#leaving.onFocusOut}
      @keydown=${keepEnter}
      @keypress=${keepEnter}
      @keyup=${keepEnter}
    >
      ${errorSummary(this.#wrong, isPart, (pointer) => void this.focusOn(pointer))}
      ${this.#view.draw({ draft, pages, isPart, step, offers, commune, disabled, isNew })}
      <slot name="actions"
        ><div class="actions"><button class="button primary" .textContent=${msg('Tiếp tục')}></button></div
      ></slot>
      ${this.broken ? brokenNotice() : nothing} ${this.#voice.draw()}
    </form>`;
  }

  protected override firstUpdated(): void {
    loadReadingHelp(this);
  }

  protected override updated(): void {
    if (this.draft && lacksRare(this.draft.procedure) && !this.failed) void this.#load(this.draft.procedure);
  }

  /** Complete is what needs nothing any more that is on its way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#coming || !hasMissing(this.#pages)) return isDone;
    await this.#coming;
    return super.getUpdateComplete();
  }

  /** Where nothing comes, what is missing says so; what stands in the other questions stays. */
  #load(procedure: Procedure): Promise<void> {
    return (this.#coming ??= loadRareFields(procedure)
      .catch(() => void (this.failed = true))
      .then(() => {
        this.#coming = undefined;
        this.requestUpdate();
      }));
  }

  #waiting(): TemplateResult {
    return html`<div class="missing" tabindex="-1">${waiting(this.failed, () => (this.failed = false))}</div>`;
  }

  /** An offer that does not come leaves the question as it is. */
  async #loadOffers(): Promise<void> {
    void afterPaint().then(() => import('./dvc-id-scan.js').catch(() => undefined));
    const part = this.offers ? undefined : await import('./form/offers.js').catch(() => undefined);
    if (part) this.offers ??= new part.Offers();
  }

  get #pages(): readonly Page[] {
    const { screens = [], pages = [] } = this.draft ?? {};
    const [screen] = this.page ? screenAt([...screens, ...pages], this.page) : [];
    return screen ? [screen] : this.page ? [] : screens;
  }

  get #wrong(): readonly Entry[] {
    if (!this.draft || !this.#summary.length) return [];
    return stillWrong(this.draft, this.#pages, this.#summary, (item) => this.#words.error(item));
  }

  readonly #onInput = ({ target: control }: Event): void => {
    if (!this.draft || !isControl(control)) return;
    this.#words.touch(control.name);
    if (isTyped(control)) this.#words.hold({ pointer: control.name });
    else this.#words.release();
    takeAnswer(this.draft, control);
  };

  readonly #onChange = (event: Event): void => {
    const { target: control } = event;
    if (this.draft && isControl(control)) {
      this.#words.touch(control.name);
      // What was chosen is meant, though the focus stays where it is: what it contradicts is said now.
      this.#words.release(control.name);
      takeAnswer(this.draft, control);
      if (isChosen(control)) {
        this.draft.leave(control.name);
        void this.#sayOf(control.name);
      }
    }
    this.#leaving.onChange(event);
  };

  /** What stands in the controls is answered, also where no event told of it. */
  #takeAnswers(): void {
    if (this.draft) takeAnswers(this.draft, this.renderRoot.querySelectorAll('input, select, textarea'));
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    try {
      this.broken = false;
      const before = doubtsOn(this.#pages, this.draft);
      if (!this.check()) return;
      const fresh = freshDoubt(before, doubtsOn(this.#pages, this.draft));
      if (fresh) void this.#showDoubt(fresh.pointer);
      else emit(this, 'dvc-completed', { page: this.page });
    } catch (error) {
      reportError(error);
      this.broken = true;
      void this.#focus('.broken');
    }
  };

  /** A doubt that comes with the press to go on is read before the page is gone; the next press goes on. */
  async #showDoubt(pointer: string): Promise<void> {
    await this.focusOn(pointer);
    await this.#sayOf(pointer);
  }

  /** The `<form>` around us was submitted; while the citizen is among the questions, a script only looked. */
  readonly #onInvalid = (event: Event): void => {
    event.preventDefault();
    if (!this.matches(':focus-within')) this.check();
  };

  #tellForm(): void {
    const { draft } = this;
    if (!this.name || !draft) return;
    this.#internals.setFormValue(JSON.stringify(draft.procedure.applicable(draft.answers)));
    const [issue] = draft.issues;
    const words = issue && (wordsFor(issue, draft) || issue.keyword);
    this.#internals.setValidity({ customError: words !== undefined }, words);
  }

  override disconnectedCallback(): void {
    if (this.hasUpdated) this.#takeAnswers();
    super.disconnectedCallback();
  }

  formDisabledCallback(disabled: boolean): void {
    this.blocked = disabled;
  }

  /**
   * Shows all that is wrong on the page, and says whether nothing is. The summary takes the focus. While a question of the
   * page is not drawn yet, the page is not filled in: it is asked for again, and takes the focus.
   */
  check(): boolean {
    this.#words.release();
    this.#takeAnswers();
    if (hasMissing(this.#pages)) {
      this.failed = false;
      void this.#focus('.missing');
      return false;
    }
    const issues = this.draft?.reveal(this.page) ?? [];
    this.#summary = issues.map(({ pointer }) => pointer);
    this.requestUpdate();
    if (issues.length) void this.#focus('.summary');
    return !issues.length;
  }

  /** The button that was pressed is gone: what took its place has the focus, and it is said. */
  #onFilled(pointer: string, words: string): void {
    void this.focusOn(pointer);
    void this.#voice.say(words);
  }

  /** What is wrong with a question, or how its answer was understood. */
  async #sayOf(pointer: string): Promise<void> {
    await this.updateComplete;
    const id = CSS.escape(idOf({ pointer }));
    const found = this.renderRoot.querySelector(`#${id}-error, #${id}-left`);
    if (found) await this.#voice.say(found.textContent);
  }

  /** Puts the focus on a question, a row, or the heading of a page or group, by its pointer; else on the first heading. */
  async focusOn(pointer: string): Promise<void> {
    const name = `[name="${CSS.escape(pointer)}"]`;
    this.#view.reveal(pointer);
    this.requestUpdate();
    await this.#focus(`${name}:checked`, name, `[id="${CSS.escape(idOf({ pointer }))}"]`, '[part=heading]');
  }

  /** Puts the focus on what the first selector finds, else the second, and so on. */
  async #focus(...selectors: readonly string[]): Promise<void> {
    await super.getUpdateComplete();
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    found.find((each) => each)?.focus();
  }
}

/** Enter belongs to this form: pages that are one big form press their default button when they hear it. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-form': DvcForm;
  }
}
