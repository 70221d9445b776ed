import { below } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { listOf } from '../schema/schema.js';
import { nodesAt } from './check-faults.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import { nearAt } from './survey.js';

/** Answers that are to be taken from a question nobody asks, or printed with it. */
export function* sourceFaults(form: Form): Faults {
  for (const [{ 'x-source': source, 'x-print': printed }, at] of form.pointers) {
    yield* lost(form, source, below(at, 'x-source'));
    for (const [index, pointer] of listOf(printed).entries())
      yield* lost(form, pointer, below(below(at, 'x-print'), index));
  }
}

function* lost(form: Form, pointer: unknown, at: string): Faults {
  if (typeof pointer !== 'string' || !pointer.startsWith('/')) return;
  const keys = keysOf(pointer);
  if (!nodesAt(form, keys))
    yield fault(at, 'lost-pointer', { what: 'answer', pointer, near: nearAt(form.survey, keys) });
}
