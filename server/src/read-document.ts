import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Said } from '../../cli/src/language.js';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { CatalogEntry } from '../../src/schemas/catalog.js';
import { procedureCode } from '../../src/schemas/common.js';
import { procedureDocument } from '../../src/schemas/procedure.js';
import { sha256Hex } from './digest.js';
import { faultsTold } from './faults-told.js';
import { namesTwice } from './names-twice.js';
import { both, lastWords } from './told.js';

/** A checked document and the bytes it came in. */
export interface Kept {
  readonly procedure: Procedure;
  readonly entry: CatalogEntry;
  readonly text: string;
  /** Of the bytes as their author wrote them. */
  readonly sha256: string;
}

/** A file that is no procedure document. */
export interface Faulty {
  /** What is wrong and what to do, a line for each fault: `FILE:line:column: fault: …`. */
  readonly fault: Said;
  /** The procedure it was to be, as far as that can be known. */
  readonly code: string | undefined;
}

/** Reads a file; tells its faults in the words of `dvc check`. */
export async function readDocument(path: string): Promise<Kept | Faulty> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { fault: asSaid(path, error), code: codeIn(path, '') };
  }
  const text = bytes.toString('utf8');
  try {
    const kept = check(text);
    if (!namesTwice(text, JSON.parse(text))) return kept;
    throw new SyntaxError('A name stands twice in one object.');
  } catch (error) {
    // Needed by nobody whose documents are sound.
    const told = faultsTold(path, bytes, await import('../../cli/src/examine.js'));
    return { fault: told.en ? told : asSaid(path, error), code: codeIn(path, text) };
  }
}

/** The document in a text; throws where there is none. */
export function check(text: string): Kept {
  const input: unknown = JSON.parse(text);
  const procedure = loadProcedure(input);
  return { procedure, entry: catalogEntry(procedureDocument.parse(input)), text, sha256: sha256Hex(text) };
}

function asSaid(path: string, error: unknown): Said {
  return both((language) => `${path}: ${lastWords(error, language)}`);
}

function codeIn(path: string, text: string): string | undefined {
  const written = (/"code"\s*:\s*"([^"]*)"/.exec(text) ?? [])[1];
  return [written, basename(path, '.json')].find((each) => procedureCode.safeParse(each).success);
}
