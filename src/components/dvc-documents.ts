import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Papers } from '../client/papers/papers.js';
import type { Slot } from '../model/procedure.js';
import { loadReadingHelp } from './reading/load-reading-help.js';
import './dvc-upload.js';
import type { DvcUpload } from './dvc-upload.js';
import { shownWords } from './words/shown.js';
import { stepHeading } from './words/step-heading.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { InApp } from './in-app/in-app.js';
import { keyedList } from './base/keyed-list.js';
import { PapersController } from './papers/papers-controller.js';
import { papersPlace } from './base/places.js';
import { theme } from './base/theme.js';

/** Something to put right before the papers are complete. */
interface Lack {
  readonly slot: string;
  readonly text: string;
}

/**
 * The papers of a procedure: what to hand in as a file, and what to bring along.
 *
 * @slot actions - Buttons under the papers; without them there is «Tiếp tục».
 * @fires {CustomEvent<DvcEvents['dvc-completed']>} dvc-completed - «Tiếp tục» was pressed and no paper is missing.
 */
@localized()
@customElement('dvc-documents')
export class DvcDocuments extends LitElement {
  static override styles = [
    theme,
    css`
      dvc-upload {
        max-inline-size: none;
        padding-block: calc(var(--_space) * 1.25);
        border-block-end: 1px solid var(--_hairline);
      }
      h3 {
        margin-block-start: 1.2em;
      }
      .summary h3 {
        margin-block-start: 0;
      }
      .summary ul {
        padding: 0;
        list-style: none;
      }
      .summary a {
        display: block;
        min-block-size: 44px;
        padding-block: 0.5em;
      }
      .name {
        display: block;
        font-weight: 600;
      }
    `,
  ];

  /** Where the papers are in a journey, for example «Bước 4 trên 5»; the heading begins with it. */
  @property({ attribute: false }) step = '';

  /** The papers the answers ask for. */
  @property({ attribute: false }) slots: readonly Slot[] = [];

  /** The papers of the draft. */
  @property({ attribute: false }) papers: Papers | undefined;

  /** What is missing is said only once it was asked for. */
  @state() private isChecked = false;

  /** Files are kept from the browser in the whole journey, its head and foot included. */
  #caught: Element | undefined;

  readonly #inApp = new InApp(this);

  constructor() {
    super();
    new PapersController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    const journey = root instanceof ShadowRoot && root.host.localName === 'dvc-procedure' ? root.host : undefined;
    this.#caught = journey ?? this;
    for (const type of drags) this.#caught.addEventListener(type, keepFiles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of drags) this.#caught?.removeEventListener(type, keepFiles);
  }

  get #summary(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.summary');
  }

  protected override render(): TemplateResult {
    const shown = this.slots.filter(({ copies }) => copies === 'shown');
    const asked = this.slots.filter(({ copies }) => copies !== 'shown');
    const advised = advice(asked.filter(({ accept }) => accept.includes('image')));
    const lacks = this.isChecked ? this.#lacks() : [];
    return html`
      <h2 tabindex="-1">${stepHeading(this.step, msg('Giấy tờ'))}</h2>
      ${advised ? html`<p .textContent=${advised}></p>` : nothing}
      ${
        asked.length && this.papers?.sends
          ? html`<p>
              ${msg('Tệp được gửi trước tới cơ quan khi có mạng. Hồ sơ chỉ được nộp khi ông/bà bấm «Nộp hồ sơ».')}
            </p>`
          : nothing
      }
      ${this.#renderStorage()} ${asked.length ? this.#inApp.draw('papers') : nothing}
      ${lacks.length ? this.#renderSummary(lacks) : nothing}
      ${keyedList(
        asked,
        ({ id }) => id,
        (slot) =>
          html`<dvc-upload
            data-slot=${slot.id}
            .paperSlot=${slot}
            .papers=${this.papers}
            .error=${lacks.find((lack) => lack.slot === slot.id)?.text ?? ''}
            @change=${() => this.requestUpdate()}
          ></dvc-upload>`,
      )}
      ${renderShown(shown.filter(({ required }) => required))} ${renderShown(shown.filter(({ required }) => !required))}
      <slot name="actions">
        <div class="actions">
          <button
            type="button"
            class="button primary"
            @click=${this.#onContinue}
            .textContent=${msg('Tiếp tục')}
          ></button>
        </div>
      </slot>
    `;
  }

  protected override firstUpdated(): void {
    loadReadingHelp(this);
  }

  #renderStorage(): TemplateResult | typeof nothing {
    if (!this.papers?.storage) return nothing;
    const words = this.papers.sends
      ? msg('Máy không giữ thêm được tệp. Tệp mới được gửi thẳng tới cơ quan: xin đừng đóng trang khi chưa gửi xong.')
      : msg('Máy không giữ thêm được tệp. Xin đừng đóng trang này khi chưa lưu hồ sơ ở bước cuối.');
    return html`<div class="notice warning" role="status"><p .textContent=${words}></p></div>`;
  }

  #renderSummary(lacks: readonly Lack[]): TemplateResult {
    return html`<div class="notice error summary" tabindex="-1" role="group" aria-labelledby="summary-title">
      <h3 id="summary-title" .textContent=${msg(str`Còn ${lacks.length} chỗ cần làm`)}></h3>
      <ul>
        ${lacks.map(
          ({ slot, text }) =>
            html`<li>
              <a href="#${slot}" @click=${(event: Event) => this.#onLack(event, slot)} .textContent=${text}></a>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  readonly #onContinue = (): void => {
    if (this.check()) emit(this, 'dvc-completed', { page: papersPlace });
  };

  #onLack(event: Event, slot: string): void {
    event.preventDefault();
    this.#upload(slot)?.focus();
  }

  #uploads(): readonly DvcUpload[] {
    return [...(this.shadowRoot?.querySelectorAll('dvc-upload') ?? [])];
  }

  #upload(slot: string): DvcUpload | undefined {
    return this.#uploads().find((upload) => upload.paperSlot?.id === slot);
  }

  #lacks(): readonly Lack[] {
    return this.slots.flatMap((slot) => {
      const text = slot.copies === 'shown' ? undefined : this.#lack(slot);
      return text === undefined ? [] : [{ slot: slot.id, text }];
    });
  }

  #lack({ id, title, required, accept }: Slot): string | undefined {
    const own = this.papers?.of(id) ?? [];
    if (this.#upload(id)?.busy) return msg(str`${title}: đang xem ảnh, xin chờ một chút`);
    if (own.some(({ state: now }) => now === 'failed')) return msg(str`${title}: có tệp chưa gửi được, hãy xem lại`);
    if (this.papers?.sends && own.some((paper) => this.papers?.isAtRisk(paper)))
      return msg(str`${title}: máy không giữ được tệp, xin chờ gửi xong`);
    if (!required || own.length) return undefined;
    return accept.includes('image') ? msg(str`Hãy chụp hoặc chọn: ${title}`) : msg(str`Hãy chọn tệp PDF: ${title}`);
  }

  /** True when no paper is missing; otherwise says which, and takes the focus there. */
  check(): boolean {
    this.isChecked = true;
    if (this.#lacks().length === 0) return true;
    void this.updateComplete.then(() => this.#summary?.focus());
    for (const upload of this.#uploads()) if (upload.busy) void upload.settled.finally(() => this.requestUpdate());
    return false;
  }
}

const drags = ['dragover', 'drop'] as const;

/** A file that misses the place for it is not opened by the browser, which would leave the page. */
function keepFiles(event: Event): void {
  if (!(event instanceof DragEvent) || event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/** How to photograph the papers that take photos, and what becomes of the photos. */
function advice(photographed: readonly Slot[]): string {
  if (!photographed.length) return '';
  if (photographed.every(({ keepOriginal }) => keepOriginal)) return msg('Chụp từng trang, đủ bốn góc, đọc rõ chữ.');
  if (photographed.some(({ keepOriginal }) => keepOriginal))
    return msg(
      'Chụp từng trang, đủ bốn góc, đọc rõ chữ. Ảnh được thu nhỏ và bỏ thông tin nơi chụp ngay trên máy, trừ giấy tờ ghi là giữ nguyên.',
    );
  return msg('Chụp từng trang, đủ bốn góc, đọc rõ chữ. Ảnh được thu nhỏ và bỏ thông tin nơi chụp ngay trên máy.');
}

function renderShown(slots: readonly Slot[]): TemplateResult | typeof nothing {
  const [first] = slots;
  if (!first) return nothing;
  const id = first.required ? 'shown-title' : 'asked-title';
  return html`<section aria-labelledby=${id}>
    <h3 id=${id} .textContent=${shownWords(first)}></h3>
    <ul>
      ${slots.map(
        ({ title, description }) =>
          html`<li>
            <span class="name" .textContent=${title}></span>
            ${description ? html`<span .textContent=${description}></span>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-documents': DvcDocuments;
  }
}
