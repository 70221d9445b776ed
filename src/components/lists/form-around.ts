import type { Draft } from '../../model/draft.js';
import type { Group, Item, Question } from '../../model/question.js';

/** What the form lends to the structures it draws. */
export interface FormAround {
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
