import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { officeKey } from '../client/base/office-key.js';
import { officeNow } from '../client/base/office-clock.js';
import type { Client } from '../client/client.js';
import { StorageError, type DeviceStore } from '../client/device-store.js';
import type { Papers } from '../client/papers/papers.js';
import { LanguageController } from '../locales/language.js';
import { keptDaysOff, type DaysOff } from '../model/days-off.js';
import type { Draft } from '../model/draft.js';
import { vietnameseDay } from '../model/formats/day.js';
import { filingPageOf, isOfficial, portalHome } from '../model/portal.js';
import { portalCode } from '../model/portal-code.js';
import { portalPapers, type PortalLimits, type PortalPaper } from '../model/portal-papers.js';
import type { Procedure } from '../model/procedure.js';
import { customElement } from './base/define-element.js';
import { emit } from './base/events.js';
import { EnterKeeper } from './base/keep-enter.js';
import { theme } from './base/theme.js';
import { afterView, calendarOf, type AfterView } from './companion/after-view.js';
import { Cards } from './companion/cards.js';
import { companionStyles } from './companion/companion-styles.js';
import { deleteView } from './companion/delete-view.js';
import { handFiles } from './companion/hand-files.js';
import { papersView, type FileNews } from './companion/papers-view.js';
import { Progress } from './companion/progress.js';
import { wholeProcedure } from './companion/whole-procedure.js';
import { controlStyles } from './fields/control-styles.js';
import type { UnitSource } from './fields/unit-source.js';
import { DraftController } from './form/draft-controller.js';
import { InApp } from './in-app/in-app.js';
import { OfficeController } from './office/office-context.js';
import { PapersController } from './papers/papers-controller.js';

/**
 * Stands beside the national portal once the answers are complete: one answer after another as a card that is copied by
 * one press, in the order and in the form of the portal; the papers under its names; the code it gave. It sends nothing
 * and never says that anything was filed.
 *
 * @csspart portal - The link to the portal's page for filing.
 * @csspart count - Which of how many cards is in sight.
 * @csspart card - The card.
 * @csspart value - The value that is copied.
 * @csspart copy - The button that copies and goes on.
 * @csspart back - The button to the card before.
 * @csspart skip - The button that leaves a card out.
 * @csspart all - The list of all cards.
 * @csspart papers - The list of files.
 * @csspart save - The button that saves all files.
 * @csspart code - The control for the code that the portal gave.
 * @csspart note - The button that notes the code.
 * @csspart calendar - The button for the day in the calendar.
 * @csspart lookup - The link to where the portal looks dossiers up.
 * @csspart delete - The button that deletes what was prepared.
 * @fires {CustomEvent<DvcEvents['dvc-delete']>} dvc-delete - Cancelable, before what was prepared is deleted; who cancels it deletes by itself.
 */
@localized()
@customElement('dvc-companion')
export class DvcCompanion extends LitElement {
  static override styles = [theme, controlStyles, companionStyles];

  /** The answers to copy. */
  @property({ attribute: false }) draft: Draft | undefined;

  /** The papers of the draft. */
  @property({ attribute: false }) papers: Papers | undefined;

  /** Where the names of communes come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  /** Where the draft is kept: how far somebody is stands beside it, and is deleted with it. Without one it lasts as long as the page. */
  @property({ attribute: false }) store: DeviceStore | undefined;

  /** Where the author's whole document is asked for; the nearest `<dvc-office>` gives it unless it is set. */
  @property({ attribute: false }) client: Client | undefined;

  /** Base address of the office's receiver, where no client is given; likewise. */
  @property() endpoint = '';

  /** Megabytes of a file that the portal takes, to be warned of; not verified. */
  @property({ type: Number, attribute: 'max-megabytes' }) maxMegabytes = 5;

  /** Endings of the files that the portal takes, to be warned of; not verified. */
  @property() accept = 'pdf jpg png';

  /** Where dossiers are looked up at the portal: https, on a host under gov.vn. */
  @property() lookup = portalHome;

  /** Days off and worked Saturdays by year, as decided for civil servants. */
  @property({ attribute: false }) daysOff: DaysOff = keptDaysOff;

  /** The clock by which a code is noted. */
  @property({ attribute: false }) now = (): Date => officeNow();

  @state() private news: FileNews | undefined;

  @state() private stage: 'kept' | 'asked' | 'failed' | 'deleted' = 'kept';

  readonly #language = new LanguageController(this);

  readonly #office = new OfficeController(this);

  readonly #enter = new EnterKeeper(this);

  readonly #inApp = new InApp(this);

  readonly #progress = new Progress(this);

  readonly #cards = new Cards(this, this.#progress);

  /** «Ghi mã này» was pressed where nothing was typed. */
  @state() private isCodeMissing = false;

  #last: File | undefined;

  readonly #procedure = new Task(this, {
    args: () => [this.draft?.procedure, this.#office.current.client] as const,
    task: ([procedure, client], { signal }) => procedure && wholeProcedure(procedure, client, signal),
  });

  constructor() {
    super();
    new DraftController(
      this,
      () => this.draft,
      () => this.requestUpdate(),
    );
    new PapersController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.stage = 'kept';
    const { sharedDevice } = this.#office.current;
    void this.#progress.open(this.draft, sharedDevice ? undefined : this.store, this.#officeKey);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft } = this;
    if (!draft) return nothing;
    if (this.stage === 'deleted')
      return html`<div class="notice deleted" role="status" tabindex="-1">
        <p .textContent=${msg('Đã xóa khỏi máy này những gì đã chuẩn bị.')}></p>
      </div>`;
    return html`
      <h2>${msg('Mở Cổng bên cạnh rồi chép sang')}</h2>
      <p class="notice warning" .textContent=${notSent()}></p>
      <section>
        <h3>${msg('1. Mở trang nộp hồ sơ trên Cổng')}</h3>
        <p>${msg('Đăng nhập Cổng bằng VNeID. Trang này không bao giờ hỏi mật khẩu hay mã OTP.')}</p>
        <a class="way" part="portal" href=${filingPageOf(draft.procedure)} rel="noopener noreferrer" target="_blank">
          <span .textContent=${msg('Mở trang nộp hồ sơ')}></span> (<span
            translate="no"
            .textContent=${new URL(filingPageOf(draft.procedure)).host}
          ></span
          >)
        </a>
      </section>
      <section>
        <h3>${msg('2. Chép từng câu trả lời')}</h3>
        ${
          this.#language.current === 'vi'
            ? nothing
            : html`<p class="muted">${msg('Tên ô và câu trả lời giữ tiếng Việt, như trên Cổng.')}</p>`
        }
        ${this.#procedure.render({
          pending: () => html`<p class="notice" .textContent=${msg('Đang chuẩn bị các mục để chép…')}></p>`,
          complete: (procedure) => procedure && this.#cards.draw(draft, procedure, this.units),
        })}
        <p
          class="muted"
          .textContent=${
            this.#progress.isLasting
              ? msg('Chỗ đang làm được giữ trên máy này cùng bản nháp, và không gửi đi đâu.')
              : msg('Máy này không giữ lại chỗ đang làm: xin chép xong rồi mới đóng trang.')
          }
        ></p>
      </section>
      <section>
        <h3>${msg('3. Tải giấy tờ lên Cổng')}</h3>
        ${this.#renderPapers(draft)}
      </section>
      <section>
        <h3>${msg('4. Sau khi nộp trên Cổng')}</h3>
        ${afterView(this.#after(draft.procedure))}
      </section>
      <section>
        ${deleteView(this.stage, {
          onAsk: () => void this.#turn('asked', '.keep'),
          onKeep: () => void this.#turn('kept', '[part=delete]'),
          onDelete: () => void this.#delete(draft),
        })}
      </section>
    `;
  }

  #renderPapers(draft: Draft): TemplateResult {
    const limits: PortalLimits = {
      mostBytes: this.maxMegabytes * 1_000_000,
      endings: this.accept
        .toLowerCase()
        .split(/[\s,.]+/)
        .filter(Boolean),
    };
    const slots = draft.procedure.in('vi').papers(draft.answers);
    const files = this.papers?.list ?? [];
    const lacking = draft.papers.filter(
      ({ id, required, copies }) => required && copies !== 'shown' && !files.some(({ slot }) => slot === id),
    );
    return html`
      ${papersView({
        ...{ papers: portalPapers(slots, files, limits), slots: draft.papers, lacking, limits, news: this.news },
        onSave: (papers) => void this.#save(papers),
      })}
      ${this.#inApp.draw('file', { file: this.#last })}
    `;
  }

  get #officeKey(): string {
    return officeKey(this.#office.current.endpoint);
  }

  #after(procedure: Procedure): AfterView {
    const { noted } = this.#progress.notes;
    const lookup = isOfficial(this.lookup) ? this.lookup : portalHome;
    return {
      ...{ procedure, noted, lookup, daysOff: this.daysOff, isMissing: this.isCodeMissing },
      onNote: (typed) => this.#note(portalCode(typed)),
      onMissing: () => {
        this.isCodeMissing = true;
        this.renderRoot.querySelector<HTMLElement>('#code')?.focus();
      },
      onCalendar: () => {
        const file = calendarOf(this.#after(procedure), this.now());
        if (file) void handFiles(this.renderRoot, [file]);
      },
    };
  }

  #note(code: string): void {
    const { noted } = this.#progress.notes;
    this.isCodeMissing = false;
    if (code === (noted?.code ?? '')) return;
    // Who corrects a code has filed on the day it was noted first.
    const on = noted?.on ?? vietnameseDay(this.now());
    this.#progress.note({ noted: code ? { code, on } : undefined });
  }

  async #save(papers: readonly PortalPaper<Papers['list'][number]>[]): Promise<void> {
    this.news = undefined;
    const files: File[] = [];
    for (const { file, name } of papers) {
      const bytes = await this.papers?.bytes(file.id);
      if (!bytes) {
        this.news = { lost: file.name };
        return;
      }
      files.push(new File([bytes], name, { type: file.type }));
    }
    this.#last = files[0];
    const handed = await handFiles(this.renderRoot, files);
    if (handed !== 'kept') this.news = handed;
  }

  /** The focus goes to the button that keeps what is there, back to the one that asked, or to what is said of it. */
  async #turn(stage: DvcCompanion['stage'], selector: string): Promise<void> {
    this.stage = stage;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #delete({ procedure: { code } }: Draft): Promise<void> {
    if (!emit(this, 'dvc-delete', { code }, { cancelable: true })) return;
    await this.#progress.settled();
    try {
      await this.store?.dropDraft(code, this.#officeKey);
      await this.#turn('deleted', '.deleted');
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.stage = 'failed';
    }
  }
}

function notSent(): string {
  return msg('Trang này không gửi gì đi. Ông/bà chép sang Cổng rồi tự nộp ở đó.');
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-companion': DvcCompanion;
  }
}
