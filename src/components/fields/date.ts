import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { DateQuestion } from '../../model/question.js';
import { readText, type FieldView } from './field-view.js';
import { input } from './input.js';

/** A day, typed in one line in any of the ways people write it. */
export function draw(view: FieldView<DateQuestion>): TemplateResult {
  return input(view, {
    // The keypad of iPhones has digits only, which is enough: 02091990 is understood.
    inputmode: 'numeric',
    size: 12,
    help:
      view.question.precision === 'day'
        ? msg('Ghi ngày/tháng/năm, ví dụ 02/09/1990.')
        : msg('Ghi ngày/tháng/năm, ví dụ 02/09/1965. Không nhớ ngày thì ghi tháng/năm hoặc năm.'),
  });
}

export const read = readText;
