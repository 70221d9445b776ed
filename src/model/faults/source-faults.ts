import { below, keysOf } from '../pointer.js';
import { nodesAt } from './check-faults.js';
import { fault, type Faults } from './fault-list.js';
import type { Form } from './form-of-faults.js';
import { nearAt } from './survey.js';

/** Answers that are to be taken from a question nobody asks. */
export function* sourceFaults(form: Form): Faults {
  for (const [{ 'x-source': source }, at] of form.pointers) {
    if (typeof source === 'string' && source.startsWith('/') && !nodesAt(form, keysOf(source)))
      yield fault(below(at, 'x-source'), 'lost-pointer', {
        what: 'answer',
        pointer: source,
        near: nearAt(form.survey, keysOf(source)),
      });
  }
}
