import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { customElement } from './base/define-element.js';
import { EnterKeeper } from './base/keep-enter.js';
import { theme } from './base/theme.js';
import type { UnitSource } from './fields/unit-source.js';
import { idScanStyles } from './id-scan/id-scan-styles.js';
import type { CardPanel } from './id-scan/card-panel.js';

/**
 * Fills in a person's name, number, birth date, sex and residence from the QR code of an identity card, by the camera or
 * from a photo. All is read on the device; no picture is kept or sent. A form shows it by itself where it asks for a person.
 *
 * @csspart button - The button that opens it.
 * @csspart panel - What opens under the button.
 */
@localized()
@customElement('dvc-id-scan')
export class DvcIdScan extends LitElement {
  static override styles = [theme, idScanStyles];

  /** The answers it fills in. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** Pointer of the group that asks for the person, for example `/applicant`. */
  @property() person = '';

  /** Where the communes of a province come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  @state() private panel: CardPanel | undefined;

  /** What reads a card did not come. */
  @state() private failed = false;

  constructor() {
    super();
    new LanguageController(this);
    new EnterKeeper(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.draft) return nothing;
    if (this.panel) return this.panel.draw();
    return html`<button type="button" class="button" part="button" @click=${this.#open}>
        <span .textContent=${msg('Quét mã QR trên thẻ')}></span>
      </button>
      <p role="status">
        ${this.failed ? html`<span .textContent=${msg('Phần đọc mã chưa tải được. Xin bấm lại, hoặc tự gõ như thường.')}></span>` : nothing}
      </p>`;
  }

  readonly #open = async (): Promise<void> => {
    this.failed = false;
    const part = await import('./id-scan/card-panel.js').catch(() => undefined);
    if (!part) {
      this.failed = true;
      return;
    }
    const target = () => this.draft && { draft: this.draft, person: this.person, units: this.units };
    this.panel = new part.CardPanel(this, target, () => void this.#close());
    await this.updateComplete;
    this.panel.focus();
  };

  async #close(): Promise<void> {
    this.panel?.close();
    this.panel = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-id-scan': DvcIdScan;
  }
}
