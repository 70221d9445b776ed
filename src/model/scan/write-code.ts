import type { Draft } from '../draft.js';
import type { JsonObject } from '../json.js';
import type { Procedure } from '../procedure.js';
import { codeAnswers } from './code-answers.js';
import { Unreadable, Writer } from './coder.js';
import { codeDay, codePapers } from './code-rest.js';
import { digitsOf } from './digits.js';
import { documentDigest } from './document-digest.js';
import { partsOf, TooLong, type CodedDocument } from './parts.js';
import { shapeOf } from './shape.js';
import { textModel } from './text-model.js';

/** What goes with the answers. */
export interface Coding {
  /** The files that go with them, each for a paper. */
  readonly files: readonly { readonly slot: string }[];
  /** Today's ISO day in Vietnam. */
  readonly day: string;
}

/** The answers that apply as digits, for one QR each. Throws `TooLong` where 99 would not hold them. */
export function writeCode(
  { procedure, answers }: Pick<Draft, 'procedure' | 'answers'>,
  { files, day }: Coding,
): readonly string[] {
  const given = procedure.applicable(answers);
  const writer = new Writer();
  try {
    codeDay(writer, day);
    codeAnswers(writer, shapeOf(procedure.form as JsonObject), textModel().restart(), given);
    codePapers(writer, procedure.papers(given), files);
  } catch (error) {
    // What no reader would read to its end.
    throw error instanceof Unreadable ? new TooLong() : error;
  }
  return partsOf(codedDocument(procedure), digitsOf(writer.end()));
}

/** How the document of a procedure is named in a code. */
export function codedDocument(procedure: Procedure): CodedDocument {
  const { code, version } = procedure;
  return { code: code.replaceAll('.', '').slice(0, 7), version, digest: documentDigest(procedure) };
}
