import type { ProcedureDocument } from '../schemas/procedure.js';
import type { GuideFacts } from './guide-facts.js';
import type { Issue } from './issue.js';
import type { JsonObject } from './json.js';
import type { Group, Page } from './question.js';

/** A paper to hand in that applies now. */
export interface Slot {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly required: boolean;
  /** How the paper is handed in: a file, or shown at the counter. */
  readonly copies: ProcedureDocument['documents'][number]['copies'];
  readonly accept: readonly ('image' | 'pdf')[];
  readonly maxFiles: number;
  /** Of one file; what the receiver takes of any file goes before. */
  readonly maxMegabytes?: number | undefined;
  readonly keepOriginal: boolean;
}

/** A document that was checked, in one language, with its questions decided; `messages` are of the whole form. Frozen. */
export interface Procedure extends GuideFacts, Pick<Group, 'messages'> {
  /** What its document asks, with the words of this language. */
  readonly form: ProcedureDocument['form'];
  /** Asks kinds of questions whose code a page fetches only for such forms. */
  readonly more: boolean;
  /** Asks lists or matrices, drawn by code that is fetched likewise. */
  readonly lists: boolean;
  /** Some of its answers may be known already: `x-source`. */
  readonly sourced: boolean;
  /** The same document in another language; Vietnamese where it has no such words. */
  in(language: string): Procedure;
  /** The pages and questions that apply to these answers, in the order of the document. */
  pages(answers: JsonObject): readonly Page[];
  /**
   * What is wrong in these answers, in the order of the document. Only questions that apply are judged. `today` is an
   * ISO day in Vietnam; without it nothing is compared with today.
   */
  issues(answers: JsonObject, today?: string): readonly Issue[];
  /** These answers with the computed ones worked out; the same object where they are right already. */
  compute(answers: JsonObject, today?: string): JsonObject;
  /**
   * What may be a slip, from the document's `checks`. It never stops anything, and it is never sent. `here` is the code of
   * the commune that the page is for.
   */
  warnings(answers: JsonObject, today?: string, here?: string): readonly Issue[];
  /** The papers these answers ask for. */
  papers(answers: JsonObject): readonly Slot[];
  /** These answers without what does not apply now. */
  applicable(answers: JsonObject): JsonObject;
}
