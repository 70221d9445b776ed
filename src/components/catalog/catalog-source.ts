import { ClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import { fetchAsked } from '../../client/http/asked.js';
import { fetchJson } from '../../client/http/fetch-json.js';
import { isCatalog, isCatalogPart } from '../../client/http/guards.js';
import type { Listed } from '../../model/catalog-search.js';
import { fileIn } from '../office/file-in.js';
import type { CatalogEntry, CatalogPart } from '../../schemas/catalog.js';

/** A list of procedures, and whether the office that receives could not be asked for its own. */
export interface FoundCatalog {
  readonly procedures: readonly Listed[];
  readonly unsure: boolean;
  /** Fetches the whole list, where of some only the names are here. */
  readonly whole?: ((signal: AbortSignal) => Promise<readonly CatalogEntry[]>) | undefined;
}

/** How the office is reached. */
export interface AskedOffice {
  readonly client: Client | undefined;
  /** Of a receiver that may be asked without its client, which is more script and on its way. */
  readonly address: string | undefined;
}

type Asking = AskedOffice & { readonly client: Client };

type Found = Omit<FoundCatalog, 'unsure'>;

/** So many are asked for whole at first: two screens of the list. */
const first = 24;

/**
 * What the office takes. Without an office, or while it cannot be reached, what lies in the folder `assets`. Rejects with
 * `ClientError`.
 */
export async function findCatalog(
  { client, address }: AskedOffice,
  assets: string,
  signal: AbortSignal,
): Promise<FoundCatalog> {
  if (!client) return { ...(await shipped(assets, signal)), unsure: false };
  try {
    return { ...(await offered({ client, address }, assets, signal)), unsure: false };
  } catch (error) {
    if (!(assets && error instanceof ClientError && error.retryable)) throw error;
    try {
      return { ...(await shipped(assets, signal)), unsure: true };
    } catch (second) {
      signal.throwIfAborted();
      throw second instanceof ClientError ? error : second;
    }
  }
}

/** A client that has no catalogue still says which codes its office takes. */
async function offered({ client, address }: Asking, assets: string, signal: AbortSignal): Promise<Found> {
  const all = client.procedures;
  if (all) {
    const ask = async (): Promise<CatalogPart> =>
      client.firstProcedures?.(first, { signal }) ?? all.call(client, { signal });
    const { procedures } = await (address === undefined ? ask() : beginning(address, signal).catch(ask));
    return { procedures, whole: async (own) => (await all.call(client, { signal: own })).procedures };
  }
  const [{ procedures, whole }, { procedures: codes }] = await Promise.all([
    shipped(assets, signal),
    client.capabilities({ signal }),
  ]);
  const isTaken = ({ code }: Listed): boolean => codes.includes(code);
  return { procedures: procedures.filter(isTaken), whole: async (own) => (await whole(own)).filter(isTaken) };
}

/** As the client asks; where this fails, it finds out why. */
async function beginning(address: string, signal: AbortSignal): Promise<CatalogPart> {
  const ask: typeof fetch = (at, init) =>
    fetchAsked(at, { ...init, credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
  const list = await fetchJson(fileIn(address, `v1/procedures?first=${first}`), signal, ask);
  if (!isCatalogPart(list)) throw new ClientError('unknown');
  return list;
}

async function shipped(
  assets: string,
  signal: AbortSignal,
): Promise<Found & { readonly whole: NonNullable<FoundCatalog['whole']> }> {
  const list = await fetchJson(fileIn(assets, 'procedures/index.json'), signal);
  if (!isCatalogPart(list)) throw new ClientError('unknown');
  const whole = async (own: AbortSignal): Promise<readonly CatalogEntry[]> => {
    const all = await fetchJson(fileIn(assets, 'procedures/index/whole.json'), own);
    if (!isCatalog(all)) throw new ClientError('unknown');
    return all.procedures;
  };
  return { procedures: list.procedures, whole };
}
