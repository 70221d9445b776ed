/*
 * How a document becomes a `Procedure`:
 * 1. The words of the wanted language are put into a copy of the document; each language is made once.
 * 2. `compileForm`, `Plans` and `Layouts` (schema/) answer which properties apply to some answers. The last result is kept,
 *    because pages, issues, papers and warnings ask for the same answers one after another.
 * 3. `Screen` turns these properties into pages, groups and questions. What did not change stays the same object, so that
 *    a form draws only what is new.
 */
import { failing } from './checks.js';
import { decideQuestion, hasScreen } from './decide-question.js';
import { formats } from './formats/formats.js';
import { factsOf } from './guide-facts.js';
import type { Issue } from './issue.js';
import type { JsonObject } from './json.js';
import { more, needsOf } from './rare-kinds-slot.js';
import { read } from './pointer.js';
import type { Procedure, Slot } from './procedure.js';
import { isGroup, type Group, type Item, type Page, type Question } from './question.js';
import { applicable, type Applicable } from './schema/applicable.js';
import { Layouts, type Applying } from './schema/applying.js';
import { compileForm } from './schema/compile-form.js';
import { Plans, type Branch } from './schema/plan.js';
import { entriesOf, type SchemaObject } from './schema/schema.js';
import { inOrderOf, type Arrangement } from './screens.js';
import { spokenIn, translate, type ServedDocument } from './translate.js';

/** A procedure from a document that was checked and is frozen. */
export function makeProcedure(document: ServedDocument, language: string): Procedure {
  const versions = new Map<string, Procedure>();
  const inLanguage = (wanted: string): Procedure => {
    const spoken = spokenIn(document, wanted);
    const made = versions.get(spoken) ?? make(translate(document, spoken), spoken, inLanguage);
    versions.set(spoken, made);
    return made;
  };
  return inLanguage(language);
}

function make(document: ServedDocument, language: string, inLanguage: Procedure['in']): Procedure {
  const { form, documents } = document;
  const root = form as SchemaObject;
  const validator = compileForm(root, formats);
  const plans = new Plans(validator);
  const layouts = new Layouts(plans, root);
  const checks = document.checks ?? [];
  const slots = documents.map(({ when, ...paper }) => ({
    slot: Object.freeze({ ...paper, description: paper.description }) satisfies Slot,
    applies: when && compileForm(when as SchemaObject, formats),
  }));

  let last: { readonly of: JsonObject; readonly found: Applicable } | undefined;
  const resolve = (answers: JsonObject): Applicable => {
    if (last?.of !== answers) last = { of: answers, found: applicable(layouts, answers) };
    return last.found;
  };
  const screen = new Screen(plans, language, offered(document));
  const { messages } = headOf(plans.of(root).nodes, plans);

  return Object.freeze({
    ...factsOf(document, language),
    ...needsOf(form),
    form,
    ...(messages && { messages }),
    in: inLanguage,
    pages: (answers: JsonObject) => {
      const { properties, answers: kept } = resolve(answers);
      const pages = screen.pages(properties);
      return more.pages?.(pages, kept) ?? pages;
    },
    warnings: (answers: JsonObject, today?: string, here?: string) => {
      const { properties, answers: kept } = resolve(answers);
      const { order, places } = orderOf(properties, document.screens);
      const known = failing('warning', checks, kept, order, { today, here }).filter(({ pointer }) =>
        places.has(pointer),
      );
      return Object.freeze(sorted(known, places));
    },
    issues: (answers: JsonObject, today?: string) => {
      const found = resolve(answers);
      const { order, places } = orderOf(found.properties, document.screens);
      const issues = [
        ...withoutEchoes(validator.validate(found.answers)).map((issue) => blankRow(issue, found.answers)),
        ...failing('error', checks, found.answers, order, { today }),
      ];
      return inScreenOrder(more.judge?.(issues, found, today) ?? issues, places);
    },
    compute: (answers: JsonObject, today?: string) => more.compute?.(answers, resolve, today) ?? answers,
    papers: (answers: JsonObject) => {
      const { answers: kept } = resolve(answers);
      return slots.filter(({ applies }) => applies?.is(kept) ?? true).map(({ slot }) => slot);
    },
    applicable: (answers: JsonObject) => resolve(answers).answers,
  });
}

/** Turns what applies into pages, and gives the same object for what did not change. */
class Screen {
  readonly #drawn = new WeakMap<Applying, Item | Group>();
  readonly #pages = new WeakMap<readonly Applying[], readonly Page[]>();

  constructor(
    readonly plans: Plans,
    readonly language: string,
    readonly offers: Offered,
  ) {}

  pages(properties: readonly Applying[]): readonly Page[] {
    const known = this.#pages.get(properties);
    if (known) return known;
    const pages = Object.freeze(properties.map((property) => this.#draw(property)).filter(isGroup));
    this.#pages.set(properties, pages);
    return pages;
  }

  /** `each` is what a row is called in its list. */
  #draw(property: Applying, each?: string): Item | Group {
    const known = this.#drawn.get(property);
    if (known) return known;
    const { key, pointer, required, nodes, properties, row } = property;
    const question = properties && !row ? undefined : this.offers(pointer, this.#questionOf(nodes, row));
    const one = question?.kind === 'list' ? question.each : undefined;
    const named = each === undefined ? undefined : { title: `${each} ${Number(key) + 1}` };
    const drawn = Object.freeze({
      pointer,
      required,
      ...(question && { question: named ? Object.freeze({ ...question, ...named }) : question }),
      ...(properties && {
        ...headOf(nodes, this.plans),
        ...named,
        items: Object.freeze(properties.map((inner) => this.#draw(inner, one))),
      }),
    }) as Item | Group;
    this.#drawn.set(property, drawn);
    return drawn;
  }

  #questionOf(nodes: readonly SchemaObject[], row?: readonly SchemaObject[]): Question {
    const decided = decideQuestion(nodes, (schema) => this.plans.of(schema).nodes, row, this.language);
    if (hasScreen(decided)) return decided;
    throw new TypeError(`A question was not refused at load: ${decided.reason}.`);
  }
}

type Offered = (pointer: string, question: Question) => Question;

/** The question how the result is received offers what its office does; the only way there is stands chosen. */
function offered({ receiving, result }: ServedDocument): Offered {
  const does = new Set<unknown>(result.deliver);
  return (pointer, question) => {
    if (pointer !== receiving?.way || question.kind !== 'choice') return question;
    const options = question.options.filter(({ value }) => does.has(value));
    return { ...question, options, default: options[1] ? question.default : options[0]?.value };
  };
}

function headOf(
  nodes: readonly SchemaObject[],
  plans: Plans,
): Pick<Group, 'title' | 'description' | 'widget' | 'source' | 'print' | 'messages'> {
  const word = (keyword: string): string | undefined => {
    const found = nodes.find((node) => typeof node[keyword] === 'string')?.[keyword];
    return typeof found === 'string' ? found : undefined;
  };
  const widget = word('x-widget');
  const messages = messagesOf(nodes, plans);
  return {
    title: word('title') ?? '',
    description: word('description'),
    source: word('x-source'),
    print: nodes.find((node) => node['x-print'])?.['x-print'] as Group['print'],
    widget: widget === 'address' || widget === 'span' || widget === 'matrix' ? widget : undefined,
    ...(messages && { messages }),
  };
}

/** The author's words for a group: its own first, else those of a branch, where no other branch says it otherwise. */
function messagesOf(nodes: readonly SchemaObject[], plans: Plans): Group['messages'] {
  const own = nodes.flatMap((node) => entriesOf(node['x-messages']));
  const inBranches = nodes.flatMap((node) => plans.of(node).branches.flatMap(wordsIn));
  const isClear = ([keyword, words]: readonly [string, unknown]): boolean =>
    inBranches.every(([other, more]) => other !== keyword || more === words);
  const found = [...inBranches.filter(isClear), ...own.reverse()];
  return found.length ? (Object.fromEntries(found) as Group['messages']) : undefined;
}

function wordsIn({ then, else: otherwise }: Branch): readonly (readonly [string, unknown])[] {
  return [then, otherwise].flatMap((plan) =>
    plan ? [...plan.nodes.flatMap((node) => entriesOf(node['x-messages'])), ...plan.branches.flatMap(wordsIn)] : [],
  );
}

interface Order {
  /** All that applies, as the screens ask it. */
  readonly order: readonly string[];
  /** Where each stands in the document. */
  readonly places: ReadonlyMap<string, number>;
}

const orders = new WeakMap<readonly Applying[], Order>();

/** What applies is gone through once. */
function orderOf(properties: readonly Applying[], screens: Arrangement = []): Order {
  const known = orders.get(properties);
  if (known) return known;
  const written = pointersOf(properties);
  const made = {
    order: inOrderOf(screens, written),
    places: new Map(written.map((pointer, index) => [pointer, index])),
  };
  orders.set(properties, made);
  return made;
}

/** All that applies, groups before what is in them, in the order of the screen. */
function pointersOf(properties: readonly Applying[]): readonly string[] {
  return properties.flatMap(({ pointer, properties: inner }) => [pointer, ...pointersOf(inner ?? [])]);
}

/** A branch with something wrong in it does not count as having judged the rest, which is no fault of the rest. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const own = issues.filter(({ keyword }) => keyword !== 'unevaluatedProperties');
  return own.length ? own : issues;
}

/** An answer that is empty in a list of single answers is missing, whatever its schema says of `null`. */
function blankRow(issue: Issue, answers: JsonObject): Issue {
  return /\/\d+$/.test(issue.pointer) && read(answers, issue.pointer) === null
    ? { ...issue, keyword: 'required', params: {} }
    : issue;
}

/** One issue a pointer, the first told, in the order in which the questions stand. */
function inScreenOrder(issues: readonly Issue[], places: Order['places']): readonly Issue[] {
  const first = new Map<string, Issue>();
  for (const issue of issues) if (!first.has(issue.pointer)) first.set(issue.pointer, issue);
  return Object.freeze(sorted([...first.values()], places));
}

/** First what concerns the whole form; last what stands nowhere. */
function sorted(issues: readonly Issue[], places: Order['places']): readonly Issue[] {
  const placeOf = ({ pointer }: Issue): number => (pointer ? (places.get(pointer) ?? places.size) : -1);
  return [...issues].sort((one, other) => placeOf(one) - placeOf(other));
}
