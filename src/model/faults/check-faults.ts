import { doubting, pointing } from '../checks.js';
import { below } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { fixedValues } from '../schema/tag.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import { nearAt, placeAt, survey } from './survey.js';

/** The words of a check that say something of its rule only, beside those of every rule. */
const own: Readonly<Record<string, readonly string[]>> = {
  'not-future': ['years', 'days'],
  'not-past': ['years', 'days'],
  order: ['after', 'years', 'days'],
  within: ['after', 'years', 'days'],
  exclusive: [],
  different: ['other'],
  once: [],
  here: [],
  'citizen-id': ['sex', 'birth'],
};

/** What a rule says nothing without. */
const needs: Readonly<Record<string, readonly string[]>> = {
  exclusive: ['given', 'message'],
  different: ['other', 'message'],
  once: ['message'],
  here: ['message'],
};

const days = ['date', 'partial-date', 'month', 'year', 'day-time'];
const numbers = ['citizen-id', 'identity-number'];
const sexes = ['male', 'female'];

/** Checks that could never say anything, or say it of the wrong answers. */
export function* checkFaults(checks: unknown, form: Form): Faults {
  for (const [index, check] of listOf(checks).entries()) {
    const rule = isSchemaObject(check) ? check['rule'] : undefined;
    if (!isSchemaObject(check) || typeof rule !== 'string' || !Object.hasOwn(own, rule)) continue;
    const at = below('/checks', index);
    yield* wordFaults(check, rule, at);
    yield* itemFaults(check, at);
    for (const name of pointing) {
      const pointer = check[name];
      if (typeof pointer === 'string' && pointer.startsWith('/'))
        yield* pointerFaults(pointer, rule, name, below(at, name), form);
    }
    for (const [pointer, answer] of entriesOf(check['given']))
      yield* givenFaults(pointer, answer, form, below(below(at, 'given'), pointer));
  }
}

function* wordFaults(check: SchemaObject, rule: string, at: string): Faults {
  const names = own[rule] ?? [];
  for (const [name] of entriesOf(check)) {
    const isForeign = !names.includes(name) && Object.values(own).some((each) => each.includes(name));
    if (isForeign) yield fault(below(at, name), 'idle-word', { what: 'rule', word: name, of: rule });
  }
  if (own[rule]?.includes('after') && check['after'] === undefined)
    yield fault(below(at, 'after'), 'missing', { what: 'order', name: 'after' });
  for (const name of needs[rule] ?? [])
    if (check[name] === undefined) yield fault(below(at, name), 'missing', { what: 'exclusion', name });
  if (doubting.includes(rule) && check['level'] === 'error')
    yield fault(below(at, 'level'), 'not-allowed', { what: 'level' });
  if (rule === 'citizen-id' && check['sex'] === undefined && check['birth'] === undefined)
    yield fault(at, 'missing', { what: 'comparison', name: 'birth' });
}

/** One `*`, and in all pointers of a check for the items of the same list. */
function* itemFaults(check: SchemaObject, at: string): Faults {
  const lists = new Set<string>();
  const given = entriesOf(check['given']).map(([pointer]) => [below('given', pointer), pointer] as const);
  for (const [name, pointer] of [...pointing.map((each) => [each, check[each]] as const), ...given]) {
    const [list, ...rest] = String(pointer ?? '').split('/*');
    if (rest.length && list !== undefined) lists.add(list);
    if (rest.length > 1 || lists.size > 1) yield fault(`${at}/${name}`, 'wrong-form', { what: 'items' });
  }
  if (check['rule'] === 'once' && !lists.size) yield fault(`${at}/at`, 'wrong-form', { what: 'items' });
}

function* pointerFaults(
  pointer: string,
  rule: string,
  name: (typeof pointing)[number],
  at: string,
  form: Form,
): Faults {
  const nodes = nodesAt(form, keysOf(pointer));
  if (!nodes) {
    yield fault(at, 'lost-pointer', { what: 'answer', pointer, near: nearAt(form.survey, keysOf(pointer)) });
    return;
  }
  if (rule === 'exclusive' || rule === 'different' || rule === 'once') return;
  const isNumber = rule === 'citizen-id' && name === 'at';
  const isFit = name === 'sex' ? isSex : isNumber ? mayBeNumber : isOfFormat(rule === 'here' ? ['commune'] : days);
  if (!nodes.some(isFit)) yield fault(at, 'wrong-kind', { what: 'check', pointer, wanted: wanted(rule, name) });
}

/** An answer that nobody can give makes a check that never says anything. */
function* givenFaults(pointer: string, answer: unknown, form: Form, at: string): Faults {
  const nodes = nodesAt(form, keysOf(pointer));
  if (!nodes) yield fault(at, 'lost-pointer', { what: 'answer', pointer, near: nearAt(form.survey, keysOf(pointer)) });
  else if (!nodes.some((node) => mayBe(node, answer))) yield fault(at, 'wrong-kind', { what: 'given', pointer });
}

function mayBe(node: SchemaObject, answer: unknown): boolean {
  const options = optionsOf(node);
  if (options.length) return options.includes(answer);
  return node['type'] === 'boolean'
    ? typeof answer === 'boolean'
    : node['type'] === 'integer' && Number.isInteger(answer);
}

function wanted(rule: string, name: string): 'sex' | 'citizen-id' | 'date' | 'commune' {
  if (name === 'sex') return 'sex';
  if (rule === 'here') return 'commune';
  return rule === 'citizen-id' && name === 'at' ? 'citizen-id' : 'date';
}

function isOfFormat(formats: readonly string[]): (node: SchemaObject) => boolean {
  return ({ format }) => typeof format === 'string' && formats.includes(format);
}

/** A text with a pattern may ask for a personal number or another one, as of a passport. */
function mayBeNumber({ format, pattern }: SchemaObject): boolean {
  return format === undefined ? pattern !== undefined : numbers.includes(String(format));
}

function isSex(node: SchemaObject): boolean {
  return sexes.every((sex) => optionsOf(node).includes(sex));
}

/** The values that may be chosen. */
export function optionsOf(node: SchemaObject): readonly unknown[] {
  return [...listOf(node['oneOf']).flatMap((each) => fixedValues(each) ?? []), ...(fixedValues(node) ?? [])];
}

/** What is asked at a pointer into the answers, `*` for every item of a list; `undefined` where nothing is. */
export function nodesAt(
  { survey: form, plans }: Pick<Form, 'survey' | 'plans'>,
  keys: readonly string[],
): readonly SchemaObject[] | undefined {
  const star = keys.indexOf('*');
  const place = placeAt(form, star < 0 ? keys : keys.slice(0, star));
  const nodes = place?.plans.flatMap((plan) => plan.nodes);
  if (star < 0 || !nodes) return nodes;
  const items = nodes.map((node) => node['items']).filter(isSchemaObject);
  return items.length ? nodesAt({ survey: survey(plans, items), plans }, keys.slice(star + 1)) : undefined;
}
