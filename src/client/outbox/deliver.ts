import type { Receipt } from '../../schemas/receipt.js';
import { ClientError } from '../client-error.js';
import type { Client } from '../client.js';
import type { DeviceStore, OutboxItem } from '../device-store.js';

/** What the office says when it does not hold a paper that we thought it held. */
const lost: readonly (string | undefined)[] = ['missing-file', 'file-not-complete'];

/**
 * Sends a dossier and its papers to the office; resolves only with a receipt for exactly these bytes.
 * With `mayHaveArrived` the office is asked first.
 */
export async function deliver(
  client: Client,
  store: DeviceStore,
  item: OutboxItem,
  mayHaveArrived: boolean,
  signal: AbortSignal,
): Promise<Receipt> {
  const receipt = (mayHaveArrived ? await client.received(item, { signal }) : undefined) ?? (await sendOrAsk());
  if (receipt.key === item.key && receipt.digest === item.digest) return receipt;
  throw new ClientError('unknown', { retryable: true });

  /** A paper may be refused because its dossier has arrived, by way of another tab. */
  async function sendOrAsk(): Promise<Receipt> {
    try {
      return await send();
    } catch (error) {
      const isThere = error instanceof ClientError && error.problem === 'already-submitted';
      const found = isThere ? await client.received(item, { signal }) : undefined;
      if (found) return found;
      throw error;
    }
  }

  async function send(): Promise<Receipt> {
    const papers = await store.papers(item.key);
    await uploadAll(new Set(papers.filter((paper) => paper.uploaded).map((paper) => paper.id)));
    try {
      return await client.submit(item, { signal });
    } catch (error) {
      if (!(error instanceof ClientError) || !lost.includes(error.problem)) throw error;
      await uploadAll(new Set());
      return await client.submit(item, { signal });
    }
  }

  /** A paper whose bytes are no longer here is left to the office's judgement. */
  async function uploadAll(held: ReadonlySet<string>): Promise<void> {
    for (const file of item.files) {
      const bytes = held.has(file.id) ? undefined : await store.paperBytes(file.id);
      if (!bytes) continue;
      await client.upload(item, file, bytes, { signal });
      await store.markUploaded(file.id);
    }
  }
}
