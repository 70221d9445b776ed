import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pack } from '../client/handover/pack.js';
import type { DeviceStore } from '../client/device-store.js';
import type { Papers } from '../client/papers/papers.js';
import { LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { placesOf, type Place } from '../model/filing.js';
import { portalOf } from '../model/portal.js';
import { fileSize } from './words/file-size.js';
import { contact, contactStyles } from './words/contact.js';
import './dvc-dossier-code.js';
import './dvc-filled-form.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { loadCode } from './code/load-code.js';
import { OnlineController } from './base/online.js';
import { InApp } from './in-app/in-app.js';
import { DraftController } from './form/draft-controller.js';
import type { UnitSource } from './fields/unit-source.js';
import { filledFormFile } from './filled-form/filled-form-file.js';
import { handoverStyles } from './filled-form/handover-styles.js';
import { choiceWords, standing, titleOf } from './filled-form/handover-words.js';
import { packedNotice, type Packed } from './filled-form/packed-notice.js';
import { openPoints } from './review/open-points.js';
import { OfficeController } from './office/office-context.js';
import { PapersController } from './papers/papers-controller.js';
import { saveFile } from './base/save-file.js';
import { theme } from './base/theme.js';
import { unitNames } from './review/unit-names.js';

/**
 * The end of a journey on a page that does not send the dossier: how to file it at the national portal or at the counter,
 * as its office says, the form to print, and all of it as one file to keep. Never says that anything was submitted.
 *
 * @csspart save - The button that saves the dossier.
 * @csspart choice - The buttons that choose where to file, where there are two places.
 * @csspart portal - The link to the national portal.
 * @fires {CustomEvent<DvcEvents['dvc-packed']>} dvc-packed - The whole dossier was handed to the browser as a file.
 */
@localized()
@customElement('dvc-handover')
export class DvcHandover extends LitElement {
  static override styles = [theme, contactStyles, handoverStyles];

  /** The answers to hand over. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** The papers of the draft. */
  @property({ attribute: false }) papers: Papers | undefined;

  /** Where the draft is kept; without one what is done beside the portal lasts as long as the page. */
  @property({ attribute: false }) store: DeviceStore | undefined;

  /** Where the names of communes come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  /** Name of the office that receives; the nearest `<dvc-office>` gives it unless it is set. */
  @property() name = '';

  /** Whom to call; likewise. */
  @property() phone = '';

  /** When somebody answers; likewise. */
  @property() hours = '';

  /** True where the page still tries to send the dossier by itself, `asked` where it sends it again once it is asked to. */
  @property({ attribute: false }) sends: boolean | 'asked' = false;

  @state() private packed: Packed | undefined;

  /** Where the citizen wants to file, of two places. */
  @state() private chosen: Place | undefined;

  /** Whether `<dvc-companion>` is here; where it does not come, the way to the portal is shown alone. */
  @state() private companion: 'unasked' | 'asked' | 'here' | 'lost' = 'unasked';

  readonly #language = new LanguageController(this);

  readonly #inApp = new InApp(this);

  readonly #office = new OfficeController(this);

  /** What was said of the last file is not true of other answers. */
  readonly #changes = new DraftController(
    this,
    () => this.draft,
    () => this.#onChange(),
  );

  #answers: Draft['answers'] | undefined;

  constructor() {
    super();
    new PapersController(this, () => this.#forget());
    new OnlineController(this, () => void this.#bringCompanion());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#bringCompanion();
    // Likewise the code of the printed form: it is there before somebody chooses the counter.
    if (this.draft && placesOf(this.draft.procedure, false).includes('counter')) void loadCode();
  }

  /** Once the line is dead it would not come any more. */
  async #bringCompanion(): Promise<void> {
    if (this.companion === 'here' || this.companion === 'asked') return;
    this.companion = 'asked';
    const part = await import('./dvc-companion.js').catch(() => undefined);
    this.companion = part ? 'here' : 'lost';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft } = this;
    if (!draft) return nothing;
    const places = placesOf(draft.procedure, false);
    // Who waits for a line is shown all at once.
    const mayChoose = !this.sends && places.length > 1;
    const shown = mayChoose ? places.filter((place) => place === this.#place(draft)) : places;
    const isSaid = shown.includes('portal') && this.#hasCompanion;
    return html`
      <h2 tabindex="-1" .textContent=${this.sends ? msg('Giữ hồ sơ và đi nộp') : titleOf(places)}></h2>
      ${this.#renderStanding(openPoints(draft, this.#files).length, isSaid || draft.companion?.noted !== undefined)}
      ${mayChoose ? this.#renderChoice(places, draft) : nothing}
      ${shown.map((place) => (place === 'portal' ? this.#renderPortal(draft) : this.#renderCounter(draft)))}
      <section>${this.#renderSave(draft)}</section>
    `;
  }

  /** Whoever has begun beside the portal goes on there. */
  #place({ companion }: Draft): Place | undefined {
    return this.chosen ?? (companion && 'portal');
  }

  /** The companion says that nothing is sent, too. */
  #renderStanding(missing: number, isSaid: boolean): TemplateResult | typeof nothing {
    if (isSaid && !missing) return nothing;
    return html`<div class="notice warning">
      ${isSaid ? nothing : html`<p .textContent=${standing(this.sends)}></p>`}
      ${
        missing
          ? html`<p .textContent=${msg(str`Hồ sơ còn ${missing} chỗ phải sửa: xin quay lại bước xem lại.`)}></p>`
          : nothing
      }
    </div>`;
  }

  /** A dossier that waits to be sent is no draft, which the companion would delete. */
  get #hasCompanion(): boolean {
    return !this.sends && this.companion === 'here';
  }

  #renderChoice(places: readonly Place[], draft: Draft): TemplateResult {
    return html`<fieldset class="choices">
      <legend class="visually-hidden">${msg('Nơi nộp')}</legend>
      ${places.map((place) => {
        const [title, needs] = choiceWords[place]();
        return html`<button
          type="button"
          class="button choice"
          part="choice"
          aria-pressed=${this.#place(draft) === place ? 'true' : 'false'}
          @click=${() => (this.chosen = place)}
        >
          <span .textContent=${title}></span> <small .textContent=${needs}></small>
        </button>`;
      })}
    </fieldset>`;
  }

  get #files(): Papers['list'] {
    return this.papers?.list ?? [];
  }

  #renderSave(draft: Draft): TemplateResult {
    const slots = new Set(draft.papers.map(({ id }) => id));
    const files = this.#files.filter(({ slot }) => slots.has(slot));
    const size = fileSize(files.reduce((sum, file) => sum + file.size, 0));
    const isPacking = this.packed?.kind === 'packing';
    return html`
      <h3>${msg('Giữ một bản')}</h3>
      <p
        .textContent=${
          files.length
            ? msg(str`Một tệp ZIP có tờ khai, các câu trả lời và ${files.length} tệp giấy tờ (${size}).`)
            : msg('Một tệp ZIP có tờ khai và các câu trả lời.')
        }
      ></p>
      <button
        type="button"
        class="button"
        part="save"
        aria-disabled=${isPacking ? 'true' : nothing}
        @click=${this.#onSave}
      >
        <span .textContent=${isPacking ? msg('Đang gom hồ sơ…') : msg('Lưu hồ sơ về máy')}></span>
      </button>
      <div role="status">${packedNotice(this.packed)}</div>
      ${this.#inApp.draw('file', { file: this.packed?.kind === 'packed' ? this.packed.file : undefined })}
    `;
  }

  #renderPortal(draft: Draft): TemplateResult {
    if (this.#hasCompanion)
      return html`<section>
        <dvc-companion .draft=${draft} .papers=${this.papers} .units=${this.units} .store=${this.store}></dvc-companion>
      </section>`;
    const portal = portalOf(draft.procedure);
    return html`<section>
      <h3>${msg('Trên Cổng Dịch vụ công quốc gia')}</h3>
      <p>${msg('Ông/bà đăng nhập, điền lại theo tờ khai và tải giấy tờ trong tệp ZIP lên.')}</p>
      <a
        class="portal"
        part="portal"
        href=${portal}
        rel="noopener noreferrer"
        target="_blank"
        .textContent=${portal}
      ></a>
    </section>`;
  }

  #renderCounter(draft: Draft): TemplateResult {
    const { name, phone, hours, address } = this.#office.current;
    return html`<section>
      <h3>${msg('Tại cơ quan')}</h3>
      <p>${msg('In tờ khai, ký, rồi mang đến cùng giấy tờ.')}</p>
      <dvc-filled-form .draft=${draft} .files=${this.#files} .units=${this.units} .name=${this.name}></dvc-filled-form>
      <dvc-dossier-code .draft=${draft} .files=${this.#files}></dvc-dossier-code>
      ${this.#renderNeeded(draft)}
      <div class="contact">${contact({ name: name || draft.procedure.agency, phone, hours, address })}</div>
    </section>`;
  }

  /** What is optional and not there, or shown only if somebody asks, is not brought along. */
  #renderNeeded({ papers }: Draft): TemplateResult | typeof nothing {
    const needed = papers.filter(({ id, required }) => required || this.#files.some(({ slot }) => slot === id));
    if (needed.length === 0) return nothing;
    return html`<p class="name">${msg('Mang theo')}</p>
      <ul class="needed">
        ${needed.map(({ title }) => html`<li .textContent=${title}></li>`)}
      </ul>`;
  }

  readonly #onSave = (): void => {
    if (this.packed?.kind !== 'packing') void this.save();
  };

  /** Packs the dossier and hands it to the browser. Resolves when it has it, or says why not. */
  async save(): Promise<void> {
    const { draft, papers } = this;
    if (!draft) return;
    this.packed = { kind: 'packing' };
    try {
      const nameOf = await unitNames(draft, this.units);
      const files = this.#files;
      const receiver = this.#office.current.name || draft.procedure.agency;
      const form = filledFormFile({ draft, receiver, files, nameOf });
      const bytesOf = async (id: string): Promise<Blob | undefined> => papers?.bytes(id);
      const packed = await pack({ draft, papers: files, bytesOf, form, now: new Date() });
      if (packed.kind === 'packed') saveFile(this.renderRoot, packed.name, packed.bytes);
      this.packed = packed.kind === 'packed' ? { ...packed, file: fileOf(packed) } : packed;
      if (packed.kind === 'packed') emit(this, 'dvc-packed', { code: draft.procedure.code });
    } catch (error) {
      // A device without memory for it throws what no list names.
      this.packed = { kind: 'failed' };
      reportError(error);
    }
  }

  #onChange(): void {
    const answers = this.draft?.answers;
    if (answers !== this.#answers) this.packed = undefined;
    this.#answers = answers;
  }

  #forget(): void {
    if (this.packed?.kind !== 'packing') this.packed = undefined;
    this.requestUpdate();
  }
}

function fileOf({ name, bytes }: { readonly name: string; readonly bytes: Blob }): File {
  return new File([bytes], name, { type: bytes.type });
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-handover': DvcHandover;
  }
}
