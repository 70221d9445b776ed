import { msg, str } from '@lit/localize';
import { html, noChange, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { deadline } from '../../client/base/deadline.js';
import { reportBug } from '../../client/client-error.js';
import type { DeviceStore, OutboxItem } from '../../client/device-store.js';
import { openDeviceStore } from '../../client/device/open-device-store.js';
import { Units } from '../../client/http/units.js';
import { getLocale } from '../../locales/language.js';
import type { Draft } from '../../model/draft.js';
import { ProcedureError } from '../../model/fault.js';
import type { GuideFacts } from '../../model/guide-facts.js';
import type { Procedure } from '../../model/procedure.js';
import type { Layout } from '../../model/screens.js';
import { addStyles } from '../base/add-styles.js';
import type { DvcEvents } from '../base/events.js';
import { OnlineController } from '../base/online.js';
import { filingPlace, formPlace, isLate, reviewPlace } from '../base/places.js';
import type { OfficeController } from '../office/office-context.js';
import { fileIn } from '../office/file-in.js';
import { filingOf } from '../../model/filing.js';
import { pasted } from '../../model/pasted.js';
import { loadReadingHelp } from '../reading/load-reading-help.js';
import { brokenNotice } from '../words/broken.js';
import { contactStyles } from '../words/contact.js';
import { waiting } from '../words/waiting.js';
import { draftNotice, elsewhereStage, stepStage, stepWords, type StageActions } from './guide-and-step-view.js';
import type { GuideFrame } from './guide-stage.js';
import { isTakenAt } from './is-taken.js';
import { Journey } from './journey.js';
import { notDeleted } from './not-deleted.js';
import { openDocument } from './open-document.js';
import { Presses } from './presses.js';
import { fetchDocument, isPublished, type ProcedureSource } from './procedure-source.js';
import { procedureStyles } from './procedure-styles.js';
import { isAtRisk, offlineWords, savingWords, type Saving } from './saving-words.js';
import { placeOf } from './steps.js';
import '../dvc-form.js';
import { whereWords } from './where-words.js';

/** How long a press waits for a newer document before it goes on with the one at hand, in milliseconds. */
const patience = 5_000;

/** The element that shows the journey, as the page has set it. */
export type ProcedureHost = LitElement & {
  readonly layout: Layout;
  readonly store: DeviceStore | undefined;
  readonly assets: string;
};

/** What the element shares with the rest of its script. */
export interface Shared {
  readonly office: OfficeController;
  /** The guide is on the screen already, and nothing new is to be told of. */
  readonly isGuideShown: boolean;
  /** The start was pressed, and the guide that is on the screen already tells that it was. */
  readonly isStarting: () => boolean;
  readonly onStarted: () => void;
  readonly language: () => string;
  readonly source: () => ProcedureSource;
  /** Draws the guide where the element has drawn it before. */
  readonly guide: (procedure: GuideFacts, frame: Partial<GuideFrame>) => TemplateResult;
}

/** All that `<dvc-procedure>` shows once its form is there: the guide with what the device has, the steps, what was sent. */
export class ProcedureView implements ReactiveController {
  readonly journey: Journey;

  /** The citizen was asked whether the draft is to be deleted. */
  #dropping = false;
  /** The draft of this document was deleted here. */
  #isDropped = false;
  /** Whether the office takes what the page itself has brought; of its own documents that is known. */
  #taken = true;
  #layout: Layout;
  /** What shows the guide and has its help with reading. */
  #guide: LitElement | null = null;
  /** The office gives the communes; where it does not, they lie beside the documents. */
  readonly #units = new Units(() => {
    const assets = pasted(this.host.assets);
    const { endpoint } = this.#office.current;
    return [endpoint && fileIn(endpoint, 'v1/units'), assets && fileIn(assets, 'units')].filter(Boolean);
  });
  /** The store of this device, opened once. */
  #device: { readonly shared: boolean; readonly store: Promise<DeviceStore> } | undefined;
  readonly #office: OfficeController;
  readonly #presses: Presses;
  readonly #online: OnlineController;

  constructor(
    readonly host: ProcedureHost,
    readonly shared: Shared,
  ) {
    this.#office = shared.office;
    this.#layout = host.layout;
    this.#online = new OnlineController(host, () => this.#onLine());
    this.journey = new Journey(host);
    const before = shared.isGuideShown ? 'guide' : this.journey.screen;
    this.#presses = new Presses(host, () => (this.isOpen ? this.journey.screen : before));
    host.addController(this);
    for (const styles of [contactStyles, procedureStyles]) addStyles(host.renderRoot, styles);
  }

  /** Opens a document, and what the device has of it. */
  async open(document: unknown, published: boolean, signal: AbortSignal): Promise<void> {
    const { client, endpoint, sharedDevice } = this.#office.current;
    const [procedure, store] = await Promise.all([
      openDocument(document, published),
      this.host.store ?? this.#deviceStore(sharedDevice),
    ]);
    signal.throwIfAborted();
    this.#taken = true;
    this.#isDropped = false;
    const ways = filingOf(procedure, client !== undefined);
    await this.journey.open(procedure, { store, client, endpoint, ways });
    if (published || !client || !ways.includes('receive')) return;
    void isTakenAt(client, procedure.code, signal).then((taken) => {
      if (!signal.aborted) this.#taken = taken;
      this.host.requestUpdate();
    }, reportBug);
  }

  hostUpdate(): void {
    const { draft, walk } = this.journey;
    const { layout } = this.host;
    draft?.translate(getLocale());
    if (draft && layout !== this.#layout) walk.settle(draft);
    this.#layout = layout;
  }

  hostUpdated(): void {
    const { renderRoot: root } = this.host;
    const guide = root.querySelector('dvc-guide') ?? (root.querySelector('.ready') && this.host);
    if (guide && guide !== this.#guide) loadReadingHelp(guide);
    this.#guide = guide;
  }

  /** True for what is under way and goes on though the page could not open what it asked for. */
  isKept(error: unknown): boolean {
    return this.journey.isUnderWay && !(error instanceof ProcedureError);
  }

  /** What is told to those who do not see it. */
  get voice(): TemplateResult {
    return this.#presses.voice.draw(...this.#said);
  }

  get isOpen(): boolean {
    return this.journey.procedure !== undefined;
  }

  /** Begins, or goes on with the draft that the device has. */
  start(): void {
    this.#ask(async () => {
      try {
        await this.journey.start();
      } finally {
        this.shared.onStarted();
      }
    });
  }

  leave(): void {
    void this.journey.leave();
  }

  /** What is true and can be seen. */
  get #said(): readonly string[] {
    const isStep = this.journey.stage.kind === 'step';
    return [
      isStep && !this.#online.online ? offlineWords(this.#saving) : '',
      isStep && isAtRisk(this.#saving) ? savingWords(this.#saving) : '',
    ];
  }

  get #saving(): Saving {
    const { keeper, store } = this.journey.own;
    const sends = this.journey.walk.ways.includes('receive');
    return { keeper, lasting: store.lasting, shared: this.#office.current.sharedDevice, sends };
  }

  /** The office may have another document by now, under which something is wrong that was right here. */
  async #amend(item: OutboxItem): Promise<void> {
    const { signal, clear } = deadline(patience);
    const fresh = await this.#fetch(signal).catch(reportBug);
    clear();
    const pointer = await this.journey.dossiers?.takeBack(item, { procedure: fresh ?? undefined });
    if (pointer !== undefined) await this.#edit(pointer);
  }

  async #fetch(signal: AbortSignal): Promise<Procedure> {
    const source = this.shared.source();
    return openDocument(await fetchDocument(source, signal), isPublished(source));
  }

  render(): TemplateResult | typeof noChange {
    const { stage, draft, procedure: opened } = this.journey;
    if (!opened) return html``;
    // Nobody reads a guide that goes away at once.
    if (stage.kind === 'guide' && this.shared.isStarting()) return noChange;
    const procedure = opened.in(this.shared.language());
    if (stage.kind === 'sent') return this.#renderSent(procedure, stage.item);
    if (stage.kind === 'elsewhere') return elsewhereStage(procedure, this.journey.own, this.#actions);
    if (stage.kind === 'step' && draft) return this.#renderStep(draft, stage.place);
    const { dossiers, secondHalf } = this.journey;
    const found = draftNotice(this.journey, this.#dropping, this.#actions);
    const dropped = this.#isDropped && !found ? html`<p class="notice" .textContent=${droppedWords()}></p>` : nothing;
    return this.shared.guide(procedure, {
      closed: found !== undefined || !this.#taken,
      before: [this.#presses.broken ? brokenNotice() : nothing, found, dropped, notTaken(this.#taken)],
      after: dossiers && secondHalf?.renderList(dossiers, this.#ask),
    });
  }

  #renderStep(draft: Draft, place: string): TemplateResult {
    const { name } = this.#office.current;
    const sends = this.journey.walk.ways.includes('receive');
    const frame = {
      place,
      where: whereWords(draft.procedure, { sends, name }),
      saving: this.#saving,
      online: this.#online.online,
      broken: this.#presses.broken ? brokenNotice(this.#renderPrint(draft, place)) : undefined,
      dropping: this.#dropping,
    };
    const content = isLate(place) ? this.#renderLate(draft, place) : this.#renderPage(draft, place);
    return stepStage(this.journey, frame, content, this.#actions);
  }

  /** The last screen, and the review of what is sent, have their own. */
  #renderPrint(draft: Draft, place: string): TemplateResult | undefined {
    return place === reviewPlace || place === filingPlace
      ? undefined
      : html`<dvc-filled-form .draft=${draft} .units=${this.#units}></dvc-filled-form>`;
  }

  #renderPage(draft: Draft, place: string): TemplateResult {
    return html`<dvc-form
      .step=${stepWords(this.journey, place)}
      .draft=${draft}
      .page=${pageAt(place)}
      .units=${this.#units}
      .offers=${this.journey.offers}
      commune=${this.#office.current.commune ?? ''}
      @focusout=${this.#onLeft}
      @dvc-completed=${this.#onCompleted}
    ></dvc-form>`;
  }

  #renderLate(draft: Draft, place: string): TemplateResult {
    const { secondHalf, failure } = this.journey;
    const step = stepWords(this.journey, place);
    if (!secondHalf?.papers)
      return html`<h2 class="step" tabindex="-1" .textContent=${step}></h2>
        ${waiting(failure, this.#actions.onLoad)}`;
    return secondHalf.renderStep(draft, place, {
      step,
      ways: this.journey.walk.ways,
      units: this.#units,
      offers: this.journey.offers,
      busy: this.journey.isFreezing,
      journey: this.journey,
      ask: this.#ask,
      onCompleted: this.#onCompleted,
      onDelete: this.#onDelete,
      onEdit: this.#onEdit,
      onSubmit: this.#onSubmit,
    });
  }

  #renderSent(procedure: Procedure, item: OutboxItem): TemplateResult {
    const { secondHalf, dossiers, failure, screen } = this.journey;
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

  #onLine(): void {
    if (this.journey.failure) void this.journey.load();
  }

  #deviceStore(shared: boolean): Promise<DeviceStore> {
    if (this.#device?.shared !== shared) this.#device = { shared, store: openDeviceStore({ shared }) };
    return this.#device.store;
  }

  readonly #ask = (act: () => unknown): void => this.#presses.ask(act);

  readonly #actions: StageActions = {
    onStart: () => this.start(),
    onTakeOver: () => this.#ask(() => this.journey.start('take')),
    onAskDrop: () => void this.#askDrop(true),
    onKeep: () => void this.#askDrop(false),
    onDrop: () => this.#ask(() => this.#drop()),
    onBack: () => this.#ask(() => this.journey.walk.back()),
    onLoad: () => this.#ask(() => this.journey.load()),
    onGo: (pointer) => this.#ask(() => this.#edit(pointer)),
    onChangesRead: () => {
      this.journey.changed = undefined;
      this.host.requestUpdate();
      void this.#presses.focusHeading();
    },
    ask: this.#ask,
  };

  /** Asks before the draft is deleted; the focus goes to the button that keeps it, and back to the one that asked. */
  async #askDrop(dropping: boolean): Promise<void> {
    this.#dropping = dropping;
    await this.#presses.focus(dropping ? '.keep' : '.drop');
  }

  async #drop(): Promise<void> {
    await this.journey.drop();
    const { draft, saved } = this.journey;
    if (draft || saved) return;
    this.#dropping = false;
    this.#isDropped = true;
    void this.#presses.voice.say(droppedWords());
    this.host.requestUpdate();
    await this.#presses.focusHeading();
  }

  /** Who leaves a field may be about to leave the page. */
  readonly #onLeft = (): void => void this.journey.own.keeper.settled();

  readonly #onCompleted = (event: Event): void => {
    event.stopPropagation();
    this.#ask(() => this.journey.walk.next());
  };

  /** The journey deletes its draft itself, so that nothing is kept again. */
  readonly #onDelete = (event: Event): void => {
    event.preventDefault();
    this.#ask(() => this.#drop());
  };

  readonly #onEdit = (event: CustomEvent<DvcEvents['dvc-edit']>): void => {
    event.stopPropagation();
    this.#ask(() => this.#edit(event.detail.pointer));
  };

  async #edit(pointer: string): Promise<void> {
    const { draft } = this.journey;
    if (!draft) return;
    const place = placeOf(draft, pointer, this.journey.walk.route);
    this.journey.walk.go(place);
    await this.host.updateComplete;
    if (pointer !== place) await this.host.renderRoot.querySelector('dvc-form')?.focusOn(pointer);
  }

  /** The review has asked the page; where nobody stopped it, the dossier is frozen and sent. */
  readonly #onSubmit = (event: CustomEvent<DvcEvents['dvc-submit']>): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#ask(() => this.journey.dossiers?.submit());
    });
  };
}

/** What the form is asked to show at a place: `''` is all of it. */
function pageAt(place: string): string {
  return place === formPlace ? '' : place;
}

/** The place is there before the office has answered: only then its words are heard. */
function notTaken(taken: boolean): TemplateResult {
  const words = msg('Cơ quan này không nhận thủ tục này qua mạng. Xin gọi cơ quan để được chỉ dẫn.');
  return html`<div role="status">${taken ? nothing : html`<p class="notice warning" .textContent=${words}></p>`}</div>`;
}

function droppedWords(): string {
  return msg('Đã xóa bản nháp trên máy này.');
}
