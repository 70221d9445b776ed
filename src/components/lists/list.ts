import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { itemsOf } from '../../model/draft.js';
import { isGroup, type Group, type Item, type List } from '../../model/question.js';
import { inSentence } from '../fields/issue-words.js';
import { keyedList } from '../base/keyed-list.js';
import type { ListEditor } from './list-editor.js';
import { lacksMain, mainRadio } from './main-row.js';
import { rowActions } from './row-actions.js';
import { rowErrors } from './row-errors.js';
import type { FormTables } from './tables-slot.js';

/** A list: its title and what is wrong with it, its rows, and how to add one. */
export function drawList(list: List, editor: ListEditor, tables: FormTables | undefined): TemplateResult {
  const { title, description, question, items, required } = list;
  const { each, maximum = Infinity, look } = question;
  const id = editor.around.idOf(list);
  const error = editor.around.errorOf(list);
  return html`<fieldset
    class=${`group list ${look}${error ? ' wrong' : ''}`}
    id=${id}
    tabindex="-1"
    ?disabled=${editor.around.disabled()}
    aria-describedby=${error ? `${id}-error` : nothing}
  >
    <legend>
      <span .textContent=${title}></span
      ><span class="note" .textContent=${required ? '' : ` ${msg('(không bắt buộc)')}`}></span>
    </legend>
    ${description ? html`<p class="hint" .textContent=${description}></p>` : nothing}
    ${error ? html`<p class="error" part="error" id=${`${id}-error`} .textContent=${error}></p>` : nothing}
    ${items.length === 0 ? nothing : look === 'table' ? tables?.list(list, editor) : rows(list, editor)}
    ${undo(list, editor)}
    ${
      items.length < maximum
        ? html`<button
            type="button"
            class="button"
            id=${`${id}-add`}
            @click=${() => editor.add(list)}
            .textContent=${msg(str`Thêm ${inSentence(each)}`)}
          ></button>`
        : html`<p class="muted" .textContent=${msg(str`Đã đủ ${items.length}, không thêm được nữa.`)}></p>`
    }
  </fieldset>`;
}

function rows(list: List, editor: ListEditor): TemplateResult {
  return html`<ol>
    ${keyedList(
      list.items,
      (row) => row.pointer,
      (row) => drawRow(list, row, editor),
    )}
  </ol>`;
}

function drawRow(list: List, row: Item | Group, editor: ListEditor): TemplateResult {
  const { around } = editor;
  const index = list.items.indexOf(row);
  const isOpen = list.question.single || editor.isOpen(list, index);
  const wrong = isOpen || !isGroup(row) ? 0 : itemsOf(row).filter((item) => around.draft()?.shown(item.pointer)).length;
  return html`<li class=${isOpen ? 'list-row open' : 'list-row'} id=${`${around.idOf(row)}-row`}>
    ${
      isGroup(row)
        ? html`<p class="name" id=${around.idOf(row)} tabindex="-1" .textContent=${editor.nameOf(list, row)}></p>`
        : nothing
    }
    ${mainRadio(list, row, editor)}
    ${wrong ? html`<p class="error" .textContent=${msg(str`Còn ${wrong} chỗ cần sửa.`)}></p>` : nothing}
    ${isOpen ? html`<div>${isGroup(row) ? around.drawItems(row) : around.drawItem(row)}</div>` : nothing}
    ${isGroup(row) ? rowErrors(row, around) : nothing} ${rowActions(list, row, editor)}
  </li>`;
}

function undo(list: List, editor: ListEditor): TemplateResult {
  const gone = editor.undoOf(list);
  const main = lacksMain(editor.around.draft(), list);
  return html`<p class="undo" role="status">
    <span
      .textContent=${gone ? [msg(str`Đã xóa ${gone.name}.`), main && msg(str`Hãy chọn lại: ${main}.`)].filter(Boolean).join(' ') : ''}
    ></span>
    ${
      gone
        ? html`<button
            type="button"
            class="button quiet"
            @click=${() => editor.takeBack(list, gone)}
            .textContent=${msg('Lấy lại')}
          ></button>`
        : nothing
    }
  </p>`;
}
