import { localized, msg } from '@lit/localize';
import { initialState, Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { officeNow } from '../client/base/office-clock.js';
import { ClientError, reportBug } from '../client/client-error.js';
import type { Client } from '../client/client.js';
import { LanguageController } from '../locales/language.js';
import { dossierNumbers, type DossierNumbers } from '../model/dossier-numbers.js';
import { isUsualPortalCode, portalCode } from '../model/portal-code.js';
import { isOfficial, portalHome } from '../model/portal.js';
import type { Tracking } from '../schemas/tracking.js';
import { contact, contactStyles } from './words/contact.js';
import { callWith } from './words/spelled.js';
import { headline, history } from './tracker/state-and-history.js';
import { controlStyles } from './fields/control-styles.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { EnterKeeper } from './base/keep-enter.js';
import { OfficeController } from './office/office-context.js';
import { theme } from './base/theme.js';
import { trackerStyles } from './tracker/tracker-styles.js';
import { failureWords, unconnected } from './tracker/track-failure.js';

/**
 * Shows where a submitted dossier is, with what its citizen does next said first. Asks for the code and the secret of
 * the receipt; the secret stays in memory and goes nowhere but to the office.
 *
 * @slot act - A way to do what the office asks for, under the state.
 * @csspart state - The state of the dossier.
 * @csspart history - What happened to the dossier, newest first.
 * @csspart contact - Whom to call.
 * @csspart again - The button that asks again.
 * @csspart lookup - The link to where the portal looks dossiers up.
 * @fires {CustomEvent<DvcEvents['dvc-tracked']>} dvc-tracked - The office has answered.
 */
@localized()
@customElement('dvc-tracker')
export class DvcTracker extends LitElement {
  static override styles = [theme, controlStyles, contactStyles, trackerStyles];

  /** The code printed on the receipt. */
  @property() code = '';

  /** The six digits beside the code; a property only, so that it stands in no page source and no address. */
  @property({ attribute: false }) secret = '';

  /** Where to ask; the nearest `<dvc-office>` gives it unless it is set. */
  @property({ attribute: false }) client: Client | undefined;

  /** Base address of the office's receiver, where no client is given; likewise. */
  @property() endpoint = '';

  /** Whom to call; likewise. */
  @property() phone = '';

  /** When somebody answers; likewise. */
  @property() hours = '';

  /** Where the national portal looks up what was filed there: https, on a host under gov.vn. */
  @property() lookup = portalHome;

  /** The clock that counts the days until a result is due. */
  @property({ attribute: false }) now = (): Date => officeNow();

  /** What was left out when the form was submitted. */
  @state() private lacking: readonly Part[] = [];

  /** The code that was typed is one of the national portal, where this office has nothing to tell. */
  @state() private isOfPortal = false;

  readonly #language = new LanguageController(this);

  readonly #enter = new EnterKeeper(this);

  readonly #office = new OfficeController(this);

  #asked: DossierNumbers | undefined;

  readonly #tracking = new Task(this, {
    args: () => [this.#asked, this.#office.current.client] as const,
    task: ([asked, client], { signal }) =>
      asked && client ? client.track(asked.code, asked.secret, { signal }) : initialState,
    onComplete: (tracking) => emit(this, 'dvc-tracked', { tracking }),
    onError: reportBug,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('code') || changed.has('secret')) && this.#given)
      this.#asked = dossierNumbers(this.code, this.secret);
  }

  protected override render(): TemplateResult {
    return html`
      <h2>${msg('Theo dõi hồ sơ')}</h2>
      ${this.#given ? nothing : this.#renderForm()}
      <div role="status">
        ${this.isOfPortal ? this.#renderLookup() : nothing}
        ${this.#tracking.render({
          initial: () => (this.#asked ? this.#renderFailure(unconnected()) : nothing),
          pending: () => html`<p class="notice" .textContent=${msg('Đang hỏi cơ quan tiếp nhận…')}></p>`,
          error: (error) => this.#renderFailure(failureWords(ClientError.from(error), this.#office.current.endpoint)),
          complete: (tracking) => headline(tracking, this.now()),
        })}
      </div>
      ${this.#tracking.render({
        error: () =>
          html`<div class="contact">
            ${contact(this.#office.current)} ${this.#asked ? callWith(this.#asked.code) : nothing}
          </div>`,
        complete: (tracking) => this.#renderCourse(tracking),
      })}
      ${
        this.#asked
          ? html`<div class="actions">
              <button type="button" class="button" part="again" @click=${() => this.#tracking.run()}>
                ${msg('Hỏi lại')}
              </button>
            </div>`
          : nothing
      }
      ${
        this.#given
          ? html`<details>
              <summary>${msg('Xem hồ sơ khác')}</summary>
              ${this.#renderForm()}
            </details>`
          : nothing
      }
    `;
  }

  /** Both numbers came from the page: nobody has to type them. */
  get #given(): boolean {
    const { code, secret } = dossierNumbers(this.code, this.secret);
    return code !== '' && secret !== '';
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${this.#renderField('code', msg('Mã hồ sơ'), msg('In trên phiếu thông tin nộp hồ sơ.'), this.code)}
      ${this.#renderField('secret', msg('Số bí mật'), msg('Sáu chữ số in cạnh mã hồ sơ.'), this.secret)}
      <button type="submit" class="button primary">${msg('Xem hồ sơ')}</button>
    </form>`;
  }

  #renderField(part: Part, label: string, hint: string, value: string): TemplateResult {
    const wrong = this.lacking.includes(part);
    return html`<div class="field ${wrong ? 'wrong' : ''}">
      <label for=${part} .textContent=${label}></label>
      <span class="hint" id="${part}-hint" .textContent=${hint}></span>
      <span class="message" id="${part}-message" .textContent=${wrong ? lackWords[part]() : ''}></span>
      <input
        id=${part}
        name=${part}
        .value=${value}
        inputmode=${part === 'secret' ? 'numeric' : 'text'}
        autocomplete="off"
        autocapitalize=${part === 'code' ? 'characters' : 'none'}
        spellcheck="false"
        aria-describedby="${part}-hint ${part}-message"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-required="true"
        @input=${() => (this.lacking = this.lacking.filter((each) => each !== part))}
      />
    </div>`;
  }

  #renderLookup(): TemplateResult {
    const lookup = isOfficial(this.lookup) ? this.lookup : portalHome;
    return html`<div class="notice warning">
      <p .textContent=${msg('Đây là mã của Cổng Dịch vụ công quốc gia. Xin tra cứu hồ sơ này ở đó.')}></p>
      <a class="call" part="lookup" href=${lookup} rel="noopener noreferrer" target="_blank"
        >${msg('Tra cứu trên Cổng')}</a
      >
    </div>`;
  }

  #renderFailure(words: string): TemplateResult {
    return html`<p class="notice error" .textContent=${words}></p>`;
  }

  #renderCourse(tracking: Tracking): TemplateResult {
    const around = this.#office.current;
    const { name, phone = around.phone, hours = around.hours, address } = tracking.office;
    return html`
      <slot name="act"></slot>
      <section>${history(tracking)}</section>
      <section class="contact" part="contact">
        <h3>${msg('Hỏi ai')}</h3>
        ${contact({ name, phone, hours, address })} ${callWith(tracking.code)}
      </section>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.isOfPortal = isUsualPortalCode(portalCode(this.#input('code')?.value ?? ''));
    if (this.isOfPortal) return;
    const numbers = dossierNumbers(this.#input('code')?.value ?? '', this.#input('secret')?.value ?? '');
    this.lacking = parts.filter((part) => !numbers[part]);
    const [first] = this.lacking;
    if (first) return this.#input(first)?.focus();
    this.#asked = numbers;
    this.requestUpdate();
  };

  #input(part: Part): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${part}`);
  }
}

type Part = 'code' | 'secret';

const parts: readonly Part[] = ['code', 'secret'];

const lackWords: Record<Part, () => string> = {
  code: () => msg('Hãy nhập mã hồ sơ in trên phiếu.'),
  secret: () => msg('Hãy nhập số bí mật in cạnh mã hồ sơ.'),
};

declare global {
  interface HTMLElementTagNameMap {
    'dvc-tracker': DvcTracker;
  }
}
