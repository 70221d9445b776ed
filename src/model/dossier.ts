import type { Submission, SubmittedFile } from '../schemas/submission.js';
import { canonicalJson } from './canonical-json.js';
import type { Draft } from './draft.js';
import type { JsonObject } from './json.js';

/** What is frozen with the answers. */
export interface Freezing {
  /** The language it was filled in. */
  readonly language: string;
  /** The papers, as the office must already hold them. */
  readonly files: readonly SubmittedFile[];
  readonly now: Date;
}

/** A submission that is only read. */
export type FrozenSubmission = Readonly<Omit<Submission, 'procedure' | 'answers' | 'files'>> & {
  readonly procedure: Readonly<Submission['procedure']>;
  readonly answers: JsonObject;
  readonly files: readonly Readonly<SubmittedFile>[];
};

/** A dossier that never changes again. */
export interface Frozen {
  readonly submission: FrozenSubmission;
  /** Canonical JSON of the submission: the very text that is sent and digested. */
  readonly body: string;
}

/** Freezes the answers that apply, and the papers, as they are submitted. */
export function freeze(draft: Draft, { language, files, now }: Freezing): Frozen {
  const { code, version } = draft.procedure;
  const submission: FrozenSubmission = {
    key: draft.key,
    procedure: { code, version },
    language,
    answers: copy(draft.procedure.applicable(draft.answers)),
    files: copy(files),
    declared: true,
    frozenAt: now.toISOString(),
  };
  return Object.freeze({ submission: deepFreeze(submission), body: canonicalJson(submission) });
}

/** What is JSON already, once more: nobody who holds the answers can change the dossier. */
function copy<T>(json: T): T {
  return JSON.parse(JSON.stringify(json)) as T;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
