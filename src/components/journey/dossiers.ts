import type { OutboxItem, StorageError } from '../../client/device-store.js';
import type { Outbox } from '../../client/outbox/outbox.js';
import type { OutboxEntry } from '../../client/outbox/posts.js';
import { officeKey } from '../../client/base/office-key.js';
import type { Draft, SavedDraft } from '../../model/draft.js';
import type { Procedure } from '../../model/procedure.js';
import { emit } from '../base/events.js';
import { papersPlace, reviewPlace } from '../base/places.js';
import type { Offers } from '../form/offers.js';
import type { ChangedDocument } from './changed-document.js';
import type { OwnDraft } from './own-draft.js';
import { deviceFailure, draftFromDossier } from './saved-work.js';
import type { Stage } from './stage.js';
import type { Walk } from './walk.js';

/** The journey whose dossiers these are. */
export interface Leader {
  readonly host: HTMLElement & { requestUpdate(): void };
  readonly own: OwnDraft;
  readonly walk: Walk;
  readonly stage: Stage;
  procedure: Procedure | undefined;
  readonly draft: Draft | undefined;
  readonly offers: Offers | undefined;
  failure: unknown;
  changed: Pick<ChangedDocument, 'draw'> | undefined;
  isFreezing: boolean;
  inTurn(command: () => Promise<void>): Promise<void>;
  showKept(): Promise<void>;
  showGuide(): Promise<void>;
  close(): Promise<void>;
  /** Deletes the draft in hand. */
  drop(): Promise<void>;
  load(): Promise<void>;
  tellNews(draft: Draft, saved: SavedDraft): Promise<void>;
}

/** What freezes and sends. */
interface Sending {
  readonly outbox: Outbox;
  readonly papers: unknown;
  freeze(draft: Draft): Promise<OutboxItem>;
  entryOf(item: OutboxItem): OutboxEntry;
  start(): void;
}

/** What a citizen is told or asked about a dossier, by its key. */
export interface Told {
  readonly key: string;
  readonly what:
    /** Nobody knows whether the office has it. */
    | 'unsure'
    /** Another draft of the procedure is in hand, here or in another tab. */
    | 'busy'
    /** The device could not keep its answers. */
    | 'unkept'
    /** Whether code and secret may be deleted. */
    | 'closing';
}

interface TakingBack {
  readonly sure?: boolean;
  readonly procedure?: Procedure | undefined;
}

/** Submits, takes back, puts away: the commands of a journey that need its second half. */
export class Dossiers {
  told: Told | undefined;
  /** Keys of dossiers whose receipt the page waits for. */
  readonly #awaited = new Set<string>();

  constructor(
    readonly journey: Leader,
    readonly half: Sending,
  ) {}

  /** The dossiers of the procedure on the screen, for its office, oldest first. */
  get list(): readonly OutboxEntry[] {
    const { procedure, own } = this.journey;
    return this.half.outbox.entries.filter(
      ({ item }) => item.code === procedure?.code && officeKey(item.endpoint) === own.office,
    );
  }

  /** Freezes the dossier into the outbox, then sends it. Nothing is frozen while an answer is wrong, or twice. */
  submit(): Promise<void> {
    const { journey, half } = this;
    const { own, walk } = journey;
    return journey
      .inTurn(async () => {
        // A press while the page turns to another office finds the papers closed.
        if (journey.stage.kind === 'step' && !half.papers) await journey.load();
        const { draft, stage } = journey;
        // Also what was typed and not left is brought into the form it is sent in.
        if (!draft || !half.papers || stage.kind !== 'step' || draft.reveal('').length) return;
        journey.isFreezing = true;
        journey.host.requestUpdate();
        await own.keeper.settled();
        await journey.offers?.renew(draft);
        const item = await half.freeze(draft);
        this.told = undefined;
        walk.show({ kind: 'sent', item });
        // What the device cannot keep as a dossier it may still have as a draft.
        if (half.entryOf(item).kept) await own.dropFor(item);
        half.start();
      })
      .finally(() => (journey.isFreezing = false));
  }

  /**
   * Opens a dossier that has not arrived, with what it was frozen from; `sure` also where the office cannot be asked, under
   * `procedure` where the office judges by another document now. Resolves with the place that is to be put right: the first
   * question that is wrong by it, else the papers where the office refused them.
   */
  async takeBack(
    item: OutboxItem,
    { sure = false, procedure = this.journey.procedure }: TakingBack = {},
  ): Promise<string | undefined> {
    const { journey, half } = this;
    const problem = half.entryOf(item).error?.problem ?? '';
    if (procedure) await this.#takeBack(item, sure, procedure);
    const { draft, stage } = journey;
    if (stage.kind !== 'step' || !draft) return undefined;
    const isOfPapers = /^(missing-file|file-|too-)/.test(problem) && draft.papers.length > 0;
    return draft.reveal('')[0]?.pointer ?? (isOfPapers ? papersPlace : undefined);
  }

  #takeBack(item: OutboxItem, sure: boolean, procedure: Procedure): Promise<void> {
    const { journey, half } = this;
    const { own, walk } = journey;
    return journey.inTurn(async () => {
      if (!(await this.#mayOpen(procedure, item))) return this.#tell(item, 'busy');
      const { outbox } = half;
      const wasInHand = own.current !== undefined;
      let failure: StorageError | undefined;
      if (outbox.entry(item.key)?.state === 'refused') {
        // The papers stay with the draft, so it has to be kept before the dossier goes.
        if (!(await own.reopen(procedure, item))) await deviceFailure(outbox.drop(item.key));
      } else {
        const restore = async (): Promise<void> => {
          failure = await own.reopen(procedure, item);
          if (failure) throw failure;
        };
        const outcome = await outbox.takeBack(item.key, restore, sure).catch((error: unknown) => {
          if (error === failure) return 'unkept';
          throw error;
        });
        if (outcome !== 'taken' && !wasInHand) await own.close();
        if (outcome === 'unkept') return this.#tell(item, outcome);
        if (outcome === 'unknown') return this.#tell(item, 'unsure');
        if (outcome === 'gone') return journey.showKept();
        if (outcome === 'received') return this.look();
      }
      this.told = undefined;
      journey.procedure = procedure;
      const saved = draftFromDossier(item, reviewPlace);
      if (own.current && saved.version !== procedure.version) await journey.tellNews(own.current, saved);
      walk.go(reviewPlace);
      void journey.load();
    });
  }

  /** Asks whether a proven dossier may go from the device. */
  askToClose({ key }: OutboxItem): void {
    this.told = { key, what: 'closing' };
    this.journey.host.requestUpdate();
  }

  /** Leaves everything as it is. */
  keep(): void {
    this.told = undefined;
    this.journey.host.requestUpdate();
  }

  /** Puts a proven dossier away and shows what else there is, or the guide for the next one. */
  putAway(item: OutboxItem): Promise<void> {
    const { journey, half } = this;
    return journey.inTurn(async () => {
      await journey.own.dropFor(item);
      journey.failure = await deviceFailure(half.outbox.drop(item.key));
      if (journey.failure) return journey.host.requestUpdate();
      await this.#letGo();
      await journey.showGuide();
    });
  }

  /** Shows the guide, where another dossier can be begun or gone on with; this one stays where it is. */
  leave(): Promise<void> {
    const { journey } = this;
    return journey.inTurn(async () => {
      await this.#letGo();
      await journey.showGuide();
    });
  }

  open(item: OutboxItem): Promise<void> {
    const { journey } = this;
    return journey.inTurn(async () => {
      await this.#letGo();
      journey.walk.show({ kind: 'sent', item });
    });
  }

  /** Tells the page of each receipt once, and deletes the draft that has done its work. */
  look(): void {
    const { journey } = this;
    journey.host.requestUpdate();
    for (const { item, receipt } of this.list) {
      if (!receipt) this.#awaited.add(item.key);
      else if (this.#awaited.delete(item.key)) {
        void journey.inTurn(() => journey.own.dropFor(item));
        emit(journey.host, 'dvc-submitted', { receipt });
      }
    }
  }

  /** One draft of a procedure is in hand at a time; the one of this dossier may be. */
  async #mayOpen(procedure: Procedure, { key }: OutboxItem): Promise<boolean> {
    const { own } = this.journey;
    if (own.current) return own.current.key === key;
    if (!(await own.mayWrite(procedure, 'try'))) return false;
    const { draft } = await own.kept(procedure);
    if (!draft || draft.key === key) return true;
    await own.close();
    return false;
  }

  /** A draft that the device does not keep stays in hand. */
  async #letGo(): Promise<void> {
    const { own } = this.journey;
    this.told = undefined;
    if (!own.current || !own.keeper.failure) await this.journey.close();
  }

  #tell({ key }: OutboxItem, what: Told['what']): void {
    this.told = { key, what };
    this.journey.host.requestUpdate();
  }
}
