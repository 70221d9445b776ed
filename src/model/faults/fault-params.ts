import type { NoScreen, Question } from '../question.js';

/** Faults that show without knowing what the form asks, and what must be known to say each. `what` tells cases apart. */
export interface DocumentParams {
  // The document as JSON.
  /** Counted from one, as editors do. */
  readonly unreadable: { readonly line: number; readonly column: number };
  readonly 'not-json': { readonly type: string };
  readonly 'forbidden-name': { readonly name: string };
  readonly 'too-deep': { readonly what: 'document' | 'references' | 'answer'; readonly most: number };
  readonly 'too-large': { readonly what: 'document' | 'form'; readonly most: number };
  // Its shape.
  readonly missing: { readonly what: 'word' | 'order' | 'comparison' | 'exclusion'; readonly name: string };
  readonly 'unknown-word': {
    readonly what: 'word' | 'message' | 'question';
    readonly word: string;
    readonly near: Near;
    /** Where the word does belong, by the names that lead there: `guide/time`, `''` for the document, `form` for any part of it. */
    readonly homes: Names;
    /** How a condition reads the answer of this name, as JSON; where none is read, `undefined`. */
    readonly waits?: string | undefined;
  };
  readonly 'refused-word': { readonly word: string; readonly advice: Advice };
  readonly 'wrong-type': {
    readonly wanted: JsonType;
    /** The value as JSON, cut where it is long. */
    readonly found: string;
    /** What was perhaps meant, as JSON. */
    readonly instead: Near;
  };
  readonly 'wrong-form':
    | {
        readonly what: 'blank' | 'day' | 'no-such-day' | 'code' | 'id' | 'pointer' | 'sex' | 'source';
        readonly found: string;
        readonly instead: Near;
      }
    | { readonly what: 'rules'; readonly count: number; readonly known: Names }
    | { readonly what: 'items' }
    | { readonly what: 'keyword'; readonly keyword: string; readonly limit: string };
  readonly 'not-allowed':
    | { readonly what: 'choice' | 'widget'; readonly found: string; readonly near: Near; readonly known: Names }
    | { readonly what: 'near-widget' | 'near-list'; readonly found: string; readonly near: string }
    | {
        readonly what: 'element' | 'page' | 'screen' | 'part-of-list' | 'asked-twice' | 'new-twice';
        readonly found: string;
      }
    | { readonly what: 'span' | 'portal' | 'language' | 'level' };
  readonly 'too-long': Length & { readonly most: number };
  readonly 'too-short': Length & { readonly least: number };
  readonly 'out-of-range': {
    readonly found: number;
    readonly least: number | undefined;
    readonly most: number | undefined;
  };
  readonly 'type-list': Nothing;
  readonly 'boolean-schema': Nothing;
  // The rest of the document.
  readonly 'duplicate-id': Nothing;
  readonly 'lost-pointer': {
    readonly what: 'place' | 'words' | 'answer';
    readonly pointer: string;
    readonly near: Near;
  };
  readonly 'not-words': Nothing;
}

/** Faults of what the form asks. */
export interface FormParams {
  // References, patterns, formats and bounds of its schemas.
  readonly 'remote-reference': Nothing;
  readonly 'lost-reference': { readonly reference: string };
  readonly 'circular-reference': Nothing;
  readonly 'invalid-pattern': { readonly reason: string };
  readonly 'slow-pattern': Nothing;
  readonly 'loose-pattern': Nothing;
  readonly 'unknown-format': { readonly format: string; readonly near: Near; readonly known: Names };
  readonly 'empty-range': { readonly least: string; readonly most: string };
  /** `value` is an option as JSON. */
  readonly 'duplicate-option': { readonly what: 'option' | 'branch'; readonly value: string };
  readonly 'idle-word': {
    readonly what: 'type' | 'rows' | 'rule' | 'no-then' | 'no-if';
    readonly word: string;
    /** What it says nothing of. */
    readonly of: string;
  };
  readonly 'vacuous-condition': { readonly name: string | undefined };
  /** The keyword that refuses it, as it stands in JSON with its limit. */
  readonly 'unfit-default': { readonly because: string };
  readonly 'unfit-example': { readonly because: string };
  // What has no screen.
  readonly 'not-a-page': { readonly what: 'form' | 'empty-form' | 'question' };
  readonly 'no-screen': {
    readonly why: NoScreen['reason'] | 'row' | 'table' | 'matrix' | 'main' | 'tag' | 'mixed-tags';
  };
  readonly 'no-tag': { readonly name: string | undefined };
  readonly 'no-title': { readonly what: 'nothing' | 'question' | 'branch' };
  readonly 'two-kinds': { readonly kind: Kind; readonly other: Kind | undefined; readonly at: string };
  readonly 'undeclared-name': { readonly where: 'group' | 'row' | 'form'; readonly name: string; readonly near: Near };
  readonly 'closed-too-early': { readonly name: string };
  readonly 'no-province': Nothing;
  readonly 'no-main': { readonly name: string };
  readonly 'wrong-kind':
    | { readonly what: 'gives'; readonly rule: string; readonly kind: Decision; readonly known: readonly Decision[] }
    | { readonly what: 'reads'; readonly rule: string; readonly pointer: string }
    | { readonly what: 'given'; readonly pointer: string }
    | { readonly what: 'check'; readonly pointer: string; readonly wanted: Wanted }
    | { readonly what: 'portal'; readonly pointer: string; readonly format: string };
  readonly unanswerable: { readonly name: string };
  readonly 'circular-compute': { readonly pointer: string };
}

export interface FaultParams extends DocumentParams, FormParams {}

export type FaultCode = keyof FaultParams;

/** What a pointer should lead to. */
export type Wanted = 'sex' | 'citizen-id' | 'date' | 'commune' | 'way' | 'address' | 'contact';

/** A kind of question, or a group of them. */
export type Kind = Question['kind'] | 'group';

/** What a place asks, or why it asks nothing. */
export type Decision = Kind | NoScreen['reason'];

export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

type Nothing = Readonly<Record<string, never>>;
type Names = readonly string[];
/** What was perhaps meant. */
type Near = string | undefined;

interface Length {
  readonly of: 'text' | 'list';
  /** How many characters or entries it has. */
  readonly length: number;
}

/** What to write in the place of a word of JSON Schema that has none in a form. */
export type Advice =
  | 'leave-out'
  | 'known-by-code'
  | 'known-version'
  | 'name-in-defs'
  | 'use-ref'
  | 'use-defs'
  | 'use-dependent'
  | 'use-group'
  | 'use-properties'
  | 'use-required'
  | 'only-false';

/** A sentence on what is wrong, and one on what to do. */
export type Words = readonly [message: string, fix: string];

/** The words of faults in one language. */
export type WordsOf<Params> = { readonly [Code in keyof Params]: (params: Params[Code]) => Words };

/** The words of one case. */
export function pick<Case extends string>(what: Case, words: Readonly<Record<Case, Words>>): Words {
  return words[what];
}
