import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import type { GuideFacts } from '../model/guide-facts.js';
import { loadReadingHelp } from './reading/load-reading-help.js';
import { contact, contactStyles } from './words/contact.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { fees } from './guide/fees.js';
import { card, fact, list, mistakes, sources, steps, visits } from './guide/facts.js';
import { EnterKeeper } from './base/keep-enter.js';
import { OfficeController } from './office/office-context.js';
import { theme } from './base/theme.js';
import { unverified } from './words/unverified.js';

/**
 * The four cards of one procedure, read in a minute: who, what to prepare, the steps, time and fee; and whom to call.
 *
 * @slot head - Title and agency; a page that shows them above gives an empty element.
 * @slot starting - What is said below the button that starts while what it opens is on its way.
 * @csspart card - Each of the four cards.
 * @csspart start - The button that starts.
 * @fires {CustomEvent<DvcEvents['dvc-started']>} dvc-started - The citizen wants to begin.
 */
@localized()
@customElement('dvc-guide')
export class DvcGuide extends LitElement {
  static override styles = [
    theme,
    contactStyles,
    css`
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17.5em), 1fr));
        gap: var(--_space);
        margin-block: var(--_space);
      }
      .card > :last-child {
        margin-block-end: 0;
      }
      .agency,
      .honest {
        max-inline-size: 34em;
      }
      li + li {
        margin-block-start: 0.35em;
      }
      .plain {
        padding: 0;
        list-style: none;
      }
      .plain li + li {
        margin-block-start: 0.8em;
      }
      .name,
      .line {
        display: block;
      }
      .figure {
        display: block;
        font-size: 1.35em;
        line-height: 1.35;
        font-weight: 700;
      }
      .figure:empty {
        display: none;
      }
      .unverified {
        display: inline-block;
        padding: 0 0.5em;
        border: 1px solid var(--_warning);
        border-radius: 1em;
        color: var(--_warning);
        font-size: max(0.9em, 16px);
      }
      .after {
        margin-block-start: calc(var(--_space) * 1.5);
      }
    `,
  ];

  /** The procedure to tell about. */
  @property({ attribute: false }) procedure: GuideFacts | undefined;

  /** Name of the office that receives; the nearest `<dvc-office>` gives it unless it is set. */
  @property() name = '';

  /** Whom to call; likewise. */
  @property() phone = '';

  /** When somebody answers; likewise. */
  @property() hours = '';

  /** The page takes nothing: it tells, and does not offer to begin. */
  @property({ type: Boolean }) closed = false;

  /** What only the printed guide has; loaded when it is asked for. */
  @state() private sheet: typeof import('./guide/paper.js') | undefined;

  readonly #language = new LanguageController(this);

  readonly #enter = new EnterKeeper(this);

  readonly #office = new OfficeController(this);

  protected override render(): TemplateResult | typeof nothing {
    const procedure = this.procedure?.in(this.#language.current);
    if (!procedure) return nothing;
    const { officialTitle } = procedure;
    return html`
      ${this.sheet?.paperHead(procedure, this.#office.current.name)}
      <slot name="head">${this.#renderHead(procedure)}</slot>
      ${officialTitle ? html`<p class="muted agency" .textContent=${msg(str`Tên chính thức: ${officialTitle}`)}></p>` : nothing}
      <div class="cards">
        ${card(msg('Ai được nộp'), fact(procedure, '/guide/who', procedure.guide.who))}
        ${card(msg('Cần chuẩn bị'), this.#renderPapers(procedure))} ${card(msg('Các bước'), steps(procedure))}
        ${card(msg('Thời gian và lệ phí'), this.#renderTimeAndFees(procedure))}
      </div>
      ${mistakes(procedure)} ${visits(procedure)}
      <p class="honest" .textContent=${this.#promise}></p>
      ${this.closed ? nothing : html`<p class="effort" .textContent=${effort(procedure)}></p>`}
      <div class="actions">
        ${this.closed ? nothing : this.#renderStart()}
        <button type="button" class="button" @click=${this.#onPrint}>${msg('In hướng dẫn')}</button>
      </div>
      <slot name="starting"></slot>
      <section class="contact after">
        <h3>${msg('Hỏi ai')}</h3>
        ${contact(this.#office.current)}
      </section>
      ${sources(procedure)}
    `;
  }

  protected override firstUpdated(): void {
    loadReadingHelp(this);
  }

  #renderStart(): TemplateResult {
    return html`<button type="button" class="button primary" part="start" @click=${this.#onStart}>
      ${msg('Bắt đầu')}
    </button>`;
  }

  #renderHead(procedure: GuideFacts): TemplateResult {
    const { title, agency } = procedure;
    return html`<h2 .textContent=${title}></h2>
      <div class="muted agency">${fact(procedure, '/agency', msg(str`Nơi giải quyết: ${agency}`))}</div>`;
  }

  #renderPapers(procedure: GuideFacts): TemplateResult {
    const { guide, needed } = procedure;
    if (guide.prepare.length) return list(procedure, '/guide/prepare', guide.prepare);
    if (needed.length)
      return html`<ul>
        ${needed.map((title) => html`<li .textContent=${title}></li>`)}
      </ul>`;
    return html`<p>${msg('Chưa có danh sách giấy tờ. Xin hỏi cơ quan trước khi nộp.')}</p>`;
  }

  #renderTimeAndFees(procedure: GuideFacts): TemplateResult {
    const { text } = procedure.guide.time;
    const [short, rest] = headOf(text);
    return html`
      <p>
        <strong class="figure" .textContent=${short}></strong>
        <span .textContent=${rest}></span>
        ${unverified(procedure, '/guide/time')}
      </p>
      ${fees(procedure, this.#office.current.phone)}
    `;
  }

  /** Who stands behind the page, and what it never asks. */
  get #promise(): string {
    const { name, client } = this.#office.current;
    const never = msg(
      'Trang này không phải Cổng Dịch vụ công quốc gia và không bao giờ hỏi mật khẩu VNeID, mã OTP hay số thẻ ngân hàng.',
    );
    if (!name) return never;
    const where = client
      ? msg(str`Hồ sơ gửi tới ${name}.`)
      : msg(str`Trang này không gửi hồ sơ: ông/bà điền, in ra rồi tự nộp cho ${name}.`);
    return `${where} ${never}`;
  }

  /** Where the sheet does not come, the page prints as it is. */
  readonly #onPrint = async (): Promise<void> => {
    this.sheet ??= await import('./guide/paper.js').catch(() => undefined);
    await this.updateComplete;
    if (this.sheet) this.sheet.printGuide(this);
    else window.print();
  };

  readonly #onStart = (): void => {
    if (this.procedure) emit(this, 'dvc-started', { code: this.procedure.code });
  };
}

/** How long it takes to fill in: what everybody is asked, and what many are asked besides. */
function effort({ minutes: { least, usual } }: GuideFacts): string {
  return least === usual
    ? msg(str`Điền chừng ${least} phút.`)
    : msg(str`Điền chừng ${least} đến ${usual} phút, tùy trường hợp.`);
}

/** A short first sentence, to be set large, and what follows it. */
function headOf(text: string): readonly [short: string, rest: string] {
  const [first = ''] = text.split('. ', 1);
  return first.length <= 40 ? [first.replace(/\.$/, ''), text.slice(first.length + 1).trim()] : ['', text];
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-guide': DvcGuide;
  }
}
