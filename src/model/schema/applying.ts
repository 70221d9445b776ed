import { below } from '../pointer.js';
import type { Branch, Plan, Plans } from './plan.js';
import { isSchemaObject, listOf, type SchemaObject } from './schema.js';

/** A property that applies now. The same object as long as nothing about it changes. */
export interface Applying {
  readonly key: string;
  readonly pointer: string;
  /** All schemas that speak of it; the first that has a word for a person (title, help, look) gives it. */
  readonly nodes: readonly SchemaObject[];
  readonly required: boolean;
  /** In the order of the screen; the rows of a list; `undefined` where it is neither object nor list. */
  readonly properties: readonly Applying[] | undefined;
  /** What a list says of each of its rows; `undefined` where it is no list. */
  readonly row: readonly SchemaObject[] | undefined;
}

/** A plan that applies. */
interface Part {
  readonly plan: Plan;
  readonly because: Because | undefined;
}

/** The condition that opened a part, where it stands, and the condition that opened that one. */
interface Because {
  readonly branch: Branch;
  readonly at: string;
  readonly outer: Because | undefined;
}

/** The properties of one group in their order, for the parts that were open when it was last looked at. */
interface Layout {
  /** What it was last looked at for. */
  of: { readonly parts: readonly Part[]; readonly value: SchemaObject };
  readonly open: readonly Part[];
  /** The parts of each property, in the order of `list`. */
  readonly parts: readonly (readonly Part[])[];
  list: readonly Applying[];
}

/** Stands for a group in which nothing is answered: always the same, so that it is known again. */
export const nothing = Object.freeze({});

/** True when some of these schemas ask for it, and do not only narrow what another asks for. */
export function declares(nodes: readonly SchemaObject[]): boolean {
  return nodes.some((node) => node['type'] !== undefined || node['title'] !== undefined);
}

/** The type that the first schema which names one gives. */
export function typeOf(nodes: readonly SchemaObject[]): unknown {
  return nodes.find((node) => node['type'] !== undefined)?.['type'];
}

/** True for an array that is a choice of several of its options, and no list of rows. */
export function isSeveral(nodes: readonly SchemaObject[], row: readonly SchemaObject[]): boolean {
  return nodes.some((node) => node['uniqueItems'] === true) && row.some((node) => listsOptions(node));
}

function listsOptions({ enum: values, oneOf }: SchemaObject): boolean {
  return (
    Array.isArray(values) || (Array.isArray(oneOf) && oneOf.every((each) => isSchemaObject(each) && 'const' in each))
  );
}

/** Finds what applies under one root; remembers the last layout of each group and nothing else. */
export class Layouts {
  readonly #plans: Plans;
  readonly #root: readonly Part[];
  readonly #last = new Map<string, Layout>();

  constructor(plans: Plans, root: SchemaObject) {
    this.#plans = plans;
    this.#root = [{ plan: plans.of(root), because: undefined }];
  }

  /** The properties that apply to `value`, in the order of the screen. */
  of(value: SchemaObject): readonly Applying[] {
    return this.#group(this.#root, value, '');
  }

  #group(parts: readonly Part[], value: SchemaObject, at: string): readonly Applying[] {
    const last = this.#last.get(at);
    // Answers are never changed in place: the same object says the same.
    if (last?.of.parts === parts && last.of.value === value) return last.list;
    const open: Part[] = [];
    for (const part of parts) addOpen(open, part, value, at);
    const layout =
      last && isSame(open, last.open, (a, b) => a.plan === b.plan)
        ? last
        : { of: { parts, value }, ...this.#lay(open, at, last) };
    layout.of = { parts, value };
    this.#last.set(at, layout);
    const list = layout.list.map((each, index) => {
      if (!each.properties) return each;
      const found = this.#inside(each, layout.parts[index] ?? [], value[each.key]);
      return found === each.properties ? each : { ...each, properties: found };
    });
    if (!isSame(list, layout.list)) layout.list = list;
    return layout.list;
  }

  #inside({ pointer, properties, row }: Applying, parts: readonly Part[], value: unknown): readonly Applying[] {
    if (!row) return this.#group(parts, isSchemaObject(value) ? value : nothing, pointer);
    const before = properties ?? [];
    const own = parts.flatMap(({ plan }) => this.#rowParts(plan));
    const rows = listOf(value).map((answer, index): Applying => {
      const last = before[index];
      const made = last && isSame(last.nodes, row) ? last : rowAt(pointer, index, row);
      const found = made.properties && this.#inside(made, own, answer);
      return found === made.properties ? made : { ...made, properties: found };
    });
    return isSame(rows, before) ? before : rows;
  }

  #rowParts({ nodes }: Plan): readonly Part[] {
    return nodes.flatMap(({ items }) =>
      isSchemaObject(items) ? [{ plan: this.#plans.of(items), because: undefined }] : [],
    );
  }

  #lay(open: readonly Part[], at: string, last: Layout | undefined): Omit<Layout, 'of'> {
    const required = new Set(open.flatMap(({ plan }) => plan.required));
    const parts: (readonly Part[])[] = [];
    const list: Applying[] = [];
    for (const [key, own] of this.#inOrder(open, at)) {
      const nodes = own.flatMap(({ plan }) => plan.nodes);
      if (!declares(nodes)) continue;
      const type = typeOf(nodes);
      const each = own.flatMap(({ plan }) => this.#rowParts(plan)).flatMap(({ plan }) => plan.nodes);
      const row = type === 'array' && !isSeveral(nodes, each) ? each : undefined;
      const before = last?.list.find((known) => known.key === key);
      const isKnown = before?.required === required.has(key) && isSame(before.nodes, nodes);
      const made = { key, pointer: below(at, key), nodes, required: required.has(key) };
      list.push(before && isKnown ? before : { ...made, row, properties: row || type === 'object' ? [] : undefined });
      parts.push(own);
    }
    return { open, parts, list: last && isSame(last.list, list) ? last.list : list };
  }

  /** Conditional properties stand directly behind the last property that their condition reads. */
  #inOrder(open: readonly Part[], at: string): readonly (readonly [string, readonly Part[]])[] {
    const parts = new Map<string, Part[]>();
    const behind = new Map<string, string>();
    const order: string[] = [];
    const isBehind = (key: string | undefined, anchor: string): boolean => {
      const next = key === undefined ? undefined : behind.get(key);
      return next !== undefined && (next === anchor || isBehind(next, anchor));
    };
    for (const { plan, because } of [...open.filter((part) => !part.because), ...open.filter((part) => part.because)]) {
      const anchor = because && order.findLast((key) => reads(because, below(at, key)));
      for (const [key, schema] of plan.properties) {
        const part: Part = { plan: this.#plans.of(schema), because };
        const known = parts.get(key);
        parts.set(key, [...(known ?? []), part]);
        if (known) continue;
        let index = anchor === undefined ? order.length : order.indexOf(anchor) + 1;
        while (anchor !== undefined && isBehind(order[index], anchor)) index++;
        order.splice(index, 0, key);
        if (anchor !== undefined) behind.set(key, anchor);
      }
    }
    return order.map((key) => [key, parts.get(key) ?? []]);
  }
}

function rowAt(list: string, index: number, nodes: readonly SchemaObject[]): Applying {
  const isGroup = typeOf(nodes) === 'object';
  const key = String(index);
  return {
    key,
    pointer: below(list, key),
    nodes,
    required: true,
    row: undefined,
    properties: isGroup ? [] : undefined,
  };
}

/** Adds the part, and those of its branches that their conditions open. */
function addOpen(open: Part[], part: Part, value: SchemaObject, at: string): void {
  open.push(part);
  for (const branch of part.plan.branches) {
    const plan = branch.holds(value) ? branch.then : branch.else;
    if (plan) addOpen(open, { plan, because: { branch, at, outer: part.because } }, value, at);
  }
}

function reads(because: Because | undefined, pointer: string): boolean {
  if (!because) return false;
  const { branch, at, outer } = because;
  return branch.reads.some((each) => `${at}${each}/`.startsWith(`${pointer}/`)) || reads(outer, pointer);
}

function isSame<Each>(
  a: readonly Each[],
  b: readonly Each[],
  same = (one: Each, other: Each): boolean => one === other,
): boolean {
  return a.length === b.length && a.every((each, index) => same(each, b[index] as Each));
}
