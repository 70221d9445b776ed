import type { TemplateResult } from 'lit';
import { isList, type Group } from '../../model/question.js';
import { addStyles } from '../base/add-styles.js';
import type { FormAround } from './form-around.js';
import { ListEditor } from './list-editor.js';
import { drawList } from './list.js';
import { structureStyles } from './structure-styles.js';
import { structuresSlot, type FormStructures } from './structures-slot.js';
import { tablesSlot, type FormTables } from './tables-slot.js';

/** Lists of a form, and its tables and matrices once these are there. */
class Structures implements FormStructures {
  readonly #editor: ListEditor;
  #tables: FormTables | undefined;

  constructor(readonly around: FormAround) {
    this.#editor = new ListEditor(around);
    addStyles(around.root, structureStyles);
  }

  draw(group: Group): TemplateResult | undefined {
    this.#tables ??= tablesSlot.make?.(this.around);
    if (isList(group)) return drawList(group, this.#editor, this.#tables);
    return group.widget === 'matrix' ? this.#tables?.matrix(group) : undefined;
  }

  reveal(pointer: string): void {
    this.#editor.reveal(pointer);
  }
}

/** Teaches the form to draw lists. */
export function learnStructures(): void {
  structuresSlot.make = (around) => new Structures(around);
}
