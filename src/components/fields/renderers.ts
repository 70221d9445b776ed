import { html } from 'lit';
import type { BasicQuestion, Question } from '../../model/question.js';
import * as choice from './choice.js';
import * as commune from './commune.js';
import * as confirm from './confirm.js';
import * as date from './date.js';
import type { FieldRenderer } from './field-view.js';
import * as longText from './long-text.js';
import { rareFields } from './rare-kinds-slot.js';
import * as money from './money.js';
import * as number from './number.js';
import * as province from './province.js';
import * as text from './text.js';
import * as yesNo from './yes-no.js';

/** One renderer a kind of question; each is only ever handed questions of its kind. A list is drawn by its rows. */
export const renderers: Readonly<Record<BasicQuestion['kind'], FieldRenderer>> = {
  text,
  'long-text': longText,
  number,
  money,
  date,
  choice,
  'yes-no': yesNo,
  confirm,
  province,
  commune,
  list: { draw: () => html``, read: () => undefined },
};

/** How this question is drawn. Questions of more kinds are asked only where those were fetched before. */
export function rendererOf(question: Question): FieldRenderer {
  return rareFields.renderer?.(question) ?? renderers[(question as BasicQuestion).kind];
}
