import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { Option, Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';
import { learnRareKinds } from './fields/rare-kinds.js';

learnRareKinds();

/**
 * One of many answers, found by a few letters, with or without accents.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-search-field')
export class DvcSearchField extends FieldElement {
  /** The answers to choose from. */
  @property({ attribute: false }) options: readonly Option[] = [];

  protected override get question(): Question {
    return { ...this.asked, kind: 'choice', options: this.options, look: 'search' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-search-field': DvcSearchField;
  }
}
