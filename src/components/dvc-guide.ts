import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import type { Client } from '../client/client.js';
import type { GuideFacts } from '../model/guide-facts.js';
import { loadReadingHelp } from './reading/load-reading-help.js';
import { contact, contactStyles } from './words/contact.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { cards, effort, guideHead, mistakes, officialName, promise, sources, visits } from './guide/facts.js';
import { filingLine } from './guide/filing.js';
import { EnterKeeper } from './base/keep-enter.js';
import { OfficeController } from './office/office-context.js';
import { theme } from './base/theme.js';

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
      .actions {
        margin-block: 0 var(--_space);
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

  /** How dossiers reach the office; likewise. Without one the page sends nothing, and says so. */
  @property({ attribute: false }) client: Client | undefined;

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
    const { name, phone, client } = this.#office.current;
    const filing = { sends: client !== undefined, name };
    return html`
      ${this.sheet?.paperHead(procedure, name)}
      <slot name="head">${guideHead(procedure)}</slot>
      ${filingLine(procedure, filing)} ${this.closed ? nothing : effort(procedure)}
      <div class="actions">
        ${this.closed ? nothing : this.#renderStart()}
        <button type="button" class="button" @click=${this.#onPrint}>${msg('In hướng dẫn')}</button>
      </div>
      <slot name="starting"></slot>
      <p class="honest" .textContent=${promise()}></p>
      ${officialName(procedure)}
      <div class="cards">${cards(procedure, phone, filing)}</div>
      ${mistakes(procedure)} ${visits(procedure)}
      <section class="contact after">
        <h3>${msg('Hỏi ai')}</h3>
        ${contact(this.#office.current)}
      </section>
      ${sources(procedure)}
    `;
  }

  protected override firstUpdated(): void {
    // Around a guide in a journey its form comes first.
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot && root.host.localName === 'dvc-procedure')) loadReadingHelp(this);
  }

  #renderStart(): TemplateResult {
    return html`<button type="button" class="button primary" part="start" @click=${this.#onStart}>
      ${msg('Bắt đầu')}
    </button>`;
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
