import { localized, msg, str } from '@lit/localize';
import { initialState, Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { deadline } from '../client/base/deadline.js';
import { reportBug } from '../client/client-error.js';
import type { Client } from '../client/client.js';
import type { DeviceStore, OutboxItem } from '../client/device-store.js';
import { openDeviceStore } from '../client/device/open-device-store.js';
import { Units } from '../client/http/units.js';
import { getLocale, LanguageController } from '../locales/language.js';
import type { Draft } from '../model/draft.js';
import { ProcedureError } from '../model/fault.js';
import type { Procedure } from '../model/procedure.js';
import type { Layout } from '../model/screens.js';
import { contactStyles } from './words/contact.js';
import type { DvcForm } from './dvc-form.js';
import { customElement } from './base/define-element.js';
import type { DvcEvents } from './base/events.js';
import { Journey } from './journey/journey.js';
import { scriptFolder } from './base/script-folder.js';
import { EnterKeeper } from './base/keep-enter.js';
import { OfficeController } from './office/office-context.js';
import { fileIn } from './office/file-in.js';
import { pasted } from './office/pasted.js';
import { OnlineController } from './base/online.js';
import { openingFailure } from './journey/opening-failure.js';
import { isTakenAt } from './journey/is-taken.js';
import { Presses } from './journey/presses.js';
import { findProcedure, type ProcedureSource } from './journey/procedure-source.js';
import {
  elsewhereStage,
  guideStage,
  notDeleted,
  stepStage,
  stepWords,
  type StageActions,
} from './journey/guide-and-step-view.js';
import { isAtRisk, offlineWords, savingWords, type Saving } from './journey/saving-words.js';
import { procedureStyles } from './journey/procedure-styles.js';
import { placeOf } from './journey/steps.js';
import { papersPlace, formPlace, reviewPlace } from './base/places.js';
import { theme } from './base/theme.js';
import { brokenNotice } from './words/broken.js';
import { waiting } from './words/waiting.js';
import './dvc-form.js';
import './dvc-guide.js';
import './dvc-office.js';

/** How long a press waits for a newer document before it goes on with the one at hand, in milliseconds. */
const patience = 5_000;

/**
 * The whole journey of one procedure: guide, questions, papers, review, receipt, tracker.
 *
 * @csspart head - Title, office, step, and whether the draft is kept.
 * @fires {CustomEvent<DvcEvents['dvc-started']>} dvc-started - The citizen has begun.
 * @fires {CustomEvent<DvcEvents['dvc-paged']>} dvc-paged - Another step is on the screen.
 * @fires {CustomEvent<DvcEvents['dvc-saved']>} dvc-saved - The draft was kept on this device.
 * @fires {CustomEvent<DvcEvents['dvc-submit']>} dvc-submit - Cancelable, before the dossier is frozen and sent.
 * @fires {CustomEvent<DvcEvents['dvc-submitted']>} dvc-submitted - The office holds the dossier.
 */
@localized()
@customElement('dvc-procedure')
export class DvcProcedure extends LitElement {
  static override styles = [theme, contactStyles, procedureStyles];

  /** Code of the procedure, looked up at the office, else beside the script. */
  @property() code = '';

  /** Address of a procedure document; goes before `code`. */
  @property() src = '';

  /** A procedure document as data; goes before `src`. */
  @property({ attribute: false }) document: unknown;

  /** How the questions are laid out: a page after another, all on one screen, or one question a screen. */
  @property() layout: Layout = 'pages';

  /** Base address of the office's receiver; the nearest `<dvc-office>` gives it unless it is set. */
  @property() endpoint = '';

  /** How to reach the office where it is not our receiver over HTTP. */
  @property({ attribute: false }) client: Client | undefined;

  /** Where drafts, papers and dossiers are kept, instead of the device's own store. */
  @property({ attribute: false }) store: DeviceStore | undefined;

  /** Citizens use this device one after another: nothing is kept on it. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;

  /** Folder with `procedures/` and `units/`. Scripts of `dist/cdn` find theirs; who bundles the package names it. */
  @property() assets: string = scriptFolder;

  @query('dvc-form') private readonly form!: DvcForm | null;

  readonly #language = new LanguageController(this);
  readonly #office = new OfficeController(this);
  readonly #online = new OnlineController(this, () => this.#onLine());
  readonly #journey = new Journey(this);
  readonly #presses = new Presses(this, this.#journey);

  /** The office gives the communes; where it does not, they lie beside the documents. */
  readonly #units = new Units(() => {
    const assets = pasted(this.assets);
    const { endpoint } = this.#office.current;
    return [endpoint && fileIn(endpoint, 'v1/units'), assets && fileIn(assets, 'units')].filter(Boolean);
  });
  /** The page has named another procedure, which is not open yet. */
  #isOther = false;
  /** The store of this device, opened once. */
  #device: { readonly shared: boolean; readonly store: Promise<DeviceStore> } | undefined;

  constructor() {
    super();
    new EnterKeeper(this);
  }

  readonly #loading = new Task(this, {
    args: () => {
      const { document, src, code, client, assets } = this.#source;
      return [document, src, code, client, assets, this.#office.current.sharedDevice, this.store] as const;
    },
    task: async ([document, src, code, client, assets, shared, given], { signal }) => {
      if (document === undefined && !src && !code) return initialState;
      const [procedure, store] = await Promise.all([
        findProcedure({ document, src, code, client, assets }, signal),
        given ?? this.#deviceStore(shared),
      ]);
      signal.throwIfAborted();
      await this.#journey.open(procedure, { store, client, endpoint: this.#office.current.endpoint });
      this.#isOther = false;
      return procedure;
    },
    onError: reportBug,
  });

  /** Whether the office takes what the page itself has brought; of its own documents that is known. */
  readonly #taken = new Task(this, {
    args: () => {
      const { document, src, client } = this.#source;
      return [document !== undefined || src ? this.#loading.value?.code : undefined, client] as const;
    },
    task: ([code, client], { signal }) => (code && client ? isTakenAt(client, code, signal) : true),
    onError: reportBug,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('code') || changed.has('src'))) {
      this.#isOther = true;
      void this.#journey.leave();
    }
    const { draft, walk } = this.#journey;
    draft?.translate(getLocale());
    if (draft && changed.has('layout')) walk.settle(draft);
  }

  protected override render(): TemplateResult {
    return html`<section lang=${this.#language.current}>
      ${this.#presses.voice.draw(...this.#said)} ${this.#renderContent()}
    </section>`;
  }

  /** What is true and can be seen, for those who do not see it. */
  get #said(): readonly string[] {
    const isStep = this.#journey.stage.kind === 'step';
    return [
      isStep && !this.#online.online ? offlineWords(this.#saving) : '',
      isStep && isAtRisk(this.#saving) ? savingWords(this.#saving) : '',
    ];
  }

  get #saving(): Saving {
    const { keeper, store } = this.#journey.own;
    return { keeper, lasting: store.lasting, shared: this.#office.current.sharedDevice };
  }

  /** The office may have another document by now, under which something is wrong that was right here. */
  async #amend(item: OutboxItem): Promise<void> {
    const { signal, clear } = deadline(patience);
    const fresh = await findProcedure(this.#source, signal).catch(reportBug);
    clear();
    const pointer = await this.#journey.dossiers?.takeBack(item, { procedure: fresh ?? undefined });
    if (pointer !== undefined) await this.#edit(pointer);
  }

  #renderContent(): TemplateResult | typeof nothing {
    const { status, error } = this.#loading;
    const { procedure, isUnderWay } = this.#journey;
    // What the citizen looks at or is in the middle of stays while the page asks for another office or a newer document.
    const stays =
      status === TaskStatus.PENDING
        ? !this.#isOther
        : isUnderWay && !(status === TaskStatus.ERROR && error instanceof ProcedureError);
    if (procedure && (stays || status === TaskStatus.COMPLETE))
      return this.#renderStage(procedure.in(this.#language.current));
    if (status === TaskStatus.ERROR)
      return openingFailure(
        error,
        { name: this.#source.code || this.#source.src, endpoint: this.#office.current.endpoint },
        () => this.#ask(() => this.#loading.run()),
      );
    if (status === TaskStatus.INITIAL) return nothing;
    return html`<p class="notice" .textContent=${msg('Đang mở thủ tục…')}></p>`;
  }

  #renderStage(procedure: Procedure): TemplateResult {
    const { stage, draft } = this.#journey;
    if (stage.kind === 'sent') return this.#renderSent(procedure, stage.item);
    if (stage.kind === 'elsewhere') return elsewhereStage(procedure, this.#actions);
    if (stage.kind === 'step' && draft) return this.#renderStep(draft, stage.place);
    return guideStage(procedure, this.#journey, this.#actions, {
      broken: this.#presses.broken,
      dropping: this.#presses.dropping,
      taken: this.#taken.value ?? true,
    });
  }

  #renderStep(draft: Draft, place: string): TemplateResult {
    const frame = {
      place,
      office: this.#office.current.name || draft.procedure.agency,
      saving: this.#saving,
      online: this.#online.online,
      broken: this.#presses.broken ? brokenNotice(this.#renderPrint(draft, place)) : undefined,
      dropping: this.#presses.dropping,
    };
    const isLate = place === papersPlace || place === reviewPlace;
    const content = isLate ? this.#renderLate(draft, place) : this.#renderPage(draft, place);
    return stepStage(this.#journey, frame, content, this.#actions);
  }

  /** The review has its own. */
  #renderPrint(draft: Draft, place: string): TemplateResult | undefined {
    return place === reviewPlace
      ? undefined
      : html`<dvc-filled-form .draft=${draft} .units=${this.#units}></dvc-filled-form>`;
  }

  #renderPage(draft: Draft, place: string): TemplateResult {
    return html`<dvc-form
      .step=${stepWords(this.#journey, place)}
      .draft=${draft}
      .page=${pageAt(place)}
      .units=${this.#units}
      .offers=${this.#journey.offers}
      @focusout=${this.#onLeft}
      @dvc-completed=${this.#onCompleted}
    ></dvc-form>`;
  }

  #renderLate(draft: Draft, place: string): TemplateResult {
    const { secondHalf, failure } = this.#journey;
    const step = stepWords(this.#journey, place);
    if (!secondHalf?.papers)
      return html`<h2 class="step" tabindex="-1" .textContent=${step}></h2>
        ${waiting(failure, this.#actions.onLoad)}`;
    return secondHalf.renderStep(draft, place, {
      step,
      office: this.#office.current,
      units: this.#units,
      offers: this.#journey.offers,
      busy: this.#journey.isFreezing,
      onCompleted: this.#onCompleted,
      onEdit: this.#onEdit,
      onSubmit: this.#onSubmit,
    });
  }

  #renderSent(procedure: Procedure, item: OutboxItem): TemplateResult {
    const { secondHalf, dossiers, failure, screen } = this.#journey;
    const around = {
      online: this.#online.online,
      office: this.#office.current,
      procedure,
      units: this.#units,
      onAmend: () => this.#ask(() => this.#amend(item)),
      ask: this.#ask,
    };
    const isReceived = screen.startsWith('sent received');
    const { title } = procedure;
    return html`
      <h2
        class=${isReceived ? 'step' : nothing}
        tabindex="-1"
        .textContent=${isReceived ? msg(str`Đã nộp: ${title}`) : title}
      ></h2>
      ${dossiers ? secondHalf?.renderAfterSubmit(item, { ...around, dossiers }) : waiting(failure, this.#actions.onLoad)}
      ${notDeleted(failure)}
    `;
  }

  /** What the page has asked for, as it was meant. */
  get #source(): ProcedureSource {
    const { document, src, code, assets } = this;
    const { client } = this.#office.current;
    return { document, src: pasted(src), code: pasted(code), client, assets: pasted(assets) };
  }

  #deviceStore(shared: boolean): Promise<DeviceStore> {
    if (this.#device?.shared !== shared) this.#device = { shared, store: openDeviceStore({ shared }) };
    return this.#device.store;
  }

  #onLine(): void {
    if (this.#loading.status === TaskStatus.ERROR) void this.#loading.run();
    else if (this.#journey.failure) void this.#journey.load();
  }

  readonly #ask = (act: () => unknown): void => this.#presses.ask(act);

  readonly #actions: StageActions = {
    onGuideStart: (event) => {
      // The journey tells it itself, once there is a draft.
      event.stopPropagation();
      this.#ask(() => this.#journey.start());
    },
    onStart: () => this.#ask(() => this.#journey.start()),
    onTakeOver: () => this.#ask(() => this.#journey.start('take')),
    onAskDrop: () => void this.#presses.askDrop(true),
    onKeep: () => void this.#presses.askDrop(false),
    onDrop: () => this.#ask(() => this.#presses.drop()),
    onBack: () => this.#ask(() => this.#journey.walk.back()),
    onLoad: () => this.#ask(() => this.#journey.load()),
    onLanguage: (language) => {
      // A page has one language at a time: an office around us speaks it too.
      for (const each of [this, this.closest('dvc-office')]) if (each) each.lang = language;
    },
    onGo: (pointer) => this.#ask(() => this.#edit(pointer)),
    onChangesRead: () => {
      this.#journey.changed = undefined;
      this.requestUpdate();
      void this.#presses.focusHeading();
    },
    ask: this.#ask,
  };

  /** Who leaves a field may be about to leave the page. */
  readonly #onLeft = (): void => void this.#journey.own.keeper.settled();

  readonly #onCompleted = (event: Event): void => {
    event.stopPropagation();
    this.#ask(() => this.#journey.walk.next());
  };

  readonly #onEdit = (event: CustomEvent<DvcEvents['dvc-edit']>): void => {
    event.stopPropagation();
    this.#ask(() => this.#edit(event.detail.pointer));
  };

  async #edit(pointer: string): Promise<void> {
    const { draft } = this.#journey;
    if (!draft) return;
    const place = placeOf(draft, pointer, this.layout);
    this.#journey.walk.go(place);
    await this.updateComplete;
    if (pointer !== place) await this.form?.focusOn(pointer);
  }

  /** The review has asked the page; where nobody stopped it, the dossier is frozen and sent. */
  readonly #onSubmit = (event: CustomEvent<DvcEvents['dvc-submit']>): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#ask(() => this.#journey.dossiers?.submit());
    });
  };
}

/** What the form is asked to show at a place: `''` is all of it. */
function pageAt(place: string): string {
  return place === formPlace ? '' : place;
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure': DvcProcedure;
  }
}
