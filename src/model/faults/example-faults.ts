import { normalise } from '../answers.js';
import { hasScreen } from '../decide-question.js';
import type { Json } from '../json.js';
import { below } from '../pointer.js';
import type { Validator } from '../schema/validator.js';
import type { Plans } from '../schema/plan.js';
import { listOf, type SchemaObject } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { FaultParams } from './fault-params.js';
import type { Form } from './form-of-faults.js';
import { decideWith } from './kind-of.js';
import { valuesOf } from './shape-words.js';

/** A `default` or an example that its own schema would not take. */
export function* exampleFaults({ pointers, plans }: Form, validator: Validator): Faults {
  for (const [schema, at] of pointers) {
    const { type } = schema;
    if (type !== undefined && !valuesOf('type').includes(String(type))) continue;
    const judge = validator.at(schema);
    if (Object.hasOwn(schema, 'default') && !judge.is(schema['default']))
      yield fault(below(at, 'default'), 'unfit-default', refusal(judge, schema['default']));
    for (const [index, example] of listOf(schema['examples']).entries()) {
      if (judge.is(example) || judge.is(asKept(schema, example, plans))) continue;
      yield fault(below(below(at, 'examples'), index), 'unfit-example', refusal(judge, example));
    }
  }
}

/** The first keyword that refuses a value. */
function refusal(judge: Validator, value: unknown): FaultParams['unfit-default'] {
  const [issue] = judge.validate(value);
  const keyword = issue?.keyword ?? 'type';
  const limit = issue?.params[keyword];
  return { because: limit === undefined ? `"${keyword}"` : `"${keyword}": ${JSON.stringify(limit)}` };
}

/** An example may be written as it is typed; the question knows how it is kept. */
function asKept(schema: SchemaObject, example: unknown, plans: Plans): unknown {
  const question = decideWith(plans.of(schema).nodes, plans);
  return hasScreen(question) ? normalise(question, example as Json) : example;
}
