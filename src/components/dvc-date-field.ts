import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { DateQuestion, Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';
import { learnRareKinds } from './fields/rare-kinds.js';

learnRareKinds();

/**
 * A day, a month or a year, typed in any of the ways people write it; its value is ISO.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-date-field')
export class DvcDateField extends FieldElement {
  /** Also a month (`YYYY-MM`) or a year (`YYYY`) is taken, as old papers have them. */
  @property({ type: Boolean }) partial = false;

  /** What is asked, where it is not a day: `partial`, `month` (`YYYY-MM`) or `year` (`YYYY`). */
  @property() precision: DateQuestion['precision'] = 'day';

  protected override get question(): Question {
    return { ...this.asked, kind: 'date', precision: this.partial ? 'partial' : this.precision };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-date-field': DvcDateField;
  }
}
