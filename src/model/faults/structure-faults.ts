import { decideQuestion, hasScreen, type NoScreen } from '../decide-question.js';
import { below } from '../pointer.js';
import type { Question } from '../question.js';
import { typeOf } from '../schema/applying.js';
import type { Plans } from '../schema/plan.js';
import { isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { tagOf } from '../schema/tag.js';
import type { Form } from './screen-faults.js';
import type { Surveyed } from './survey.js';

/** The question that these schemas ask together, over all that they refer to. */
export function decideWith(nodes: readonly SchemaObject[], plans: Plans): Question | NoScreen {
  return decideQuestion(nodes, (schema) => plans.of(schema).nodes, rowOf(nodes, plans));
}

/** What these schemas of a list say of each of its rows. */
function rowOf(nodes: readonly SchemaObject[], plans: Plans): readonly SchemaObject[] {
  return nodes.flatMap(({ items }) => (isSchemaObject(items) ? plans.of(items).nodes : []));
}

/** Tells what keeps one of several groups from being asked; false where its branches cannot be told apart. */
export function tellOfBranches(nodes: readonly SchemaObject[], at: string, { plans, pointers, tell }: Form): boolean {
  for (const node of nodes) {
    const branches = listOf(node['oneOf']).filter(isSchemaObject);
    const isGroups = branches.some((each) => plans.of(each).properties.length || each['type'] === 'object');
    if (!isGroups) continue;
    const own = below(pointers.get(node) ?? at, 'oneOf');
    const fixed = branches.map((each) => plans.of(each).nodes.find((inner) => tagOf([inner]) !== undefined) ?? each);
    const tag = tagOf(fixed);
    const plan = plans.of(node);
    const question = plan.properties.findLast(([key]) => key === tag)?.[1];
    if (tag === undefined || !question || pointers.has(question)) {
      const mend = 'In each branch, give the same property its own "const".';
      tell(own, 'no-tag', 'No "const" tells its branches apart.', mend);
      return false;
    }
    branches.forEach((branch, index) => {
      if (plans.of(branch).required.includes(tag)) return;
      const pointer = below(own, index);
      tell(pointer, 'no-tag', `It also holds while "${tag}" has no answer.`, `Add "${tag}" to its "required".`);
    });
    tellOfOptions(listOf(question['oneOf']).filter(isSchemaObject), own, tell);
  }
  return true;
}

/** The branches are the options of the question that comes first. */
function tellOfOptions(options: readonly SchemaObject[], at: string, tell: Form['tell']): void {
  const decided = decideQuestion([{ oneOf: options }]);
  if (!hasScreen(decided)) {
    tell(at, 'no-screen', 'Its tags are neither all texts nor all numbers.', 'Write texts, for example "person".');
  }
  options.forEach(({ const: value, title }, index) => {
    if (typeof title !== 'string' || title.trim() === '') {
      tell(below(at, index), 'no-title', 'There is nothing to read.', 'Give the branch a "title".');
    }
    if (options.findIndex((other) => other['const'] === value) < index) {
      tell(below(at, index), 'duplicate-option', 'Another branch has this tag.', 'Give each branch its own.');
    }
  });
}

/** Tells of a list whose rows cannot be named or drawn as it says. */
export function tellOfList(place: Surveyed, { plans, pointers, tell }: Form): void {
  const { row } = place;
  for (const node of place.plans.flatMap((plan) => plan.nodes)) {
    const at = pointers.get(node) ?? '';
    listOf(node['x-summary']).forEach((name, index) => {
      if (row?.properties.has(String(name))) return;
      const pointer = below(below(at, 'x-summary'), index);
      tell(pointer, 'undeclared-name', `No row asks "${String(name)}".`, 'Name questions of "items".');
    });
    if (node['x-widget'] !== 'table' || !row) continue;
    const kinds = [...row.properties.values()].map((each) => kindOf(each, plans));
    if (kinds.length && kinds.every((kind) => kind !== undefined && kind !== 'list' && kind !== 'group')) continue;
    tell(
      below(at, 'x-widget'),
      'no-screen',
      'A table has one question in each column.',
      'Let "items" be an object of questions, or leave "x-widget" out.',
    );
  }
}

/** What a matrix can ask in its cells. */
const cells: readonly (string | undefined)[] = ['yes-no', 'choice', 'number', 'money'];

/** Tells of a matrix whose rows differ. */
export function tellOfMatrix(place: Surveyed, { plans, pointers, tell }: Form): void {
  for (const node of place.plans.flatMap((plan) => plan.nodes)) {
    if (node['x-widget'] !== 'matrix' && node['x-widget'] !== 'table') continue;
    const rows = [...place.properties.values()];
    const columns = rows.map((row) =>
      kindOf(row, plans) === 'group'
        ? [...row.properties].map(([key, each]) => [key, kindOf(each, plans)] as const)
        : [['', kindOf(row, plans)] as const],
    );
    const isSame = columns.every((each) => each.join(' ') === columns[0]?.join(' '));
    const isDrawn = columns.flat().every(([, kind]) => cells.includes(kind));
    if (node['x-widget'] === 'matrix' && isSame && isDrawn && columns.flat().length) continue;
    tell(
      below(pointers.get(node) ?? '', 'x-widget'),
      'no-screen',
      'The rows of a matrix ask the same: each yes or no, a number or a choice, or the same few of these.',
      'Make the rows alike, or leave "x-widget" out.',
    );
  }
}

function kindOf({ schemas }: Surveyed, plans: Plans): string | undefined {
  const nodes = schemas.flatMap((schema) => plans.of(schema).nodes);
  if (typeOf(nodes) === 'object') return 'group';
  const decided = decideWith(nodes, plans);
  return hasScreen(decided) ? decided.kind : undefined;
}
