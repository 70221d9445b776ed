import type { ComputeRule } from '../../schemas/form.js';
import { inputsOf } from '../compute.js';
import { hasScreen } from '../decide-question.js';
import { isElementName } from '../rare-kinds.js';
import { below, keysOf } from '../pointer.js';
import { typeOf } from '../schema/applying.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { didYouMean } from './nearest.js';
import type { Form } from './screen-faults.js';
import { decideWith } from './structure-faults.js';
import { placeAt, type Surveyed } from './survey.js';

/** The looks a question may name. */
export const widgets = [
  ...['long-text', 'money', 'province', 'commune', 'address', 'select', 'radios', 'search', 'note', 'span'],
  ...['table', 'matrix'],
];

/** Names with a hyphen that HTML and SVG keep for themselves. */
const reserved = /^(?:dvc-|annotation-xml$|color-profile$|font-face|missing-glyph$)/;

/** Tells of notes, time spans, elements of the page and computed answers that are used wrongly. */
export function tellOfKinds(form: Form): void {
  for (const [schema, at] of form.pointers) {
    const { 'x-widget': widget } = schema;
    if (isElementName(widget)) tellOfElement(widget, below(at, 'x-widget'), form);
  }
  tellOfRequired(form.survey, form);
  visit(form.survey, form, placesWithRules(form.survey, form));
}

function tellOfElement(name: string, at: string, { tell }: Form): void {
  const meant = didYouMean(name, widgets);
  if (meant) tell(at, 'not-allowed', `"${name}" is nearly a look of ours.`, meant);
  else if (reserved.test(name))
    tell(at, 'not-allowed', `"${name}" is no element of a page.`, 'Name a custom element of your own.');
}

/** What nobody can answer must not be required. */
function tellOfRequired(place: Surveyed, form: Form): void {
  const { plans, pointers, tell } = form;
  for (const node of place.plans.flatMap((plan) => plan.nodes)) {
    listOf(node['required']).forEach((name, index) => {
      const inner = place.properties.get(String(name));
      const nodes = inner?.schemas.flatMap((schema) => plans.of(schema).nodes) ?? [];
      if (!nodes.some((each) => each['x-widget'] === 'note' || each['deprecated'] === true)) return;
      const at = below(below(pointers.get(node) ?? '', 'required'), index);
      tell(at, 'unanswerable', `Nobody is asked "${String(name)}".`, 'Take it out of "required".');
    });
  }
  for (const inner of inside(place)) tellOfRequired(inner, form);
}

type Rules = ReadonlyMap<string, readonly (readonly [rule: ComputeRule, at: string])[]>;

function placesWithRules(
  place: Surveyed,
  form: Form,
  into = new Map<string, (readonly [ComputeRule, string])[]>(),
): Rules {
  const { plans, pointers } = form;
  for (const node of place.schemas.flatMap((schema) => plans.of(schema).nodes)) {
    const rule = node['x-compute'];
    if (!isSchemaObject(rule)) continue;
    const at = below(pointers.get(node) ?? '', 'x-compute');
    into.set(place.pointer, [...(into.get(place.pointer) ?? []), [rule, at]]);
  }
  for (const inner of inside(place)) placesWithRules(inner, form, into);
  return into;
}

function visit(place: Surveyed, form: Form, rules: Rules): void {
  tellOfSpan(place, form);
  for (const [rule, at] of rules.get(place.pointer) ?? []) tellOfRule(rule, at, place, form, rules);
  for (const inner of inside(place)) visit(inner, form, rules);
}

/** The members of a group, or what each row of a list asks. */
function inside({ properties, row }: Surveyed): readonly Surveyed[] {
  return [...properties.values(), ...(row ? [row] : [])];
}

function tellOfSpan(place: Surveyed, { plans, pointers, tell }: Form): void {
  for (const schema of place.schemas) {
    const { nodes } = plans.of(schema);
    if (!nodes.some((node) => node['x-widget'] === 'span')) continue;
    const kinds = [...place.properties].map(([name, { schemas }]) => `${name} ${kindOf(schemas, plans)}`);
    const isSpan = kinds.length === 2 && ['from', 'to'].every((name) => kinds.some((kind) => isDate(kind, name)));
    if (isSpan && typeOf(nodes) === 'object') continue;
    const mend = 'Ask two dates named "from" and "to", and nothing else.';
    tell(below(pointers.get(schema) ?? '', 'x-widget'), 'not-allowed', 'It is no time from one date to another.', mend);
  }
}

function isDate(kind: string, name: string): boolean {
  return kind === `${name} date` || kind === `${name} day-time`;
}

function kindOf(schemas: readonly SchemaObject[], plans: Form['plans']): string {
  const decided = decideWith(
    schemas.flatMap((schema) => plans.of(schema).nodes),
    plans,
  );
  return hasScreen(decided) ? decided.kind : decided.reason;
}

/** What a rule reads and gives, as kinds of questions. */
const takes: Readonly<Record<string, readonly string[]>> = {
  sum: ['number', 'money'],
  words: ['number', 'money'],
  age: ['date'],
};
const gives: Readonly<Record<string, readonly string[]>> = {
  sum: ['number', 'money'],
  count: ['number'],
  age: ['number'],
  words: ['text', 'long-text'],
  join: ['text', 'long-text'],
};

function tellOfRule(rule: ComputeRule, at: string, place: Surveyed, form: Form, rules: Rules): void {
  const { survey, plans, tell } = form;
  const names = entriesOf(rule).flatMap(([name]) => (name === 'with' ? [] : [name]));
  const [name = ''] = names;
  if (names.length !== 1) {
    tell(
      at,
      'wrong-form',
      `It says ${names.length} rules.`,
      `Write one of: ${[...Object.keys(gives), 'copy'].join(', ')}.`,
    );
    return;
  }
  const own = kindOf(place.schemas, plans);
  if (gives[name] && !gives[name].includes(own))
    tell(at, 'wrong-kind', `"${name}" gives no ${own}.`, `Let the question be one of: ${gives[name].join(', ')}.`);
  for (const input of inputsOf(rule)) {
    const schemas = placeAt(survey, keysOf(input))?.schemas ?? [];
    if (!schemas.length) {
      tell(below(at, name), 'lost-pointer', `The form does not ask "${input}".`, 'Correct the pointer.');
      continue;
    }
    const kind = kindOf(schemas, plans);
    const isFit =
      name === 'count'
        ? typeOf(schemas.flatMap((each) => plans.of(each).nodes)) === 'array'
        : name === 'copy'
          ? kind === own
          : name === 'join'
            ? kind !== 'group' && kind !== 'list'
            : (takes[name]?.includes(kind) ?? true);
    if (!isFit)
      tell(below(at, name), 'wrong-kind', `"${name}" cannot read "${input}".`, 'Name a question of a fitting kind.');
    if (leadsTo(input, place.pointer, rules, new Set()))
      tell(at, 'circular-compute', `"${input}" is worked out from this answer.`, 'Let no answer depend on itself.');
  }
}

function leadsTo(from: string, to: string, rules: Rules, seen: Set<string>): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (rules.get(from) ?? []).some(([rule]) => inputsOf(rule).some((next) => leadsTo(next, to, rules, seen)));
}
