import { itemsOf, type Draft, type SavedDraft } from './draft.js';
import type { Json } from './json.js';
import { read } from './pointer.js';
import type { Item } from './question.js';

/** What was asked of a question before. */
type Asked = NonNullable<SavedDraft['asked']>['questions'][string];

/** What a newer document asks otherwise than the one a draft was made with. Titles are in the reader's language. */
export interface DraftChanges {
  /** Questions that were not asked before. */
  readonly fresh: readonly { readonly pointer: string; readonly title: string }[];
  /** Questions that are asked otherwise, with the answer that does not fit any more, as it was shown. */
  readonly other: readonly { readonly pointer: string; readonly title: string; readonly answer: string | boolean }[];
  /** Questions that are not asked any more, with the answer they had. */
  readonly gone: readonly { readonly title: string; readonly answer: string | boolean }[];
}

/**
 * Moves the answers of a draft that was made with an older document to where the newer one asks the same, and says what
 * is left over. An answer that does not fit its question any more is taken out of the form and told.
 */
export function moveAnswers(draft: Draft, { asked, answers }: SavedDraft): DraftChanges {
  const before = new Map(Object.entries(asked?.questions ?? {}));
  // Titles are compared in the language they were kept in.
  const then = draft.procedure.in(asked?.language ?? 'vi');
  const now = (): readonly Item[] => then.pages(draft.answers).flatMap(itemsOf);
  const wasAnswered = [...before].filter(([pointer]) => read(answers, pointer) !== undefined);
  const gone = wasAnswered.filter(([pointer]) => !now().some((item) => item.pointer === pointer));
  const left = gone.filter(([pointer, [title, kind]]) => {
    const isSame = (item: Item): boolean =>
      !before.has(item.pointer) && item.question.title === title && item.question.kind === kind;
    const [same, ...others] = now().filter(isSame);
    if (!same || others.length || draft.read(same.pointer) !== undefined) return true;
    draft.answer(same.pointer, read(answers, pointer));
    return false;
  });
  const other = now().flatMap(({ pointer, question }) => {
    const known = before.get(pointer);
    const answer = draft.read(pointer);
    // What is typed stays to be seen where it was typed; an option that is gone does not.
    const isSeen = known?.[1] === question.kind && question.kind !== 'choice';
    if (!known || isSeen || answer === undefined) return [];
    if (!draft.issues.some((issue) => issue.pointer === pointer)) return [];
    draft.answer(pointer, undefined);
    return [{ pointer, title: question.title, answer: shown(known, answer) }];
  });
  const fresh = now().filter(
    ({ pointer, question }) => before.size && !before.has(pointer) && !question.readOnly && question.kind !== 'note',
  );
  return {
    fresh: fresh
      .filter(({ pointer }) => draft.read(pointer) === undefined)
      .map(({ pointer, question: { title } }) => ({ pointer, title })),
    other,
    gone: left.map(([pointer, was]) => ({ title: was[0], answer: shown(was, read(answers, pointer)) })),
  };
}

/** True where there is something to tell. */
export function hasChanges({ fresh, other, gone }: DraftChanges): boolean {
  return fresh.length + other.length + gone.length > 0;
}

/** The answer as it was shown; drafts of earlier versions did not keep that. */
function shown([, , words]: Asked, answer: Json | undefined): string | boolean {
  return words ?? (typeof answer === 'boolean' ? answer : plain(answer));
}

function plain(answer: Json | undefined): string {
  if (answer === undefined || answer === null) return '';
  if (typeof answer === 'object') return Object.values(answer).map(plain).filter(Boolean).join(', ');
  return String(answer);
}
