import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LanguageController } from '../locales/language.js';
import { folderName } from '../model/pack-names.js';
import type { Procedure } from '../model/procedure.js';
import { customElement } from './base/define-element.js';
import { saveFile } from './base/save-file.js';
import { theme } from './base/theme.js';
import type { UnitSource } from './fields/unit-source.js';
import { copyText } from './in-app/copy-text.js';
import { CameraController } from './reader/camera.js';
import { savedAs, type SavedAs } from './reader/saved-as.js';
import { cameraFaultWords, outcomeWords } from './reader/reader-words.js';
import { Intake, type Outcome } from './reader/intake.js';
import { readerStyles } from './reader/reader-styles.js';
import { ScannerKeys } from './reader/scanner-keys.js';
import { readView } from './reader/read-view.js';
import type { NameOf } from './review/answer-rows.js';
import { reviewStyles } from './review/review-styles.js';
import { unitNames } from './review/unit-names.js';

/** A scanner that ends with nothing has ended when no digit has come for so long, in milliseconds. */
const pause = 500;

/**
 * For an officer: reads a dossier from the codes of a filled-in form, which a scanner types into its field, a camera sees or
 * a photo shows, or from the ZIP file that a citizen has saved. Shows the answers as the review does, with what is wrong in
 * them, and hands each over to copy, all to save. Nothing leaves the page.
 *
 * @csspart field - The field that a scanner types into.
 * @csspart answers - The answers of one page.
 */
@localized()
@customElement('dvc-dossier-reader')
export class DvcDossierReader extends LitElement {
  static override styles = [theme, reviewStyles, readerStyles];

  /** The procedures whose dossiers it reads; documents that are dropped on it come to them. */
  @property({ attribute: false }) procedures: readonly Procedure[] = [];

  /** Where the names of communes come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  @state() private outcome: Outcome | undefined;

  @state() private nameOf: NameOf = (_item, code) => code;

  /** The pointer of the answer that was copied last. */
  @state() private copied: string | undefined;

  @query('#codes') private field!: HTMLTextAreaElement | null;

  @query('video') private video!: HTMLVideoElement | null;

  readonly #language = new LanguageController(this);

  readonly #camera = new CameraController(
    this,
    () => this.video,
    (text) => void this.#tell(this.#intake.take(text)),
  );

  readonly #keys = new ScannerKeys(this, () => this.field);

  readonly #intake = new Intake(() => this.procedures);

  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Counts what was scanned, dropped and put away: what is read slowly does not come over what came after it. */
  #turn = 0;

  protected override render(): TemplateResult {
    const { outcome } = this;
    return html`
      <div @dragover=${this.#onDragOver} @drop=${this.#onDrop}>
        ${this.#renderWays()}
        <div role="status">${this.#renderTold()}</div>
        ${
          outcome?.kind === 'dossier'
            ? readView(outcome.dossier, this.nameOf, this.#language.current, {
                copied: this.copied,
                copy: this.#copy,
                save: this.#save,
                clear: this.#clear,
              })
            : nothing
        }
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.field?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #renderWays(): TemplateResult {
    const { isOn, fault } = this.#camera;
    return html`<section class="ways">
      <label for="codes">${msg('Mã máy quét gõ vào')}</label>
      <p id="hint" class="muted">
        ${msg('Để con trỏ ở ô này rồi quét lần lượt các mã trên tờ khai. Bộ gõ tiếng Việt bật hay tắt đều được.')}
      </p>
      <textarea
        id="codes"
        part="field"
        rows="2"
        inputmode="numeric"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="hint"
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      ></textarea>
      <div class="buttons">
        <label class="button pick">
          <span>${msg('Chọn tệp ZIP hoặc ảnh chụp mã')}</span>
          <input
            class="visually-hidden"
            type="file"
            multiple
            accept=".zip,.json,image/*,application/zip,application/json"
            @change=${this.#onPick}
          />
        </label>
        <button type="button" class="button" @click=${this.#camera.toggle}>
          <span .textContent=${isOn ? msg('Tắt máy ảnh') : msg('Quét bằng máy ảnh')}></span>
        </button>
      </div>
      <video ?hidden=${!isOn} muted playsinline aria-label=${msg('Hình từ máy ảnh')}></video>
      <p role="status">
        ${fault ? html`<span class="notice warning" .textContent=${cameraFaultWords(fault)}></span>` : nothing}
      </p>
    </section>`;
  }

  #renderTold(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (!outcome) return nothing;
    if (outcome.kind === 'dossier') {
      const { title } = outcome.dossier.draft.procedure;
      return html`<span class="visually-hidden" .textContent=${msg(str`Đã đọc hồ sơ: ${title}.`)}></span>`;
    }
    const isWrong = outcome.kind === 'unreadable' || outcome.kind === 'file';
    return html`<p class="notice ${isWrong ? 'error' : ''}"><span .textContent=${outcomeWords(outcome)}></span></p>`;
  }

  readonly #onInput = (): void => {
    clearTimeout(this.#timer);
    const text = this.field?.value ?? '';
    if (text.trimEnd() !== text && /\n$/.test(text)) this.#read();
    else this.#timer = setTimeout(this.#read, pause);
  };

  /** Scanners end with Enter or with Tab; a Tab of a person follows no digits that came as fast. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const isEnd = event.key === 'Enter' || (event.key === 'Tab' && /\d{20}\s*$/.test(this.field?.value ?? ''));
    if (!isEnd || event.isComposing) return;
    event.preventDefault();
    this.#read();
  };

  readonly #read = (): void => {
    clearTimeout(this.#timer);
    const { field } = this;
    if (!field?.value.trim()) return;
    const text = field.value;
    field.value = '';
    void this.#tell(this.#intake.take(text));
  };

  async #tell(outcome: Outcome, turn = ++this.#turn): Promise<void> {
    // The citizen before leaves the screen first, whatever comes of the next.
    this.outcome = undefined;
    if (outcome.kind === 'dossier') {
      // The answers take its place on the screen.
      this.#camera.stop();
      const nameOf = await unitNames(outcome.dossier.draft, this.units);
      if (turn !== this.#turn) return;
      this.nameOf = nameOf;
      this.copied = undefined;
    }
    this.outcome = outcome;
  }

  /** Takes files that somebody has dropped or picked: a pack, photos of codes, documents of procedures. */
  async take(files: Iterable<File>): Promise<void> {
    const turn = ++this.#turn;
    this.outcome = { kind: 'reading' };
    for await (const outcome of this.#intake.takeFiles([...files])) {
      if (turn !== this.#turn) return;
      await this.#tell(outcome, turn);
    }
  }

  readonly #onPick = (event: Event & { readonly currentTarget: HTMLInputElement }): void => {
    const { currentTarget: input } = event;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.take(files);
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.take(files);
  };

  readonly #copy = (pointer: string, text: string): void =>
    void copyText(text).then((isCopied) => (this.copied = isCopied ? pointer : undefined));

  readonly #save = async (kind: SavedAs): Promise<void> => {
    if (this.outcome?.kind !== 'dossier') return;
    const { dossier } = this.outcome;
    const now = new Date(`${dossier.day || '2000-01-01'}T00:00:00Z`);
    const file = await savedAs(kind, dossier, this.nameOf, now);
    saveFile(this.renderRoot, `${folderName(dossier.draft.procedure.code, now)}.${kind}`, file);
  };

  /** The next citizen: nothing of this one stays. */
  readonly #clear = (): void => {
    this.#turn++;
    this.#intake.forget();
    this.outcome = undefined;
    if (this.field) this.field.value = '';
    this.field?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-reader': DvcDossierReader;
  }
}
