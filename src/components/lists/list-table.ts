import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { isGroup, type Group, type List } from '../../model/question.js';
import { keyedList } from '../base/keyed-list.js';
import type { ListEditor } from './list-editor.js';
import { mainRadio } from './main-row.js';
import { rowActions } from './row-actions.js';
import { cell, columnsOf, head, keyOf, saidBelow, sizeOf, unseenHead } from './table.js';

/** A list as a table: one row each, one question in each column. */
export function listTable(list: List, editor: ListEditor): TemplateResult {
  const rows = list.items.filter(isGroup);
  const columns = columnsOf(rows);
  const drawRow = (row: Group): TemplateResult =>
    html` <tr role="row" id=${`${editor.around.idOf(row)}-row`}>
        <th role="rowheader" scope="row" id=${editor.around.idOf(row)} tabindex="-1">
          <span class="full" .textContent=${row.title}></span
          ><span class="short" aria-hidden="true" .textContent=${String(rows.indexOf(row) + 1)}></span>
        </th>
        ${columns.map(({ key, question }) =>
          question.kind === 'main'
            ? html`<td role="cell" class="main">${mainRadio(list, row, editor)}</td>`
            : cell(
                row.items.find((item) => keyOf(item) === key),
                row.title,
                editor.around,
              ),
        )}
        <td role="cell">${rowActions(list, row, editor)}</td>
      </tr>
      ${saidBelow(row, columns.length + 2, editor.around)}`;
  return html`<table class=${sizeOf(columns)} role="table">
    ${head(list.title, unseenHead('number', msg('Số thứ tự')), columns, unseenHead('changes', msg('Thay đổi')))}
    <tbody>
      ${keyedList(rows, ({ pointer }) => pointer, drawRow)}
    </tbody>
  </table>`;
}
