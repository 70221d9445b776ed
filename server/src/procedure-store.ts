import { canonicalJson } from '../../src/model/canonical-json.js';
import type { Json } from '../../src/model/json.js';
import type { Database } from './database.js';
import { check, type Kept } from './read-document.js';

/** Every text of every version that was ever offered: dossiers made with it may still wait on devices. */
export class ProcedureStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async keep({ procedure, text, sha256 }: Kept, now: Date): Promise<void> {
    await this.#database
      .insertInto('procedure_version')
      .values({ code: procedure.code, version: procedure.version, sha256, document: text, seen_at: now })
      .onConflict((same) => same.columns(['code', 'version', 'sha256']).doUpdateSet({ seen_at: now }))
      .execute();
  }

  /** The text that was offered last, of any version or of one. */
  async last(code: string, version?: string): Promise<Kept | undefined> {
    const all = this.#database.selectFrom('procedure_version').select('document').where('code', '=', code);
    const some = version === undefined ? all : all.where('version', '=', version);
    const row = await some.orderBy('seen_at', 'desc').limit(1).executeTakeFirst();
    return row && check(row.document);
  }

  /** False for another text of a version that was offered: who has it would be judged by what they never saw. */
  async allows({ procedure, text }: Kept): Promise<boolean> {
    const rows = await this.#database
      .selectFrom('procedure_version')
      .select('document')
      .where('code', '=', procedure.code)
      .where('version', '=', procedure.version)
      .execute();
    return rows.length === 0 || rows.some(({ document }) => meaning(document) === meaning(text));
  }
}

/** The text without what its author may write as they like. */
function meaning(text: string): string {
  return canonicalJson(JSON.parse(text) as Json);
}
