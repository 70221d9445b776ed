import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { ChoiceQuestion, Option, Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';

/** More than this are easier to find in a list of the browser's own. */
const mostRows = 5;

/**
 * One of several answers: rows up to five, a list beyond.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The control.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-choice-field')
export class DvcChoiceField extends FieldElement {
  /** The answers to choose from. */
  @property({ attribute: false }) options: readonly Option[] = [];

  /** How they are shown; without it rows up to five, a list beyond. */
  @property() look: ChoiceQuestion['look'] | undefined;

  protected override get question(): Question {
    const { asked, options, look = options.length > mostRows ? 'select' : 'radios' } = this;
    return { ...asked, kind: 'choice', options, look };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-choice-field': DvcChoiceField;
  }
}
