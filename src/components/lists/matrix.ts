import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { isGroup, type Group, type Item } from '../../model/question.js';
import { keyedList } from '../base/keyed-list.js';
import type { FormAround } from './form-around.js';
import { cell, columnsOf, head, keyOf, note, saidBelow, sizeOf, unseenHead } from './table.js';

/** A matrix: fixed rows that all ask the same, one answer each or the same few. */
export function drawMatrix(matrix: Group, around: FormAround): TemplateResult {
  const { title, description, items } = matrix;
  const columns = columnsOf(items.filter(isGroup));
  const first = unseenHead('rows', title);
  return html`<fieldset class="group matrix" id=${around.idOf(matrix)} tabindex="-1" ?disabled=${around.disabled()}>
    <legend .textContent=${title}></legend>
    ${description ? html`<p class="hint" .textContent=${description}></p>` : nothing}
    <table class=${columns.length ? sizeOf(columns) : 'few single'} role="table">
      ${head(title, first, columns, columns.length ? nothing : unseenHead('', msg('Trả lời')))}
      <tbody>
        ${keyedList(
          items,
          ({ pointer }) => pointer,
          (row) =>
            html`<tr role="row" id=${`${around.idOf(row)}-row`}>
                <th
                  role="rowheader"
                  scope="row"
                  id=${isGroup(row) ? around.idOf(row) : nothing}
                  tabindex=${isGroup(row) ? '-1' : nothing}
                >
                  <span .textContent=${titleOf(row)}></span
                  ><span class="note" .textContent=${note(isGroup(row) || row.required)}></span>
                </th>
                ${cellsOf(row, columns, around)}
              </tr>
              ${isGroup(row) ? saidBelow(row, columns.length + 1, around) : nothing}`,
        )}
      </tbody>
    </table>
  </fieldset>`;
}

function titleOf(row: Item | Group): string {
  return isGroup(row) ? row.title : row.question.title;
}

/** The one answer of a row goes by the row. */
function cellsOf(
  row: Item | Group,
  columns: readonly { readonly key: string }[],
  around: FormAround,
): TemplateResult | readonly TemplateResult[] {
  if (!isGroup(row)) return html`<td role="cell" class=${row.question.kind}>${around.drawItem(row)}</td>`;
  return columns.map(({ key }) =>
    cell(
      row.items.find((item) => keyOf(item) === key),
      row.title,
      around,
    ),
  );
}
