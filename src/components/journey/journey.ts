/*
 * How a journey works:
 * 1. `Stage` is what is on the screen: guide, step, sent dossier, or "another tab has the draft". `Walk` changes it.
 * 2. `OwnDraft` owns the draft: it asks for the lock, saves each change to the device, and drops it.
 * 3. Commands (`start`, `drop` …) run one after another in `inTurn`. So a second press never meets half a change.
 * 4. `SecondHalf` (papers, outbox) is another script, and brings the commands of dossiers (`Dossiers`). `load` fetches it once
 *    the first question is on the screen.
 * 5. `<dvc-procedure>` draws `stage`, and calls the commands. The journey draws nothing itself.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import type { DeviceStore, StorageError } from '../../client/device-store.js';
import { officeKey } from '../../client/base/office-key.js';
import { mintDraftKey } from '../../client/device/draft-key.js';
import type { Way } from '../../schemas/office.js';
import type { Draft, SavedDraft } from '../../model/draft.js';
import { filingOf } from '../../model/filing.js';
import type { Procedure } from '../../model/procedure.js';
import type { Layout } from '../../model/screens.js';
import type { ChangedDocument } from './changed-document.js';
import { afterPaint } from '../base/after-paint.js';
import { emit } from '../base/events.js';
import type { Offers } from '../form/offers.js';
import type { SavedWork } from './saved-work.js';
import { OwnDraft } from './own-draft.js';
import type { Dossiers } from './dossiers.js';
import type { SecondHalf } from './second-half.js';
import type { Stage, JourneySetup } from './stage.js';
import { isLate } from '../base/places.js';
import { Walk } from './walk.js';

/** What comes after the form; without an office to send to also what hands the dossier to the citizen. */
async function loadSecondHalf(client: Client | undefined): Promise<typeof import('./second-half.js')> {
  const [sending] = await Promise.all([import('./second-half.js'), client ?? import('../dvc-handover.js')]);
  return sending;
}

/** How a dossier is filed, unless its office says otherwise: sent where somebody takes it. */
function waysOf({ client, ways }: JourneySetup): readonly Way[] {
  return ways ?? filingOf({}, client !== undefined);
}

function sends(around: JourneySetup): boolean {
  return waysOf(around).includes('receive');
}

/**
 * Leads from the guide to the receipt. It decides which screen is shown, which draft is open, where the draft is saved,
 * and who sends the dossier. It does what citizen and page ask for one after another.
 */
export class Journey implements ReactiveController {
  procedure: Procedure | undefined;
  /** A draft that was found on the device and is not taken up yet. */
  saved: SavedDraft | undefined;
  /** Papers and outbox; loaded after the form is usable. */
  secondHalf: SecondHalf | undefined;
  /** What is done with dossiers; comes with the papers and the outbox. */
  dossiers: Dossiers | undefined;
  /** Why the last thing that was asked for is not done. */
  failure: ClientError | StorageError | undefined;
  /** The dossier is on its way into the outbox. */
  isFreezing = false;
  /** What is known of the citizen already. */
  offers: Offers | undefined;
  /** What a newer document asks otherwise, or what was kept of the last dossier, until the citizen has seen it. */
  changed: Pick<ChangedDocument, 'draw'> | undefined;
  readonly own: OwnDraft;
  readonly walk: Walk;
  #around: JourneySetup | undefined;
  /** How many dossiers the device had when this place looked last. */
  #known = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement & { readonly layout?: Layout },
    readonly loadSending = loadSecondHalf,
  ) {
    host.addController(this);
    const onSaved = (savedAt: Date): void => {
      if (this.procedure) emit(host, 'dvc-saved', { code: this.procedure.code, savedAt: savedAt.toISOString() });
    };
    this.own = new OwnDraft(host, onSaved, () => void this.inTurn(() => this.#giveUp()));
    this.walk = new Walk(host, this.own);
  }

  get stage(): Stage {
    return this.walk.stage;
  }

  get draft(): Draft | undefined {
    return this.own.current;
  }

  /** True when there is something on the screen that must not go away by itself. */
  get isUnderWay(): boolean {
    return this.draft !== undefined || this.stage.kind === 'sent';
  }

  /** Name of the screen that is to be drawn. */
  get screen(): string {
    const { stage, secondHalf, procedure } = this;
    if (!procedure) return 'opening';
    if (stage.kind === 'step') {
      return isLate(stage.place) && !secondHalf?.papers ? `${stage.place} waiting` : stage.place;
    }
    return stage.kind === 'sent' ? `sent ${secondHalf?.entryOf(stage.item).state} ${stage.item.key}` : stage.kind;
  }

  hostConnected(): void {
    this.secondHalf?.resume();
    void this.inTurn(() => this.#goOnAgain());
  }

  hostDisconnected(): void {
    this.secondHalf?.pause();
  }

  /**
   * Shows what is there for a procedure: a dossier that waits to be sent, a draft, or the guide. What is under way for
   * the same procedure goes on, in its new words and with its new office.
   */
  open(procedure: Procedure, around: JourneySetup): Promise<void> {
    return this.inTurn(async () => {
      const isSame = this.procedure?.code === procedure.code && this.#around?.store === around.store;
      const office = officeKey(around.endpoint);
      if (!isSame || !this.isUnderWay || (await this.own.isTakenAt(office, procedure))) await this.close();
      this.procedure = procedure;
      this.#around = around;
      this.walk.ways = waysOf(around);
      await this.own.moveTo(office, procedure);
      if (this.isUnderWay) return this.#goOn(procedure, around);
      this.own.store = around.store;
      await this.showKept();
      if (procedure.sourced) void this.#loadOffers(this.own.store);
    });
  }

  /** The page is about to show another procedure. */
  leave(): Promise<void> {
    return this.inTurn(async () => {
      await this.close();
      this.procedure = undefined;
    });
  }

  /** Begins, or goes on with the draft that is on the device; `take` takes it over from another place. */
  start(how: 'try' | 'take' = 'try'): Promise<void> {
    return this.inTurn(async () => {
      const { procedure, draft, stage, own } = this;
      if (!procedure || stage.kind === 'step' || stage.kind === 'sent') return;
      if (draft) return this.walk.goOn(draft);
      if (!(await own.mayWrite(procedure, how))) return this.walk.show({ kind: 'elsewhere' });
      const kept = await own.kept(procedure);
      const saved = kept.draft;
      // Another place has submitted meanwhile what would be begun here again.
      if (!saved && kept.items.length > this.#known) return this.#show(kept);
      const taken = own.take(procedure, saved ?? { ...mintDraftKey(), place: '' }, saved && new Date(saved.savedAt));
      if (saved && saved.version !== procedure.version) await this.tellNews(taken, saved);
      emit(this.host, 'dvc-started', { code: procedure.code });
      this.walk.goOn(taken);
      // The question first; what follows it comes while it is read.
      void afterPaint().then(() => this.load());
    });
  }

  /** Deletes the draft and its papers from this device, and shows the guide. */
  drop(): Promise<void> {
    return this.inTurn(async () => {
      const { procedure, secondHalf, own } = this;
      if (!procedure) return;
      if (!(await own.mayWrite(procedure, 'try'))) return this.walk.show({ kind: 'elsewhere' });
      if (await this.#hasFailed(own.drop(procedure.code))) return;
      // The office may take its time to hear of it.
      void secondHalf?.discard();
      await this.close();
    });
  }

  /** Loads what comes after the form, and opens the papers. */
  async load(): Promise<void> {
    const around = this.#around;
    const part = await this.loadSending(around && sends(around) ? around.client : undefined).catch(
      (cause: unknown) => new ClientError('offline', { cause }),
    );
    if (!around || around !== this.#around) return;
    const isLost = part instanceof ClientError;
    this.failure = isLost ? part : undefined;
    if (!isLost) this.#take(part.SecondHalf, around);
    this.secondHalf?.start();
    if (this.draft && this.stage.kind !== 'sent') await this.secondHalf?.open(this.draft);
    this.host.requestUpdate();
  }

  /** Shows what the device has: what is being made goes before what was submitted. */
  async showKept(): Promise<void> {
    if (this.procedure) await this.#show(await this.own.kept(this.procedure));
  }

  /** Shows the guide, with the draft that the device has. */
  async showGuide(): Promise<void> {
    const { procedure, own } = this;
    const kept = procedure && (await own.kept(procedure));
    this.saved = own.current ? undefined : kept?.draft;
    this.#known = kept?.items.length ?? 0;
    this.walk.restart();
  }

  /** Keeps what was typed, and shows the guide with nothing in hand. */
  async close(): Promise<void> {
    await this.own.close();
    this.secondHalf?.close();
    this.saved = undefined;
    this.changed = undefined;
    this.failure = undefined;
    this.walk.restart();
  }

  /** Does what it is asked for after all that was asked before. */
  inTurn(command: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(command);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Where this does not come, nothing is offered. */
  async #loadOffers(store: DeviceStore): Promise<void> {
    const part = await import('../form/offers.js').catch(() => undefined);
    this.offers = await part?.Offers.of(store);
    this.host.requestUpdate();
  }

  /** Where this does not come, the answers stay as they are and their questions say what is wrong. */
  async tellNews(draft: Draft, saved: SavedDraft): Promise<void> {
    const part = await import('./changed-document.js').catch(() => undefined);
    this.changed = part?.ChangedDocument.of(draft, saved);
  }

  async #show({ draft, items }: SavedWork): Promise<void> {
    const item = draft ? undefined : items.at(-1);
    this.saved = draft;
    this.#known = items.length;
    if (item) this.walk.show({ kind: 'sent', item });
    else this.walk.restart();
    if (items.length) void this.load();
  }

  /** What waits in an outbox goes on waiting there, whichever procedure is on the screen; another device has another outbox. */
  #take(part: typeof SecondHalf, around: JourneySetup): void {
    const { client, endpoint } = around;
    if (this.secondHalf?.store !== this.own.store) {
      this.secondHalf?.dispose();
      const secondHalf = new part(this.own.store, client, endpoint);
      this.secondHalf = secondHalf;
      this.dossiers = secondHalf.lead(this);
    }
    this.secondHalf.connect(client, endpoint, sends(around));
  }

  async #goOn(procedure: Procedure, around: JourneySetup): Promise<void> {
    const { draft, own } = this;
    this.secondHalf?.connect(around.client, around.endpoint, sends(around));
    if (draft) this.walk.settle(own.take(procedure, draft, own.keeper.savedAt));
    own.keeper.touch();
    void this.load();
  }

  /** Another place may have written the draft while this one was off the page. */
  async #goOnAgain(): Promise<void> {
    const { draft, procedure, own } = this;
    if (!draft || !procedure || own.isHeld) return;
    if (!(await own.mayWrite(procedure, 'try'))) return this.#giveUp();
    const kept = await own.kept(procedure);
    if (!own.isBehind(kept)) return;
    await this.close();
    await this.#show(kept);
  }

  async #giveUp(): Promise<void> {
    if (this.stage.kind === 'sent') return;
    await this.close();
    this.walk.show({ kind: 'elsewhere' });
  }

  async #hasFailed(task: Promise<StorageError | undefined>): Promise<boolean> {
    this.failure = await task;
    this.host.requestUpdate();
    return this.failure !== undefined;
  }
}
