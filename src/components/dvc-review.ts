import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Paper } from '../client/papers/paper.js';
import type { Way } from '../schemas/office.js';
import { LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { provinces } from '../model/provinces.js';
import type { Item, Page } from '../model/question.js';
import { sectionsOf } from './review/answer-rows.js';
import { loadReadingHelp } from './reading/load-reading-help.js';
import './dvc-filled-form.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { provinceOf } from './form/communes.js';
import { DraftController } from './form/draft-controller.js';
import type { Offers } from './form/offers.js';
import { UnitsController } from './fields/units.js';
import type { UnitSource } from './fields/unit-source.js';
import { doubts, openPoints, type OpenPoint } from './review/open-points.js';
import { EnterKeeper } from './base/keep-enter.js';
import { reviewPlace } from './base/places.js';
import { OfficeController } from './office/office-context.js';
import { renderSlots, slotStyles } from './review/review-papers.js';
import { reviewStyles } from './review/review-styles.js';
import { theme } from './base/theme.js';
import { stepHeading } from './words/step-heading.js';

/**
 * Every answer and paper before they are sent, each page with a way back; and the declaration, a box nobody ticked. Where
 * the page does not send, it leads on to filing elsewhere.
 *
 * @slot actions - What the citizen can do where the page cannot submit; without it the form can be printed.
 * @csspart page - The answers of one page.
 * @csspart submit - The button that submits.
 * @csspart prepared - The button that leads to filing elsewhere.
 * @fires {CustomEvent<DvcEvents['dvc-completed']>} dvc-completed - The citizen goes on to file the dossier elsewhere.
 * @fires {CustomEvent<DvcEvents['dvc-edit']>} dvc-edit - The citizen wants to change something.
 * @fires {CustomEvent<DvcEvents['dvc-submit']>} dvc-submit - Cancelable; the citizen has declared and wants to submit.
 */
@localized()
@customElement('dvc-review')
export class DvcReview extends LitElement {
  static override styles = [theme, slotStyles, reviewStyles];

  /** The answers to read back. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** The papers of the draft. */
  @property({ attribute: false }) papers: readonly Paper[] = [];

  /** Addresses of small pictures by the id of their paper. */
  @property({ attribute: false }) thumbnails: ReadonlyMap<string, string> = new Map();

  /** Where the names of communes come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  /** What the device may remember for other forms, if the citizen agrees. */
  @property({ attribute: false }) offers: Offers | undefined;

  /** Where the review is in a journey, for example «Bước 5 trên 5»; the heading begins with it. */
  @property({ attribute: false }) step = '';

  /** The dossier is on its way: the button waits. */
  @property({ type: Boolean }) busy = false;

  /** The page cannot submit: the answers are shown, and the form is printed or handed over. */
  @property({ type: Boolean }) readonly = false;

  /** How the dossier is filed: `receive` submits it here, `portal` and `counter` lead on to filing it there. */
  @property({ attribute: false }) ways: readonly Way[] = ['receive'];

  /** Name of the office that receives; the nearest `<dvc-office>` gives it unless it is set. */
  @property() name = '';

  @state() private declared = false;

  /** The citizen pressed the button without having declared. */
  @state() private asked = false;

  /** The citizen wanted to go on while something was open. */
  @state() private lacked = false;

  readonly #enter = new EnterKeeper(this);

  readonly #office = new OfficeController(this);

  readonly #language = new LanguageController(this);

  readonly #units = new UnitsController(
    this,
    () => this.units,
    () => {},
  );

  readonly #changes = new DraftController(
    this,
    () => this.draft,
    () => this.#onChange(),
  );

  /** What the citizen has seen when ticking the box. */
  #seen: Draft['answers'] | undefined;

  get #box(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLInputElement>('#declaration');
  }

  get #notice(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('#lacks');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft } = this;
    if (!draft) return nothing;
    const sends = this.ways.includes('receive');
    return html`
      <h2 tabindex="-1">${stepHeading(this.step, msg('Xem lại trước khi nộp'))}</h2>
      ${this.#renderLacks(openPoints(draft, this.papers))} ${draft.pages.map((page) => this.#renderPage(page, draft))}
      ${draft.papers.length ? this.#renderPapers(draft) : nothing} ${this.#renderDoubts(doubts(draft))}
      ${this.offers?.drawConsent(draft, this.#onOffers) ?? nothing}
      ${
        this.readonly
          ? html`<slot name="actions">${this.#renderPrint(draft)}</slot>`
          : [sends ? this.#renderSending(draft) : nothing, this.#renderOnwards(draft)]
      }
    `;
  }

  protected override firstUpdated(): void {
    loadReadingHelp(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offers')) void this.offers?.load().then(this.#onOffers);
  }

  #renderLacks(found: readonly OpenPoint[]): TemplateResult | typeof nothing {
    if (found.length === 0) return nothing;
    return html`<section id="lacks" class="notice error" tabindex="-1">
      <h3 .textContent=${msg(str`Còn ${found.length} chỗ phải sửa trước khi nộp`)}></h3>
      ${this.#renderLinks(found)}
    </section>`;
  }

  #renderDoubts(found: readonly OpenPoint[]): TemplateResult | typeof nothing {
    if (found.length === 0) return nothing;
    return html`<section id="doubts" class="notice warning">
      <h3>${msg('Xin xem lại')}</h3>
      ${this.#renderLinks(found)}
      <p>${msg('Nếu đã đúng, ông/bà cứ để nguyên.')}</p>
    </section>`;
  }

  #renderLinks(found: readonly OpenPoint[]): TemplateResult {
    return html`<ul>
      ${found.map(
        ({ pointer, text }) =>
          html`<li>
            <button type="button" class="link" @click=${() => this.#edit(pointer)}>
              <span .textContent=${text}></span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #renderPage(page: Page, draft: Draft): TemplateResult {
    const sections = sectionsOf(page, draft, this.#nameOf);
    return html`<section class="page" part="page">
      ${this.#renderPageHead(page.title, page.pointer)}
      ${
        sections.length
          ? sections.map(
              ({ title, rows }) => html`
                ${title ? html`<h4 .textContent=${title}></h4>` : nothing}
                <dl>
                  ${rows.map(
                    (row) =>
                      html`<div class="row">
                        <dt
                          class=${row.title === (title ?? page.title) ? 'visually-hidden' : nothing}
                          .textContent=${row.title}
                        ></dt>
                        <dd class="text" translate=${row.typed ? 'no' : nothing} .textContent=${row.text}></dd>
                      </div>`,
                  )}
                </dl>
              `,
            )
          : html`<p class="muted">${msg('Chưa điền gì ở phần này.')}</p>`
      }
    </section>`;
  }

  #renderPapers(draft: Draft): TemplateResult {
    return html`<section class="page" part="page">
      ${this.#renderPageHead(msg('Giấy tờ'), '/documents')}
      ${renderSlots(draft.papers, this.papers, this.thumbnails, this.readonly || !this.ways.includes('receive'))}
    </section>`;
  }

  #renderPageHead(title: string, pointer: string): TemplateResult {
    return html`<div class="head">
      <h3 .textContent=${title}></h3>
      <button type="button" class="link" aria-label=${msg(str`Sửa: ${title}`)} @click=${() => this.#edit(pointer)}>
        ${msg('Sửa')}
      </button>
    </div>`;
  }

  #renderDeclaration(draft: Draft): TemplateResult {
    const wrong = this.asked && !this.declared;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <div class=${wrong ? 'wrong' : nothing}>
        <p
          class="message"
          id="message"
          .textContent=${wrong ? msg('Hãy đọc lời cam đoan rồi đánh dấu vào ô.') : ''}
        ></p>
        <label class="declaration">
          <input
            id="declaration"
            type="checkbox"
            aria-required="true"
            aria-describedby="message"
            aria-invalid=${wrong ? 'true' : nothing}
            .checked=${this.declared}
            @change=${this.#onDeclare}
          />
          <span .textContent=${draft.procedure.declaration}></span>
        </label>
      </div>
      <div class="actions">
        <button type="submit" class="button primary" part="submit" aria-disabled=${this.busy ? 'true' : nothing}>
          <span .textContent=${this.busy ? msg('Đang nộp…') : msg('Nộp hồ sơ')}></span>
        </button>
      </div>
    </form>`;
  }

  #renderSending(draft: Draft): unknown {
    return [this.#renderPurpose(draft), this.#renderDeclaration(draft), this.#renderPrint(draft)];
  }

  /** The way to what the citizen does without this page. */
  #renderOnwards(draft: Draft): TemplateResult | typeof nothing {
    const sends = this.ways.includes('receive');
    if (sends && this.ways.length === 1) return nothing;
    const isLacking = this.lacked && openPoints(draft, this.papers).length > 0;
    return html`<div class="actions">
      <button
        type="button"
        class=${sends ? 'button quiet' : 'button primary'}
        part="prepared"
        @click=${this.#onPrepared}
        .textContent=${sends ? msg('Không gửi ở đây, tôi tự nộp') : msg('Chuẩn bị xong')}
      ></button>
      ${
        isLacking
          ? html`<button type="button" class="button quiet" @click=${this.#onGoOn}>${msg('Để vậy, đi tiếp')}</button>`
          : nothing
      }
    </div>`;
  }

  #renderPrint(draft: Draft): TemplateResult {
    return html`<dvc-filled-form
      class="print"
      .draft=${draft}
      .files=${this.papers}
      .units=${this.units}
      .name=${this.name}
    ></dvc-filled-form>`;
  }

  #renderPurpose({ procedure }: Draft): TemplateResult {
    const receiver = this.#office.current.name || procedure.agency;
    const { title } = procedure;
    return html`<div class="notice">
      <h3>${msg('Thông tin của ông/bà được dùng để làm gì')}</h3>
      <p
        .textContent=${msg(
          str`Nơi nhận: ${receiver}. Các thông tin và giấy tờ này được gửi để giải quyết thủ tục «${title}» theo quy định của pháp luật.`,
        )}
      ></p>
    </div>`;
  }

  #edit(pointer: string): void {
    emit(this, 'dvc-edit', { pointer });
  }

  readonly #onOffers = (): void => this.requestUpdate();

  readonly #onDeclare = (): void => {
    this.declared = this.#box?.checked ?? false;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { draft } = this;
    if (!draft || this.busy) return;
    this.asked = true;
    if (openPoints(draft, this.papers).length) this.#notice?.focus();
    else if (!this.declared) this.#box?.focus();
    else emit(this, 'dvc-submit', { code: draft.procedure.code, key: draft.key }, { cancelable: true });
  };

  /** A form may be finished by hand: who wants to go on with what is open is asked once. */
  readonly #onPrepared = (): void => {
    const { draft } = this;
    this.lacked = draft !== undefined && openPoints(draft, this.papers).length > 0;
    if (this.lacked) this.#notice?.focus();
    else this.#onGoOn();
  };

  readonly #onGoOn = (): void => void emit(this, 'dvc-completed', { page: reviewPlace });

  /** A declaration is about the answers that were on the screen. */
  #onChange(): void {
    const answers = this.draft?.answers;
    if (answers === this.#seen) return;
    this.#seen = answers;
    this.declared = false;
  }

  /** The name of a province or commune; a dash while its list is on its way. */
  readonly #nameOf = ({ pointer, question }: Item, code: string): string => {
    const unnamed = msg(str`chưa tải được tên (mã ${code})`);
    if (question.kind === 'province') return provinces.find(([each]) => each === code)?.[1] ?? unnamed;
    const { state, choices } = this.#units.of(this.draft ? provinceOf(this.draft, pointer) : '');
    const name = choices.find(({ value }) => value === code)?.title;
    return name ?? (state === 'waiting' ? '–' : unnamed);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-review': DvcReview;
  }
}
