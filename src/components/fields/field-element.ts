import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../../locales/language.js';
import { normalise } from '../../model/answers.js';
import type { Issue } from '../../model/issue.js';
import type { Question } from '../../model/question.js';
import { issueWords } from './issue-words.js';
import { theme } from '../base/theme.js';
import { controlStyles } from './control-styles.js';
import { fieldStyles } from './field-styles.js';
import { holdsAnswer, isControl, isFocused, isTyped, type Control, type FieldView, type Left } from './field-view.js';
import { answerOf, valueOf } from './field-value.js';
import { checkAnswer } from './check-answer.js';
import { rendererOf } from './renderers.js';

/** What every question has; an element of one kind adds the rest. */
type Asked = Omit<Extract<Question, { kind: 'money' }>, 'kind'>;

/** One question that works alone in any `<form>`, drawn by the template that draws it in `<dvc-form>`. */
export abstract class FieldElement extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    theme,
    controlStyles,
    fieldStyles,
    css`
      .field,
      .group {
        margin-block-end: 0;
      }
    `,
  ];

  /** Name the value is submitted under. */
  @property({ reflect: true, useDefault: true }) name = '';

  @property() label = '';

  /** Help under the label. */
  @property() hint = '';

  /** What is wrong, in the page's own words; goes before what the field finds out by itself. */
  @property() error = '';

  /** The answer in the form it is submitted in, for example an ISO day; what cannot be read stays as it was typed. */
  @property() value = '';

  @property({ type: Boolean, reflect: true }) required = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  /** What the browser may fill in, for example `family-name`. */
  @property() autocomplete = '';

  @state() private blocked = false;

  /** The citizen has answered and left the field, or its form was submitted: from now on it says what is wrong. */
  @state() private revealed = false;

  readonly #language = new LanguageController(this);
  readonly #internals = this.attachInternals();
  /** What we made of the typing, and the error there was when it began; `undefined` while nobody types. */
  #typing: { value: string; readonly error: string } | undefined;

  /** Something was answered here, be it taken away again. */
  #isTouched = false;

  /** What stood in the control when it was left. */
  #left: Left | undefined;

  constructor() {
    super();
    this.addEventListener('invalid', () => {
      this.#takeControls();
      this.revealed = true;
    });
  }

  protected abstract get question(): Question;

  protected get asked(): Asked {
    return {
      title: this.label,
      description: this.hint || undefined,
      example: undefined,
      readOnly: false,
      autocomplete: this.autocomplete || undefined,
      default: undefined,
      messages: {},
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== this.#typing?.value) this.#typing = undefined;
  }

  protected override render(): TemplateResult {
    return html`<div
      @input=${this.#onInput}
      @change=${this.#onChange}
      @focusout=${this.#onFocusOut}
      @keydown=${this.#onKeyDown}
    >
      ${this.renderField()}
    </div>`;
  }

  /** Draws the control or controls with all that is around them. */
  protected renderField(): unknown {
    return rendererOf(this.question).draw(this.viewOf(this.question));
  }

  protected viewOf(question: Question): FieldView {
    return {
      id: 'control',
      name: 'control',
      question,
      value: answerOf(question, this.value),
      language: this.#language.current,
      left: this.#left,
      error: this.#shownError,
      required: this.required,
      disabled: this.disabled || this.blocked,
      typing: this.#typing !== undefined,
      communes: undefined,
    };
  }

  protected override updated(): void {
    this.#tellForm();
  }

  /** The `value` after something was entered into one of our controls. */
  protected valueFrom(control: Control): string {
    const { question } = this;
    return valueOf(normalise(question, rendererOf(question).read(control, question), this.#language.current));
  }

  /** What the `<form>` around us submits. */
  protected get formValue(): string | FormData | null {
    return this.value || null;
  }

  protected get issue(): Issue | undefined {
    return checkAnswer(this.question, answerOf(this.question, this.value), this.required);
  }

  get #ownError(): string {
    const { issue } = this;
    return issue ? issueWords(issue, this.question) : '';
  }

  get #shownError(): string {
    return this.#typing ? this.#typing.error : this.error || (this.revealed ? this.#ownError : '');
  }

  #tellForm(): void {
    const words = this.error || this.#ownError;
    const control = this.renderRoot.querySelector<HTMLElement>('input, select, textarea');
    this.#internals.setFormValue(this.formValue, this.value);
    this.#internals.setValidity(
      { valueMissing: !!words && !this.value, customError: !!words && !!this.value },
      words,
      control ?? undefined,
    );
  }

  /** Takes what was entered before any listener on the page can ask for it. */
  readonly #onInput = ({ target: control }: Event): void => {
    if (!isControl(control)) return;
    const error = this.#shownError;
    this.#isTouched = true;
    this.value = this.valueFrom(control);
    this.#typing = isTyped(control) ? { error, value: this.value } : undefined;
    this.#tellForm();
  };

  /** `change` stops at the shadow root, so it is told again from the host. */
  readonly #onChange = ({ target: control }: Event): void => {
    // Browsers and password stores may fill in without an `input`.
    if (isControl(control) && this.#typing === undefined) this.value = this.valueFrom(control);
    // What was chosen is meant, though the focus stays where it is.
    this.#typing = undefined;
    this.requestUpdate();
    if (isControl(control) && !isFocused(control)) this.#leave(control);
    this.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  };

  /** Browsers and password stores may fill in without any event. */
  #takeControls(): void {
    for (const control of this.renderRoot.querySelectorAll('input, select, textarea'))
      if (isControl(control) && holdsAnswer(control)) this.value = this.valueFrom(control);
    this.#tellForm();
  }

  readonly #onFocusOut = ({ target: control, relatedTarget: next }: FocusEvent): void => {
    if (!isControl(control) || isFocused(control)) return;
    if (isControl(next) && this.renderRoot.contains(next)) {
      this.#typing = undefined;
      this.requestUpdate();
    } else if (document.documentElement.matches(':active')) {
      addEventListener('mouseup', () => setTimeout(() => this.#leave(control)), { once: true });
    } else this.#leave(control);
  };

  #leave(control: Control): void {
    if (!this.#typing) this.#takeControls();
    this.#typing = undefined;
    this.#left = { text: control.value };
    this.revealed ||= this.#isTouched || this.value !== '';
    this.requestUpdate();
  }

  /** A control in a shadow root does not submit the form around it by itself. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { form } = this.#internals;
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !form) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    const button = [...form.elements].find((each) => 'type' in each && each.type === 'submit');
    if (button instanceof HTMLElement) button.click();
    else form.requestSubmit();
  };

  formDisabledCallback(disabled: boolean): void {
    this.blocked = disabled;
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.error = this.getAttribute('error') ?? '';
    this.revealed = false;
    this.#isTouched = false;
    this.#typing = undefined;
  }

  formStateRestoreCallback(restored: string): void {
    this.value = restored;
  }

  /** True when nothing is wrong; otherwise the field fires `invalid`. */
  checkValidity(): boolean {
    this.#takeControls();
    return this.#internals.checkValidity();
  }

  /** As `checkValidity`, and the browser shows what is wrong. */
  reportValidity(): boolean {
    this.#takeControls();
    return this.#internals.reportValidity();
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
}
