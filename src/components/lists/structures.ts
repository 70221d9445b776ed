import type { TemplateResult } from 'lit';
import type { Draft } from '../../model/draft.js';
import { isList, type Group, type Item, type Question } from '../../model/question.js';
import { dress } from '../base/add-styles.js';
import { ListEditor } from './list-editor.js';
import { drawList } from './list.js';
import { drawMatrix } from './matrix.js';
import { moreFields } from '../fields/rare-kinds-slot.js';
import { structureStyles } from './structure-styles.js';

/** What the form lends to the structures it draws. */
export interface Surroundings {
  readonly root: ShadowRoot;
  readonly disabled: () => boolean;
  readonly draft: () => Draft | undefined;
  readonly update: () => Promise<unknown>;
  readonly drawItems: (group: Group) => unknown;
  /** Draws a question, perhaps under another title. */
  readonly drawItem: (item: Item, asked?: Question) => unknown;
  readonly errorOf: (place: { readonly pointer: string }) => string;
  readonly idOf: (place: { readonly pointer: string }) => string;
}

/** Lists, tables and matrices of a form. */
export class Structures {
  readonly #editor: ListEditor;

  constructor(readonly around: Surroundings) {
    this.#editor = new ListEditor(around);
    dress(around.root, structureStyles);
  }

  /** A group that is one of these; `undefined` for any other. */
  draw(group: Group): TemplateResult | undefined {
    if (isList(group)) return drawList(group, this.#editor);
    return group.widget === 'matrix' ? drawMatrix(group, this.around) : undefined;
  }

  /** Opens the rows on the way to a question. */
  reveal(pointer: string): void {
    this.#editor.reveal(pointer);
  }
}

/** Teaches the form to draw lists, tables and matrices. */
export function learnStructures(): void {
  moreFields.structures = (around) => new Structures(around);
}
