import { timingSafeEqual } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database, Tables } from './database.js';
import { sha256Of } from './digest.js';
import { Refusal } from './refusal.js';

/** The hash of the secret in `Authorization: Draft <secret>`. */
export function draftSecretHash(authorization: string | undefined): Buffer {
  const [, secret] = /^Draft ([\w-]{22,128})$/.exec(authorization ?? '') ?? [];
  if (!secret)
    throw new Refusal('malformed-request', {
      status: 401,
      detail: 'Send Authorization: Draft and the secret of the draft.',
      headers: { 'WWW-Authenticate': 'Draft' },
    });
  return sha256Of(secret);
}

/** True when the secret opens the draft; a draft nobody has used is opened by none. */
async function opensDraft(database: Database, key: string, secretHash: Buffer): Promise<boolean> {
  const draft = await database.selectFrom('draft').select('secret_hash').where('key', '=', key).executeTakeFirst();
  return timingSafeEqual(draft?.secret_hash ?? Buffer.alloc(32), secretHash) && draft !== undefined;
}

/** Takes a draft into use: its first secret is the one that opens it from then on. */
export async function claimDraft(
  database: Database | Transaction<Tables>,
  key: string,
  secretHash: Buffer,
  now: Date,
): Promise<void> {
  await database
    .insertInto('draft')
    .values({ key, secret_hash: secretHash, created_at: now })
    .onConflict((same) => same.doNothing())
    .execute();
  if (!(await opensDraft(database, key, secretHash))) throw new Refusal('not-found');
}
