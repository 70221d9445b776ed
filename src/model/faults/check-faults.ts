import { pointing } from '../checks.js';
import { below, keysOf } from '../pointer.js';
import type { Plans } from '../schema/plan.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { fixedValues } from '../schema/tag.js';
import { placeAt, survey, type Surveyed } from './survey.js';
import type { Tell } from './tell.js';

/** The words of a check that say something of its rule only, beside those of every rule. */
const own: Readonly<Record<string, readonly string[]>> = {
  'not-future': [],
  'not-past': [],
  order: ['after', 'years'],
  'citizen-id': ['sex', 'birth'],
};

const days = ['date', 'partial-date', 'month', 'year', 'day-time'];
const numbers = ['citizen-id', 'identity-number'];
const sexes = ['male', 'female'];

/** Tells of checks that could never say anything, or say it of the wrong answers. */
export function tellOfChecks(checks: unknown, form: Surveyed, plans: Plans, tell: Tell): void {
  listOf(checks).forEach((check, index) => {
    const rule = isSchemaObject(check) ? check['rule'] : undefined;
    if (!isSchemaObject(check) || typeof rule !== 'string' || !Object.hasOwn(own, rule)) return;
    const at = below('/checks', index);
    tellOfWords(check, rule, at, tell);
    tellOfItems(check, at, tell);
    for (const name of pointing) {
      const pointer = check[name];
      if (typeof pointer !== 'string' || !pointer.startsWith('/')) continue;
      const nodes = nodesAt(form, plans, keysOf(pointer));
      if (!nodes) {
        tell(below(at, name), 'lost-pointer', `The form does not ask "${pointer}".`, 'Correct the pointer.');
      } else if (
        name === 'sex'
          ? !nodes.some(isSex)
          : !nodes.some(isOfFormat(rule === 'citizen-id' && name === 'at' ? numbers : days))
      ) {
        tell(
          below(at, name),
          'wrong-kind',
          `"${pointer}" does not ask for ${wanted(rule, name)}.`,
          'Point at another question.',
        );
      }
    }
  });
}

function tellOfWords(check: SchemaObject, rule: string, at: string, tell: Tell): void {
  const names = own[rule] ?? [];
  for (const [name] of entriesOf(check)) {
    const isForeign = !names.includes(name) && Object.values(own).some((each) => each.includes(name));
    if (isForeign) tell(below(at, name), 'idle-word', `"${name}" says nothing to "${rule}".`, 'Remove it.');
  }
  if (rule === 'order' && check['after'] === undefined)
    tell(below(at, 'after'), 'missing', 'An order is between two answers.', 'Point with "after" at the earlier one.');
  if (rule !== 'citizen-id') return;
  if (check['sex'] === undefined && check['birth'] === undefined)
    tell(at, 'missing', 'There is nothing to compare the number with.', 'Add "sex" or "birth".');
  if (check['level'] === 'error')
    tell(
      below(at, 'level'),
      'not-allowed',
      'A citizen number is never refused for this.',
      'Remove it: it is a warning.',
    );
}

/** One `*`, and in all pointers of a check for the items of the same list. */
function tellOfItems(check: SchemaObject, at: string, tell: Tell): void {
  const lists = new Set<string>();
  for (const name of pointing) {
    const [list, ...rest] = String(check[name] ?? '').split('/*');
    if (rest.length && list !== undefined) lists.add(list);
    if (rest.length > 1 || lists.size > 1)
      tell(below(at, name), 'wrong-form', 'One "*" stands for the items of one list.', 'Compare inside one list.');
  }
}

function wanted(rule: string, name: string): string {
  if (name === 'sex') return 'the sex, as "male" or "female"';
  return rule === 'citizen-id' && name === 'at' ? 'a citizen number' : 'a date';
}

function isOfFormat(formats: readonly string[]): (node: SchemaObject) => boolean {
  return ({ format }) => typeof format === 'string' && formats.includes(format);
}

function isSex(node: SchemaObject): boolean {
  const options = [...listOf(node['oneOf']).flatMap((each) => fixedValues(each) ?? []), ...(fixedValues(node) ?? [])];
  return sexes.every((sex) => options.includes(sex));
}

/** The schemas of what stands at a chain of keys; `undefined` where nothing does. */
/** What is asked at a pointer into the answers, `*` for every item of a list; `undefined` where nothing is. */
export function nodesAt(form: Surveyed, plans: Plans, keys: readonly string[]): readonly SchemaObject[] | undefined {
  const star = keys.indexOf('*');
  const place = placeAt(form, star < 0 ? keys : keys.slice(0, star));
  const nodes = place?.plans.flatMap((plan) => plan.nodes);
  if (star < 0 || !nodes) return nodes;
  const items = nodes.map((node) => node['items']).filter(isSchemaObject);
  return items.length ? nodesAt(survey(plans, items), plans, keys.slice(star + 1)) : undefined;
}
