import { below } from '../pointer.js';
import { computeFaults } from './compute-faults.js';
import { fault, type Faults } from './fault-list.js';
import type { Form, Place, Rule } from './form-of-faults.js';
import { kindAt } from './kind-of.js';
import { mainFaults } from './main-faults.js';
import { nameFaults, requiredFaults } from './name-faults.js';
import { answerFaults, pageFaults, provinceFaults } from './place-faults.js';
import { questionFaults } from './question-faults.js';
import { spanFaults } from './span-faults.js';
import { listFaults, matrixFaults } from './structure-faults.js';
import type { Surveyed } from './survey.js';

/** Every rule of a place; a new one needs a line here and nothing else. */
const rules: readonly Rule[] = [
  pageFaults,
  answerFaults,
  nameFaults,
  questionFaults,
  listFaults,
  matrixFaults,
  mainFaults,
  provinceFaults,
  requiredFaults,
  spanFaults,
  computeFaults,
];

/** What no screen can ask, and words that name questions nobody asks: one walk over the form, each place under every rule. */
export function* screenFaults(form: Form): Faults {
  yield* rootFaults(form);
  for (const place of placesOf(form)) for (const rule of rules) yield* rule(place, form);
}

function* rootFaults({ schema, survey, pointers }: Form): Faults {
  const at = pointers.get(schema) ?? '';
  if (schema['type'] !== 'object') yield fault(below(at, 'type'), 'not-a-page', { what: 'form' });
  if (!survey.properties.size) yield fault(at, 'not-a-page', { what: 'empty-form' });
}

/** The form itself and every place in it: all that a group asks comes before what is inside of it. */
function* placesOf(form: Form): Iterable<Place> {
  yield* withRow({ ...form.survey, as: 'form' }, form);
  yield* placesIn(form.survey, 'page', form);
}

function* placesIn({ properties, row }: Surveyed, as: Place['as'], form: Form): Iterable<Place> {
  for (const place of properties.values()) yield* withRow({ ...place, as }, form);
  for (const place of properties.values()) yield* placesIn(place, 'question', form);
  if (row) yield* placesIn(row, 'question', form);
}

function* withRow(place: Place, form: Form): Iterable<Place> {
  yield place;
  if (place.row) yield* withRow({ ...place.row, as: kindAt(place, form) === 'list' ? 'row' : 'option' }, form);
}
