import { decideQuestion, hasScreen } from '../decide-question.js';
import type { NoScreen, Question } from '../question.js';
import { declares, typeOf } from '../schema/applying.js';
import type { Plans } from '../schema/plan.js';
import { isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { tagOf } from '../schema/tag.js';
import type { Kind } from './fault-params.js';
import type { Form, Place } from './form-of-faults.js';
import type { Surveyed } from './survey.js';

/** The question that these schemas ask together, over all that they refer to. */
export function decideWith(nodes: readonly SchemaObject[], plans: Plans): Question | NoScreen {
  return decideQuestion(nodes, (schema) => plans.of(schema).nodes, rowOf(nodes, plans));
}

/** What these schemas of a list say of each of its rows. */
function rowOf(nodes: readonly SchemaObject[], plans: Plans): readonly SchemaObject[] {
  return nodes.flatMap(({ items }) => (isSchemaObject(items) ? plans.of(items).nodes : []));
}

/** What a row of a list cannot be, though a question can. */
const noRows: readonly string[] = ['list', 'confirm', 'commune', 'note', 'main'];

/** What a schema asks, here by itself; `undefined` where no screen can ask it. */
export function kindOf(schema: SchemaObject, { as }: Pick<Place, 'as'>, form: Form): Kind | undefined {
  const { nodes } = form.plans.of(schema);
  const type = typeOf(nodes);
  const groups = nodes.flatMap((node) => branchesOf(node, form) ?? []);
  if (Array.isArray(type) || !groups.every(({ tag }) => tag)) return undefined;
  if (type === 'object') return 'group';
  const decided = decideWith(nodes, form.plans);
  return hasScreen(decided) && !(as === 'row' && noRows.includes(decided.kind)) ? decided.kind : undefined;
}

/** What a place asks: what the first of its schemas does that asks for it. */
export function kindAt(place: Place, form: Form): Kind | undefined {
  if (!isAsked(place) || tagAt(place, form)) return undefined;
  const first = place.schemas.find((schema) => declares(form.plans.of(schema).nodes));
  return first && kindOf(first, place, form);
}

/** The form itself and the options of a choice are not asked. */
export function isAsked({ as }: Place): boolean {
  return as !== 'form' && as !== 'option';
}

/** What all schemas of a place ask together. */
export function kindTogether({ schemas }: Surveyed, plans: Plans): Kind | undefined {
  const nodes = schemas.flatMap((schema) => plans.of(schema).nodes);
  if (typeOf(nodes) === 'object') return 'group';
  const decided = decideWith(nodes, plans);
  return hasScreen(decided) ? decided.kind : undefined;
}

/** The question that tells the branches of one of several groups apart, where a place is that: the engine has made it. */
export function tagAt({ schemas }: Surveyed, { pointers }: Form): SchemaObject | undefined {
  return schemas.find((schema) => !pointers.has(schema));
}

/** One of several groups. */
export interface Branches {
  readonly branches: readonly SchemaObject[];
  /** The property that tells them apart, and the question that the engine makes of it; its options are the branches. */
  readonly tag: { readonly name: string; readonly options: readonly SchemaObject[] } | undefined;
}

/** The groups that a schema names under `oneOf`; `undefined` where it names options, or nothing. */
export function branchesOf(node: SchemaObject, { plans, pointers }: Form): Branches | undefined {
  const branches = listOf(node['oneOf']).filter(isSchemaObject);
  if (!branches.some((each) => plans.of(each).properties.length || each['type'] === 'object')) return undefined;
  const fixed = branches.map((each) => plans.of(each).nodes.find((inner) => tagOf([inner]) !== undefined) ?? each);
  const name = tagOf(fixed);
  const question = plans.of(node).properties.findLast(([key]) => key === name)?.[1];
  const isTold = name !== undefined && question !== undefined && !pointers.has(question);
  return { branches, tag: isTold ? { name, options: listOf(question['oneOf']).filter(isSchemaObject) } : undefined };
}
