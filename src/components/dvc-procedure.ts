import { localized, msg, str } from '@lit/localize';
import { initialState, Task, TaskStatus } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ClientError } from '../client/client-error.js';
import type { Client } from '../client/client.js';
import { openDeviceStore } from '../client/open-device-store.js';
import { Units } from '../client/units.js';
import { LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { ProcedureError } from '../model/fault.js';
import type { Procedure } from '../model/procedure.js';
import { moment } from './dates.js';
import type { Form } from './dvc-form.js';
import { customElement } from './element.js';
import type { Details } from './events.js';
import { Journey } from './journey.js';
import { EnterKeeper } from './keep-enter.js';
import { OfficeController } from './office-context.js';
import { OnlineController } from './online.js';
import { findProcedure } from './procedure-source.js';
import { documentsPlace, reviewPlace, stepsOf } from './steps.js';
import { theme } from './theme.js';
import './dvc-form.js';
import './dvc-guide.js';
import './dvc-office.js';

/**
 * The whole journey of one procedure: guide, questions, papers, review, receipt, tracker.
 *
 * @csspart head - Title, office, step, and whether the draft is kept.
 * @fires {CustomEvent<Details['dvc-started']>} dvc-started - The citizen has begun.
 * @fires {CustomEvent<Details['dvc-paged']>} dvc-paged - Another step is on the screen.
 * @fires {CustomEvent<Details['dvc-saved']>} dvc-saved - The draft was kept on this device.
 * @fires {CustomEvent<Details['dvc-submit']>} dvc-submit - Cancelable, before the dossier is frozen and sent.
 * @fires {CustomEvent<Details['dvc-submitted']>} dvc-submitted - The office holds the dossier.
 */
@localized()
@customElement('dvc-procedure')
export class ProcedureJourney extends LitElement {
  static override styles = [
    theme,
    css`
      h2 {
        margin-block-end: 0.2em;
      }
      .step {
        margin-block: 0.6em 0.2em;
        font-weight: 600;
      }
      .step:focus {
        outline: none;
      }
      .state {
        margin-block-end: 1.2em;
        color: var(--_muted);
      }
      .foot {
        margin-block-start: calc(var(--_space) * 2);
      }
      summary {
        min-block-size: 44px;
        padding-block: 0.5em;
        cursor: pointer;
      }
      @media print {
        .state,
        .step,
        .foot {
          display: none;
        }
      }
    `,
  ];

  /** Code of the procedure, looked up at the office, else beside the script. */
  @property() code = '';

  /** Address of a procedure document; goes before `code`. */
  @property() src = '';

  /** A procedure document as data; goes before `src`. */
  @property({ attribute: false }) document: unknown;

  /** Base address of the office's receiver; the nearest `<dvc-office>` gives it unless it is set. */
  @property() endpoint = '';

  /** How to reach the office where it is not our receiver over HTTP. */
  @property({ attribute: false }) client: Client | undefined;

  /** Citizens use this device one after another: nothing is kept on it. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;

  /** Folder with `procedures/` and `units/`: where the script came from, unless it is set. */
  @property() assets = new URL(/* @vite-ignore */ '.', import.meta.url).href;

  @query('dvc-form') private readonly form!: Form | null;

  @query('.step') private readonly heading!: HTMLElement | null;

  readonly #language = new LanguageController(this);
  readonly #office = new OfficeController(this);
  readonly #online = new OnlineController(this, () => this.#onLine());
  readonly #journey = new Journey(this);

  #units: Units | undefined;
  #shown = '';

  constructor() {
    super();
    new EnterKeeper(this);
  }

  readonly #loading = new Task(this, {
    args: () => {
      const { client, sharedDevice } = this.#office.current;
      return [this.document, this.src, this.code, client, this.assets, sharedDevice] as const;
    },
    task: async ([document, src, code, client, assets, shared], { signal }) => {
      if (document === undefined && !src && !code) return initialState;
      const source = { document, src, code, client, assets };
      const [procedure, store] = await Promise.all([findProcedure(source, signal), openDeviceStore({ shared })]);
      signal.throwIfAborted();
      await this.#journey.open(procedure, store, client, this.#office.current.endpoint);
      return procedure;
    },
    onError: (error) => {
      if (!(error instanceof ClientError)) reportError(error);
    },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('assets')) this.#units = new Units(new URL('units/', new URL(this.assets, document.baseURI)));
    this.#journey.translate(this.#language.current);
  }

  protected override render(): TemplateResult {
    return html`<section lang=${this.#language.current}>
      ${this.#loading.render({
        initial: () => nothing,
        pending: () => html`<p role="status" class="notice" .textContent=${msg('Đang mở thủ tục…')}></p>`,
        error: (error) => this.#renderFailure(error),
        complete: (procedure) => this.#renderStage(procedure.in(this.#language.current)),
      })}
    </section>`;
  }

  /** A new step begins at its top, for the eyes and for a screen reader; nothing moves when the page has just loaded. */
  protected override updated(): void {
    const { stage } = this.#journey;
    const shown = stage.kind === 'step' ? stage.place : stage.kind;
    if (shown === this.#shown) return;
    const isFirst = this.#shown === '';
    this.#shown = shown;
    if (isFirst || this.#loading.value === undefined) return;
    this.scrollIntoView({ block: 'start' });
    if (this.form && stage.kind === 'step') void this.form.focusOn(stage.place);
    else this.heading?.focus({ preventScroll: true });
  }

  #renderFailure(error: unknown): TemplateResult {
    if (error instanceof ProcedureError)
      return html`<div class="notice error" role="alert">
        <p>${msg('Biểu mẫu của thủ tục này đang có lỗi, chưa dùng được. Xin báo cho cơ quan quản lý trang.')}</p>
        <details>
          <summary>${msg('Chi tiết cho người quản lý trang')}</summary>
          <ul>
            ${error.faults.map(({ pointer, message, mend }) => html`<li><code>${pointer}</code>: ${message} ${mend}</li>`)}
          </ul>
        </details>
      </div>`;
    const missing = error instanceof ClientError && error.code === 'missing';
    return html`<div class="notice error" role="alert">
        <p
          .textContent=${
            missing
              ? msg(str`Không tìm thấy thủ tục ${this.code || this.src} ở đây. Xin báo cho cơ quan quản lý trang.`)
              : msg('Chưa tải được thủ tục vì đường truyền. Những gì đã lưu trên máy này vẫn còn.')
          }
        ></p>
      </div>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#loading.run()}>${msg('Tải lại')}</button>
      </div>`;
  }

  #renderStage(procedure: Procedure): TemplateResult {
    const { stage, draft } = this.#journey;
    if (stage.kind === 'sent') return this.#renderSent(stage.key);
    if (stage.kind === 'elsewhere') return this.#renderElsewhere(procedure);
    if (stage.kind === 'step' && draft) return this.#renderStep(procedure, draft, stage.place);
    return this.#renderGuide(procedure);
  }

  #renderGuide(procedure: Procedure): TemplateResult {
    const { saved, draft } = this.#journey;
    const savedAt = draft ? this.#journey.keeper.savedAt : saved && new Date(saved.savedAt);
    return html`
      <h2 class="step" tabindex="-1" .textContent=${procedure.title}></h2>
      ${
        savedAt || draft
          ? html`<div class="notice">
              <p
                .textContent=${
                  savedAt
                    ? msg(str`Ông/bà có một hồ sơ đang làm dở, lưu lúc ${moment(savedAt)}.`)
                    : msg('Ông/bà có một hồ sơ đang làm dở.')
                }
              ></p>
              <div class="actions">
                <button type="button" class="button primary" @click=${this.#onStart}>${msg('Làm tiếp')}</button>
                <button type="button" class="button quiet" @click=${this.#onDrop}>${msg('Xóa bản nháp')}</button>
              </div>
            </div>`
          : nothing
      }
      ${
        isSecureContext
          ? nothing
          : html`<p class="notice warning">
              ${msg(
                'Trang này không có kết nối bảo mật (https) nên không nhận thông tin cá nhân. Ông/bà xem hướng dẫn ở đây, rồi nộp tại cơ quan hoặc trên Cổng Dịch vụ công quốc gia.',
              )}
            </p>`
      }
      <dvc-guide .procedure=${procedure} ?closed=${!isSecureContext} @dvc-started=${this.#onGuideStart}>
        <p slot="head" class="muted" .textContent=${procedure.agency}></p>
      </dvc-guide>
    `;
  }

  #renderStep(procedure: Procedure, draft: Draft, place: string): TemplateResult {
    const steps = stepsOf(draft);
    const number = steps.indexOf(place) + 1;
    const office = this.#office.current.name || procedure.agency;
    return html`
      <header part="head">
        <h2 .textContent=${procedure.title}></h2>
        <p class="muted" .textContent=${msg(str`Nơi nhận: ${office}`)}></p>
        <p class="step" tabindex="-1" .textContent=${msg(str`Bước ${number} trên ${steps.length}`)}></p>
        <p class="state" .textContent=${this.#keeping}></p>
      </header>
      ${
        this.#online.online
          ? nothing
          : html`<p class="notice warning" role="status">
              ${msg('Đang mất mạng. Ông/bà cứ điền tiếp, mọi thứ được lưu trên máy này.')}
            </p>`
      }
      ${
        place === documentsPlace || place === reviewPlace
          ? this.#renderLate(draft, place)
          : html`<dvc-form .draft=${draft} .page=${place} .units=${this.#units} @dvc-completed=${this.#onCompleted}>
            </dvc-form>`
      }
      <div class="actions">
        <button type="button" class="button quiet" @click=${() => this.#journey.back()}>${msg('Quay lại')}</button>
      </div>
      <details class="foot">
        <summary>${msg('Bản nháp này')}</summary>
        <p>${msg('Bản nháp chỉ nằm trên máy này, được mã hóa, và tự xóa sau khi nộp xong.')}</p>
        <button type="button" class="button" @click=${this.#onDrop}>${msg('Xóa bản nháp')}</button>
      </details>
    `;
  }

  #renderLate(draft: Draft, place: string): TemplateResult {
    const { sending } = this.#journey;
    const papers = sending?.papers;
    if (!sending || !papers)
      return html`<p class="notice" role="status">${msg('Đang tải phần còn lại của biểu mẫu…')}</p>
        <div class="actions">
          <button type="button" class="button" @click=${() => this.#journey.load()}>${msg('Tải lại')}</button>
        </div>`;
    if (place === documentsPlace)
      return html`<dvc-documents
        .slots=${draft.documents}
        .papers=${papers}
        @dvc-completed=${this.#onCompleted}
      ></dvc-documents>`;
    return html`<dvc-review
        ?readonly=${!this.#office.current.client}
        .draft=${draft}
        .papers=${papers.list}
        .thumbnails=${sending.thumbnails}
        .units=${this.#units}
        @dvc-edit=${this.#onEdit}
        @dvc-submit=${this.#onSubmit}
      ></dvc-review>
      ${this.#office.current.client ? nothing : this.#renderLack(draft.procedure)}`;
  }

  #renderLack(procedure: Procedure): TemplateResult {
    const portal = `https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/${encodeURIComponent(procedure.code)}`;
    return html`<div class="notice warning">
      <p>
        ${msg(
          'Trang này chưa nối với hệ thống tiếp nhận của cơ quan nên chưa nộp được từ đây. Ông/bà in trang này, mang theo giấy tờ đến cơ quan, hoặc nộp trên Cổng Dịch vụ công quốc gia.',
        )}
      </p>
      <p><a href=${portal} rel="noopener noreferrer" target="_blank">${portal}</a></p>
    </div>`;
  }

  #renderSent(key: string): TemplateResult {
    const { sending } = this.#journey;
    return html`
      <h2 .textContent=${this.#procedure?.title ?? ''}></h2>
      ${sending?.renderSent(key, {
        online: this.#online.online,
        office: this.#office.current,
        onSend: () => sending.send(),
        onAmend: () => void this.#journey.amend(key),
        onPutAway: () => void this.#journey.putAway(key),
      })}
    `;
  }

  #renderElsewhere(procedure: Procedure): TemplateResult {
    return html`
      <h2 class="step" tabindex="-1" .textContent=${procedure.title}></h2>
      <div class="notice warning">
        <p>${msg('Bản nháp này đang mở ở một thẻ khác của trình duyệt. Hai nơi cùng ghi sẽ làm mất chữ.')}</p>
        <div class="actions">
          <button type="button" class="button primary" @click=${() => void this.#journey.takeOver()}>
            ${msg('Làm tiếp ở đây')}
          </button>
        </div>
      </div>
    `;
  }

  /** The truth about where the draft is kept. */
  get #keeping(): string {
    const { keeper, lasting } = this.#journey;
    if (this.#office.current.sharedDevice) return msg('Máy dùng chung: không lưu gì trên máy này.');
    if (keeper.failure?.code === 'full')
      return msg('Máy đã hết chỗ nên chưa lưu được bản nháp. Xin đừng đóng trang này trước khi nộp xong.');
    if (keeper.failure || !lasting)
      return msg('Trình duyệt này không cho lưu bản nháp. Xin đừng đóng trang này trước khi nộp xong.');
    if (!keeper.savedAt) return msg('Những gì ông/bà điền sẽ tự lưu trên máy này.');
    const { savedAt } = keeper;
    return msg(str`Đã lưu trên máy này lúc ${moment(savedAt)}.`);
  }

  get #procedure(): Procedure | undefined {
    return this.#loading.value?.in(this.#language.current);
  }

  #onLine(): void {
    if (this.#loading.status === TaskStatus.ERROR) void this.#loading.run();
  }

  readonly #onGuideStart = (event: Event): void => {
    // The journey tells it itself, once there is a draft.
    event.stopPropagation();
    void this.#journey.start();
  };

  readonly #onStart = (): void => void this.#journey.start();

  readonly #onDrop = (): void => void this.#journey.drop();

  readonly #onCompleted = (event: Event): void => {
    event.stopPropagation();
    this.#journey.next();
  };

  readonly #onEdit = (event: CustomEvent<Details['dvc-edit']>): void => {
    event.stopPropagation();
    void this.#edit(event.detail.pointer);
  };

  async #edit(pointer: string): Promise<void> {
    const page = this.#journey.draft?.pages.find(
      (each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`),
    );
    this.#journey.go(page?.pointer ?? documentsPlace);
    await this.updateComplete;
    if (page && pointer !== page.pointer) await this.form?.focusOn(pointer);
  }

  /** The review has asked the page; where nobody stopped it, the dossier is frozen and sent. */
  readonly #onSubmit = (event: CustomEvent<Details['dvc-submit']>): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#journey.submit();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure': ProcedureJourney;
  }
}
