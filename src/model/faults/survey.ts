import { below } from '../pointer.js';
import type { Plan, Plans } from '../schema/plan.js';
import { isSchemaObject, type SchemaObject } from '../schema/schema.js';
import { nearPath } from './nearest.js';

/** What any answers could put in one place of the form. */
export interface Surveyed {
  readonly pointer: string;
  /** The schemas that stand for it: its own, and those of every branch. */
  readonly schemas: readonly SchemaObject[];
  /** Their plans, and those of every branch inside them. */
  readonly plans: readonly Plan[];
  readonly properties: ReadonlyMap<string, Surveyed>;
  /** What each row of a list asks. */
  readonly row: Surveyed | undefined;
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
  const items = all.flatMap(({ nodes }) => nodes).map((node) => node['items']);
  const rows = [...new Set(items.filter(isSchemaObject))];
  const row = rows.length ? survey(plans, rows, below(pointer, '*')) : undefined;
  return { pointer, schemas, plans: all, properties, row };
}

/** The members of a group, or what each row of a list asks. */
export function inside({ properties, row }: Surveyed): readonly Surveyed[] {
  return [...properties.values(), ...(row ? [row] : [])];
}

/** The place that a chain of keys leads to; `*` or a number leads into the rows of a list. */
export function placeAt(root: Surveyed, keys: readonly string[]): Surveyed | undefined {
  return keys.reduce<Surveyed | undefined>(
    (place, key) => place?.properties.get(key) ?? (/^(?:\*|\d+)$/.test(key) ? place?.row : undefined),
    root,
  );
}

/** The question that was perhaps meant by keys that lead nowhere, as a pointer. */
export function nearAt(root: Surveyed, keys: readonly string[]): string | undefined {
  const near = nearPath(keys, (above) => placeAt(root, above)?.properties.keys());
  if (near !== undefined || root.pointer !== '') return near;
  const end = keys.reduce(below, '');
  const [only, ...others] = pointersIn(root).filter((pointer) => pointer.endsWith(end));
  return others.length ? undefined : only;
}

function pointersIn(place: Surveyed): readonly string[] {
  return [place.pointer, ...inside(place).flatMap(pointersIn)];
}

function withBranches(plan: Plan): readonly Plan[] {
  return [
    plan,
    ...plan.branches.flatMap((branch) =>
      [branch.then, branch.else].flatMap((each) => (each ? withBranches(each) : [])),
    ),
  ];
}
