import type { Draft } from '../../model/draft.js';
import type { Issue } from '../../model/issue.js';
import { within } from '../../model/pointer-keys.js';
import type { Left } from '../fields/field-view.js';
import { wordsFor } from '../fields/group-words.js';

interface Place {
  readonly pointer: string;
}

/** What is said of the questions and groups. While one is being typed in, that stays as it was: nothing moves under the finger. */
export class SteadyWords {
  #lastLeft: Place | undefined;
  #typed: { readonly pointer: string; readonly error: string; readonly warning: string } | undefined;
  /** Where something was answered, be it taken away again. */
  readonly #touched = new Set<string>();
  /** What stood in the controls when they were left. */
  readonly #left = new Map<string, Left>();

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
    this.#left.set(pointer, { text });
    this.#lastLeft = { pointer };
  }

  left(pointer: string): Left | undefined {
    return this.#left.get(pointer);
  }

  isTyped(pointer: string): boolean {
    return this.#typed?.pointer === pointer;
  }

  /** Where somebody types inside `root`, and what was left there last, to know a page again that shows the same. */
  placesIn(root: string): readonly unknown[] {
    return [this.#typed, this.#lastLeft].map((place) => (place && within(place.pointer, root) ? place : undefined));
  }

  /** All that is said now, by the pointer of the page. */
  byPage(): ReadonlyMap<string, string> {
    const draft = this.draft();
    const said = new Map<string, string>();
    for (const issue of [...(draft?.issues ?? []), ...(draft?.warnings ?? [])]) {
      const { pointer } = issue;
      if (!draft || (draft.shown(pointer) !== issue && !draft.shownWarnings(pointer).includes(issue))) continue;
      const page = topOf(pointer);
      said.set(page, `${said.get(page) ?? ''}${pointer} ${wordsFor(issue, draft)}\n`);
    }
    return said;
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
  return atLists(draft.issues)
    .get(pointer)
    ?.find((issue) => draft.shown(issue.pointer) === issue);
}

const atRows = new WeakMap<readonly Issue[], ReadonlyMap<unknown, readonly Issue[]>>();

/** What is told at lists, by each place in a row that it is about. Issues are gone through once. */
function atLists(issues: readonly Issue[]): ReadonlyMap<unknown, readonly Issue[]> {
  const known = atRows.get(issues);
  if (known) return known;
  const made = new Map<unknown, Issue[]>();
  for (const issue of issues) {
    const { which } = issue.params;
    if (Array.isArray(which)) for (const place of which) made.set(place, [...(made.get(place) ?? []), issue]);
  }
  atRows.set(issues, made);
  return made;
}

/** The page that a pointer leads into. */
export function topOf(pointer: string): string {
  const end = pointer.indexOf('/', 1);
  return end < 0 ? pointer : pointer.slice(0, end);
}
