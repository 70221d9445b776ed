import type { SavedDraft } from '../model/draft.js';
import type { JsonObject } from '../model/json.js';
import type { Receipt } from '../schemas/receipt.js';
import type { FrozenDossier, UploadFile } from './client.js';

/** A paper of a draft, without its bytes. */
export interface StoredPaper extends UploadFile {
  /** Key of the draft it belongs to. */
  readonly draft: string;
  /** The office holds it whole. */
  readonly uploaded: boolean;
}

/** A dossier that was frozen and is not proven to be at the office, or is and was not yet put away. */
export interface OutboxItem extends FrozenDossier {
  readonly code: string;
  readonly title: string;
  readonly files: readonly UploadFile[];
  /** ISO instant. */
  readonly frozenAt: string;
  /** Address of the office it was frozen for, where the page has several; it is never sent to another. */
  readonly endpoint?: string | undefined;
  /** What it was frozen from, also what does not apply and was not sent; for the day it is opened again. */
  readonly draft?: SavedDraft | undefined;
  /** False until it was handed to the line once: so long it cannot have arrived, as far as its own page knows. */
  readonly tried?: boolean | undefined;
  /** There once the office has answered and its digest equals ours. */
  readonly receipt?: Receipt | undefined;
}

/** What the citizen let this device remember of one person. */
export interface RememberedPerson {
  /** By the names that `x-source` gives: `name`, `citizenId`, `residence`, … */
  readonly facts: JsonObject;
  /** ISO instant. */
  readonly savedAt: string;
  /** An office has told the time it was saved at. */
  readonly vouched?: boolean;
}

/** The persons whom this device remembers, to fill in other forms: the one of the last dossier first, then the others. */
export interface Profile extends RememberedPerson {
  /** Absent where one person is remembered, as scripts before kept it. */
  readonly others?: readonly RememberedPerson[];
}

/** What is kept on this device. Rejects with `StorageError` when it cannot keep. */
export interface DeviceStore {
  /** True when what is put here outlives the page. */
  readonly lasting: boolean;
  /** The draft of a procedure for an office, if one is kept. An office goes by its `officeKey`; a page may name none. */
  draft(code: string, office?: string): Promise<SavedDraft | undefined>;
  keepDraft(draft: SavedDraft, office?: string): Promise<void>;
  /** Drops the draft and its papers, unless the outbox still needs them. */
  dropDraft(code: string, office?: string): Promise<void>;
  /** Drops every draft saved before an ISO instant, as `dropDraft` does, where an office vouches for when it was saved. */
  dropDraftsBefore(instant: string): Promise<void>;
  /** Papers of a draft in the order they were added, or put before another. */
  papers(draft: string): Promise<readonly StoredPaper[]>;
  /** A new paper stands last, or before another of its draft. */
  keepPaper(paper: StoredPaper, bytes: Blob, before?: string): Promise<void>;
  markUploaded(id: string): Promise<void>;
  paperBytes(id: string): Promise<Blob | undefined>;
  dropPaper(id: string): Promise<void>;
  outbox(): Promise<readonly OutboxItem[]>;
  /** One strict transaction: resolves only when the item is on the disk. */
  keepOutboxItem(item: OutboxItem): Promise<void>;
  /** Drops the item, and its papers and their bytes unless its draft is still kept. */
  dropOutboxItem(key: string): Promise<void>;
  profile(): Promise<Profile | undefined>;
  keepProfile(profile: Profile): Promise<void>;
  dropProfile(): Promise<void>;
}

/** The device could not keep something. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: 'full' | 'unavailable',
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
