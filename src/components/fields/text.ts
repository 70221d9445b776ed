import type { TemplateResult } from 'lit';
import type { TextFormat, TextQuestion } from '../../model/question.js';
import { readText, type FieldView } from './field-view.js';
import { input, type InputLook } from './input.js';

const looks: Readonly<Record<TextFormat, InputLook>> = {
  'person-name': { autocapitalize: 'words', spellcheck: 'false' },
  'citizen-id': { inputmode: 'numeric', size: 16 },
  'identity-number': { inputmode: 'numeric', size: 16 },
  phone: { type: 'tel', size: 16 },
  email: { inputmode: 'email', autocapitalize: 'none', spellcheck: 'false' },
  'tax-code': { inputmode: 'numeric', size: 16 },
};

/** One line of text, a name, a number of a paper, a telephone number or an e-mail address. */
export function draw(view: FieldView<TextQuestion>): TemplateResult {
  const { format, maxLength = Infinity } = view.question;
  return input(view, format ? looks[format] : { size: maxLength > 30 ? undefined : maxLength + 4 });
}

export const read = readText;
