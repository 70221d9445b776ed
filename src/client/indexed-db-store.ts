import type { SavedDraft } from '../model/draft.js';
import { Database, finds, type Stores } from './database.js';
import { StorageError, type DeviceStore, type OutboxItem, type StoredPaper } from './device-store.js';
import { Vault, type Sealed } from './vault.js';

/** Beside what is sealed stand only names minted by the device, and what a query needs. */
interface DraftRow extends Pick<SavedDraft, 'code' | 'key' | 'savedAt'> {
  readonly sealed: Sealed;
}
interface PaperRow extends Pick<StoredPaper, 'id' | 'draft' | 'uploaded'> {
  readonly order: number;
  readonly parts: number;
  readonly sealed: Sealed;
}
interface OutboxRow extends Pick<OutboxItem, 'key' | 'frozenAt'> {
  readonly sealed: Sealed;
}

const partSize = 1_000_000;

/** Keeps drafts, papers and the outbox in IndexedDB, sealed. Buffers only: WebKit refuses to keep a Blob. */
export class IndexedDbStore implements DeviceStore {
  readonly lasting = true;
  readonly #database: Database;
  readonly #vault: Vault;

  private constructor(database: Database, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  /** Rejects with `StorageError` where the browser keeps nothing for this page. */
  static async open(name = 'dvc-elements'): Promise<IndexedDbStore> {
    if (!('indexedDB' in globalThis) || !isSecureContext) throw new StorageError('unavailable');
    const database = new Database(name, createStores);
    const minted = await Vault.mintKey();
    await database.write((stores) => {
      const kept = stores('keys').getKey('device');
      kept.onsuccess = () => {
        if (kept.result === undefined) stores('keys').put(minted, 'device');
      };
    });
    const key = await database.read((stores) => {
      const kept = finds<CryptoKey>(stores('keys').get('device'));
      return () => kept.result;
    });
    return new IndexedDbStore(database, new Vault(key));
  }

  /** Lets go of the database; the next call opens it again. */
  close(): Promise<void> {
    return this.#database.close();
  }

  async draft(code: string): Promise<SavedDraft | undefined> {
    const row = await this.#database.read((stores) => {
      const found = finds<DraftRow | undefined>(stores('drafts').get(code));
      return () => found.result;
    });
    return row && this.#vault.openValue<SavedDraft>(row.sealed);
  }

  async keepDraft(draft: SavedDraft): Promise<void> {
    const { code, key, savedAt } = draft;
    const row: DraftRow = { code, key, savedAt, sealed: await this.#vault.sealValue(draft) };
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
    const rows = await this.#database.read((stores) => {
      const found = rowsOf(stores, draft);
      return () => found.result;
    });
    rows.sort((one, other) => one.order - other.order);
    const papers = rows.map(async ({ sealed, uploaded }) => {
      const paper = await this.#vault.openValue<StoredPaper>(sealed);
      return paper ? [{ ...paper, uploaded }] : [];
    });
    return (await Promise.all(papers)).flat();
  }

  async keepPaper(paper: StoredPaper, bytes: Blob): Promise<void> {
    const { id, draft, uploaded } = paper;
    const parts: Sealed[] = [];
    for (let at = 0; at < bytes.size; at += partSize)
      parts.push(await this.#vault.seal(await bytes.slice(at, at + partSize).arrayBuffer()));
    const sealed = await this.#vault.sealValue(paper);
    await this.#database.write((stores) => {
      const others = rowsOf(stores, draft);
      others.onsuccess = () => {
        const last = Math.max(0, ...others.result.map((row) => row.order));
        const order = others.result.find((row) => row.id === id)?.order ?? last + 1;
        const row: PaperRow = { id, draft, uploaded, order, parts: parts.length, sealed };
        stores('papers').put(row);
      };
      const kept = stores('parts');
      kept.delete(partsOf(id));
      parts.forEach((part, index) => kept.put(part, [id, index]));
    });
  }

  async markUploaded(id: string): Promise<void> {
    await this.#database.write((stores) => {
      const papers = stores('papers');
      const found = finds<PaperRow | undefined>(papers.get(id));
      found.onsuccess = () => {
        if (found.result) papers.put({ ...found.result, uploaded: true });
      };
    });
  }

  async paperBytes(id: string): Promise<Blob | undefined> {
    const { row, sealed } = await this.#database.read((stores) => {
      const found = finds<PaperRow | undefined>(stores('papers').get(id));
      const parts = finds<Sealed[]>(stores('parts').getAll(partsOf(id)));
      return () => ({ row: found.result, sealed: parts.result });
    });
    const paper = row && (await this.#vault.openValue<StoredPaper>(row.sealed));
    if (!paper || sealed.length !== row.parts) return undefined;
    const parts: ArrayBuffer[] = [];
    for (const each of sealed) {
      const part = await this.#vault.open(each);
      if (!part) return undefined;
      parts.push(part);
    }
    return new Blob(parts, { type: paper.type });
  }

  async dropPaper(id: string): Promise<void> {
    await this.#database.write((stores) => {
      deletePaper(stores, id);
    });
  }

  async outbox(): Promise<readonly OutboxItem[]> {
    const rows = await this.#database.read((stores) => {
      const found = finds<OutboxRow[]>(stores('outbox').getAll());
      return () => found.result;
    });
    rows.sort((one, other) => Date.parse(one.frozenAt) - Date.parse(other.frozenAt));
    const items = await Promise.all(rows.map((row) => this.#vault.openValue<OutboxItem>(row.sealed)));
    return items.filter((item) => item !== undefined);
  }

  async keepOutboxItem(item: OutboxItem): Promise<void> {
    const { key, frozenAt } = item;
    const row: OutboxRow = { key, frozenAt, sealed: await this.#vault.sealValue(item) };
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

function deletePaper(stores: Stores, id: string): void {
  stores('papers').delete(id);
  stores('parts').delete(partsOf(id));
}

function rowsOf(stores: Stores, draft: string): IDBRequest<PaperRow[]> {
  return finds(stores('papers').index('draft').getAll(draft));
}

/** The keys `[id, 0]`, `[id, 1]` …: an array sorts after every number. */
function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
