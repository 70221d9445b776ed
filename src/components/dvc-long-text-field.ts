import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';

/**
 * Several lines of text.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-long-text-field')
export class DvcLongTextField extends FieldElement {
  /** How many characters the answer has at most. */
  @property({ type: Number, attribute: 'max-length' }) maxLength: number | undefined;

  protected override get question(): Question {
    return { ...this.asked, kind: 'long-text', maxLength: this.maxLength };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-long-text-field': DvcLongTextField;
  }
}
