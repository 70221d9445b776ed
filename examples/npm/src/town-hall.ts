import { ClientError, type CallOptions, type Client, type FrozenDossier } from 'dvc-elements/client';
import type { Receipt } from 'dvc-elements/model';

/** A client of the page's own: how this town hall takes a dossier. A page with papers and trackers needs more of `Client`. */
export class TownHall implements Pick<Client, 'submit'> {
  constructor(readonly base: string) {}

  async submit({ key, body, digest }: FrozenDossier, { signal }: CallOptions = {}): Promise<Receipt> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const response = await fetch(`${this.base}/dossiers`, { method: 'POST', headers, body, signal: signal ?? null });
    if (!response.ok) throw new ClientError('unavailable');
    const receipt = (await response.json()) as Receipt;
    if (receipt.digest !== digest) throw new ClientError('unknown', { retryable: true });
    return receipt;
  }
}
