import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getLocale, LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import type { Slot } from '../model/procedure.js';
import { wayOf } from '../model/receiving.js';
import type { Receipt as Proof } from '../schemas/receipt.js';
import { fileSize } from './words/file-size.js';
import { loadReadingHelp } from './reading/load-reading-help.js';
import { contact, contactStyles } from './words/contact.js';
import { callWith, heard, spelled } from './words/spelled.js';
import { clock, day } from './words/dates.js';
import { customElement } from './base/define-element.js';
import { EnterKeeper } from './base/keep-enter.js';
import { InApp } from './in-app/in-app.js';
import { OfficeController } from './office/office-context.js';
import { printOnly } from './base/print.js';
import type { UnitSource } from './fields/unit-source.js';
import { resultView } from './receipt/result-view.js';
import type { NameOf } from './review/answer-rows.js';
import { unitNames } from './review/unit-names.js';
import { saveFile } from './base/save-file.js';
import { theme } from './base/theme.js';

/**
 * Says that the office has received a dossier, with the code and secret to follow it. A slip for the citizen; it looks
 * like no official paper.
 *
 * @slot - What comes after the slip, for example a `<dvc-tracker>` or a link to the page that has one.
 * @csspart slip - What is printed.
 * @csspart code - The code of the dossier.
 * @csspart secret - The second secret.
 */
@localized()
@customElement('dvc-receipt')
export class DvcReceipt extends LitElement {
  static override styles = [
    theme,
    contactStyles,
    css`
      ::slotted(dvc-filled-form) {
        margin-block-start: 12px;
      }
      .numbers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
        gap: var(--_space);
        margin-block: var(--_space);
      }
      .numbers dt {
        color: var(--_muted);
      }
      .numbers dd,
      dl dd {
        margin: 0;
      }
      .number {
        display: block;
        font-size: 1.7em;
        line-height: 1.3;
        font-weight: 700;
        letter-spacing: 0.08em;
        font-variant-numeric: tabular-nums;
        user-select: all;
      }
      .numbers .button {
        justify-content: flex-start;
        min-inline-size: 44px;
        padding-inline: 0;
      }
      .arrived {
        font-size: 1.15em;
        font-weight: 600;
      }
      .papers dt {
        margin-block-start: 0.6em;
        font-weight: 600;
      }
      .papers dd,
      .digest {
        overflow-wrap: anywhere;
      }
      .digest {
        font-family: ui-monospace, monospace;
      }
      section {
        margin-block-start: calc(var(--_space) * 1.5);
      }
      @media print {
        :host {
          max-inline-size: none;
        }
        slot:not([data-dvc-printed]) {
          display: none;
        }
      }
    `,
  ];

  /** What the office gave back, already proven to be about what was sent. */
  @property({ attribute: false }) receipt: Proof | undefined;

  /** The papers of the procedure, in their order; without them files go by their names alone. */
  @property({ attribute: false }) slots: readonly Pick<Slot, 'id' | 'title'>[] = [];

  /** What was sent: the receipt then tells how the result is received, and names the procedure in the reader's language. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** Where the names of communes come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  /** Whom to call; the nearest `<dvc-office>` gives it unless it is set. */
  @property() phone = '';

  /** When somebody answers; likewise. */
  @property() hours = '';

  /** Which number was copied last. */
  @state() private copied: 'code' | 'secret' | undefined;

  /** The names in the address of the post, once they are there. */
  @state() private nameOf: NameOf = () => '–';

  readonly #language = new LanguageController(this);

  readonly #enter = new EnterKeeper(this);

  readonly #office = new OfficeController(this);

  readonly #inApp = new InApp(this);

  protected override firstUpdated(): void {
    loadReadingHelp(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { draft, units } = this;
    draft?.translate(getLocale());
    if (draft && wayOf(draft) === 'post' && (changed.has('draft') || changed.has('units')))
      void unitNames(draft, units).then((nameOf) => (this.nameOf = nameOf));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { receipt, draft } = this;
    if (!receipt) return nothing;
    const { code, title } = draft?.procedure ?? receipt.procedure;
    return html`
      <div part="slip">
        <h2>${msg('Phiếu thông tin nộp hồ sơ (chưa phải giấy tiếp nhận)')}</h2>
        <div role="status"><p class="notice done arrived" .textContent=${arrived(receipt)}></p></div>
        <p .textContent=${`${title} (${code})`}></p>
        <dl class="numbers">
          ${this.#renderNumber('code', msg('Mã hồ sơ'), receipt.code)}
          ${this.#renderNumber('secret', msg('Số bí mật'), receipt.secret)}
        </dl>
        <div role="status" class="visually-hidden"><p .textContent=${this.copied ? msg('Đã chép.') : ''}></p></div>
        <p>${msg('Xin giữ cả hai số này để xem hồ sơ đang ở đâu. Không đưa số bí mật cho người lạ.')}</p>
        ${this.#renderNext(receipt)} ${renderFiles(receipt, this.slots)}
        <section class="contact">
          <h3>${msg('Hỏi ai')}</h3>
          ${contact({ ...this.#office.current, name: receipt.office })} ${callWith(receipt.code)}
        </section>
        ${renderDigest(receipt)}
      </div>
      <div class="actions">
        ${
          'print' in window
            ? html`<button type="button" class="button primary" @click=${this.#onPrint}>${msg('In phiếu')}</button>`
            : nothing
        }
        <button type="button" class="button" @click=${this.#onSave}>${msg('Tải phiếu (.json)')}</button>
      </div>
      ${this.#inApp.draw('slip', { text: () => slipText(receipt) })}
      <slot></slot>
    `;
  }

  #renderNext({ office, receivedAt }: Proof): TemplateResult {
    const { draft, nameOf } = this;
    return html`<section>
        <h3>${msg('Việc tiếp theo')}</h3>
        <ol>
          <li>${msg('Cơ quan xem hồ sơ. Nếu được tiếp nhận, cơ quan cấp giấy tiếp nhận và hẹn ngày trả kết quả.')}</li>
          <li>${msg('Nếu thiếu hoặc sai, cơ quan yêu cầu bổ sung. Ông/bà tra bằng mã hồ sơ và số bí mật để biết.')}</li>
          ${draft ? nothing : html`<li>${msg('Khi có kết quả, cơ quan sẽ báo nơi và cách nhận.')}</li>`}
        </ol>
      </section>
      ${draft ? resultView({ draft, office, receivedAt, nameOf, place: this.#office.current.address }) : nothing}`;
  }

  #renderNumber(part: 'code' | 'secret', label: string, value: string): TemplateResult {
    return html`<div>
      <dt .textContent=${label}></dt>
      <dd>
        <span class="number" part=${part} translate="no" aria-hidden="true" .textContent=${value}></span>
        ${heard(value)}
        ${
          'clipboard' in navigator
            ? html`<button
                type="button"
                class="button quiet"
                aria-label=${msg(str`Chép: ${label}`)}
                @click=${() => this.#copy(part, value)}
              >
                <span .textContent=${this.copied === part ? msg('Đã chép') : msg('Chép')}></span>
              </button>`
            : nothing
        }
      </dd>
    </div>`;
  }

  async #copy(part: 'code' | 'secret', value: string): Promise<void> {
    this.copied = undefined;
    try {
      await navigator.clipboard.writeText(value);
    } catch (error) {
      // The site's policy or the citizen forbids it: the number stays on the screen to be selected.
      if (error instanceof DOMException) return;
      throw error;
    }
    this.copied = part;
  }

  /** What is folded on the screen is printed in full. */
  readonly #onPrint = (): void => {
    const folded = this.renderRoot.querySelector('details');
    if (folded) folded.open = true;
    if (!printOnly(this)) this.#inApp.load();
  };

  readonly #onSave = (): void => {
    const { receipt } = this;
    if (!receipt) return;
    const bytes = new Blob([JSON.stringify(receipt, undefined, 2)], { type: 'application/json' });
    saveFile(this.renderRoot, `phieu-nop-ho-so-${receipt.code}.json`, bytes);
  };
}

function arrived({ office, receivedAt }: Proof): string {
  return msg(str`Đã nộp. ${office} đã nhận lúc ${clock(receivedAt)} ngày ${day(receivedAt)}.`);
}

/** What somebody must keep of it, where it can only be copied. */
function slipText(receipt: Proof): string {
  const { procedure, code, secret } = receipt;
  const numbers = [`${msg('Mã hồ sơ')}: ${code}`, `${msg('Số bí mật')}: ${secret}`];
  return [`${procedure.title} (${procedure.code})`, arrived(receipt), ...numbers].join('\n');
}

function renderFiles({ files }: Proof, slots: DvcReceipt['slots']): TemplateResult {
  const known = new Set(slots.map(({ id }) => id));
  const papers = slots.map(({ id, title }) => ({ title, own: files.filter(({ slot }) => slot === id) }));
  const others = files.filter(({ slot }) => !known.has(slot));
  const other = { title: slots.length ? msg('Giấy tờ khác') : msg('Tệp đã gửi'), own: others };
  return html`<section>
    <h3>${msg('Giấy tờ đã gửi')}</h3>
    ${
      files.length
        ? html`<dl class="papers">
            ${[...papers, other].filter(({ own }) => own.length).map(({ title, own }) => renderPaper(title, own))}
          </dl>`
        : html`<p>${msg('Không gửi kèm giấy tờ nào.')}</p>`
    }
  </section>`;
}

/** Files of one paper are numbered: phones give many photos one name. */
function renderPaper(title: string, files: Proof['files']): TemplateResult {
  return html`<div>
    <dt .textContent=${title}></dt>
    ${files.map(({ name, size }, index) => {
      const file = `${name} (${fileSize(size)})`;
      const numbered = files.length > 1 ? msg(str`Tệp ${index + 1} trên ${files.length}: ${file}`) : file;
      return html`<dd .textContent=${numbered}></dd>`;
    })}
  </div>`;
}

function renderDigest({ digest }: Proof): TemplateResult {
  const start = digest.slice(0, 8);
  return html`<details>
    <summary>${spelled(start, msg(str`Dấu kiểm của hồ sơ: ${start}…`))}</summary>
    <p>${msg('Dãy này tính từ nội dung đã gửi. Cơ quan có cùng dãy này nghĩa là nhận đúng và đủ.')}</p>
    <p class="digest" translate="no" aria-hidden="true" .textContent=${digest}></p>
    <p>${heard(digest)}</p>
  </details>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-receipt': DvcReceipt;
  }
}
