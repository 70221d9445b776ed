import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';
import { learnRareKinds } from './fields/rare-kinds.js';

learnRareKinds();

/**
 * A time of the day, typed in any of the ways people write it; its value is `HH:mm`.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-time-field')
export class DvcTimeField extends FieldElement {
  /** The day is asked with it; the value is then `YYYY-MM-DDTHH:mm`, the time in Vietnam. */
  @property({ type: Boolean, attribute: 'with-day' }) withDay = false;

  protected override get question(): Question {
    return { ...this.asked, kind: this.withDay ? 'day-time' : 'time-of-day' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-time-field': DvcTimeField;
  }
}
