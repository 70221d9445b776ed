import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { Question, TextFormat } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';

/**
 * One line of text: words, a name, the number of a paper, a telephone number, an e-mail address.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-text-field')
export class DvcTextField extends FieldElement {
  /** What is asked for, so that it is checked and kept in its own form. */
  @property() format: TextFormat | undefined;

  /** How many characters the answer has at most. */
  @property({ type: Number, attribute: 'max-length' }) maxLength: number | undefined;

  protected override get question(): Question {
    return { ...this.asked, kind: 'text', format: this.format, maxLength: this.maxLength };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-text-field': DvcTextField;
  }
}
