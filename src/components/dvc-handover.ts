import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pack } from '../client/handover/pack.js';
import type { Papers } from '../client/papers/papers.js';
import { LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { portalOf } from '../model/portal.js';
import { fileSize } from './words/file-size.js';
import { contact, contactStyles } from './words/contact.js';
import './dvc-filled-form.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { InApp } from './in-app/in-app.js';
import { DraftController } from './form/draft-controller.js';
import type { UnitSource } from './fields/units.js';
import { filledFormFile } from './filled-form/filled-form-file.js';
import { openPoints } from './review/open-points.js';
import { OfficeController } from './office/office-context.js';
import { PapersController } from './papers/papers-controller.js';
import { saveFile } from './base/save-file.js';
import { theme } from './base/theme.js';
import { unitNames } from './review/unit-names.js';

/** How the last packing ended. */
type Packed =
  | { readonly kind: 'packing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'packed'; readonly name: string; readonly file: File }
  | { readonly kind: 'lost'; readonly name: string };

/**
 * The end of a journey on a page that sends nothing: the form to print, all of the dossier as one file to keep, and
 * where to hand it in. Never says that anything was submitted.
 *
 * @csspart save - The button that saves the dossier.
 * @csspart portal - The link to the national portal.
 * @fires {CustomEvent<DvcEvents['dvc-packed']>} dvc-packed - The whole dossier was handed to the browser as a file.
 */
@localized()
@customElement('dvc-handover')
export class DvcHandover extends LitElement {
  static override styles = [
    theme,
    contactStyles,
    css`
      ol {
        padding: 0;
        list-style: none;
      }
      li {
        margin-block-end: calc(var(--_space) * 1.5);
      }
      .portal {
        display: inline-block;
        min-block-size: 44px;
        padding-block: 0.5em;
        font-weight: 600;
      }
      [role='status'] > .notice {
        margin-block-start: var(--_space);
      }
      .name {
        font-weight: 600;
      }
      .contact + .name {
        margin-block-start: var(--_space);
      }
    `,
  ];

  /** The answers to hand over. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** The papers of the draft. */
  @property({ attribute: false }) papers: Papers | undefined;

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
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft } = this;
    if (!draft) return nothing;
    const missing = openPoints(draft, this.#files).length;
    return html`
      <h2>${msg('Giữ hồ sơ và đi nộp')}</h2>
      <div class="notice warning">
        <p .textContent=${this.sends === 'asked' ? sentIfAsked() : this.sends ? stillSent() : notSent()}></p>
        ${
          missing
            ? html`<p .textContent=${msg(str`Hồ sơ còn ${missing} chỗ phải sửa, ghi ở đầu trang này.`)}></p>`
            : nothing
        }
      </div>
      <ol>
        <li>${this.#renderSave(draft)}</li>
        <li>
          <h3>${msg('2. In tờ khai')}</h3>
          <p>${msg('Tờ khai đã điền, khổ A4, để ký và mang đến cơ quan cùng giấy tờ.')}</p>
          <dvc-filled-form
            .draft=${draft}
            .files=${this.#files}
            .units=${this.units}
            .name=${this.name}
          ></dvc-filled-form>
        </li>
        <li>${this.#renderPlaces(draft)}</li>
      </ol>
    `;
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
      <h3>${msg('1. Lưu hồ sơ về máy')}</h3>
      <p
        .textContent=${
          files.length
            ? msg(str`Một tệp ZIP có tờ khai, các câu trả lời và ${files.length} tệp giấy tờ (${size}).`)
            : msg('Một tệp ZIP có tờ khai và các câu trả lời.')
        }
      ></p>
      <button
        type="button"
        class="button primary"
        part="save"
        aria-disabled=${isPacking ? 'true' : nothing}
        @click=${this.#onSave}
      >
        <span .textContent=${isPacking ? msg('Đang gom hồ sơ…') : msg('Lưu hồ sơ về máy')}></span>
      </button>
      <div role="status">${this.#renderPacked()}</div>
      ${this.#inApp.draw('file', { file: this.packed?.kind === 'packed' ? this.packed.file : undefined })}
    `;
  }

  #renderPacked(): TemplateResult | typeof nothing {
    const { packed } = this;
    if (!packed || packed.kind === 'packing') return nothing;
    if (packed.kind === 'lost')
      return html`<div class="notice error">
        <p
          .textContent=${msg(str`Tệp “${packed.name}” không còn đọc được trên máy này nên chưa lưu hồ sơ. Hãy bỏ tệp đó rồi chụp lại.`)}
        ></p>
      </div>`;
    if (packed.kind === 'failed')
      return html`<div class="notice error">
        <p .textContent=${msg('Chưa gom được hồ sơ. Xin đóng bớt ứng dụng rồi thử lại.')}></p>
      </div>`;
    return html`<div class="notice">
      <p class="name" .textContent=${`${packed.name} (${fileSize(packed.file.size)})`}></p>
      <p .textContent=${msg('Xin mở mục Tải xuống của máy xem đã có tệp này chưa. Hồ sơ chưa được nộp.')}></p>
      <p .textContent=${msg('Trong tệp có thông tin cá nhân: trên máy dùng chung, hãy chép đi rồi xóa.')}></p>
      <p .textContent=${msg('Bản nháp không mất khi lưu tệp: nó còn đó cho đến khi ông/bà xóa hoặc hết hạn giữ.')}></p>
    </div>`;
  }

  #renderPlaces({ procedure }: Draft): TemplateResult {
    const { name, phone, hours, address } = this.#office.current;
    const portal = portalOf(procedure);
    return html`
      <h3>${msg('3. Nộp ở một trong hai nơi')}</h3>
      <div class="contact">
        <p class="name">${msg('Tại cơ quan')}</p>
        ${contact({ name: name || procedure.agency, phone, hours, address })}
      </div>
      <p class="name">${msg('Trên Cổng Dịch vụ công quốc gia')}</p>
      <p>${msg('Ông/bà đăng nhập, điền lại theo tờ khai và tải giấy tờ trong tệp ZIP lên.')}</p>
      <a
        class="portal"
        part="portal"
        href=${portal}
        rel="noopener noreferrer"
        target="_blank"
        .textContent=${portal}
      ></a>
    `;
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

function notSent(): string {
  return msg('Hồ sơ chưa được nộp. Trang này không gửi gì đi: ông/bà giữ hồ sơ, rồi tự nộp.');
}

function sentIfAsked(): string {
  return msg('Hồ sơ chưa được nộp. Ông/bà có thể sửa rồi gửi lại ở trên, hoặc giữ hồ sơ rồi tự nộp.');
}

function stillSent(): string {
  return msg(
    'Trang này vẫn tự gửi hồ sơ khi nối được với cơ quan. Nếu ông/bà nộp tại cơ quan trước, xin báo cơ quan, hoặc lấy lại hồ sơ ở trên để không nộp hai lần.',
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-handover': DvcHandover;
  }
}
