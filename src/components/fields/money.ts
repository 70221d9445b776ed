import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { MoneyQuestion } from '../../model/question.js';
import { readText, type FieldView } from './field-view.js';
import { input } from './input.js';

/** An amount in whole đồng. */
export function draw(view: FieldView<MoneyQuestion>): TemplateResult {
  return input(view, {
    inputmode: 'numeric',
    size: 16,
    unit: msg('đồng'),
  });
}

export const read = readText;
