import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { provinces } from '../../model/provinces.js';
import type { ProvinceQuestion } from '../../model/question.js';
import { readText, type FieldView } from './field-view.js';
import { select } from './select.js';

const choices = provinces.map(([value, title]) => ({ value, title }));

/** One of the provinces. */
export function draw(view: FieldView<ProvinceQuestion>): TemplateResult {
  return select(view, { prompt: msg('Chọn…'), choices });
}

export const read = readText;
