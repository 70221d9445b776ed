import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Group, Item, List } from '../../model/question.js';
import type { ListEditor } from './list-editor.js';

interface More {
  /** Stands for the words where there is little room. */
  readonly sign?: string;
  readonly off?: boolean;
}

/** What can be done with one row; each button says by its name with which. */
export function rowActions(list: List, row: Item | Group, editor: ListEditor): TemplateResult {
  const index = list.items.indexOf(row);
  const last = list.items.length - 1;
  const name = editor.nameOf(list, row);
  const id = `${editor.around.idOf(row)}-row`;
  const button = (words: string, label: string, kind: string, act: () => void, more: More = {}): TemplateResult =>
    html`<button
      type="button"
      class="button quiet"
      id=${`${id}-${kind}`}
      aria-label=${label}
      ?disabled=${more.off}
      @click=${act}
    >
      <span class=${more.sign ? 'full' : nothing} .textContent=${words}></span
      ><span class="short" .textContent=${more.sign ?? ''}></span>
    </button>`;
  const opening = editor.isOpen(list, index)
    ? button(msg('Xong'), msg(str`Xong ${name}`), 'edit', () => editor.close(list, index))
    : button(msg('Sửa'), msg(str`Sửa ${name}`), 'edit', () => editor.edit(list, index));
  const isFixed = list.question.single || list.question.look === 'table';
  return html`<div class="row-actions">
    ${isFixed ? nothing : opening}
    ${button(msg('Xóa'), msg(str`Xóa ${name}`), 'remove', () => editor.remove(list, index, name))}
    ${
      last > 0
        ? [
            button(msg('Lên'), msg(str`Chuyển ${name} lên`), 'up', () => editor.move(list, index, -1), {
              sign: '↑',
              off: index === 0,
            }),
            button(msg('Xuống'), msg(str`Chuyển ${name} xuống`), 'down', () => editor.move(list, index, 1), {
              sign: '↓',
              off: index === last,
            }),
          ]
        : nothing
    }
  </div>`;
}
