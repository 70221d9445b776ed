import type { JsonObject } from '../json.js';
import type { Procedure } from '../procedure.js';
import { codeAnswers } from './code-answers.js';
import { codeDay, codePapers, type EnclosedPaper } from './code-rest.js';
import { Reader, Unreadable } from './coder.js';
import { bytesOf } from './digits.js';
import { findParts, isNewer, wholeSum, type CodedDocument, type Part } from './parts.js';
import { shapeOf } from './shape.js';
import { textModel } from './text-model.js';
import { codedDocument } from './write-code.js';

/** What was read of a code. */
export type Scan =
  | ScannedDossier
  /** Some parts of it: the others are to be scanned. */
  | {
      readonly kind: 'incomplete';
      readonly document: CodedDocument;
      /** Tells dossiers apart. */
      readonly whole: string;
      readonly have: readonly number[];
      readonly count: number;
    }
  | { readonly kind: 'unreadable'; readonly reason: Unread; readonly document?: CodedDocument };

export interface ScannedDossier {
  readonly kind: 'dossier';
  readonly procedure: Procedure;
  readonly answers: JsonObject;
  readonly papers: readonly EnclosedPaper[];
  /** The ISO day the code was made. */
  readonly day: string;
}

/**
 * Why nothing was read: nothing that looks like a code; a code that is cut or has wrong digits; letters among them, of which an
 * input method may have made signs; more than any scan; a code of a later format; a procedure whose document is not here, or
 * only another version of it, or another document of that version.
 */
export type Unread =
  | 'no-code'
  | 'broken'
  | 'letters'
  | 'endless'
  | 'newer-format'
  | 'other-procedure'
  | 'other-version'
  | 'other-document';

/** What 99 parts may have, and as much again. */
const most = 200_000;

/**
 * Reads what a scanner has typed since the last dossier: parts in any order, doubled, with whatever stands between them. Where
 * parts of several dossiers are mixed, the one counts whose part came last.
 */
export function readCode(typed: string, documents: readonly Procedure[]): Scan {
  if (typed.length > most) return unreadable('endless');
  const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
  const { parts, broken } = findParts(digits);
  const last = parts.at(-1);
  if (!last) return unreadable(hasLetters(typed) ? 'letters' : broken ? 'broken' : 'no-code');
  const { document, whole, count } = last;
  if (isNewer(last)) return unreadable('newer-format', document);
  const procedure = documents.find((each) => isSame(codedDocument(each), document));
  if (!procedure) return unreadable(otherness(document, documents), document);
  const own = new Map(parts.filter((part) => isOf(part, last)).map((part) => [part.number, part.body]));
  if (own.size < count) {
    const have = [...own.keys()].sort((a, b) => a - b);
    return { kind: 'incomplete', document, whole, have, count };
  }
  const body = Array.from({ length: count }, (_, index) => own.get(index + 1) ?? '').join('');
  const dossier = wholeSum(document, body) === whole ? decode(body, procedure) : undefined;
  return dossier ?? unreadable('broken', document);
}

function decode(body: string, procedure: Procedure): ScannedDossier | undefined {
  const bytes = bytesOf(body);
  if (!bytes) return undefined;
  try {
    const reader = new Reader(bytes);
    const day = codeDay(reader, '');
    const answers = codeAnswers(reader, shapeOf(procedure.form as JsonObject), textModel().restart(), {});
    const papers = codePapers(reader, procedure.papers(answers), []);
    return { kind: 'dossier', procedure, answers, papers, day };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function otherness(document: CodedDocument, documents: readonly Procedure[]): Unread {
  const alike = documents.map(codedDocument).filter(({ code }) => code === document.code);
  if (alike.length === 0) return 'other-procedure';
  return alike.some(({ version }) => version === document.version) ? 'other-document' : 'other-version';
}

function isOf(part: Part, last: Part): boolean {
  return part.whole === last.whole && part.count === last.count && isSame(part.document, last.document);
}

function isSame(one: CodedDocument, other: CodedDocument): boolean {
  return one.code === other.code && one.version === other.version && one.digest === other.digest;
}

/** A prefix of letters; with VNI switched on the digits behind it become signs on them. */
function hasLetters(typed: string): boolean {
  return /\p{L}/u.test(typed) && /\d{20}/.test(typed);
}

function unreadable(reason: Unread, document?: CodedDocument): Scan {
  return { kind: 'unreadable', reason, ...(document && { document }) };
}
