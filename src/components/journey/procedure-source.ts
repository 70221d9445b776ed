import { ClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import { fetchJson } from '../../client/http/fetch-json.js';
import { needsOf } from '../../model/rare-kinds-slot.js';
import { makeProcedure } from '../../model/make-procedure.js';
import type { Procedure } from '../../model/procedure.js';
import type { ProcedureDocument } from '../../schemas/procedure.js';
import { fileIn } from '../office/file-in.js';
import { loadRareKinds } from '../form/load-rare-kinds.js';

/** Where a procedure document may come from, in the order in which it is looked for. */
export interface ProcedureSource {
  /** The document itself, not yet checked. */
  readonly document: unknown;
  /** Address of a document. */
  readonly src: string;
  /** Code to ask the office for, else to look for in the folder. */
  readonly code: string;
  readonly client: Client | undefined;
  /** Address of the folder that holds `procedures/`; empty where there is none. */
  readonly assets: string;
}

/** Fetches and opens a document. Rejects with `ClientError`, or with `ProcedureError` naming every fault. */
export async function findProcedure(source: ProcedureSource, signal: AbortSignal): Promise<Procedure> {
  const document = source.document ?? (await fetchDocument(source, signal));
  if (needsOf(document).more) await loadRareKinds();
  const isPublished = source.document === undefined && !source.src;
  return isPublished ? openPublished(document) : check(document);
}

/**
 * An office checks its documents before it serves them, and ours are checked before they are shipped. So their readers
 * need not fetch the part that finds faults, a fifth of the script; only when one cannot be opened is it asked why.
 */
async function openPublished(document: unknown): Promise<Procedure> {
  try {
    return makeProcedure(document as ProcedureDocument, 'vi');
  } catch (error) {
    await check(document);
    throw error;
  }
}

async function check(document: unknown): Promise<Procedure> {
  const { loadProcedure } = await import('../../model/load-procedure.js');
  return loadProcedure(document);
}

/** What its author has broken is the author's to put right, and no matter of the line. */
async function fetchSource(address: URL, signal: AbortSignal): Promise<unknown> {
  try {
    return await fetchJson(address, signal);
  } catch (error) {
    // WebKit tells of it by an error of another class.
    if (!(error instanceof ClientError && error.cause instanceof Error && error.cause.name === 'SyntaxError'))
      throw error;
    const { unreadable } = await import('./unreadable-document.js');
    throw (await unreadable(address, signal)) ?? error;
  }
}

async function fetchDocument({ src, code, client, assets }: ProcedureSource, signal: AbortSignal): Promise<unknown> {
  if (src) return fetchSource(new URL(src, document.baseURI), signal);
  const shipped = (): Promise<unknown> =>
    fetchJson(fileIn(assets, `procedures/${encodeURIComponent(code)}.json`), signal);
  if (!client) return shipped();
  try {
    return await client.procedure(code, { signal });
  } catch (error) {
    // An office that cannot be reached now may still take what is filled in meanwhile.
    if (assets && error instanceof ClientError && error.retryable) return shipped();
    throw error;
  }
}
