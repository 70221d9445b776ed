import { timingSafeEqual } from 'node:crypto';
import type { Tracking } from '../../src/schemas/tracking.js';
import type { Config } from './config.js';
import type { Database } from './database.js';
import type { OfficeKeys } from './office-keys.js';
import { signedContent } from './receipt.js';
import { Refusal } from './refusal.js';

/** What opens a tracker: the six digits of the receipt, already compared, or the secret of the draft. */
export type Proof = { readonly areDigitsRight: boolean } | { readonly draftSecretHash: Buffer };

/** True for the six digits that go with a code, whether or not there is such a dossier. */
export function areRight(keys: OfficeKeys, code: string, digits: string): boolean {
  return timingSafeEqual(Buffer.from(digits), Buffer.from(keys.secretOf(code)));
}

/**
 * Where the dossier is, to who has its code and its secret. A wrong code and a wrong secret do the same work and get
 * the same answer.
 */
export async function track(
  { database, office }: { database: Database; office: Config['office'] },
  code: string,
  proof: Proof,
): Promise<Tracking> {
  const found = await database
    .selectFrom('submission')
    .innerJoin('draft', 'draft.key', 'submission.key')
    .select(['received_at', 'receipt', 'secret_hash'])
    .where('code', '=', code)
    .executeTakeFirst();
  const isOpen =
    'areDigitsRight' in proof
      ? proof.areDigitsRight
      : timingSafeEqual(found?.secret_hash ?? Buffer.alloc(32), proof.draftSecretHash);
  if (!found || !isOpen) throw new Refusal('not-found');
  const changes = await database
    .selectFrom('state_change')
    .selectAll()
    .where('code', '=', code)
    .orderBy('id')
    .execute();
  const present = changes.at(-1);
  if (!present) throw new Error('A dossier without a state.');
  const dueOn = changes.findLast(({ due_on }) => due_on !== null)?.due_on;
  const { procedure } = signedContent(found.receipt);
  return {
    code,
    procedure: { code: procedure.code, title: procedure.title },
    office,
    receivedAt: found.received_at.toISOString(),
    ...(dueOn && { dueOn }),
    state: present.to_state,
    ...(present.note && { note: present.note }),
    history: changes.map(({ to_state, at, note, by }) => ({
      state: to_state,
      at: at.toISOString(),
      ...(note && { note }),
      ...(by && { by }),
    })),
  };
}
