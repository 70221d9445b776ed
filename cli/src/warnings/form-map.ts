import { below } from '../../../src/model/pointer.js';
import type { Plan, Plans } from '../../../src/model/schema/plan.js';
import { entriesOf, isSchemaObject, type SchemaObject } from '../../../src/model/schema/schema.js';
import type { Validator } from '../../../src/model/schema/validator.js';
import { newReading, readCondition, type Reading } from './conditions.js';

/** One side of an `if` where it is used: what must be so for its questions to be asked. */
export interface Open {
  /** The schema that holds the `if`. */
  readonly node: SchemaObject;
  readonly keyword: 'then' | 'else';
  /** The group it looks at. */
  readonly at: string;
  readonly holds: (value: unknown) => boolean;
  readonly reading: Reading;
  /** The sides that must be open for this one to be looked at. */
  readonly outer: readonly Open[];
}

/** A schema that asks at a pointer while some sides are open. */
interface Asking {
  readonly pointer: string;
  readonly schema: SchemaObject;
  readonly open: readonly Open[];
}

/** Everything a form can ask, under all of its conditions at once. */
export class FormMap {
  readonly branches: Open[] = [];
  readonly askings: Asking[] = [];
  readonly #plans: Plans;
  readonly #validator: Validator;

  constructor(form: SchemaObject, plans: Plans, validator: Validator) {
    this.#plans = plans;
    this.#validator = validator;
    this.#visit(plans.of(form), '', []);
  }

  /** All schemas that speak of a question, wherever it is asked. */
  nodesOf(pointer: string): readonly (readonly SchemaObject[])[] {
    return this.askings.filter((each) => each.pointer === pointer).map(({ schema }) => this.#plans.of(schema).nodes);
  }

  /** The schemas of questions that are asked behind dead sides only; what stands inside one is not named again. */
  unreachable(dead: ReadonlySet<Open>): readonly SchemaObject[] {
    const isDead = ({ open }: Asking): boolean => open.some((each) => dead.has(each));
    const live = new Set(this.askings.filter((each) => !isDead(each)).map(({ pointer }) => pointer));
    const lost = this.askings.filter(({ pointer }) => !live.has(pointer));
    const lives = new Set(this.askings.filter((each) => !isDead(each)).map(({ schema }) => schema));
    const isInside = ({ pointer }: Asking): boolean =>
      lost.some((each) => pointer.startsWith(`${each.pointer}/`) && each.pointer !== pointer);
    return [...new Set(lost.filter((each) => !isInside(each) && !lives.has(each.schema)).map(({ schema }) => schema))];
  }

  /** The sides that must be open for something on the way to `pointer` to be asked. */
  openersOf(pointer: string): readonly Open[] {
    const onTheWay = this.askings.filter((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
    return onTheWay.flatMap(({ open }) => open);
  }

  #visit(plan: Plan, at: string, open: readonly Open[]): void {
    for (const [key, schema] of plan.properties) {
      const pointer = below(at, key);
      this.askings.push({ pointer, schema, open });
      this.#visit(this.#plans.of(schema), pointer, open);
    }
    for (const node of plan.nodes) {
      const condition = node['if'];
      if (isSchemaObject(condition)) {
        const validator = this.#validator.at(condition);
        const reading = newReading();
        readCondition(condition, at, this.#validator, reading);
        for (const keyword of ['then', 'else'] as const) {
          const side = node[keyword];
          if (!isSchemaObject(side)) continue;
          const wanted = keyword === 'then';
          const holds = (value: unknown): boolean => validator.is(value) === wanted;
          const branch: Open = { node, keyword, at, holds, reading, outer: open };
          this.branches.push(branch);
          this.#visit(this.#plans.of(side), at, [...open, branch]);
        }
      }
      for (const [because, side] of entriesOf(node['dependentSchemas'])) {
        if (!isSchemaObject(side)) continue;
        const reading = newReading();
        reading.pointers.add(below(at, because));
        const holds = (value: unknown): boolean => isSchemaObject(value) && Object.hasOwn(value, because);
        this.#visit(this.#plans.of(side), at, [...open, { node, keyword: 'then', at, holds, reading, outer: open }]);
      }
    }
  }
}
