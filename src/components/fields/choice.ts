import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { Json } from '../../model/json.js';
import type { ChoiceQuestion } from '../../model/question.js';
import type { Control, FieldView } from './field-view.js';
import { radios, readRow } from './radios.js';
import { select } from './select.js';

/** One of several answers. */
export function draw(view: FieldView<ChoiceQuestion>): TemplateResult {
  const { options, look } = view.question;
  return look === 'select' ? select(view, { prompt: msg('Chọn…'), choices: options }) : radios(view, options);
}

export function read(control: Control, { options }: ChoiceQuestion): Json | undefined {
  const value = readRow(control);
  return options.find((option) => String(option.value) === value)?.value;
}
