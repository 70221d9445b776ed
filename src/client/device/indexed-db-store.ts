import type { SavedDraft } from '../../model/draft.js';
import { Database, finds, type DeviceTimeouts, type Stores } from './database.js';
import { draftName } from './draft-key.js';
import { StorageError, type DeviceStore, type OutboxItem, type Profile, type StoredPaper } from '../device-store.js';
import { deletePaper } from './delete-paper.js';
import type { StoredPapers } from './stored-papers.js';
import { Encryption, type Sealed } from './encryption.js';

/** Beside what is sealed stand only names minted by the device, and what a query needs. */
interface DraftRow extends Pick<SavedDraft, 'key' | 'savedAt' | 'vouched'> {
  /** Of the procedure; behind it the office, where there is one. */
  readonly code: string;
  /** `undefined` in rows of an earlier script: such a draft belongs to the office that asks for it first. */
  readonly office?: string;
  readonly sealed: Sealed;
}
interface OutboxRow extends Pick<OutboxItem, 'key' | 'frozenAt'> {
  readonly sealed: Sealed;
}

/** Keeps drafts, papers and the outbox in IndexedDB, sealed. Buffers only: WebKit refuses to keep a Blob. */
export class IndexedDbStore implements DeviceStore {
  readonly lasting = true;
  readonly #database: Database;
  readonly #encryption: Encryption;

  private constructor(database: Database, vault: Encryption) {
    this.#database = database;
    this.#encryption = vault;
  }

  /** Rejects with `StorageError` where the browser keeps nothing for this page. */
  static async open(name = 'dvc-elements', limits?: DeviceTimeouts): Promise<IndexedDbStore> {
    if (!('indexedDB' in globalThis) || !isSecureContext) throw new StorageError('unavailable');
    const database = new Database(name, createStores, limits);
    const minted = await Encryption.mintKey();
    await database.write((stores) => {
      const kept = stores('keys').getKey('device');
      kept.onsuccess = () => {
        if (kept.result === undefined) stores('keys').put(minted, 'device');
      };
    });
    const key = await database.read((stores) => finds<CryptoKey>(stores('keys').get('device')));
    return new IndexedDbStore(database, new Encryption(key));
  }

  /** Lets go of the database; the next call opens it again. */
  close(): Promise<void> {
    return this.#database.close();
  }

  async draft(code: string, office = ''): Promise<SavedDraft | undefined> {
    const rows = await this.#database.read((stores) => finds<DraftRow[]>(stores('drafts').getAll()));
    const [row] = draftOf(rows, code, office);
    return row && this.#encryption.openValue<SavedDraft>(row.sealed);
  }

  async keepDraft(draft: SavedDraft, office = ''): Promise<void> {
    const { key, savedAt, vouched = false } = draft;
    const code = draftName(draft.code, office);
    const row: DraftRow = { code, office, key, savedAt, vouched, sealed: await this.#encryption.sealValue(draft) };
    await this.#changeDrafts((rows) => rows.filter((each) => each.code === code || each.key === key), row);
  }

  async dropDraft(code: string, office = ''): Promise<void> {
    await this.#changeDrafts((rows) => draftOf(rows, code, office));
  }

  async dropDraftsBefore(instant: string): Promise<void> {
    const limit = Date.parse(instant);
    await this.#changeDrafts((rows) => rows.filter(({ vouched, savedAt }) => vouched && Date.parse(savedAt) < limit));
  }

  async papers(draft: string): Promise<readonly StoredPaper[]> {
    return (await this.#storedPapers()).papers(draft);
  }

  async keepPaper(paper: StoredPaper, bytes: Blob, before?: string): Promise<void> {
    return (await this.#storedPapers()).keepPaper(paper, bytes, before);
  }

  async markUploaded(id: string): Promise<void> {
    return (await this.#storedPapers()).markUploaded(id);
  }

  async paperBytes(id: string): Promise<Blob | undefined> {
    return (await this.#storedPapers()).paperBytes(id);
  }

  async dropPaper(id: string): Promise<void> {
    await this.#database.write((stores) => deletePaper(stores, id));
  }

  async outbox(): Promise<readonly OutboxItem[]> {
    const rows = await this.#database.read((stores) => finds<OutboxRow[]>(stores('outbox').getAll()));
    rows.sort((one, other) => Date.parse(one.frozenAt) - Date.parse(other.frozenAt));
    const items = await Promise.all(rows.map((row) => this.#encryption.openValue<OutboxItem>(row.sealed)));
    return items.filter((item) => item !== undefined);
  }

  async keepOutboxItem(item: OutboxItem): Promise<void> {
    const { key, frozenAt } = item;
    const row: OutboxRow = { key, frozenAt, sealed: await this.#encryption.sealValue(item) };
    await this.#database.write((stores) => {
      stores('outbox').put(row);
    });
  }

  async dropOutboxItem(key: string): Promise<void> {
    await this.#database.write((stores) => {
      stores('outbox').delete(key);
      release(stores, key);
    });
  }

  async profile(): Promise<Profile | undefined> {
    const sealed = await this.#database.read((stores) => finds<Sealed | undefined>(stores('profile').get('person')));
    return sealed && this.#encryption.openValue<Profile>(sealed);
  }

  async keepProfile(profile: Profile): Promise<void> {
    const sealed = await this.#encryption.sealValue(profile);
    await this.#database.write((stores) => {
      stores('profile').put(sealed, 'person');
    });
  }

  async dropProfile(): Promise<void> {
    await this.#database.write((stores) => {
      stores('profile').delete('person');
    });
  }

  /** Papers come after the questions, and so does the code that keeps them. */
  async #storedPapers(): Promise<StoredPapers> {
    const { StoredPapers } = await import('./stored-papers.js');
    return new StoredPapers(this.#database, this.#encryption);
  }

  async #changeDrafts(leaving: (rows: readonly DraftRow[]) => readonly DraftRow[], kept?: DraftRow): Promise<void> {
    await this.#database.write((stores) => {
      const drafts = stores('drafts');
      const all = finds<DraftRow[]>(drafts.getAll());
      all.onsuccess = () => {
        const gone = leaving(all.result);
        for (const { code } of gone) drafts.delete(code);
        if (kept) drafts.put(kept);
        for (const { key } of gone) release(stores, key);
      };
    });
  }
}

function draftOf(rows: readonly DraftRow[], code: string, office: string): readonly DraftRow[] {
  const own = rows.filter((row) => row.code === draftName(code, office));
  return own.length ? own : rows.filter((row) => row.code === code && row.office === undefined);
}

function createStores(database: IDBDatabase): void {
  database.createObjectStore('profile');
  // The first version of the database has all others.
  if (database.objectStoreNames.contains('keys')) return;
  database.createObjectStore('keys');
  database.createObjectStore('drafts', { keyPath: 'code' }).createIndex('key', 'key');
  database.createObjectStore('papers', { keyPath: 'id' }).createIndex('draft', 'draft');
  database.createObjectStore('parts');
  database.createObjectStore('outbox', { keyPath: 'key' });
}

/** Deletes the papers of a draft unless the draft or its dossier is still kept. */
function release(stores: Stores, draft: string): void {
  const kept = stores('drafts').index('key').getKey(draft);
  const frozen = stores('outbox').getKey(draft);
  const papers = stores('papers').index('draft').getAllKeys(draft);
  papers.onsuccess = () => {
    if (kept.result === undefined && frozen.result === undefined)
      for (const id of papers.result) deletePaper(stores, String(id));
  };
}
