import { timingSafeEqual } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import * as z from 'zod';
import { submission, submittedFile, type Submission, type SubmittedFile } from '../../src/schemas/submission.js';
import type { Config } from './config.js';
import type { Database, Tables } from './database.js';
import { claimDraft } from './draft-access.js';
import { fileName } from './file-name.js';
import { parseJson } from './json-body.js';
import { judge } from './judge.js';
import type { OfficeKeys } from './office-keys.js';
import type { Procedures } from './procedures.js';
import type { Kept } from './read-document.js';
import { newCode, receiptBody, signReceipt } from './receipt.js';
import { later, Refusal } from './refusal.js';
import type { Uploads } from './uploads.js';

/** A dossier as it came over the line. */
export interface Arrival {
  /** Idempotency key, in lower case. */
  readonly key: string;
  readonly secretHash: Buffer;
  /** Lower-case hex of `body`, already compared. */
  readonly digest: string;
  readonly body: Buffer;
}

export interface Answer {
  /** The same bytes for the same key, for ever. */
  readonly receipt: string;
  readonly replayed: boolean;
}

/** A draft, and the dossier it became. */
interface Found {
  readonly digest: string | null;
  readonly receipt: string | null;
}

/** What we store may be older and have other names. */
const contract = submission.extend({ files: z.array(submittedFile.extend({ name: fileName })).max(20) });
const attempts = 4;
const lockPatience = '3s';
/** A deadlock or a serialization failure: the same work may well succeed now. */
const again = new Set(['40001', '40P01']);
const lockNotAvailable = '55P03';
const uniqueViolation = '23505';

/** Takes dossiers in: each key once, whole or not at all. */
export class Submissions {
  readonly #database: Database;
  readonly #procedures: Procedures;
  readonly #keys: OfficeKeys;
  readonly #uploads: Uploads;
  readonly #config: Config;

  constructor(parts: {
    database: Database;
    procedures: Procedures;
    keys: OfficeKeys;
    uploads: Uploads;
    config: Config;
  }) {
    this.#database = parts.database;
    this.#procedures = parts.procedures;
    this.#keys = parts.keys;
    this.#uploads = parts.uploads;
    this.#config = parts.config;
  }

  async takeIn(arrival: Arrival, now: Date): Promise<Answer> {
    const before = await this.#replay(arrival);
    if (before) return before;
    const dossier = read(arrival);
    const kept = await this.#document(dossier);
    judge(kept.procedure, dossier, { now, maxDossierBytes: this.#config.limits.maxDossierBytes });
    const ids = dossier.files.map(({ id }) => id.toLowerCase());
    await this.#uploads.requireAllIntact(arrival.key, ids, now);
    for (let attempt = 1; ; attempt++) {
      try {
        const stored = await this.#database
          .transaction()
          .execute((transaction) => this.#store(transaction, { arrival, dossier, kept, now }));
        if (stored) return { receipt: receiptBody(stored, this.#keys), replayed: false };
        const meanwhile = await this.#replay(arrival);
        if (meanwhile) return meanwhile;
        throw later('in-progress', 1);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError) || !error.code) throw error;
        if (error.code === lockNotAvailable) throw later('in-progress', 1, { cause: error });
        const isWorthAnother = again.has(error.code) || error.code === uniqueViolation;
        if (!isWorthAnother || attempt === attempts) throw error;
        await after(10 * attempt);
      }
    }
  }

  /** The receipt of a key, to who has its secret. */
  async receipt(key: string, secretHash: Buffer): Promise<string> {
    const { receipt } = (await this.#find(key, secretHash)) ?? {};
    if (!receipt) throw new Refusal('not-found');
    return receiptBody(receipt, this.#keys);
  }

  async #replay({ key, secretHash, digest }: Arrival): Promise<Answer | undefined> {
    const found = await this.#find(key, secretHash);
    if (!found?.receipt) return undefined;
    if (found.digest !== digest) throw new Refusal('idempotency-key-reused');
    return { receipt: receiptBody(found.receipt, this.#keys), replayed: true };
  }

  /** What is known of a draft, to who has its secret; `undefined` when nobody has used it yet. */
  async #find(key: string, secretHash: Buffer): Promise<Found | undefined> {
    const found = await this.#database
      .selectFrom('draft')
      .leftJoin('submission', 'submission.key', 'draft.key')
      .select(['secret_hash', 'digest', 'receipt'])
      .where('draft.key', '=', key)
      .executeTakeFirst();
    if (found && !timingSafeEqual(found.secret_hash, secretHash)) throw new Refusal('not-found');
    return found;
  }

  async #document({ procedure: { code, version } }: Submission): Promise<Kept> {
    const kept = await this.#procedures.find(code, version);
    if (kept && (kept.procedure.filing?.includes('receive') ?? true)) return kept;
    if (kept)
      throw new Refusal('unknown-procedure', {
        detail: `It is filed elsewhere: ${kept.procedure.filing?.join(', ')}. The office says so in its file.`,
      });
    throw new Refusal((await this.#procedures.knows(code)) ? 'outdated-procedure' : 'unknown-procedure');
  }

  /** Stores everything of one dossier; `undefined` when another request has stored its key. */
  async #store(transaction: Transaction<Tables>, { arrival, dossier, kept, now }: Work): Promise<string | undefined> {
    await sql`set local lock_timeout = ${sql.lit(lockPatience)}`.execute(transaction);
    await claimDraft(transaction, arrival.key, arrival.secretHash, now);
    const code = newCode();
    const { procedure } = kept;
    const files = dossier.files.map(({ id, slot, name, size, sha256 }) => ({ id, slot, name, size, sha256 }));
    const receipt = signReceipt(
      {
        code,
        key: dossier.key,
        procedure: { code: procedure.code, version: procedure.version, title: procedure.title },
        office: this.#config.office.name,
        receivedAt: now.toISOString(),
        digest: arrival.digest,
        files,
      },
      this.#keys,
    );
    const inserted = await transaction
      .insertInto('submission')
      .values({
        key: arrival.key,
        code,
        procedure_code: procedure.code,
        procedure_version: procedure.version,
        procedure_sha256: kept.sha256,
        digest: arrival.digest,
        body: arrival.body,
        receipt,
        received_at: now,
      })
      // The row of another request that is not done yet holds us here until it is.
      .onConflict((same) => same.column('key').doNothing())
      .returning('code')
      .executeTakeFirst();
    if (!inserted) return undefined;
    await bindFiles(transaction, arrival.key, dossier.files);
    await transaction
      .insertInto('state_change')
      .values({ code, from_state: null, to_state: 1, note: null, by: null, due_on: null, at: now })
      .execute();
    return receipt;
  }
}

interface Work {
  readonly arrival: Arrival;
  readonly dossier: Submission;
  readonly kept: Kept;
  readonly now: Date;
}

function read({ key, body }: Arrival): Submission {
  const found = contract.safeParse(parseJson(body));
  if (!found.success) {
    const pointers = [...new Set(found.error.issues.map(({ path }) => `/${path.slice(0, 2).map(String).join('/')}`))];
    throw new Refusal('malformed-request', {
      detail: `The body is not a submission at ${pointers.slice(0, 10).join(', ')}.`,
    });
  }
  if (found.data.key.toLowerCase() !== key)
    throw new Refusal('malformed-request', { detail: 'Idempotency-Key and the key in the body differ.' });
  return found.data;
}

/** Ties whole files of the same draft to their dossier; from now on nobody can take them away. */
async function bindFiles(
  transaction: Transaction<Tables>,
  key: string,
  files: readonly SubmittedFile[],
): Promise<void> {
  if (!files.length) return;
  const ids = files.map(({ id }) => id.toLowerCase());
  const rows = await transaction
    .selectFrom('upload')
    .selectAll()
    .where('id', 'in', ids)
    .where('draft', '=', key)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const file of files) {
    const held = rows.find(({ id }) => id === file.id.toLowerCase());
    if (!held?.completed_at) throw new Refusal('file-not-complete', { detail: `Upload ${file.id} first.` });
    const isSame = (['slot', 'name', 'type', 'size', 'sha256'] as const).every((name) => held[name] === file[name]);
    if (!isSame) throw new Refusal('file-mismatch', { detail: `Upload ${file.id} is not the file the dossier names.` });
  }
  await transaction.updateTable('upload').set({ submission: key }).where('id', 'in', ids).execute();
}
