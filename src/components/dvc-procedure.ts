import './journey/early-form.js';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientError } from '../client/client-error.js';
import type { Client } from '../client/client.js';
import type { DeviceStore } from '../client/device-store.js';
import { LanguageController } from '../locales/language.js';
import { guideFacts, type GuideFacts } from '../model/guide-facts.js';
import { needsOf } from '../model/rare-kinds-slot.js';
import type { Layout } from '../model/screens.js';
import type { ServedDocument } from '../model/translate.js';
import { customElement } from './base/define-element.js';
import { EnterKeeper } from './base/keep-enter.js';
import { scriptFolder } from './base/script-folder.js';
import { theme } from './base/theme.js';
import { loadRareKinds } from './form/load-rare-kinds.js';
import { ChosenLanguage } from './journey/chosen-language.js';
import { guideStage, type GuideActions, type GuideFrame } from './journey/guide-stage.js';
import { guideStageStyles } from './journey/guide-stage-styles.js';
import { LatestRun } from './base/latest-run.js';
import { ReadyGuide } from './journey/ready-guide.js';
import { fetchDocument, isPublished, type ProcedureSource } from './journey/procedure-source.js';
import type { ProcedureView } from './journey/procedure-view.js';
import { OfficeController, unreadOffice } from './office/office-context.js';
import { pasted } from '../model/pasted.js';
import { waiting } from './words/waiting.js';
import './dvc-guide.js';

/*
 * How the element opens:
 * 1. It fetches the document, and draws the guide from it (`guideFacts`). That is all this script can do.
 * 2. While the guide is drawn the line brings the rest (`ProcedureView`), which opens the form, the store and the journey.
 *    From then on the rest draws what the element shows, in the same places of the screen.
 * 3. A press on the start before that counts: it is said at the button, and goes on when the rest is there.
 */

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
  static override styles = [theme, guideStageStyles];

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

  readonly #language = new LanguageController(this);
  readonly #office = new OfficeController(this);
  readonly #chosen = new ChosenLanguage(this, () => {
    const { document, src, code } = this.#source;
    const name = document ? (document as Partial<ServedDocument>).code : src || code;
    return this.#office.current.sharedDevice ? undefined : name;
  });
  readonly #opening = new LatestRun(
    this,
    () => {
      const { document, src, code, client, assets, facts } = this.#source;
      const isNamed = document !== undefined || src || code;
      // What an office says other than by its attributes is known when its script is there.
      const office = unreadOffice(this);
      const isUnknown = office && !this.#isAlone && (!client || office.hasAttribute('src'));
      return isNamed && !isUnknown
        ? [document, src, code, client, assets, facts, this.#office.current.sharedDevice, this.store]
        : [];
    },
    (signal) => this.#open(signal),
  );

  readonly #ready = new ReadyGuide(this, () => {
    // A page's own document may be one that its office does not take.
    if (this.#isClosed && !isPublished(this.#source)) return false;
    this.#start();
    return true;
  });

  /** What a guide needs, of a document that was checked before it was published. */
  #facts: GuideFacts | undefined;
  /** The language that was asked for last, and those a document is served in one by one. */
  #served: { readonly wanted: string; readonly languages?: readonly string[] | undefined } = { wanted: '' };
  /** All that comes after the guide. */
  #view: ProcedureView | undefined;
  #loading: Promise<ProcedureView> | undefined;
  /** Words for what is no matter of the line. */
  #failures: typeof import('./journey/opening-failure.js') | undefined;
  /** Words for a page without a secure connection. */
  #unsafe: typeof import('./journey/unsafe-page.js') | undefined;
  /** The citizen asked to load again: the screen that comes takes the focus. */
  #isRetried = false;
  /** The page has named another procedure, which is not open yet. */
  #isOther = false;
  /** The start was pressed before what it opens had come. */
  #isStarting = false;
  /** The journey does not offer to begin anew. */
  #isClosed = false;
  /** The script of the office around it has not come: what its tag says must do. */
  #isAlone = false;

  constructor() {
    super();
    new EnterKeeper(this);
  }

  override connectedCallback(): void {
    this.#chosen.recall();
    super.connectedCallback();
    if (unreadOffice(this)) import('./dvc-office.js').catch(this.#onNoOffice);
    window.addEventListener('online', this.#onLine);
    if (!isSecureContext) void this.#loadUnsafe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#onLine);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { languages, wanted } = this.#served;
    // A document with the words of one language is asked for again in another; what is under way goes on in its words.
    if (languages?.includes(this.#language.wanted) && wanted !== this.#language.wanted) void this.#opening.run();
    if (!this.hasUpdated || !(changed.has('code') || changed.has('src'))) return;
    this.#isOther = true;
    this.#isStarting = false;
    this.#view?.leave();
  }

  protected override render(): TemplateResult {
    return html`<section lang=${this.#language.current}>${this.#view?.voice} ${this.#renderContent()}</section>`;
  }

  protected override updated(): void {
    const heading = this.#isRetried ? this.renderRoot.querySelector<HTMLElement>('.step') : null;
    if (!heading) return;
    this.#isRetried = false;
    heading.focus({ preventScroll: true });
  }

  #renderContent(): unknown {
    const { status, error } = this.#opening;
    // What the citizen looks at or is in the middle of stays while the page asks for another office or a newer document.
    const stays = status === 'pending' ? !this.#isOther : this.#view?.isKept(error);
    if (this.#view?.isOpen && (stays || status === 'done')) return this.#view.render();
    // What the page has put into the tag stands until there is something in its place.
    if (status === 'idle') return html`<slot></slot>`;
    const facts = this.#isOther ? undefined : this.#facts;
    if (status !== 'failed' || isLost(error)) {
      if (facts) return this.#renderGuide(facts.in(this.#language.current), {});
      if (this.#ready.fits(this.#source.code, this.#language.wanted)) return this.#renderReady(undefined, {});
    }
    if (status !== 'failed') return html`<slot><p class="notice" .textContent=${msg('Đang mở thủ tục…')}></p></slot>`;
    const retry = html`<div class="actions">
      <button type="button" class="button" @click=${this.#onRetry}>${msg('Tải lại')}</button>
    </div>`;
    const { code, src } = this.#source;
    const asked = { name: code || src, endpoint: this.#office.current.endpoint };
    const told =
      this.#failures?.openingFailure(error, asked, retry) ??
      html`<div class="notice error" role="alert">
          <p .textContent=${msg('Chưa tải được thủ tục vì đường truyền. Những gì đã lưu trên máy này vẫn còn.')}></p>
        </div>
        ${retry}`;
    return html`${told}<slot></slot>`;
  }

  #renderGuide(facts: GuideFacts, frame: Partial<GuideFrame>): TemplateResult {
    if (this.#ready.fits(facts.code, this.#language.wanted, facts)) return this.#renderReady(facts, frame);
    const { client, endpoint } = this.#office.current;
    const unsafe = this.#unsafe && [this.#unsafe.unsafeNotice(), this.#unsafe.safePage(endpoint, facts.code)];
    return guideStage(facts, { ...frame, client, unsafe, starting: this.#renderStarting() }, this.#actions);
  }

  #renderReady(facts: GuideFacts | undefined, frame: Partial<GuideFrame>): TemplateResult {
    this.#isClosed = frame.closed ?? false;
    const { name } = this.#office.current;
    const unsafe = this.#unsafe?.unsafeNotice();
    return this.#ready.draw(facts, { ...frame, unsafe, office: name, starting: this.#renderStarting() }, this.#actions);
  }

  #renderStarting(): TemplateResult | typeof nothing {
    const { status, error } = this.#opening;
    return this.#isStarting ? waiting(status === 'failed' && error, this.#start) : nothing;
  }

  /** What is no matter of the line is told in words that few need. */
  async #open(signal: AbortSignal): Promise<void> {
    this.#failures = undefined;
    try {
      await this.#bring(signal);
    } catch (error) {
      if (!isLost(error)) this.#failures = await import('./journey/opening-failure.js').catch(() => undefined);
      throw error;
    }
  }

  async #bring(signal: AbortSignal): Promise<void> {
    const source = this.#source;
    const published = isPublished(source);
    // The page's own document is checked before anything of it is shown.
    let loading = published ? undefined : this.#load();
    loading?.catch(() => undefined);
    this.#served = { ...this.#served, wanted: source.language };
    const found = await fetchDocument(source, signal);
    signal.throwIfAborted();
    this.#served = { wanted: source.language, languages: (found as ServedDocument | undefined)?.languages };
    // The line brings the rest while the guide is drawn.
    loading ??= this.#load(found);
    loading.catch(() => undefined);
    if (published) await this.#showGuide(found);
    this.#view = await loading;
    signal.throwIfAborted();
    await this.#view.open(found, published, signal);
    signal.throwIfAborted();
    this.#isOther = false;
    if (this.#isStarting) this.#start();
  }

  /** Resolves when the guide is drawn. */
  async #showGuide(found: unknown): Promise<void> {
    this.#facts = factsOf(found, this.#language.current);
    if (!this.#facts) return;
    this.#isOther = false;
    this.requestUpdate();
    await this.updateComplete;
  }

  /** Once; again where the line has failed. */
  #load(found?: unknown): Promise<ProcedureView> {
    return (this.#loading ??= this.#loadView(found).catch((cause: unknown) => {
      this.#loading = undefined;
      throw new ClientError('offline', { cause });
    }));
  }

  /** What the form needs comes with the rest, and is not asked for by it one trip later. */
  async #loadView(found: unknown): Promise<ProcedureView> {
    const [{ ProcedureView }] = await Promise.all([
      import('./journey/procedure-view.js'),
      found !== undefined && needsOf(found).more ? loadRareKinds() : undefined,
    ]);
    return new ProcedureView(this, {
      office: this.#office,
      isGuideShown: this.#facts !== undefined,
      isStarting: () => this.#isStarting,
      onStarted: () => {
        if (this.#isStarting) this.requestUpdate();
        this.#isStarting = false;
      },
      language: () => this.#language.current,
      source: () => this.#source,
      guide: (procedure, frame) => this.#renderGuide(procedure, frame),
    });
  }

  async #loadUnsafe(): Promise<void> {
    this.#unsafe = await import('./journey/unsafe-page.js').catch(() => undefined);
    this.requestUpdate();
  }

  /** What the page has asked for, as it was meant. */
  get #source(): ProcedureSource {
    const { document, src, code, assets } = this;
    const { client, facts } = this.#office.current;
    const language = this.#language.wanted;
    return { document, src: pasted(src), code: pasted(code), client, assets: pasted(assets), language, facts };
  }

  readonly #start = (): void => {
    // A press that had to wait has its words on the screen until there is something in their place.
    this.#isStarting ||= !this.#view?.isOpen;
    this.requestUpdate();
    if (this.#view?.isOpen) this.#view.start();
    else if (this.#opening.status === 'failed') void this.#opening.run();
  };

  readonly #onRetry = (): void => {
    this.#isRetried = true;
    void this.#opening.run();
  };

  readonly #onNoOffice = (): void => {
    this.#isAlone = true;
    this.requestUpdate();
  };

  readonly #onLine = (): void => {
    if (this.#opening.status === 'failed') void this.#opening.run();
  };

  readonly #actions: GuideActions = {
    onGuideStart: (event) => {
      // The journey tells it itself, once there is a draft.
      event.stopPropagation();
      this.#start();
    },
    onLanguage: (language) => this.#chosen.choose(language),
  };
}

function isLost(error: unknown): boolean {
  return error instanceof ClientError && error.retryable;
}

/** A document that cannot even be told about is opened by the rest, which says what is wrong. */
function factsOf(document: unknown, language: string): GuideFacts | undefined {
  try {
    return guideFacts(document as ServedDocument, language);
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure': DvcProcedure;
  }
}
