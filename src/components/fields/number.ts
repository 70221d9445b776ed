import { msg, str } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { showNumber } from '../../model/formats/show-number.js';
import type { NumberQuestion } from '../../model/question.js';
import { readText, type FieldView } from './field-view.js';
import { input, written } from './input.js';

/** A number as it is written in Vietnamese; what is no number stays as it was typed. */
export function draw(view: FieldView<NumberQuestion>): TemplateResult {
  const { integer, minimum = 0, maximum } = view.question;
  const { value, left: { text: left } = { text: '' } } = view;
  const now = written(view);
  // A dot or a comma may have been meant otherwise.
  const isDoubtful = typeof value === 'number' && /[.,]/.test(left) && left.trim() !== now;
  return input(view, {
    ...(isDoubtful && { understood: msg(str`Đã hiểu là: ${now}`) }),
    // The numeric keypads of some phones have no minus.
    inputmode: minimum < 0 ? undefined : integer ? 'numeric' : 'decimal',
    size: maximum === undefined ? 12 : showNumber(maximum).length + 4,
  });
}

export const read = readText;
