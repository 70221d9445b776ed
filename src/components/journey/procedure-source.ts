import { ClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import { fetchJson } from '../../client/http/fetch-json.js';
import { fileIn } from '../office/file-in.js';
import type { OfficeFacts } from '../office/office-context.js';

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
  /** The words the office is asked for. */
  readonly language: string;
  /** What the office lays over it. */
  readonly facts?: OfficeFacts | undefined;
}

/** True for what an office or we have checked before it was published, and not the page's own. */
export function isPublished({ document, src }: ProcedureSource): boolean {
  return document === undefined && !src;
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

/** The document with what its office says of it, not yet opened. Rejects with `ClientError`. */
export async function fetchDocument(source: ProcedureSource, signal: AbortSignal): Promise<unknown> {
  const asked = ask(source, signal);
  return source.facts?.over(asked) ?? asked;
}

async function ask(
  { document: given, src, code, client, assets, language }: ProcedureSource,
  signal: AbortSignal,
): Promise<unknown> {
  if (given !== undefined) return given;
  if (src) return fetchSource(new URL(src, document.baseURI), signal);
  const shipped = (): Promise<unknown> =>
    fetchJson(fileIn(assets, `procedures/${encodeURIComponent(code)}.json`), signal);
  if (!client) return shipped();
  try {
    return await client.procedure(code, { signal, language });
  } catch (error) {
    // An office that cannot be reached now may still take what is filled in meanwhile.
    if (assets && error instanceof ClientError && error.retryable) return shipped();
    throw error;
  }
}
