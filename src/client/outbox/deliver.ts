import type { Receipt } from '../../schemas/receipt.js';
import { ClientError } from '../client-error.js';
import type { Client } from '../client.js';
import type { DeviceStore, OutboxItem } from '../device-store.js';

/** What the office says when it does not hold a paper that we thought it held. */
const lost: readonly (string | undefined)[] = ['missing-file', 'file-not-complete'];

export interface Delivery {
  /** The office is asked first. */
  readonly mayHaveArrived: boolean;
  /** Called each time before the dossier itself is handed to the line. */
  readonly onTry: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** True for a receipt of exactly these bytes. */
export function isFor(item: OutboxItem, { key, digest }: Receipt): boolean {
  return key === item.key && digest === item.digest;
}

/** Sends a dossier and its papers to the office; resolves only with a receipt for exactly these bytes. */
export async function deliver(
  client: Client,
  store: DeviceStore,
  item: OutboxItem,
  { mayHaveArrived, onTry, signal }: Delivery,
): Promise<Receipt> {
  return (mayHaveArrived ? await found() : undefined) ?? (await sendOrAsk());

  /** What the office holds under this key; other bytes than these are no answer: it says so itself when they are sent. */
  async function found(): Promise<Receipt | undefined> {
    const receipt = await client.received(item, { signal });
    return receipt && isFor(item, receipt) ? receipt : undefined;
  }

  /** A paper may be refused because its dossier has arrived, by way of another tab. */
  async function sendOrAsk(): Promise<Receipt> {
    try {
      return await send();
    } catch (error) {
      const isThere = error instanceof ClientError && error.problem === 'already-submitted';
      const receipt = isThere ? await found() : undefined;
      if (receipt) return receipt;
      throw error;
    }
  }

  async function send(): Promise<Receipt> {
    const papers = await store.papers(item.key);
    await uploadAll(new Set(papers.filter((paper) => paper.uploaded).map((paper) => paper.id)));
    try {
      return await submit();
    } catch (error) {
      if (!(error instanceof ClientError) || !lost.includes(error.problem)) throw error;
      await uploadAll(new Set());
      return await submit();
    }
  }

  async function submit(): Promise<Receipt> {
    await onTry();
    const receipt = await client.submit(item, { signal });
    if (isFor(item, receipt)) return receipt;
    throw new ClientError('unknown', { retryable: true });
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
