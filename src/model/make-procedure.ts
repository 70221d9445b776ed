import type { ProcedureDocument } from '../schemas/procedure.js';
import { decideQuestion, hasScreen } from './decide-question.js';
import { formats } from './formats/formats.js';
import type { Issue } from './issue.js';
import { isObject, type JsonObject } from './json.js';
import { keysOf } from './pointer.js';
import type { Procedure, Slot } from './procedure.js';
import { isGroup, type Group, type Item, type Page, type Question } from './question.js';
import { applicable, type Applicable } from './schema/applicable.js';
import { Layouts, type Applying } from './schema/applying.js';
import { compileForm } from './schema/compile-form.js';
import { Plans } from './schema/plan.js';
import type { SchemaObject } from './schema/schema.js';

/** A procedure from a document that was checked and is frozen. */
export function makeProcedure(document: ProcedureDocument, language: string): Procedure {
  const translations = document.translations ?? {};
  const languages = Object.freeze(['vi', ...Object.keys(translations)]);
  const versions = new Map<string, Procedure>();
  const inLanguage = (wanted: string): Procedure => {
    const spoken = languages.includes(wanted) ? wanted : 'vi';
    const made =
      versions.get(spoken) ?? make(translate(document, translations[spoken] ?? {}), spoken, languages, inLanguage);
    versions.set(spoken, made);
    return made;
  };
  return inLanguage(language);
}

function make(
  document: ProcedureDocument,
  language: string,
  languages: readonly string[],
  inLanguage: Procedure['in'],
): Procedure {
  const { form, documents, $schema: _, translations: __, ...facts } = document;
  const root = form as SchemaObject;
  const validator = compileForm(root, formats);
  const layouts = new Layouts(new Plans(validator), root);
  const slots = documents.map(({ when, ...paper }) => ({
    slot: Object.freeze({ ...paper, description: paper.description }) satisfies Slot,
    applies: when && compileForm(when as SchemaObject, formats),
  }));

  let last: { readonly of: JsonObject; readonly found: Applicable } | undefined;
  const resolve = (answers: JsonObject): Applicable => {
    if (last?.of !== answers) last = { of: answers, found: applicable(layouts, answers) };
    return last.found;
  };
  const screen = new Screen();

  return Object.freeze({
    ...facts,
    language,
    languages,
    in: inLanguage,
    pages: (answers: JsonObject) => screen.pages(resolve(answers).properties),
    issues: (answers: JsonObject) => {
      const { properties, answers: kept } = resolve(answers);
      return inScreenOrder(validator.validate(kept), properties);
    },
    documents: (answers: JsonObject) => {
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

  pages(properties: readonly Applying[]): readonly Page[] {
    const known = this.#pages.get(properties);
    if (known) return known;
    const pages = Object.freeze(properties.map((property) => this.#draw(property)).filter(isGroup));
    this.#pages.set(properties, pages);
    return pages;
  }

  #draw(property: Applying): Item | Group {
    const known = this.#drawn.get(property);
    if (known) return known;
    const { pointer, required, nodes, properties } = property;
    const drawn = properties
      ? Object.freeze({ pointer, ...headOf(nodes), items: Object.freeze(properties.map((each) => this.#draw(each))) })
      : Object.freeze({ pointer, required, question: questionOf(nodes) });
    this.#drawn.set(property, drawn);
    return drawn;
  }
}

function headOf(nodes: readonly SchemaObject[]): Pick<Group, 'title' | 'description' | 'widget'> {
  const word = (keyword: string): string | undefined => {
    const found = nodes.find((node) => typeof node[keyword] === 'string')?.[keyword];
    return typeof found === 'string' ? found : undefined;
  };
  const widget = word('x-widget') === 'address' ? 'address' : undefined;
  return { title: word('title') ?? '', description: word('description'), widget };
}

function questionOf(nodes: readonly SchemaObject[]): Question {
  const decided = decideQuestion(nodes);
  if (hasScreen(decided)) return decided;
  throw new TypeError(`A question was not refused at load: ${decided.reason}.`);
}

/** One issue a pointer, the first told, in the order in which the questions stand. */
function inScreenOrder(issues: readonly Issue[], properties: readonly Applying[]): readonly Issue[] {
  if (!issues.length) return issues;
  const first = new Map<string, Issue>();
  for (const issue of issues) if (!first.has(issue.pointer)) first.set(issue.pointer, issue);
  const ordered: Issue[] = [];
  const take = (pointer: string): void => {
    const issue = first.get(pointer);
    if (issue) ordered.push(issue);
    first.delete(pointer);
  };
  const visit = (inner: readonly Applying[]): void => {
    for (const { pointer, properties: deeper } of inner) {
      take(pointer);
      visit(deeper ?? []);
    }
  };
  take('');
  visit(properties);
  return Object.freeze([...ordered, ...first.values()]);
}

/** A copy of the document with the words of another language; what has no such words is shared. */
function translate(document: ProcedureDocument, words: Readonly<Record<string, string>>): ProcedureDocument {
  let translated: unknown = document;
  for (const [pointer, text] of Object.entries(words)) translated = replace(translated, keysOf(pointer), text);
  return translated as ProcedureDocument;
}

function replace(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? replace(each, rest, text) : each));
  return isObject(value) ? { ...value, [key]: replace(value[key], rest, text) } : value;
}
