import { msg, str } from '@lit/localize';
import { adoptStyles, css, html, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import { show } from '../../model/answers.js';
import { itemsOf, removed, type Draft } from '../../model/draft.js';
import type { Json } from '../../model/json.js';
import { below } from '../../model/pointer.js';
import { isGroup, type Group, type Item, type List } from '../../model/question.js';
import { keyedList } from '../keyed-list.js';

/** What the form lends to the structures it draws. */
export interface Surroundings {
  readonly root: ShadowRoot;
  readonly styles: readonly CSSResultOrNative[];
  readonly draft: () => Draft | undefined;
  readonly update: () => Promise<unknown>;
  readonly drawItems: (group: Group) => unknown;
  readonly drawItem: (item: Item) => unknown;
  readonly idOf: (place: { readonly pointer: string }) => string;
}

interface Undo {
  readonly list: string;
  readonly index: number;
  readonly row: Json;
  readonly name: string;
}

/** Lists, tables and matrices of a form; fetched only by forms that have one. */
export class Structures {
  /** The row that is open, by the pointer of its list. */
  readonly #open = new Map<string, number>();
  #undo: Undo | undefined;

  constructor(readonly around: Surroundings) {
    adoptStyles(around.root, [...around.styles, structureStyles]);
  }

  drawMatrix(matrix: Group): TemplateResult {
    const { title, description } = matrix;
    return html`<fieldset class="group matrix" id=${this.around.idOf(matrix)} tabindex="-1">
      <legend .textContent=${title}></legend>
      ${description ? html`<p class="hint" .textContent=${description}></p>` : nothing} ${this.around.drawItems(matrix)}
    </fieldset>`;
  }

  drawList(list: List, error: string): TemplateResult {
    const { pointer, title, description, question, items, required } = list;
    const id = this.around.idOf(list);
    const { each, maximum = Infinity } = question;
    const undo = this.#undo?.list === pointer ? this.#undo : undefined;
    return html`<fieldset
      class=${`group list ${question.look}${error ? ' wrong' : ''}`}
      id=${id}
      tabindex="-1"
      aria-describedby=${error ? `${id}-error` : nothing}
    >
      <legend>
        <span .textContent=${title}></span
        ><span class="note" .textContent=${required ? '' : ` ${msg('(không bắt buộc)')}`}></span>
      </legend>
      ${description ? html`<p class="hint" .textContent=${description}></p>` : nothing}
      ${error ? html`<p class="error" part="error" id=${`${id}-error`} .textContent=${error}></p>` : nothing}
      <ol>
        ${keyedList(
          items,
          (row) => row.pointer,
          (row) => this.#drawRow(list, row),
        )}
      </ol>
      <p class="undo" role="status">
        <span .textContent=${undo ? msg(str`Đã xóa ${undo.name}.`) : ''}></span>
        ${
          undo
            ? html`<button
                type="button"
                class="button quiet"
                @click=${() => this.#takeBack(list, undo)}
                .textContent=${msg('Lấy lại')}
              ></button>`
            : nothing
        }
      </p>
      ${
        items.length < maximum
          ? html`<button
              type="button"
              class="button"
              id=${`${id}-add`}
              @click=${() => this.#add(list)}
              .textContent=${items.length ? msg(str`Thêm nữa: ${each}`) : msg(str`Thêm: ${each}`)}
            ></button>`
          : html`<p class="muted" .textContent=${msg(str`Đã đủ ${items.length}, không thêm được nữa.`)}></p>`
      }
    </fieldset>`;
  }

  /** Opens the rows on the way to a question. */
  reveal(pointer: string): void {
    const visit = (group: Group): void => {
      group.items.forEach((item, index) => {
        if (!isGroup(item) || !`${pointer}/`.startsWith(`${item.pointer}/`)) return;
        if ('question' in group && pointer !== group.pointer) this.#open.set(group.pointer, index);
        visit(item);
      });
    };
    this.around.draft()?.pages.forEach(visit);
  }

  #drawRow(list: List, row: Item | Group): TemplateResult {
    const index = list.items.indexOf(row);
    const name = this.#nameOf(list, row);
    const id = `${this.around.idOf(row)}-row`;
    const isFixed = list.question.single || list.question.look === 'table';
    const isOpen = isFixed || this.#open.get(list.pointer) === index;
    const button = (words: string, label: string, kind: string, act: () => void, off = false): TemplateResult =>
      html`<button
        type="button"
        class="button quiet"
        id=${`${id}-${kind}`}
        aria-label=${label}
        ?disabled=${off}
        @click=${act}
        .textContent=${words}
      ></button>`;
    const last = list.items.length - 1;
    const buttons = html`<div class="row-actions">
      ${
        isFixed
          ? nothing
          : isOpen
            ? button(msg('Xong'), msg(str`Xong ${name}`), 'edit', () => this.#close(list, row, index))
            : button(msg('Sửa'), msg(str`Sửa ${name}`), 'edit', () => this.#edit(list, index))
      }
      ${button(msg('Xóa'), msg(str`Xóa ${name}`), 'remove', () => this.#remove(list, index, name))}
      ${
        last > 0
          ? [
              button(msg('Lên'), msg(str`Chuyển ${name} lên`), 'up', () => this.#move(list, index, -1), index === 0),
              button(
                msg('Xuống'),
                msg(str`Chuyển ${name} xuống`),
                'down',
                () => this.#move(list, index, 1),
                index === last,
              ),
            ]
          : nothing
      }
    </div>`;
    const wrong =
      isOpen || !isGroup(row) ? 0 : itemsOf(row).filter((item) => this.around.draft()?.shown(item.pointer)).length;
    return html`<li class=${isOpen ? 'list-row open' : 'list-row'} id=${id}>
      ${isGroup(row) ? html`<p class="name" .textContent=${name}></p>` : nothing}
      ${wrong ? html`<p class="error" .textContent=${msg(str`Còn ${wrong} chỗ cần sửa.`)}></p>` : nothing}
      ${isOpen ? html`<div class="cells">${isGroup(row) ? this.around.drawItems(row) : this.around.drawItem(row)}</div>` : nothing}
      ${buttons}
    </li>`;
  }

  /** A row goes by the answers that its list names, else by its number. */
  #nameOf({ question: { summary } }: List, row: Item | Group): string {
    if (!isGroup(row)) return row.question.title;
    const words = summary.flatMap((key) => {
      const item = row.items.find((each) => each.pointer === below(row.pointer, key));
      const answer = item && !isGroup(item) ? this.around.draft()?.read(item.pointer) : undefined;
      const shown = item && !isGroup(item) && answer !== undefined ? show(item.question, answer) : undefined;
      return typeof shown === 'string' ? [shown] : [];
    });
    return words.join(', ') || row.title;
  }

  #rows(list: List): readonly Json[] {
    const rows = this.around.draft()?.read(list.pointer);
    return Array.isArray(rows) ? (rows as readonly Json[]) : [];
  }

  #add(list: List): void {
    const rows = this.#rows(list);
    this.#undo = undefined;
    this.#open.set(list.pointer, rows.length);
    const from = [...rows.keys(), undefined];
    this.around.draft()?.arrange(list.pointer, [...rows, list.question.single ? null : {}], from);
    void this.#focusIn(`${below(list.pointer, rows.length)}`);
  }

  #edit(list: List, index: number): void {
    this.#open.set(list.pointer, index);
    void this.#focusIn(below(list.pointer, index));
  }

  /** A row with something wrong stays open, and shows it. */
  #close(list: List, row: Item | Group, index: number): void {
    const [issue] = this.around.draft()?.reveal(row.pointer) ?? [];
    if (!issue) this.#open.delete(list.pointer);
    void (issue
      ? this.#focus(`[name="${CSS.escape(issue.pointer)}"]`)
      : this.#focus(this.#idOf(below(list.pointer, index), 'row-edit')));
  }

  #remove(list: List, index: number, name: string): void {
    const rows = this.#rows(list);
    this.#undo = { list: list.pointer, index, row: rows[index] ?? null, name };
    this.#open.delete(list.pointer);
    const from = [...rows.keys()].filter((each) => each !== index);
    this.around.draft()?.arrange(list.pointer, spliced(rows, index, 1), from);
    void this.#focus(`${this.#idOf(list.pointer)} .undo button`);
  }

  #takeBack(list: List, { index, row }: Undo): void {
    const rows = this.#rows(list);
    this.#undo = undefined;
    const at = Math.min(index, rows.length);
    const from = spliced([...rows.keys()], at, 0, removed);
    this.around.draft()?.arrange(list.pointer, spliced(rows, at, 0, row), from);
    void this.#focus(this.#idOf(below(list.pointer, at), 'row-remove'));
  }

  #move(list: List, index: number, by: 1 | -1): void {
    const rows = this.#rows(list);
    const from = spliced(spliced([...rows.keys()], index, 1), index + by, 0, index);
    this.#undo = undefined;
    this.#open.delete(list.pointer);
    this.around.draft()?.arrange(
      list.pointer,
      from.map((each) => rows[each] ?? null),
      from,
    );
    const row = below(list.pointer, index + by);
    const [first, second] = by < 0 ? ['row-up', 'row-down'] : ['row-down', 'row-up'];
    void this.#focus(`${this.#idOf(row, first)}:enabled`, this.#idOf(row, second));
  }

  #idOf(pointer: string, part?: string): string {
    return `#${CSS.escape(this.around.idOf({ pointer }) + (part ? `-${part}` : ''))}`;
  }

  #focusIn(row: string): Promise<void> {
    const id = this.#idOf(row, 'row');
    return this.#focus(`${id} .cells :is(input, select, textarea)`, `${id} .cells button`);
  }

  async #focus(...selectors: readonly string[]): Promise<void> {
    await this.around.update();
    const found = selectors.map((selector) => this.around.root.querySelector<HTMLElement>(selector));
    found.find((each) => each)?.focus();
  }
}

/** A copy without `count` members from `index` on, and with others there. */
function spliced<Each>(
  list: readonly Each[],
  index: number,
  count: number,
  ...others: readonly Each[]
): readonly Each[] {
  return [...list.slice(0, index), ...others, ...list.slice(index + count)];
}

const structureStyles = css`
  .list,
  .matrix {
    container-type: inline-size;
  }
  .list > ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list-row {
    margin-block-end: 0.7em;
    padding: 0.7em 0.9em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .list-row.open {
    border-color: var(--_line);
  }
  .list-row > .name {
    margin: 0;
    font-weight: 700;
  }
  .open > .name {
    margin-block-end: 0.8em;
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-inline: -0.6em;
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
  }
  @container (min-width: 30em) {
    .table .cells {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
      gap: 0 1em;
      align-items: end;
    }
    .table .cells > .field {
      margin-block-end: 0.5em;
    }
    .matrix > .field:has([type='radio']) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.6em;
      margin-block-end: 0.8em;
    }
    .matrix > .field > .row {
      min-inline-size: 7em;
    }
  }
`;
