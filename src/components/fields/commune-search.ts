import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { CommuneQuestion, Option } from '../../model/question.js';
import type { FieldView } from './field-view.js';
import { draw as search } from './search.js';
import { meant } from './search-options.js';

/**
 * A commune found by a few letters of its name. The control keeps the code of the one it means in `data-code`; letters
 * that mean none are no answer.
 */
export function draw(view: FieldView<CommuneQuestion>): TemplateResult {
  const options = view.communes?.choices ?? [];
  return search(
    { ...view, question: { ...view.question, kind: 'choice', look: 'search', options } },
    {
      code: String(view.value ?? ''),
      placeholder: msg('Gõ vài chữ, không cần dấu'),
      onText: (input) => (input.dataset['code'] = codeOf(input.value, options)),
    },
  );
}

/** Also «Ba Đình» means phường Ba Đình where no other commune of the province bears that name. */
function codeOf(text: string, options: readonly Option[]): string {
  return (meant(text, options) ?? meant(text, namesOf(options)))?.value.toString() ?? '';
}

const names = new WeakMap<readonly Option[], readonly Option[]>();

function namesOf(options: readonly Option[]): readonly Option[] {
  const known =
    names.get(options) ??
    options.map(({ value, title }) => ({ value, title: title.replace(/^(?:Xã|Phường|Đặc khu) /, '') }));
  names.set(options, known);
  return known;
}
