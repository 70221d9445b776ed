import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { customElement } from './base/define-element.js';
import { theme } from './base/theme.js';
import { loadCode } from './code/load-code.js';
import { DraftController } from './form/draft-controller.js';

/** What the button has led to: the codes are made when they are asked for, and again when an answer changes. */
type Shown =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'codes'; readonly pictures: readonly TemplateResult[] };

/**
 * A button that shows the answers as a large QR on the screen, for an officer to scan in place of typing. Where one code does
 * not hold them, they are shown one after another.
 *
 * @csspart show - The button that shows and hides the code.
 * @csspart code - The code that is shown.
 */
@localized()
@customElement('dvc-dossier-code')
export class DvcDossierCode extends LitElement {
  static override styles = [
    theme,
    css`
      figure {
        margin: var(--_space) 0 0;
      }
      .code {
        display: block;
        inline-size: min(100%, 24em, 80vh);
        block-size: auto;
      }
      figcaption {
        margin-block-start: 0.4em;
        font-weight: 600;
      }
      .turn {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
    `,
  ];

  /** The answers to show. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** The files that go with them: the code says how many there are of each paper. */
  @property({ attribute: false }) files: readonly { readonly slot: string }[] = [];

  @state() private shown: Shown | undefined;

  /** Which of the codes is on the screen. */
  @state() private at = 0;

  readonly #language = new LanguageController(this);

  /** A code of other answers must not be scanned. */
  readonly #changes = new DraftController(
    this,
    () => this.draft,
    () => this.#onChange(),
  );

  #answers: Draft['answers'] | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.draft) return nothing;
    return html`
      <button
        type="button"
        class="button"
        part="show"
        aria-expanded=${this.shown ? 'true' : 'false'}
        @click=${this.#onPress}
      >
        <span .textContent=${this.shown ? msg('Cất mã đi') : msg('Hiện mã để cơ quan quét')}></span>
      </button>
      <div role="status">${this.#renderShown()}</div>
    `;
  }

  #renderShown(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (!shown) return nothing;
    if (shown.kind !== 'codes') return html`<p .textContent=${words[shown.kind]()}></p>`;
    const { length } = shown.pictures;
    return html`
      <figure part="code">
        ${shown.pictures[this.at]}
        ${
          length > 1
            ? html`<figcaption
                .textContent=${msg(str`Mã ${this.at + 1}/${length}: xin quét đủ ${length} mã.`)}
              ></figcaption>`
            : nothing
        }
      </figure>
      ${
        length > 1
          ? html`<p class="turn">
              <button type="button" class="button" ?disabled=${this.at === 0} @click=${() => this.at--}>
                <span .textContent=${msg('Mã trước')}></span>
              </button>
              <button type="button" class="button" ?disabled=${this.at === length - 1} @click=${() => this.at++}>
                <span .textContent=${msg('Mã sau')}></span>
              </button>
            </p>`
          : nothing
      }
      <p
        .textContent=${msg('Mã có thông tin cá nhân của ông/bà, ai chụp được cũng đọc được: chỉ đưa cho cán bộ của cơ quan.')}
      ></p>
    `;
  }

  readonly #onPress = (): void => {
    if (this.shown) this.hide();
    else void this.show();
  };

  /** Shows the code. Resolves when it is on the screen, or it is said why not. */
  async show(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    this.shown = { kind: 'waiting' };
    this.at = 0;
    const code = await loadCode();
    this.#answers = draft.answers;
    const pictures = code?.codePictures(draft, this.files);
    if (!pictures) this.shown = { kind: 'failed' };
    else this.shown = pictures.length ? { kind: 'codes', pictures } : { kind: 'too-long' };
    await this.updateComplete;
  }

  /** Takes the code from the screen. */
  hide(): void {
    this.shown = undefined;
  }

  #onChange(): void {
    if (this.shown && this.draft?.answers !== this.#answers) void this.show();
  }
}

const words: Record<Exclude<Shown['kind'], 'codes'>, () => string> = {
  waiting: () => msg('Đang tạo mã…'),
  failed: () => msg('Chưa tải được phần tạo mã. Xin kiểm tra kết nối mạng rồi bấm lại.'),
  'too-long': () => msg('Câu trả lời quá dài nên không chứa hết trong mã. Xin đưa tờ khai in ra hoặc tệp ZIP.'),
};

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-code': DvcDossierCode;
  }
}
