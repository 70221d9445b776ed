import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutesLeft, numberOf, stepsOf } from '../../src/components/journey/steps.js';
import { Draft, itemsOf } from '../../src/model/draft.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { read, write } from '../../src/model/pointer.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { Item } from '../../src/model/question.js';
import { allProcedures } from '../fixtures/all-procedures.js';
import { effortOf } from '../fixtures/effort.js';
import { usualAnswers } from '../fixtures/usual.js';

/** What most answer to what opens other questions: what is offered, else the first; and no extra case. */
function usualAnswer({ question }: Item): Json | undefined {
  if (question.kind === 'choice') return question.default ?? question.options[0]?.value;
  if (question.kind === 'yes-no') return question.default ?? false;
  return undefined;
}

/** The answers of somebody who answers as most do, one more each time, in the order of the form. */
function* usualJourney(procedure: Procedure): Generator<JsonObject> {
  let answers: JsonObject = procedure.compute({});
  for (;;) {
    yield answers;
    const asked = procedure.pages(answers).flatMap(itemsOf);
    const next = asked.find((item) => read(answers, item.pointer) === undefined && usualAnswer(item) !== undefined);
    const answer = next && usualAnswer(next);
    if (!next || answer === undefined) return;
    answers = procedure.compute(write(answers, next.pointer, answer));
  }
}

test('the minutes and steps of a guide are never fewer than its form then takes', () => {
  const procedures = allProcedures();
  assert.equal(procedures.length, 24);
  const faults: string[] = [];
  for (const procedure of procedures) {
    let count = 0;
    for (const answers of usualJourney(procedure)) {
      const draft = new Draft(procedure, 'key', 'secret', answers);
      const steps = stepsOf(draft);
      const minutes = minutesLeft(draft, steps[0] ?? '');
      if (steps.length > procedure.steps || minutes > procedure.minutes)
        faults.push(`${procedure.code}: ${minutes} minutes, ${steps.length} steps`);
      count++;
    }
    assert.ok(count > 1, procedure.code);
  }
  assert.deepEqual([...new Set(faults)], []);
});

test('the steps of a guide are those of who is asked all: no more than two above', () => {
  for (const procedure of allProcedures()) {
    const most = Math.max(
      ...[...usualJourney(procedure)].map((answers) => stepsOf(new Draft(procedure, 'key', 'secret', answers)).length),
    );
    assert.ok(procedure.steps - most <= 2, `${procedure.code}: ${procedure.steps} told, ${most} shown`);
  }
});

test('neither the minutes nor the number of steps grow while somebody answers as most do', () => {
  const faults: string[] = [];
  for (const procedure of allProcedures()) {
    const told: (readonly [minutes: number, steps: number])[] = [[procedure.minutes, procedure.steps]];
    effortOf(procedure, usualAnswers[procedure.code], {}, (draft, screen) =>
      told.push([minutesLeft(draft, screen), numberOf(draft, screen, {})?.[1] ?? 0]),
    );
    const grows = told.some(([minutes, steps], at) => {
      const [before, stepsBefore] = told[at - 1] ?? [Infinity, Infinity];
      return minutes > before || steps > stepsBefore;
    });
    if (grows) faults.push(`${procedure.code}: ${told.map((each) => each.join(' min of ')).join(', ')}`);
  }
  assert.deepEqual(faults, []);
});
