import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { keysOf } from '../../model/pointer-keys.js';
import { isGroup, type Group, type Item, type Question } from '../../model/question.js';
import { rowErrors } from './row-errors.js';
import type { FormAround } from './form-around.js';

/** What the cells below one head ask. */
export interface Column {
  /** Name of the answer in its row. */
  readonly key: string;
  readonly question: Question;
  /** Some row must answer it. */
  readonly required: boolean;
}

/** All that any of the rows asks, in the order of the rows: a condition may leave out a cell. */
export function columnsOf(rows: readonly Group[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { items } of rows) {
    let at = 0;
    for (const item of items) {
      if (isGroup(item)) continue;
      const { question, required } = item;
      const key = keyOf(item);
      const known = columns.findIndex((column) => column.key === key);
      if (known < 0) columns.splice(at, 0, { key, question, required });
      else if (required) columns.splice(known, 1, { key, question, required });
      at = (known < 0 ? at : known) + 1;
    }
  }
  return columns;
}

/** `few` fit beside each other on any wide screen, `some` and `more` where the page has much room, `many` are always cards. */
export function sizeOf(columns: readonly Column[]): 'few' | 'some' | 'more' | 'many' {
  const sum = (widths: Record<Width, number>): number =>
    columns.reduce((before, { question }) => before + widths[widthOf(question)], 0);
  if (sum({ narrow: 1, middle: 1.5, wide: 2.5 }) <= 5) return 'few';
  const room = sum({ narrow: 6.4, middle: 9, wide: 10 });
  return room <= 43 ? 'some' : room <= 50 ? 'more' : 'many';
}

type Width = 'narrow' | 'middle' | 'wide';

function widthOf(question: Question): Width {
  const { kind, example } = question;
  if (kind === 'number' || kind === 'confirm') return 'narrow';
  if (kind === 'date') return question.precision === 'year' ? 'narrow' : 'middle';
  if (kind === 'yes-no' || kind === 'main' || kind === 'money' || kind === 'time-of-day') return 'middle';
  const length = kind === 'text' ? Math.min(question.maxLength ?? 99, example ? example.length + 4 : 99) : 99;
  return length < 9 ? 'narrow' : length < 16 ? 'middle' : 'wide';
}

/** Name of the table for those who cannot see what stands around it, and the heads of its columns. */
export function head(
  title: string,
  first: TemplateResult,
  columns: readonly Column[],
  last: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<caption class="visually-hidden" .textContent=${title}></caption>
    <thead>
      <tr role="row">
        ${first}${columns.map(columnHead)}${last}
      </tr>
    </thead>`;
}

/** The head of a column that says nothing to the eyes. */
export function unseenHead(className: string, words: string): TemplateResult {
  return html`<th role="columnheader" scope="col" class=${className}>
    <span class="visually-hidden" .textContent=${words}></span>
  </th>`;
}

function columnHead({ question, required }: Column): TemplateResult {
  const { title } = question;
  return html`<th role="columnheader" scope="col" class="${widthOf(question)} ${question.kind}">
    <span .textContent=${title}></span><span class="note" .textContent=${note(required)}></span>
    <span class="hint" aria-hidden="true" .textContent=${hintOf(question)}></span>
  </th>`;
}

/** A question in its cell. Its label names the row too; beside it the column is shown where no head stands above. */
export function cell(item: Item | Group | undefined, row: string, around: FormAround): TemplateResult {
  if (!item || isGroup(item)) return html`<td role="cell" class="none"></td>`;
  const { question, required } = item;
  return html`<td role="cell" class=${question.kind}>
    <p class="column" aria-hidden="true">
      <span .textContent=${question.title}></span><span class="note" .textContent=${note(required)}></span>
    </p>
    ${around.drawItem(item, named(item, row))}
  </td>`;
}

/** What is wrong in a row, below it over its whole width: a narrow cell has no room for sentences. The cells tell it to who does not see. */
export function saidBelow(row: Group, count: number, around: FormAround): TemplateResult | typeof nothing {
  const errors = row.items.flatMap((item) => (isGroup(item) ? [] : around.errorOf(item) || []));
  const together = rowErrors(row, around);
  if (!errors.length && !together.length) return nothing;
  const isUnseen = !together.length;
  return html`<tr class=${isUnseen ? 'said' : 'said together'} role="row" aria-hidden=${isUnseen ? 'true' : nothing}>
    <td role="cell" colspan=${count}>
      ${errors.map((error) => html`<p class="error" aria-hidden="true" .textContent=${error}></p>`)} ${together}
    </td>
  </tr>`;
}

export function note(required: boolean): string {
  return required ? '' : ` ${msg('(không bắt buộc)')}`;
}

export function keyOf({ pointer }: Item | Group): string {
  return keysOf(pointer).at(-1) ?? '';
}

const namedItems = new WeakMap<Item, Question>();

/** The same question object for the same item, so that nothing is drawn again that did not change. */
function named(item: Item, row: string): Question {
  const known = namedItems.get(item);
  if (known) return known;
  const question = { ...item.question, title: `${row}: ${item.question.title}` };
  namedItems.set(item, question);
  return question;
}

function hintOf(question: Question): string {
  const { description, example } = question;
  const hint = [description, example && msg(str`Ví dụ: ${example}`)].filter(Boolean).join(' ');
  if (hint || question.kind !== 'date') return hint;
  if (question.precision === 'year') return msg('năm');
  return question.precision === 'month' ? msg('tháng/năm') : msg('ngày/tháng/năm');
}
