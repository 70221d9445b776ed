import { show } from '../../model/answers.js';
import { removed } from '../../model/draft.js';
import type { Json } from '../../model/json.js';
import { below } from '../../model/pointer.js';
import { isGroup, type Group, type Item, type List } from '../../model/question.js';
import type { FormAround } from './form-around.js';
import { putBack } from './main-row.js';

/** A row that was removed and may be taken back. */
export interface Undo {
  readonly list: string;
  readonly index: number;
  readonly row: Json;
  readonly name: string;
}

/** What a person may do with the rows of a list; each step ends with the focus where the next begins. */
export class ListEditor {
  /** The row that is open, by the pointer of its list. */
  readonly #open = new Map<string, number>();
  #undo: Undo | undefined;

  constructor(readonly around: FormAround) {}

  isOpen({ pointer }: List, index: number): boolean {
    return this.#open.get(pointer) === index;
  }

  undoOf({ pointer }: List): Undo | undefined {
    return this.#undo?.list === pointer ? this.#undo : undefined;
  }

  /** A row goes by the answers that its list names, else by its number; by both where an earlier one has the same answers. */
  nameOf(list: List, row: Item | Group): string {
    if (!isGroup(row)) return row.question.title;
    const name = this.#answersOf(list, row);
    if (!name) return row.title;
    const before = list.items.slice(0, list.items.indexOf(row));
    const isKnown = before.some((each) => isGroup(each) && this.#answersOf(list, each) === name);
    return isKnown ? `${name} (${row.title})` : name;
  }

  #answersOf({ question: { summary } }: List, row: Group): string {
    const draft = this.around.draft();
    const words = summary.flatMap((key) => {
      const item = row.items.find((each) => each.pointer === below(row.pointer, key));
      if (!draft || !item || isGroup(item)) return [];
      const answer = draft.read(item.pointer);
      const shown = answer === undefined ? answer : show(item.question, answer, draft.procedure.language);
      return typeof shown === 'string' ? [shown] : [];
    });
    return words.join(', ');
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

  add(list: List): void {
    const rows = this.#rows(list);
    this.#undo = undefined;
    this.#open.set(list.pointer, rows.length);
    const from = [...rows.keys(), undefined];
    this.around.draft()?.arrange(list.pointer, [...rows, list.question.single ? null : {}], from);
    void this.#focusIn(below(list.pointer, rows.length));
  }

  edit(list: List, index: number): void {
    this.#open.set(list.pointer, index);
    void this.#focusIn(below(list.pointer, index));
  }

  /** A row with something wrong stays open, and shows it. */
  close(list: List, index: number): void {
    const row = below(list.pointer, index);
    const [issue] = this.around.draft()?.reveal(row) ?? [];
    if (issue) this.reveal(issue.pointer);
    else this.#open.delete(list.pointer);
    if (issue) void this.#focus(`[name="${CSS.escape(issue.pointer)}"]`, this.#idOf(issue.pointer));
    else void this.#focus(this.#idOf(row, 'row-edit'));
  }

  remove(list: List, index: number, name: string): void {
    const rows = this.#rows(list);
    this.#undo = { list: list.pointer, index, row: rows[index] ?? null, name };
    this.#open.delete(list.pointer);
    const from = [...rows.keys()].filter((each) => each !== index);
    this.around.draft()?.arrange(list.pointer, spliced(rows, index, 1), from);
    void this.#focus(`${this.#idOf(list.pointer)} > .undo button`);
  }

  takeBack(list: List, { index, row }: Undo): void {
    const draft = this.around.draft();
    const rows = this.#rows(list);
    this.#undo = undefined;
    const at = Math.min(index, rows.length);
    const from = spliced([...rows.keys()], at, 0, removed);
    draft?.arrange(list.pointer, putBack(draft, list, at, row), from);
    void this.#focus(this.#idOf(below(list.pointer, at), 'row-remove'));
  }

  move(list: List, index: number, by: 1 | -1): void {
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

  #rows(list: List): readonly Json[] {
    const rows = this.around.draft()?.read(list.pointer);
    return Array.isArray(rows) ? (rows as readonly Json[]) : [];
  }

  #idOf(pointer: string, part?: string): string {
    return `#${CSS.escape(this.around.idOf({ pointer }) + (part ? `-${part}` : ''))}`;
  }

  #focusIn(row: string): Promise<void> {
    const id = this.#idOf(row, 'row');
    return this.#focus(`${id} input, ${id} select, ${id} textarea`, `${id} button`);
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
