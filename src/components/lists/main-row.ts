import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../model/draft.js';
import { isObject, type Json } from '../../model/json.js';
import { keysOf } from '../../model/pointer-keys.js';
import { isGroup, type Group, type Item, type List } from '../../model/question.js';
import { setAttributes } from '../fields/attributes.js';
import type { FormAround } from './form-around.js';

/** The question of a row whether it is the main one, where its list asks that. */
export function mainIn(row: Item | Group): Item | undefined {
  return isGroup(row)
    ? row.items.find((item): item is Item => !isGroup(item) && item.question.kind === 'main')
    : undefined;
}

/** Makes this row the main one; the others before, so that there is never a second. */
export function chooseMain(draft: Draft, list: List, row: Item | Group): void {
  const chosen = mainIn(row);
  const others = list.items.flatMap((each) => (each === row ? [] : (mainIn(each) ?? [])));
  for (const item of others) draft.answer(item.pointer, false);
  if (chosen) draft.answer(chosen.pointer, true);
}

/** What the rows ask for, where several are there and none is the main one. */
export function lacksMain(draft: Draft | undefined, list: List): string | undefined {
  const asked = list.items.flatMap((row) => mainIn(row) ?? []);
  const isChosen = asked.some(({ pointer }) => draft?.read(pointer) === true);
  return isChosen ? undefined : asked[0]?.question.title;
}

/**
 * Rows with one in its place again that was taken out: it is the main one as before, unless somebody chose another since. Of
 * two rows that are left, the other is it without having been chosen.
 */
export function putBack(draft: Draft, list: List, at: number, row: Json): readonly Json[] {
  const rows = (draft.read(list.pointer) ?? []) as readonly Json[];
  const key = list.items.flatMap((each) => keysOf(mainIn(each)?.pointer ?? '').slice(-1))[0];
  const set = (each: Json): Json => (key !== undefined && isObject(each) ? { ...each, [key]: false } : each);
  const isMain = key !== undefined && isObject(row) && row[key] === true;
  const isKept = !isMain || rows.length < 2 || lacksMain(draft, list) !== undefined;
  const others = isMain && isKept ? rows.map(set) : rows;
  return [...others.slice(0, at), isKept ? row : set(row), ...others.slice(at)];
}

/** What names the rows of a list. */
interface RowNames {
  readonly around: FormAround;
  nameOf(list: List, row: Item | Group): string;
}

/** One control of all rows: to choose this one leaves the others. Its name is no question's, so that nothing reads it as an answer. */
export function mainRadio(list: List, row: Item | Group, editor: RowNames): TemplateResult | typeof nothing {
  const item = mainIn(row);
  if (!item) return nothing;
  const { title } = item.question;
  const draft = editor.around.draft();
  const attributes = {
    id: editor.around.idOf(item),
    type: 'radio',
    name: `${list.pointer}#main`,
    'aria-label': `${title}: ${editor.nameOf(list, row)}`,
  };
  return html`<label class="row main"
    ><input
      ${setAttributes(attributes)}
      .checked=${draft?.read(item.pointer) === true}
      @change=${() => draft && chooseMain(draft, list, row)} /><span .textContent=${title}></span
  ></label>`;
}
