import { localized } from '@lit/localize';
import type { Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';

/**
 * An amount in whole đồng.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-money-field')
export class DvcMoneyField extends FieldElement {
  protected override get question(): Question {
    return { ...this.asked, kind: 'money' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-money-field': DvcMoneyField;
  }
}
