import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import { customElement } from './base/define-element.js';
import { EnterKeeper } from './base/keep-enter.js';
import { OfficeController } from './office/office-context.js';
import { onTextSize, recallTextSize, setTextSize, textSize, type TextSizeName } from './base/text-size.js';
import { theme } from './base/theme.js';

/**
 * How large the text of all our elements of the page is; the device remembers it unless it is shared.
 *
 * @csspart sizes - The sizes to choose from.
 */
@localized()
@customElement('dvc-text-size')
export class DvcTextSize extends LitElement {
  static override styles = [
    theme,
    css`
      fieldset {
        min-inline-size: 0;
        margin: calc(var(--_space) * 1.5) 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .sizes {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
        margin-block-start: 0.4em;
      }
      input {
        inline-size: 1.2em;
        block-size: 1.2em;
        margin: 0;
        outline: none;
        accent-color: var(--_brand);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        min-block-size: max(44px, 2.6em);
        padding: 0.3em 0.9em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--_brand);
        box-shadow: inset 0 0 0 1px var(--_brand);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--_focus);
        outline-offset: 1px;
      }
      .medium span {
        font-size: calc(1em / var(--_times, 1));
      }
      .large span {
        font-size: calc(1.25em / var(--_times, 1));
      }
      .largest span {
        font-size: calc(1.5em / var(--_times, 1));
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          border: 3px solid Highlight;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Citizens use this device one after another: the size lasts as long as the page. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;

  readonly #language = new LanguageController(this);
  readonly #office = new OfficeController(this);
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new EnterKeeper(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onTextSize(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override firstUpdated(): void {
    if (!this.#isShared) recallTextSize();
  }

  protected override render(): TemplateResult | typeof nothing {
    // A browser without shared style sheets has no way to reach the other elements.
    if (!theme.styleSheet) return nothing;
    return html`<fieldset lang=${this.#language.current}>
      <legend .textContent=${msg('Cỡ chữ')}></legend>
      <div class="sizes" part="sizes">
        ${this.#renderSize('medium', msg('Vừa'))} ${this.#renderSize('large', msg('Lớn'))}
        ${this.#renderSize('largest', msg('Rất lớn'))}
      </div>
    </fieldset>`;
  }

  /** True inside a journey of a shared device, too. */
  get #isShared(): boolean {
    const root = this.getRootNode();
    const host: Element & { readonly sharedDevice?: unknown } = root instanceof ShadowRoot ? root.host : this;
    return this.#office.current.sharedDevice || host.sharedDevice === true;
  }

  #renderSize(size: TextSizeName, words: string): TemplateResult {
    return html`<label class=${size}
      ><input
        type="radio"
        name="size"
        .checked=${size === textSize()}
        @input=${stay}
        @change=${() => setTextSize(size, !this.#isShared)} /><span .textContent=${words}></span
    ></label>`;
  }
}

/** How large a citizen reads is no news for the page. */
function stay(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-text-size': DvcTextSize;
  }
}
