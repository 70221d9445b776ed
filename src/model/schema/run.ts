import type { Issue } from '../issue.js';

/** One validation under way. Without `issues` it only says yes or no, and stops at the first no. */
export interface Run {
  readonly issues: Issue[] | undefined;
  depth: number;
}

/** Property names and indexes that were judged; kept only where `unevaluated…` asks for it. */
export type Seen = Set<string | number> | undefined;

/** Judges the value that stands at a pointer. */
export type Judge = (value: unknown, at: string, run: Run, seen: Seen) => boolean;

/** Notes an issue and says no. */
export function fail(run: Run, pointer: string, keyword: string, params: Issue['params'] = {}): false {
  run.issues?.push({ pointer, keyword, params });
  return false;
}

/** The same validation, but what it finds is not told. */
export function quiet(run: Run): Run {
  return { issues: undefined, depth: run.depth };
}
