import { below } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';
import { nodesAt, optionsOf } from './check-faults.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import { nearAt } from './survey.js';

type Named = 'way' | 'address' | 'contact';

/** An office may offer less than its document asks for. */
const ways: readonly unknown[] = ['counter', 'post', 'electronic'];

/** Which questions each of them is for. */
const fits: Readonly<Record<Named, (node: SchemaObject) => boolean>> = {
  way: (node) => optionsOf(node).length > 0 && optionsOf(node).every((each) => ways.includes(each)),
  address: (node) => node['x-widget'] === 'address' || node['type'] === 'string',
  contact: ({ format }) => format === 'phone' || format === 'email',
};

/** Answers that say how the result is received and the citizen reached, where no such answer is asked. */
export function* receivingFaults(receiving: unknown, form: Form): Faults {
  if (!isSchemaObject(receiving)) return;
  const { way, address, contact } = receiving;
  yield* pointerFaults(way, 'way', '/receiving/way', form);
  yield* pointerFaults(address, 'address', '/receiving/address', form);
  for (const [index, each] of listOf(contact).entries())
    yield* pointerFaults(each, 'contact', below('/receiving/contact', index), form);
}

function* pointerFaults(pointer: unknown, wanted: Named, at: string, form: Form): Faults {
  if (typeof pointer !== 'string' || !pointer.startsWith('/')) return;
  const nodes = nodesAt(form, keysOf(pointer));
  if (!nodes) yield fault(at, 'lost-pointer', { what: 'answer', pointer, near: nearAt(form.survey, keysOf(pointer)) });
  else if (!nodes.some(fits[wanted])) yield fault(at, 'wrong-kind', { what: 'check', pointer, wanted });
}
