import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import type { Client } from '../client/client.js';
import type { GuideFacts } from '../model/guide-facts.js';
import { loadReadingHelp } from './reading/load-reading-help.js';
import { askLine, contact, contactStyles } from './words/contact.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { doubtsLine } from './guide/doubts.js';
import { effort, guideHead, inShort, parts, promise } from './guide/facts.js';
import { filingLine } from './guide/filing.js';
import { EnterKeeper } from './base/keep-enter.js';
import { OfficeController } from './office/office-context.js';
import { theme } from './base/theme.js';

/**
 * The guide of one procedure: what it costs, how long it takes and what is needed in one line, the button that starts, and
 * whom to call. Four parts open in place: who, what to prepare, the steps, time and fee.
 *
 * @slot head - The title; a page that shows it above gives an empty element.
 * @slot starting - What is said below the button that starts while what it opens is on its way.
 * @csspart card - Each of the four parts, a `<details>`.
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
      .facts {
        font-weight: 600;
      }
      .facts,
      .effort,
      .filing {
        margin-block-end: 0.4em;
      }
      .actions {
        margin-block: 0 0.4em;
      }
      .ask .call {
        min-inline-size: 44px;
      }
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17.5em), 1fr));
        align-items: start;
        gap: 8px;
        margin-block-end: var(--_space);
      }
      .contact {
        margin-block-end: var(--_space);
      }
      .card {
        padding: 0 var(--_space);
      }
      h4 {
        margin: 0 0 0.4em;
        font-size: 1em;
      }
      summary > h3 {
        display: inline;
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
      strong {
        display: block;
      }
      @media print {
        .card::details-content {
          content-visibility: visible;
        }
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

  /** How dossiers reach the office; likewise. Without one the page sends nothing, and says so. */
  @property({ attribute: false }) client: Client | undefined;

  /** The page takes nothing: it tells, and does not offer to begin. */
  @property({ type: Boolean }) closed = false;

  /** What only the printed guide has; loaded when it is asked for. */
  @state() private sheet: typeof import('./guide/paper.js') | undefined;

  /** What the guide rests on comes behind it. */
  @state() private end: typeof import('./guide/sources.js') | undefined;

  readonly #language = new LanguageController(this);

  readonly #enter = new EnterKeeper(this);

  readonly #office = new OfficeController(this);

  protected override render(): TemplateResult | typeof nothing {
    const procedure = this.procedure?.in(this.#language.current);
    if (!procedure) return nothing;
    const { name, phone, client } = this.#office.current;
    const filing = { sends: client !== undefined, name };
    return html`
      ${this.sheet?.paperHead(procedure, name)}
      <slot name="head">${guideHead(procedure)}</slot>
      ${inShort(procedure)} ${filingLine(procedure, filing)}
      ${
        this.closed
          ? nothing
          : html`${effort(procedure)}
              <div class="actions">
                <button type="button" class="button primary" part="start" @click=${this.#onStart}>
                  ${msg('Bắt đầu')}
                </button>
              </div>`
      }
      <slot name="starting"></slot>
      ${askLine({ name, phone })}
      <div class="parts">${parts(procedure, phone, filing)}</div>
      ${promise()}
      <section class="contact">
        <h3>${msg('Hỏi ai')}</h3>
        ${contact(this.#office.current)}
      </section>
      ${doubtsLine(procedure)} ${this.end?.sources(procedure)}
      <div class="actions">
        <button type="button" class="button" @click=${this.#onPrint}>${msg('In hướng dẫn')}</button>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    import('./guide/sources.js').then(
      (end) => (this.end = end),
      () => undefined,
    );
    const root = this.getRootNode();
    // Around a guide in a journey its form comes first.
    if (!(root instanceof ShadowRoot && root.host.localName === 'dvc-procedure')) return loadReadingHelp(this);
    const before = root.host.querySelectorAll<HTMLDetailsElement>('[data-dvc-guide] details');
    this.renderRoot.querySelectorAll('details').forEach((part, place) => (part.open = before[place]?.open ?? false));
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

declare global {
  interface HTMLElementTagNameMap {
    'dvc-guide': DvcGuide;
  }
}
