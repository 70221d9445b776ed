import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from '../../cli/src/language.js';
import { inOrder } from '../../src/model/catalog-order.js';
import type { CatalogEntry } from '../../src/schemas/catalog.js';
import type { OfficeFile } from '../../src/schemas/office.js';
import type { Database } from './database.js';
import { laidOver } from './office-file.js';
import { ProcedureStore } from './procedure-store.js';
import { readDocument, type Faulty, type Kept } from './read-document.js';
import { both, Told } from './told.js';
import { words } from './words.js';

/** The procedures this office takes, and every version it ever took. */
export class Procedures {
  /** What was wrong with files, in words for who wrote them. */
  readonly notices: readonly Said[];
  readonly #store: ProcedureStore;
  readonly #offered: ReadonlyMap<string, Kept>;
  readonly #older = new Map<string, Kept>();

  readonly #own: OfficeFile;

  private constructor(
    store: ProcedureStore,
    { offered, notices, own }: { offered: ReadonlyMap<string, Kept>; notices: readonly Said[]; own: OfficeFile },
  ) {
    this.#store = store;
    this.#own = own;
    this.#offered = new Map([...offered].map(([code, kept]) => [code, laidOver(kept, own)]));
    this.notices = notices;
  }

  /**
   * Reads and keeps the documents in `folder`. In the place of one that is faulty, or that changed without another
   * version, stays what was offered last. Throws, with every fault, when nothing is left to offer. `own` goes over all of
   * them, and over no text that is kept.
   */
  static async open(folder: string, database: Database, now: Date, own: OfficeFile = {}): Promise<Procedures> {
    const store = new ProcedureStore(database);
    const offered = new Map<string, Kept>();
    const notices: Said[] = [];
    for (const path of documentsIn(folder)) {
      const read = await readDocument(path);
      const fault: Said | undefined =
        'procedure' in read ? await faultBeside(read, path, { store, offered }) : read.fault;
      if (fault) notices.push(await stay(store, offered, { fault, code: codeOf(read) }));
      else if ('procedure' in read) offered.set(read.procedure.code, read);
    }
    if (offered.size === 0 && notices.length)
      throw new Told(both((language) => [words.faultyDocuments, ...notices].map((each) => each[language]).join('\n')));
    for (const kept of offered.values()) await store.keep(kept, now);
    return new Procedures(store, { offered, notices, own });
  }

  /** What is offered now, by code. */
  get offered(): readonly Kept[] {
    return [...this.#offered.values()];
  }

  /** The same as a list tells of it, in the order of the list. */
  get listed(): CatalogEntry[] {
    return inOrder(this.offered.map(({ entry }) => entry));
  }

  /** The document of `code`: the one offered now, or the last text of a version that ever was. */
  async find(code: string, version?: string): Promise<Kept | undefined> {
    const now = this.#offered.get(code);
    if (version === undefined || now?.procedure.version === version) return now;
    const name = `${code}@${version}`;
    const known = this.#older.get(name);
    if (known) return known;
    const last = await this.#store.last(code, version);
    if (!last) return undefined;
    const laid = laidOver(last, this.#own);
    this.#older.set(name, laid);
    return laid;
  }

  /** True for the code of a procedure that was ever offered. */
  async knows(code: string): Promise<boolean> {
    return this.#offered.has(code) || (await this.#store.last(code)) !== undefined;
  }
}

/** Paths of the documents in `folder`; in the one beside our scripts lies their catalogue too. */
function documentsIn(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Told(words.noFolder('PROCEDURES_DIR', folder));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && name !== 'index.json')
    .sort()
    .map((name) => join(folder, name));
}

/** What is wrong with a sound document where it stands. */
async function faultBeside(
  kept: Kept,
  path: string,
  { store, offered }: { store: ProcedureStore; offered: ReadonlyMap<string, Kept> },
): Promise<Said | undefined> {
  const { code, version } = kept.procedure;
  if (offered.has(code)) return words.codeTwice(path, code);
  if (await store.allows(kept)) return undefined;
  return words.versionTwice(path, version);
}

/** Leaves what was offered last in the place of a file with a fault, and says so. */
async function stay(
  store: ProcedureStore,
  offered: Map<string, Kept>,
  { fault, code }: { fault: Said; code: string | undefined },
): Promise<Said> {
  if (code === undefined || offered.has(code)) return fault;
  const last = await store.last(code);
  if (last) offered.set(code, last);
  const outcome = last ? words.stays(code, last.procedure.version) : words.notOffered(code);
  return both((language) => `${fault[language]}\n${outcome[language]}`);
}

function codeOf(read: Kept | Faulty): string | undefined {
  return 'procedure' in read ? read.procedure.code : read.code;
}
