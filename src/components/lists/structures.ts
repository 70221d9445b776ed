import { LitElement, type TemplateResult } from 'lit';
import { isList, type Group } from '../../model/question.js';
import { addStyles } from '../base/add-styles.js';
import type { FormAround } from './form-around.js';
import { ListEditor } from './list-editor.js';
import { drawList } from './list.js';
import { drawMatrix } from './matrix.js';
import { structureStyles } from './structure-styles.js';
import { WideTables } from './wide-tables.js';
import { structuresSlot, type FormStructures } from './structures-slot.js';

/** Lists, tables and matrices of a form. */
class Structures implements FormStructures {
  readonly #editor: ListEditor;

  constructor(readonly around: FormAround) {
    this.#editor = new ListEditor(around);
    addStyles(around.root, structureStyles);
    if (around.root.host instanceof LitElement) new WideTables(around.root.host);
  }

  draw(group: Group): TemplateResult | undefined {
    if (isList(group)) return drawList(group, this.#editor);
    return group.widget === 'matrix' ? drawMatrix(group, this.around) : undefined;
  }

  reveal(pointer: string): void {
    this.#editor.reveal(pointer);
  }
}

/** Teaches the form to draw lists, tables and matrices. */
export function learnStructures(): void {
  structuresSlot.make = (around) => new Structures(around);
}
