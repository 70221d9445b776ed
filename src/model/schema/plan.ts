import { below } from '../pointer.js';
import type { Validator } from './validator.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from './schema.js';
import { agrees, tagOf } from './tag.js';

/** What one schema says of an object or a value, gathered over `$ref` and `allOf`. */
export interface Plan {
  /** The schema, what its `$ref` names, and the members of `allOf`; the first that has an annotation gives it. */
  readonly nodes: readonly SchemaObject[];
  readonly properties: readonly (readonly [key: string, schema: SchemaObject])[];
  readonly required: readonly string[];
  /** What applies only under a condition. */
  readonly branches: readonly Branch[];
}

/** `if` with `then` and `else`, one of several groups, or one entry of `dependentSchemas` or `dependentRequired`. */
export interface Branch {
  readonly holds: (value: SchemaObject) => boolean;
  /** Pointers, from here, of the answers that the condition reads. */
  readonly reads: readonly string[];
  readonly then: Plan | undefined;
  readonly else: Plan | undefined;
}

/** How one of several groups is asked: by the tag first, whose options are the groups. */
interface Tagged {
  readonly tag: string;
  readonly options: readonly { readonly const: unknown; readonly title: unknown }[];
  readonly branches: readonly Branch[];
}

/** Plans of the schemas under one root, each made once. */
export class Plans {
  readonly #validator: Validator;
  readonly #plans = new WeakMap<SchemaObject, Plan>();

  constructor(validator: Validator) {
    this.#validator = validator;
  }

  of(schema: SchemaObject): Plan {
    const known = this.#plans.get(schema);
    if (known) return known;
    const nodes = [...this.#gather(schema, new Set())];
    const tags = nodes.flatMap((node) => this.#tagged(node));
    const properties = nodes.flatMap((node) =>
      entriesOf(node['properties']).flatMap(([key, each]) => (isSchemaObject(each) ? [[key, each] as const] : [])),
    );
    const isAsked = ({ tag }: Tagged): boolean => properties.some(([key]) => key === tag);
    const asking = ({ tag, options: oneOf }: Tagged): Plan['properties'][number] => {
      const title = nodes.find((node) => node['title'] !== undefined)?.['title'];
      return [tag, { title, oneOf }];
    };
    const plan: Plan = {
      nodes,
      properties: [
        ...tags.filter((each) => !isAsked(each)).map(asking),
        ...properties,
        ...tags.filter(isAsked).map(asking),
      ],
      required: [...nodes.flatMap((node) => listOf(node['required']).map(String)), ...tags.map(({ tag }) => tag)],
      branches: [...tags.flatMap(({ branches }) => branches), ...nodes.flatMap((node) => this.#branches(node))],
    };
    this.#plans.set(schema, plan);
    return plan;
  }

  #gather(schema: unknown, into: Set<SchemaObject>): Set<SchemaObject> {
    if (!isSchemaObject(schema) || into.has(schema)) return into;
    into.add(schema);
    this.#gather(this.#validator.target(schema), into);
    for (const each of listOf(schema['allOf'])) this.#gather(each, into);
    return into;
  }

  /** One of several groups told apart by a tag: the branch whose tag is answered applies. */
  #tagged({ oneOf }: SchemaObject): readonly Tagged[] {
    const branches = listOf(oneOf).filter(isSchemaObject);
    const targets = branches.map((branch) => this.#validator.target(branch) ?? branch).filter(isSchemaObject);
    const tag = tagOf(targets);
    if (tag === undefined) return [];
    const options = targets.map(({ title, properties }, index) => {
      const fixed = isSchemaObject(properties) ? properties[tag] : undefined;
      const { const: value, title: own } = isSchemaObject(fixed) ? fixed : {};
      return { const: value, title: branches[index]?.['title'] ?? title ?? own };
    });
    const made = branches.map((branch, index) => ({
      reads: [below('', tag)],
      holds: (value: SchemaObject) => agrees(targets[index], value, tag),
      then: this.of(branch),
      else: undefined,
    }));
    return [{ tag, options, branches: made }];
  }

  #branches(node: SchemaObject): readonly Branch[] {
    const branches: Branch[] = [];
    const add = (reads: readonly string[], holds: Branch['holds'], yes: unknown, no?: unknown): void => {
      const planOf = (schema: unknown): Plan | undefined => (isSchemaObject(schema) ? this.of(schema) : undefined);
      const parts = { then: planOf(yes), else: planOf(no) };
      if (parts.then ?? parts.else) branches.push({ reads, holds, ...parts });
    };
    const { if: condition } = node;
    if (isSchemaObject(condition)) {
      const validator = this.#validator.at(condition);
      add([...this.reads(condition)], (value) => validator.is(value), node['then'], node['else']);
    }
    for (const [because, names] of entriesOf(node['dependentRequired'])) {
      add([below('', because)], (value) => Object.hasOwn(value, because), { required: names });
    }
    for (const [because, each] of entriesOf(node['dependentSchemas'])) {
      add([below('', because)], (value) => Object.hasOwn(value, because), each);
    }
    return branches;
  }

  /** The pointers that a condition looks at. */
  reads(condition: unknown, at = '', into = new Set<string>(), above: readonly unknown[] = []): ReadonlySet<string> {
    if (!isSchemaObject(condition) || above.includes(condition)) return into;
    const within = [...above, condition];
    for (const [key, each] of entriesOf(condition['properties'])) {
      into.add(below(at, key));
      this.reads(each, below(at, key), into, within);
    }
    for (const name of listOf(condition['required'])) into.add(below(at, String(name)));
    const { $ref, not, if: when, then, else: otherwise } = condition;
    const inPlace = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listOf(condition[keyword]));
    const target = $ref === undefined ? undefined : this.#validator.target(condition);
    for (const each of [target, not, when, then, otherwise, ...inPlace]) this.reads(each, at, into, within);
    return into;
  }
}
