import type { ComputeRule } from '../../schemas/form.js';
import { below } from '../pointer.js';
import type { Plans } from '../schema/plan.js';
import { isSchemaObject, type SchemaObject } from '../schema/schema.js';
import type { Faults } from './fault-list.js';
import type { Pointers } from './schema-faults.js';
import { inside, survey, type Surveyed } from './survey.js';

/** What the rules need to know of the form that they look at. */
export interface Form {
  readonly schema: SchemaObject;
  readonly survey: Surveyed;
  readonly plans: Plans;
  /** Where each schema stands in the document; one that the engine has made itself stands nowhere. */
  readonly pointers: Pointers;
  /** How answers are worked out, by their pointers. */
  readonly computed: ReadonlyMap<string, readonly Computed[]>;
}

/** A rule that works out an answer. */
export interface Computed {
  readonly rule: ComputeRule;
  /** Where it stands in the document. */
  readonly at: string;
}

/** A place of the form, and what it is there: `option` is what several answers are chosen from. */
export interface Place extends Surveyed {
  readonly as: 'form' | 'page' | 'question' | 'row' | 'option';
}

/** Says what is wrong at one place. Rules know nothing of each other. */
export type Rule = (place: Place, form: Form) => Faults;

/** The form must be free of circles. */
export function formOf(schema: SchemaObject, plans: Plans, pointers: Pointers): Form {
  const surveyed = survey(plans, [schema]);
  return { schema, survey: surveyed, plans, pointers, computed: new Map(computedIn(surveyed, plans, pointers)) };
}

function* computedIn(place: Surveyed, plans: Plans, pointers: Pointers): Iterable<readonly [string, Computed[]]> {
  const found: Computed[] = [];
  for (const node of place.schemas.flatMap((schema) => plans.of(schema).nodes)) {
    const rule = node['x-compute'];
    if (isSchemaObject(rule)) found.push({ rule, at: below(pointers.get(node) ?? '', 'x-compute') });
  }
  if (found.length) yield [place.pointer, found];
  for (const each of inside(place)) yield* computedIn(each, plans, pointers);
}
