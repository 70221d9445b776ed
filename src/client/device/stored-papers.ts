import { finds, type Database, type Stores } from './database.js';
import { partsOf } from './delete-paper.js';
import type { StoredPaper } from '../device-store.js';
import type { Sealed, Encryption } from './encryption.js';

/** Beside what is sealed stand only names minted by the device, and what a query needs. */
interface PaperRow extends Pick<StoredPaper, 'id' | 'draft' | 'uploaded'> {
  readonly order: number;
  readonly parts: number;
  readonly sealed: Sealed;
}

const partSize = 1_000_000;

/** Where the device keeps papers, sealed in parts. Buffers only: WebKit refuses to keep a Blob. */
export class StoredPapers {
  readonly #database: Database;
  readonly #encryption: Encryption;

  constructor(database: Database, vault: Encryption) {
    this.#database = database;
    this.#encryption = vault;
  }

  async papers(draft: string): Promise<readonly StoredPaper[]> {
    const rows = await this.#database.read((stores) => rowsOf(stores, draft));
    rows.sort((one, other) => one.order - other.order);
    const papers = rows.map(async ({ sealed, uploaded }) => {
      const paper = await this.#encryption.openValue<StoredPaper>(sealed);
      return paper ? [{ ...paper, uploaded }] : [];
    });
    return (await Promise.all(papers)).flat();
  }

  async keepPaper(paper: StoredPaper, bytes: Blob, before?: string): Promise<void> {
    const { id, draft, uploaded } = paper;
    const parts: Sealed[] = [];
    for (let at = 0; at < bytes.size; at += partSize)
      parts.push(await this.#encryption.seal(await bytes.slice(at, at + partSize).arrayBuffer()));
    const sealed = await this.#encryption.sealValue(paper);
    await this.#database.write((stores) => {
      const others = rowsOf(stores, draft);
      others.onsuccess = () => {
        const own = others.result.find((row) => row.id === id);
        const order = own?.order ?? orderBefore(others.result, before);
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
    const row = await this.#database.read((stores) => finds<PaperRow | undefined>(stores('papers').get(id)));
    const sealed = await this.#database.read((stores) => finds<Sealed[]>(stores('parts').getAll(partsOf(id))));
    const paper = row && (await this.#encryption.openValue<StoredPaper>(row.sealed));
    if (!paper || sealed.length !== row.parts) return undefined;
    const parts: ArrayBuffer[] = [];
    for (const each of sealed) {
      const part = await this.#encryption.open(each);
      if (!part) return undefined;
      parts.push(part);
    }
    return new Blob(parts, { type: paper.type });
  }
}

/** Between a paper and the one in front of it; behind all where it is not there. */
function orderBefore(rows: readonly PaperRow[], id: string | undefined): number {
  const next = rows.find((row) => row.id === id)?.order ?? Infinity;
  const previous = Math.max(0, ...rows.map(({ order }) => order).filter((order) => order < next));
  return next === Infinity ? previous + 1 : (previous + next) / 2;
}

function rowsOf(stores: Stores, draft: string): IDBRequest<PaperRow[]> {
  return finds(stores('papers').index('draft').getAll(draft));
}
