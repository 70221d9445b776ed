import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { YesNoQuestion } from '../../model/question.js';
import type { Control, FieldView } from './field-view.js';
import { radios, readRow } from './radios.js';

/** Yes or no; neither is chosen beforehand. */
export function draw(view: FieldView<YesNoQuestion>): TemplateResult {
  return radios(view, [
    { value: true, title: msg('Có') },
    { value: false, title: msg('Không') },
  ]);
}

export function read(control: Control): boolean | undefined {
  const value = readRow(control);
  return value === undefined ? undefined : value === 'true';
}
