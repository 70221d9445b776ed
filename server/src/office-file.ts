import { readFileSync } from 'node:fs';
import * as examining from '../../cli/src/examine.js';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { layOver } from '../../src/model/lay-over.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { ServedDocument } from '../../src/model/translate.js';
import { officeFile, type OfficeFile } from '../../src/schemas/office.js';
import type { Config } from './config.js';
import { faultsTold } from './faults-told.js';
import type { Kept } from './read-document.js';
import { both, Told } from './told.js';
import { words } from './words.js';

/** The office's own file; throws with every fault, in the words of `dvc check`. */
export function readOfficeFile(path: string | undefined): OfficeFile {
  if (path === undefined) return {};
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Told(words.noOfficeFile(path), { cause });
  }
  const read = officeFile.safeParse(parse(bytes.toString('utf8')));
  const told = faultsTold(path, bytes, examining);
  if (read.success && !told.en) return read.data;
  throw new Told(both((language) => [words.faultyOfficeFile(path)[language], told[language]].join('\n')));
}

/** What the settings say of the office goes before its file. */
export function officeOf({ office }: Config, file: OfficeFile): Config['office'] {
  const { phone, hours, address } = { ...file, ...office };
  return {
    name: office.name || (file.name ?? 'Cơ quan tiếp nhận'),
    ...(phone !== undefined && { phone }),
    ...(hours !== undefined && { hours }),
    ...(address !== undefined && { address }),
  };
}

/** A document with what its office says of it; its digest stays that of what its author wrote. */
export function laidOver(kept: Kept, office: OfficeFile): Kept {
  const document = JSON.parse(kept.text) as ServedDocument;
  const laid = layOver(document, office);
  if (laid === document) return kept;
  const text = JSON.stringify(laid);
  return { ...kept, procedure: loadProcedure(JSON.parse(text)), entry: catalogEntry(laid), text };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
