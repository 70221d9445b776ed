import { localized } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { Option, Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import { FieldElement } from './fields/field-element.js';
import { fromJson } from './fields/field-value.js';
import { learnRareKinds } from './fields/rare-kinds.js';

learnRareKinds();

/**
 * Some of several answers. It submits `name` once for each answer; its value is the JSON of the list, in the order of
 * the options.
 *
 * @csspart label - The label.
 * @csspart hint - The help under the label.
 * @csspart error - What is wrong.
 * @csspart control - The box of one answer.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-several-field')
export class DvcSeveralField extends FieldElement {
  /** The answers to choose from. */
  @property({ attribute: false }) options: readonly Option[] = [];

  /** How many must be chosen at least, where any is. */
  @property({ type: Number }) min: number | undefined;

  /** How many may be chosen at most. */
  @property({ type: Number }) max: number | undefined;

  protected override get question(): Question {
    return { ...this.asked, kind: 'several', options: this.options, minimum: this.min, maximum: this.max };
  }

  protected override get formValue(): FormData | null {
    const answer = fromJson(this.value);
    const chosen = Array.isArray(answer) ? answer : [];
    const data = new FormData();
    for (const each of chosen) data.append(this.name, String(each));
    return this.name && chosen.length ? data : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-several-field': DvcSeveralField;
  }
}
