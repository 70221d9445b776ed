import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { CommuneQuestion, Option } from '../../model/question.js';
import type { FieldView } from './field-view.js';
import { listFailure } from './commune.js';
import { draw as search } from './search.js';
import { meant } from './search-options.js';

/**
 * A commune found by a few letters of its name. The control keeps the code of the one it means in `data-code`; letters
 * that mean none are no answer. Letters that come before the list stay, and are searched when it is there.
 */
export function draw(view: FieldView<CommuneQuestion>): TemplateResult {
  const { state, choices: options = [], typed = { text: '' } } = view.communes ?? {};
  const isThere = state === 'done';
  const kept = typed.text && msg('Những chữ đã ghi vẫn được giữ.');
  return search(
    { ...view, question: { ...view.question, kind: 'choice', look: 'search', options } },
    {
      list: typed,
      code: String(view.value ?? ''),
      placeholder: state === 'waiting' ? waitingWords() : msg('Gõ vài chữ, không cần dấu'),
      text: view.value === undefined ? typed.text : '',
      missing: isThere ? undefined : state === 'waiting' ? waitingWords() : '',
      after: listFailure(view, kept),
      onText: (input) => {
        if (!isThere) typed.text = input.value;
        else if (input.value !== typed.text) typed.text = '';
        input.dataset['code'] = codeOf(input.value, options);
      },
    },
  );
}

const waitingWords = (): string => msg('Đang tải danh sách…');

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
