import { timingSafeEqual } from 'node:crypto';
import type { Tracking } from '../../src/schemas/tracking.js';
import type { Config } from './config.js';
import type { Database } from './database.js';
import type { OfficeKeys } from './office-keys.js';
import { signedContent } from './receipt.js';
import { Refusal } from './refusal.js';

/**
 * Where the dossier is, to who has its code and its secret. A wrong code and a wrong secret do the same work and get
 * the same answer.
 */
export async function track(
  { database, keys, office }: { database: Database; keys: OfficeKeys; office: Config['office'] },
  code: string,
  secret: string,
): Promise<Tracking> {
  const isRight = timingSafeEqual(Buffer.from(secret), Buffer.from(keys.secretOf(code)));
  const found = await database
    .selectFrom('submission')
    .select(['received_at', 'receipt'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!found || !isRight) throw new Refusal('not-found');
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
