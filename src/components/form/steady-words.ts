import type { Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import { wordsFor } from '../fields/group-words.js';

interface Place {
  readonly pointer: string;
}

/** What is said of the questions and groups. While one is being typed in, that stays as it was: nothing moves under the finger. */
export class SteadyWords {
  #typed: { readonly pointer: string; readonly error: string; readonly warning: string } | undefined;
  /** Where something was answered, be it taken away again. */
  readonly #touched = new Set<string>();
  /** What stood in the controls when they were left. */
  readonly #left = new Map<string, string>();

  constructor(readonly draft: () => Draft | undefined) {}

  /** Typing begins in a question, or goes on. */
  hold({ pointer }: Place): void {
    if (!this.isTyped(pointer))
      this.#typed = { pointer, error: this.error({ pointer }), warning: this.warning({ pointer }) };
  }

  /** Typing is over, in this question or in whichever it was. */
  release(pointer = this.#typed?.pointer): void {
    if (this.#typed?.pointer === pointer) this.#typed = undefined;
  }

  /** The citizen answers here. */
  touch(pointer: string): void {
    this.#touched.add(pointer);
  }

  /** True where something was answered, now or before: only that is judged when it is left. */
  isAnswered(pointer: string): boolean {
    return this.#touched.has(pointer) || this.draft()?.read(pointer) !== undefined;
  }

  /** A question is left, with this in its control. */
  leave(pointer: string, text: string): void {
    this.release(pointer);
    this.#left.set(pointer, text);
  }

  left(pointer: string): string | undefined {
    return this.#left.get(pointer);
  }

  isTyped(pointer: string): boolean {
    return this.#typed?.pointer === pointer;
  }

  /** `''` where nothing is wrong, or not to be told yet. */
  error({ pointer }: Place): string {
    if (this.#typed?.pointer === pointer) return this.#typed.error;
    const draft = this.draft();
    const issue = draft?.shown(pointer) ?? (draft && shownAtList(pointer, draft));
    return draft && issue ? wordsFor(issue, draft) : '';
  }

  warning({ pointer }: Place): string {
    if (this.#typed?.pointer === pointer) return this.#typed.warning;
    const draft = this.draft();
    const words = draft?.shownWarnings(pointer).map((warning) => wordsFor(warning, draft));
    return [...new Set(words)].join(' ');
  }
}

/** What is told at a list and wrong at this question of a row, as at each of too many rows that say the same. */
function shownAtList(pointer: string, draft: Draft): Issue | undefined {
  return draft.issues.find((issue) => {
    const { which } = issue.params;
    return Array.isArray(which) && which.includes(pointer) && draft.shown(issue.pointer) === issue;
  });
}
