import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { CatalogEntry } from '../../src/schemas/catalog.js';
import { procedureDocument } from '../../src/schemas/procedure.js';
import type { Database } from './database.js';
import { sha256Hex } from './digest.js';

/** A checked document and the bytes it came in. */
export interface Kept {
  readonly procedure: Procedure;
  readonly entry: CatalogEntry;
  readonly text: string;
  /** Of the bytes. */
  readonly sha256: string;
}

/** The procedures this office takes, and every version it ever took. */
export class Procedures {
  readonly #database: Database;
  readonly #offered: ReadonlyMap<string, Kept>;
  readonly #older = new Map<string, Kept>();

  private constructor(database: Database, offered: ReadonlyMap<string, Kept>) {
    this.#database = database;
    this.#offered = offered;
  }

  /** Reads and keeps the documents in `folder`; throws one error with every fault of every document. */
  static async open(folder: string, database: Database, now: Date): Promise<Procedures> {
    const offered = new Map<string, Kept>();
    const faults: string[] = [];
    for (const file of documentsIn(folder)) {
      try {
        const kept = check(readFileSync(join(folder, file), 'utf8'));
        if (offered.has(kept.procedure.code)) throw new Error(`another file here is ${kept.procedure.code} too`);
        offered.set(kept.procedure.code, kept);
      } catch (error) {
        faults.push(`${join(folder, file)}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (faults.length) throw new Error(`These procedure documents are faulty.\n${faults.join('\n')}`);
    for (const { procedure, text, sha256 } of offered.values())
      await database
        .insertInto('procedure_version')
        .values({ code: procedure.code, version: procedure.version, sha256, document: text, seen_at: now })
        .onConflict((same) => same.columns(['code', 'version', 'sha256']).doUpdateSet({ seen_at: now }))
        .execute();
    return new Procedures(database, offered);
  }

  /** What is offered now, by code. */
  get offered(): readonly Kept[] {
    return [...this.#offered.values()];
  }

  /** The document of `code`: the one offered now, or its last text of another version. Only of what is offered. */
  async find(code: string, version?: string): Promise<Kept | undefined> {
    const now = this.#offered.get(code);
    if (!now || version === undefined || now.procedure.version === version) return now;
    const name = `${code}@${version}`;
    const known = this.#older.get(name);
    if (known) return known;
    const row = await this.#database
      .selectFrom('procedure_version')
      .select('document')
      .where('code', '=', code)
      .where('version', '=', version)
      .orderBy('seen_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return undefined;
    const kept = check(row.document);
    this.#older.set(name, kept);
    return kept;
  }
}

/** Names of the documents in `folder`; in the one beside our scripts lies their catalogue too. */
function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && name !== 'index.json')
    .sort();
}

function check(text: string): Kept {
  const input: unknown = JSON.parse(text);
  const shape = procedureDocument.safeParse(input);
  if (!shape.success)
    throw new Error(
      shape.error.issues.map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`).join('\n'),
    );
  return { procedure: loadProcedure(input), entry: catalogEntry(shape.data), text, sha256: sha256Hex(text) };
}
