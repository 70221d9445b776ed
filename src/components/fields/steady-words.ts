import type { Draft } from '../../model/draft.js';
import type { Item } from '../../model/question.js';
import { issueWords } from '../issue-words.js';

/** What is said of the questions. While one is being typed in, that stays as it was: nothing moves under the finger. */
export class SteadyWords {
  #typed: { readonly pointer: string; readonly error: string; readonly warning: string } | undefined;

  constructor(readonly draft: () => Draft | undefined) {}

  /** Typing begins in a question, or goes on. */
  hold(item: Item): void {
    const { pointer } = item;
    if (!this.isTyped(pointer)) this.#typed = { pointer, error: this.error(item), warning: this.warning(item) };
  }

  /** Typing is over, in this question or in whichever it was. */
  release(pointer = this.#typed?.pointer): void {
    if (this.#typed?.pointer === pointer) this.#typed = undefined;
  }

  isTyped(pointer: string): boolean {
    return this.#typed?.pointer === pointer;
  }

  /** `''` where nothing is wrong, or not to be told yet. */
  error({ pointer, question }: Item): string {
    if (this.#typed?.pointer === pointer) return this.#typed.error;
    const draft = this.draft();
    const issue = draft?.shown(pointer);
    return issue ? issueWords(issue, question, draft) : '';
  }

  warning({ pointer, question }: Item): string {
    if (this.#typed?.pointer === pointer) return this.#typed.warning;
    const draft = this.draft();
    const warning = draft?.shownWarning(pointer);
    return warning ? issueWords(warning, question, draft) : '';
  }
}
