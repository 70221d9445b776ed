import type { TemplateResult } from 'lit';
import { showNumber } from '../../model/formats/number.js';
import type { NumberQuestion } from '../../model/question.js';
import { readText, type FieldView } from './field-view.js';
import { input } from './input.js';

/** A number as it is written in Vietnamese; what is no number stays as it was typed. */
export function draw(view: FieldView<NumberQuestion>): TemplateResult {
  const { integer, minimum = 0, maximum } = view.question;
  return input(view, {
    // The numeric keypads of some phones have no minus.
    inputmode: minimum < 0 ? undefined : integer ? 'numeric' : 'decimal',
    size: maximum === undefined ? 12 : showNumber(maximum).length + 4,
  });
}

export const read = readText;
