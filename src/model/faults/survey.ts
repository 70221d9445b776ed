import { below } from '../pointer.js';
import type { Plan, Plans } from '../schema/plan.js';
import type { SchemaObject } from '../schema/schema.js';

/** One place of the form with everything any answers could put there. */
export interface Surveyed {
  readonly pointer: string;
  /** The schemas that stand for it: its own, and those of every branch. */
  readonly schemas: readonly SchemaObject[];
  /** Their plans, and those of every branch inside them. */
  readonly plans: readonly Plan[];
  readonly properties: ReadonlyMap<string, Surveyed>;
}

/** Looks at all branches of the form at once. The form must be free of circles. */
export function survey(plans: Plans, schemas: readonly SchemaObject[], pointer = ''): Surveyed {
  const all = schemas.flatMap((schema) => withBranches(plans.of(schema)));
  const found = new Map<string, SchemaObject[]>();
  for (const [key, schema] of all.flatMap((plan) => plan.properties)) {
    found.set(key, [...(found.get(key) ?? []), schema]);
  }
  const properties = new Map(
    [...found].map(([key, each]) => [key, survey(plans, [...new Set(each)], below(pointer, key))] as const),
  );
  return { pointer, schemas, plans: all, properties };
}

/** The place that a chain of keys leads to. */
export function placeAt(root: Surveyed, keys: readonly string[]): Surveyed | undefined {
  return keys.reduce<Surveyed | undefined>((place, key) => place?.properties.get(key), root);
}

function withBranches(plan: Plan): readonly Plan[] {
  return [
    plan,
    ...plan.branches.flatMap((branch) =>
      [branch.then, branch.else].flatMap((each) => (each ? withBranches(each) : [])),
    ),
  ];
}
