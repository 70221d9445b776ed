import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { customElement } from './base/define-element.js';
import { loadCode } from './code/load-code.js';
import type { UnitSource } from './fields/unit-source.js';
import { InApp } from './in-app/in-app.js';
import { sheetText } from './filled-form/sheet-text.js';
import { filledForm, filledFormStyles, type Filling } from './filled-form/filled-form.js';
import { OfficeController } from './office/office-context.js';
import { printOnly } from './base/print.js';
import { theme } from './base/theme.js';
import { unitNames } from './review/unit-names.js';

/**
 * A button that prints the answers as the filled-in form: A4, labelled as a copy, with a place to sign and the answers as a
 * code to scan.
 *
 * @csspart print - The button.
 */
@localized()
@customElement('dvc-filled-form')
export class DvcFilledForm extends LitElement {
  static override styles = [
    theme,
    filledFormStyles,
    css`
      .sheet {
        display: none;
      }
      .muted {
        margin-block: 0.5em 0;
      }
      @media print {
        :host {
          max-inline-size: none;
        }
        .sheet[data-dvc-printed] {
          display: block;
        }
      }
    `,
  ];

  /** The answers to print. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** The files that go with them. */
  @property({ attribute: false }) files: readonly { readonly slot: string }[] = [];

  /** Where the names of communes come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  /** Name of the office that receives; the nearest `<dvc-office>` gives it unless it is set. */
  @property() name = '';

  /** The code of the dossier, once the office has it. */
  @property() dossier = '';

  /** What is on the sheet; it stays there until the next print, for browsers that print later than they are asked to. */
  @state() private filling: Filling | undefined;

  readonly #language = new LanguageController(this);

  readonly #office = new OfficeController(this);

  readonly #inApp = new InApp(this);

  get #sheet(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.sheet');
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.draft) return nothing;
    const isForeign = this.#language.current !== 'vi';
    return html`
      ${
        'print' in window
          ? html`<button type="button" class="button" part="print" @click=${this.#onPrint}>
              ${msg('In tờ khai')}
            </button>`
          : nothing
      }
      ${this.#inApp.draw('sheet', { text: this.#text })}
      ${
        isForeign
          ? html`<p
              class="muted"
              .textContent=${msg('Tờ khai theo ngôn ngữ của trang này. Cơ quan cần bản tiếng Việt: xin chuyển trang sang tiếng Việt rồi in.')}
            ></p>`
          : nothing
      }
      <div class="sheet">${this.filling ? filledForm(this.filling) : nothing}</div>
    `;
  }

  protected override firstUpdated(): void {
    void loadCode();
  }

  readonly #onPrint = (): void => void this.print();

  readonly #text = async (): Promise<string> => {
    await this.#fill();
    return this.#sheet ? sheetText(this.#sheet) : '';
  };

  /** Puts the answers of now on the sheet and prints it. */
  async print(): Promise<void> {
    await this.#fill();
    if (this.#sheet && !printOnly(this.#sheet)) this.#inApp.load();
  }

  async #fill(): Promise<void> {
    const { draft, files, dossier } = this;
    if (!draft) return;
    const nameOf = await unitNames(draft, this.units);
    const code = (await loadCode())?.printedCode(draft, files);
    const receiver = this.#office.current.name || draft.procedure.agency;
    this.filling = { draft, files, nameOf, dossier, code, receiver };
    await this.updateComplete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-filled-form': DvcFilledForm;
  }
}
