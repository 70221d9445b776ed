import type { Issue } from './issue.js';
import type { Json, JsonObject } from './json.js';
import type { Procedure } from './procedure.js';
import type {
  ChoiceQuestion,
  DateQuestion,
  Decided,
  Group,
  MoreQuestion,
  NoScreen,
  Page,
  Question,
} from './question.js';
import type { Applicable } from './schema/applicable.js';
import type { SchemaObject } from './schema/schema.js';

/** The schemas that together say what one schema asks, over `$ref` and `allOf`. */
export type NodesOf = (schema: SchemaObject) => readonly SchemaObject[];

/** What the model must know for questions that the simplest forms do not ask. */
export interface More {
  readonly formats: Readonly<Record<string, (text: string) => boolean>>;
  /** The question, where it is one of these kinds; `undefined` leaves it to the others. */
  decide(
    nodes: readonly SchemaObject[],
    nodesOf: NodesOf,
    row: readonly SchemaObject[],
  ): Decided | NoScreen | undefined;
  normalise(question: Question, value: Json | undefined): Json | undefined;
  show(question: Question, value: Json): string | undefined;
  /** The pages without questions that are no longer asked and have no answer. */
  pages(pages: readonly Page[], answers: JsonObject): readonly Page[];
  /** The answers with every computed one as it must be now. */
  compute(answers: JsonObject, resolve: (answers: JsonObject) => Applicable, today: string | undefined): JsonObject;
  /** What the schema found, without what is no fault of the citizen, and with what no schema can say. */
  judge(issues: readonly Issue[], found: Applicable, today: string | undefined): readonly Issue[];
}

/**
 * A slot that another script fills. Most forms ask only common kinds of questions, so the first script of a page knows
 * only those. `needsOf` looks at the form. Where it finds a sign of a rare kind, the page loads `src/model/rare-kinds.ts`
 * and calls `learnMore`, which puts its functions in here. Callers write `more.show?.(…)`: an empty slot changes nothing.
 */
export const more: { -readonly [Each in keyof More]?: More[Each] } = {};

/** What the simplest forms do not ask. A new kind, look, precision or group does not compile until it has a sign below. */
type Rare =
  | MoreQuestion['kind']
  | 'list'
  | Exclude<ChoiceQuestion['look'], 'radios' | 'select'>
  | Exclude<DateQuestion['precision'], 'day' | 'partial'>
  | Exclude<Group['widget'], 'address' | undefined>
  | keyof Pick<Question, 'computed' | 'deprecated' | 'readOnly'>;

/** By what each is known in the JSON of a form. A choice's own `const` stands alone, or with a title; that of an answer has a type, of a text or number. */
const signs = {
  several: /uniqueItems":true/,
  month: /format":"month"/,
  year: /format":"year"/,
  'time-of-day': /format":"time-of-day"/,
  'day-time': /format":"day-time"/,
  'bank-account': /format":"bank-account"/,
  search: /widget":"search"/,
  listed: /x-list":/,
  main: /widget":"main"/,
  note: /widget":"note"/,
  span: /widget":"span"/,
  custom: /widget":"(?!long-text)\w+-/,
  computed: /compute":|type":"[sni](?:[^{}]|{[^{}]*})*"const"|"const"(?:[^{}]|{[^{}]*})*type":"[sni]/,
  readOnly: /readOnly":/,
  deprecated: /deprecated":/,
} satisfies Readonly<Record<Exclude<Rare, 'list' | 'matrix'>, RegExp>>;

/** The model knows a list and a matrix; only what draws them comes late. */
const repeated = /type":"array"|widget":"matrix"/;

/** What a page must fetch for a form. */
export function needsOf(form: unknown): Pick<Procedure, 'more' | 'lists' | 'sourced'> {
  const text = JSON.stringify(form);
  return {
    more: Object.values(signs).some((sign) => sign.test(text)),
    lists: repeated.test(text),
    sourced: text.includes('"x-source":'),
  };
}
