import { evaluate, ruleOf, type Rule } from './compute.js';
import { decideKind, least, optionsOf } from './decide-question.js';
import { parseBankAccount } from './formats/bank-account.js';
import { rareFormats } from './formats/rare-formats.js';
import { parseDayTime, parseTimeOfDay, showDayTime } from './formats/time-of-day.js';
import type { Issue } from './issue.js';
import type { Json, JsonObject } from './json.js';
import { more, type More, type NodesOf } from './rare-kinds-slot.js';
import { above, read, write } from './pointer.js';
import { isGroup, type Decided, type Group, type NoScreen, type Page, type Question } from './question.js';
import { typeOf, type Applying } from './schema/applying.js';
import { equal } from './schema/equal.js';
import { isSchemaObject, type SchemaObject } from './schema/schema.js';

/** Teaches the model the kinds that the simplest forms do not ask. */
export function learnMore(): void {
  Object.assign(more, {
    formats: rareFormats,
    decide,
    normalise,
    show,
    pages,
    compute,
    judge,
  } satisfies More);
}

/** The name of an element that a page brings along. */
export function isElementName(widget: unknown): widget is string {
  return typeof widget === 'string' && /^[a-z]\w*-[\w-]*$/.test(widget) && widget !== 'long-text';
}

function decide(nodes: readonly SchemaObject[], nodesOf: NodesOf, row: readonly SchemaObject[]): Decided | NoScreen {
  const first = (keyword: string): unknown => nodes.find((node) => node[keyword] !== undefined)?.[keyword];
  const decided = decideOwn(nodes, first, nodesOf) ?? decideKind(nodes, first, row);
  if ('reason' in decided) return decided;
  const computed = ruleOf(nodes) !== undefined;
  return {
    ...decided,
    ...((computed || first('readOnly') === true) && { readOnly: true, computed }),
    ...(first('deprecated') === true && { deprecated: true }),
  };
}

function scalarOf(type: unknown): 'string' | 'number' | 'boolean' | undefined {
  if (type === 'integer') return 'number';
  return type === 'string' || type === 'number' || type === 'boolean' ? type : undefined;
}

function decideOwn(
  nodes: readonly SchemaObject[],
  first: (keyword: string) => unknown,
  nodesOf: NodesOf,
): Decided | NoScreen | undefined {
  const [widget, type, format, items] = ['x-widget', 'type', 'format', 'items'].map(first);
  if (widget === 'note') return type === undefined ? { kind: 'note' } : { reason: 'other-widget' };
  if (isElementName(widget)) {
    const own = scalarOf(type);
    return own ? { kind: 'custom', element: widget, type: own } : { reason: 'other-widget' };
  }
  if (widget === 'main') return type === 'boolean' ? { kind: 'main' } : { reason: 'other-widget' };
  const list = first('x-list');
  if (typeof list === 'string') {
    const isText = type === 'string' && widget === undefined && format === undefined && !optionsOf(nodes);
    return isText ? { kind: 'listed', list, maxLength: least(nodes, 'maxLength') } : { reason: 'other-list' };
  }
  if (widget === 'search') {
    const options = optionsOf(nodes);
    return options && options !== 'mixed' ? { kind: 'choice', options, look: 'search' } : { reason: 'other-widget' };
  }
  if (type === 'array' && first('uniqueItems') === true && isSchemaObject(items)) {
    const options = optionsOf(nodesOf(items));
    if (!options) return undefined;
    if (options === 'mixed' || typeof options[0]?.value !== 'string') return { reason: 'mixed-options' };
    const lowest = least(nodes, 'minItems', -1);
    return {
      kind: 'several',
      options,
      minimum: lowest === undefined ? undefined : -lowest,
      maximum: least(nodes, 'maxItems'),
    };
  }
  if (type !== 'string' || widget !== undefined) return undefined;
  if (format === 'month' || format === 'year') return { kind: 'date', precision: format };
  if (format === 'time-of-day' || format === 'day-time' || format === 'bank-account') return { kind: format };
  return undefined;
}

function normalise(question: Question, value: Json | undefined): Json | undefined {
  switch (question.kind) {
    case 'several': {
      if (!Array.isArray(value)) return value;
      const chosen = question.options.flatMap((option) => (value.includes(option.value) ? [option.value] : []));
      return chosen.length ? chosen : undefined;
    }
    case 'note':
      return undefined;
    case 'time-of-day':
      return typeof value === 'string' ? parseTimeOfDay(value) : value;
    case 'day-time':
      return typeof value === 'string' ? (parseDayTime(value) ?? kept(value)) : value;
    case 'bank-account':
      return typeof value === 'string' ? parseBankAccount(value) : value;
    default:
      return typeof value === 'string' ? undefined : value;
  }
}

/** An ISO day and time goes through as it is. */
function kept(value: string): string | undefined {
  return rareFormats['day-time']?.(value) ? value : undefined;
}

function show(question: Question, value: Json): string | undefined {
  if (question.kind === 'several' && Array.isArray(value)) {
    const { options } = question;
    const titles = (value as readonly Json[]).map(
      (each) => options.find((option) => option.value === each)?.title ?? String(each),
    );
    return titles.join('; ');
  }
  return question.kind === 'day-time' && typeof value === 'string' ? showDayTime(value) : undefined;
}

let last: { readonly of: readonly Page[]; readonly shown: string; readonly pages: readonly Page[] } | undefined;

function pages(all: readonly Page[], answers: Json): readonly Page[] {
  const retired = all.flatMap(retiredIn);
  if (!retired.length) return all;
  const hidden = retired.filter((pointer) => read(answers, pointer) === undefined);
  const shown = hidden.join(' ');
  if (last?.of !== all || last.shown !== shown)
    last = { of: all, shown, pages: all.map((page) => without(page, hidden)) };
  return last.pages;
}

function retiredIn(group: Group): readonly string[] {
  return group.items.flatMap((item) => {
    if (isGroup(item)) return retiredIn(item);
    return item.question.deprecated ? [item.pointer] : [];
  });
}

function without<Each extends Group>(group: Each, hidden: readonly string[]): Each {
  const items = group.items
    .filter(({ pointer }) => !hidden.includes(pointer))
    .map((item) => (isGroup(item) ? without(item, hidden) : item));
  return { ...group, items };
}

/** One computed answer may be read by the next; so often is it tried until nothing changes. */
const mostRounds = 32;

const compute: More['compute'] = (answers, resolve, today) => {
  let now = withOneMain(answers, resolve);
  for (let round = 0; round < mostRounds; round++) {
    const { properties, answers: applying } = resolve(now);
    let next = now;
    for (const { pointer, rule } of specialsIn(properties)) {
      // What hangs on today stays as it was worked out, where nobody says what day it is.
      if (!rule || (today === undefined && isDated(rule))) continue;
      const value = evaluate(rule, applying, today);
      if (!equal(value, read(next, pointer))) next = write(next, pointer, value);
    }
    if (next === now) return now;
    now = next;
  }
  return now;
};

/**
 * One row is the main one without being asked. Of several, those nobody chose are not; whose main row is gone has none, and
 * is asked.
 */
function withOneMain(answers: JsonObject, resolve: Parameters<More['compute']>[1]): JsonObject {
  const { properties } = resolve(answers);
  const lists = new Map<string, string[]>();
  for (const { pointer, widget } of specialsIn(properties)) {
    if (widget !== 'main') continue;
    const list = above(above(pointer));
    lists.set(list, [...(lists.get(list) ?? []), pointer]);
  }
  let now = answers;
  for (const rows of lists.values()) {
    const main = rows.length === 1 ? rows[0] : rows.find((pointer) => read(answers, pointer) === true);
    for (const pointer of rows)
      if (read(now, pointer) !== (pointer === main)) now = write(now, pointer, pointer === main);
  }
  return now;
}

/** What applies and cannot be judged by a schema alone: computed answers, notes, spans, and choices of several. */
interface Special {
  readonly pointer: string;
  readonly rule: Rule | undefined;
  readonly widget: unknown;
  readonly isSeveral: boolean;
}

const specials = new WeakMap<readonly Applying[], readonly Special[]>();

/** Each group is gone through once, as long as nothing about it changes. */
function specialsIn(properties: readonly Applying[]): readonly Special[] {
  const known = specials.get(properties);
  if (known) return known;
  const found = properties.flatMap(({ pointer, nodes, properties: deeper }) => {
    const widget = nodes.find((node) => node['x-widget'] !== undefined)?.['x-widget'];
    const rule = deeper ? undefined : ruleOf(nodes);
    const isSeveral = !deeper && typeOf(nodes) === 'array';
    const isOne = rule !== undefined || widget === 'note' || widget === 'span' || widget === 'main' || isSeveral;
    return [...(isOne ? [{ pointer, rule, widget, isSeveral }] : []), ...specialsIn(deeper ?? [])];
  });
  specials.set(properties, found);
  return found;
}

const judge: More['judge'] = (issues, { properties, answers }, today) => {
  const found: Issue[] = [];
  const excused = new Set<string>();
  const lists: string[] = [];
  for (const { pointer, rule, widget, isSeveral } of specialsIn(properties)) {
    const value = read(answers, pointer);
    if (rule) {
      const right = evaluate(rule, answers, today);
      if (right === undefined) excused.add(pointer);
      if (!isRight(rule, value, right, today)) found.push({ pointer, keyword: 'x-compute', params: {} });
    }
    if (widget === 'note' && value !== undefined) found.push({ pointer, keyword: 'x-widget', params: {} });
    if (widget === 'span' && isBackwards(value))
      found.push({ pointer: `${pointer}/to`, keyword: 'x-widget', params: {} });
    if (isSeveral && Array.isArray(value)) lists.push(pointer);
  }
  const kept = issues.filter(({ pointer, keyword }) => !(keyword === 'required' && excused.has(pointer)));
  return [...kept.map((issue) => atList(issue, lists)), ...found];
};

function isDated(rule: Rule): boolean {
  return !('fixed' in rule) && (rule.age ?? rule.since) !== undefined;
}

/** A dossier may arrive after a birthday, or after the last of some days; without today nothing is said of either. */
function isRight(rule: Rule, value: Json | undefined, right: Json | undefined, today: string | undefined): boolean {
  if (equal(value, right) || 'fixed' in rule) return equal(value, right);
  if (rule.since !== undefined) return today === undefined || value === rule.then;
  if (rule.age !== undefined) return today === undefined || (typeof right === 'number' && value === right - 1);
  return false;
}

/** By what both days say; what is no day is told by its own schema. */
function isBackwards(span: Json | undefined): boolean {
  const { from, to } = isSchemaObject(span) ? span : {};
  if (typeof from !== 'string' || typeof to !== 'string' || !/^\d{4}/.test(from) || !/^\d{4}/.test(to)) return false;
  const known = Math.min(from.length, to.length);
  return to.slice(0, known) < from.slice(0, known);
}

/** One of several chosen answers has no screen of its own. */
function atList(issue: Issue, lists: readonly string[]): Issue {
  const list = lists.find((pointer) => issue.pointer.startsWith(`${pointer}/`));
  return list === undefined ? issue : { ...issue, pointer: list };
}
