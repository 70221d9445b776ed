import type { SavedDraft } from '../../model/draft.js';
import { Database, finds, type Stores } from './database.js';
import { StorageError, type DeviceStore, type OutboxItem, type Profile, type StoredPaper } from '../device-store.js';
import { deletePaper } from './delete-paper.js';
import type { StoredPapers } from './stored-papers.js';
import { Encryption, type Sealed } from './encryption.js';

/** Beside what is sealed stand only names minted by the device, and what a query needs. */
interface DraftRow extends Pick<SavedDraft, 'code' | 'key' | 'savedAt'> {
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
  static async open(name = 'dvc-elements'): Promise<IndexedDbStore> {
    if (!('indexedDB' in globalThis) || !isSecureContext) throw new StorageError('unavailable');
    const database = new Database(name, createStores);
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

  async draft(code: string): Promise<SavedDraft | undefined> {
    const row = await this.#database.read((stores) => finds<DraftRow | undefined>(stores('drafts').get(code)));
    return row && this.#encryption.openValue<SavedDraft>(row.sealed);
  }

  async keepDraft(draft: SavedDraft): Promise<void> {
    const { code, key, savedAt } = draft;
    const row: DraftRow = { code, key, savedAt, sealed: await this.#encryption.sealValue(draft) };
    await this.#database.write((stores) => {
      const drafts = stores('drafts');
      const before = finds<DraftRow | undefined>(drafts.get(code));
      before.onsuccess = () => {
        drafts.put(row);
        if (before.result && before.result.key !== key) release(stores, before.result.key);
      };
    });
  }

  async dropDraft(code: string): Promise<void> {
    await this.#dropDrafts((row) => row.code === code);
  }

  async dropDraftsBefore(instant: string): Promise<void> {
    await this.#dropDrafts((row) => Date.parse(row.savedAt) < Date.parse(instant));
  }

  async papers(draft: string): Promise<readonly StoredPaper[]> {
    return (await this.#storedPapers()).papers(draft);
  }

  async keepPaper(paper: StoredPaper, bytes: Blob): Promise<void> {
    return (await this.#storedPapers()).keepPaper(paper, bytes);
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

  async #dropDrafts(leaves: (row: DraftRow) => boolean): Promise<void> {
    await this.#database.write((stores) => {
      const drafts = stores('drafts');
      const all = finds<DraftRow[]>(drafts.getAll());
      all.onsuccess = () => {
        for (const row of all.result.filter(leaves)) {
          drafts.delete(row.code);
          release(stores, row.key);
        }
      };
    });
  }
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
