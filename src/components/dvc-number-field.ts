import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';

/**
 * A number, typed as it is written in Vietnamese: 1.234,5.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-number-field')
export class DvcNumberField extends FieldElement {
  /** Only whole numbers are taken. */
  @property({ type: Boolean }) integer = false;

  @property({ type: Number }) min: number | undefined;

  @property({ type: Number }) max: number | undefined;

  protected override get question(): Question {
    return { ...this.asked, kind: 'number', integer: this.integer, minimum: this.min, maximum: this.max };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-number-field': DvcNumberField;
  }
}
