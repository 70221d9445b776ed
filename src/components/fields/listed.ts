import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { reportBug } from '../../client/client-error.js';
import type { FoundEntry, OfficialSearch } from '../../model/official-list.js';
import type { ListedQuestion, Option } from '../../model/question.js';
import type { Finding } from './combobox.js';
import type { Control, FieldView } from './field-view.js';
import { draw as search } from './search.js';
import type { UnitSource } from './unit-source.js';

/** A list, and how far it has come. */
interface Known {
  search?: OfficialSearch;
  coming?: Promise<void> | undefined;
  /** The letters that asked last. */
  askedFor?: string;
}

const lists = new Map<string, Known>();

/**
 * An entry of a long official list, found by the words that people use. What is chosen is the code and the official name;
 * what is not found, or typed while the list is not there, stays as somebody's own words.
 */
export function draw(view: FieldView<ListedQuestion>): TemplateResult {
  const { question, value, units } = view;
  const text = String(value ?? '');
  // It is on its way before somebody types.
  void ask(question.list, units?.(), '');
  return search(
    { ...view, question: { ...question, kind: 'choice', look: 'search', options: optionsOf(text) } },
    {
      list: question.list,
      missing: undefined,
      code: '',
      placeholder: msg('Gõ vài chữ rồi chọn trong danh sách'),
      text,
      after: said(view, text),
      find: (letters) => find(letters, ask(question.list, units?.(), letters)),
      onText: () => {},
    },
  );
}

/** The entry that a code or a whole name means; else what was typed. */
export function read({ value }: Control, { list }: ListedQuestion): string | undefined {
  return (lists.get(list)?.search?.meant(value) ?? value) || undefined;
}

/** What was chosen, as the only one in the list until something else is typed. */
function optionsOf(text: string): readonly Option[] {
  return isChosen(text) ? [{ value: text, title: text }] : [];
}

/** Begins with a code, as `entryText` writes it. */
function isChosen(text: string): boolean {
  return /^[\p{L}\p{N}.]+ – ./u.test(text);
}

function ask(name: string, source: UnitSource | undefined, letters: string): Known {
  const known = lists.get(name) ?? {};
  lists.set(name, known);
  // What did not come is asked for again with other letters.
  if (known.search || known.coming || known.askedFor === letters || !source?.list) return known;
  known.askedFor = letters;
  known.coming = Promise.all([import('../../model/official-list.js'), source.list(name)])
    .then(([{ OfficialSearch: Search }, list]) => void (known.search = new Search(list)), reportBug)
    .then(() => void (known.coming = undefined));
  return known;
}

function find(letters: string, { search: found, coming }: Known): Finding {
  if (!found) {
    const own = msg('Chưa tải được danh sách. Ông/bà cứ ghi bằng lời của mình: cán bộ sẽ tìm mã.');
    return { rows: [], coming, words: coming ? msg('Đang tải danh sách…') : own };
  }
  const rows = found.find(letters).map((entry) => {
    const words = noteOf(entry, found.list.old?.name ?? '');
    return { value: entry.value, title: entry.title, note: words ? () => words : undefined };
  });
  const none = msg('Không thấy mục nào khớp. Ông/bà cứ ghi bằng lời của mình: cán bộ sẽ tìm mã.');
  return { rows, words: letters.trim() ? none : '' };
}

/** Why an entry was found, where its own words do not say it. */
function noteOf({ old, unverified }: FoundEntry, before: string): string {
  if (old !== undefined)
    return unverified ? msg(str`mã cũ ${old} của ${before}, chưa kiểm chứng`) : msg(str`mã cũ ${old} của ${before}`);
  return unverified ? msg('gợi ý, chưa kiểm chứng') : '';
}

/** The whole of what was chosen, which the control may cut off; or what becomes of one's own words. */
function said({ typing }: FieldView<ListedQuestion>, text: string): TemplateResult {
  const words = isChosen(text)
    ? msg(str`Đã chọn: ${text}`)
    : msg('Chưa chọn trong danh sách: cán bộ sẽ tìm mã theo lời ông/bà ghi.');
  return html`<div class="after" role="status">
    ${text && !typing ? html`<p class="hint" .textContent=${words}></p>` : nothing}
  </div>`;
}
