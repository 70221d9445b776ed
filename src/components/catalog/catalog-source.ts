import { ClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import { fetchJson } from '../../client/http/fetch-json.js';
import { isCatalog } from '../../client/http/guards.js';
import { fileIn } from '../office/file-in.js';
import type { CatalogEntry } from '../../schemas/catalog.js';

/** A list of procedures, and whether the office that receives could not be asked for its own. */
export interface FoundCatalog {
  readonly procedures: readonly CatalogEntry[];
  readonly unsure: boolean;
}

/**
 * What the office takes. Without an office, or while it cannot be reached, what lies in the folder `assets`. Rejects with
 * `ClientError`.
 */
export async function findCatalog(
  client: Client | undefined,
  assets: string,
  signal: AbortSignal,
): Promise<FoundCatalog> {
  if (!client) return { procedures: await shipped(assets, signal), unsure: false };
  try {
    return { procedures: await offered(client, assets, signal), unsure: false };
  } catch (error) {
    if (!(assets && error instanceof ClientError && error.retryable)) throw error;
    try {
      return { procedures: await shipped(assets, signal), unsure: true };
    } catch (second) {
      signal.throwIfAborted();
      throw second instanceof ClientError ? error : second;
    }
  }
}

/** A client that has no catalogue still says which codes its office takes. */
async function offered(client: Client, assets: string, signal: AbortSignal): Promise<readonly CatalogEntry[]> {
  if (client.procedures) return (await client.procedures({ signal })).procedures;
  const [all, { procedures }] = await Promise.all([shipped(assets, signal), client.capabilities({ signal })]);
  return all.filter(({ code }) => procedures.includes(code));
}

async function shipped(assets: string, signal: AbortSignal): Promise<readonly CatalogEntry[]> {
  const list = await fetchJson(fileIn(assets, 'procedures/index.json'), signal);
  if (!isCatalog(list)) throw new ClientError('unknown');
  return list.procedures;
}
