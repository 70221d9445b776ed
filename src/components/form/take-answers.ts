import { normalise } from '../../model/answers.js';
import type { Draft } from '../../model/draft.js';
import { equal } from '../../model/schema/equal.js';
import { holdsAnswer, isControl, type Control } from '../fields/field-view.js';
import { rendererOf } from '../fields/renderers.js';
import { forgetCommune } from './communes.js';

/** Takes what stands in a control as the answer to its question. */
export function takeAnswer(draft: Draft, control: Control): void {
  const item = draft.item(control.name);
  if (!item) return;
  const { pointer, question } = item;
  const answer = rendererOf(question).read(control, question);
  const { language } = draft.procedure;
  if (equal(normalise(question, answer, language), normalise(question, draft.read(pointer), language))) return;
  draft.answer(pointer, answer);
  if (question.kind === 'province') forgetCommune(draft, pointer);
}

/** Takes what stands in these controls: browsers and password stores fill in without an `input`, or without any event. */
export function takeAnswers(draft: Draft, controls: Iterable<unknown>): void {
  for (const control of controls) if (isControl(control) && holdsAnswer(control)) takeAnswer(draft, control);
}
