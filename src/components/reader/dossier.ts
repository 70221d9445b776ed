import type { Change, Unpacked, UnpackedPaper } from '../../client/handover/unpack.js';
import { Draft } from '../../model/draft.js';
import { vietnameseDay } from '../../model/formats/day.js';
import type { Procedure } from '../../model/procedure.js';
import type { ScannedDossier } from '../../model/scan/read-code.js';

/** A dossier that an officer has before them, from a code or from a pack. */
export interface ReadDossier {
  readonly from: 'code' | 'pack';
  readonly draft: Draft;
  /** The ISO day it was prepared. */
  readonly day: string;
  /** How many files of each paper belong to it, by its slot. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of a pack: the files themselves, and what is not as it was packed. */
  readonly papers: readonly UnpackedPaper[];
  readonly changes: readonly Change[];
}

/** Judged as on the day it was made: what was a future day then is none today. */
export function scanned({ procedure, answers, papers, day }: ScannedDossier): ReadDossier {
  const counts = new Map(papers.map(({ slot, count }) => [slot, count]));
  return {
    from: 'code',
    draft: new Draft(procedure, '', '', answers, () => day),
    day,
    counts,
    papers: [],
    changes: [],
  };
}

export function unpacked({ answers, packedAt, papers, changes }: Unpacked, procedure: Procedure): ReadDossier {
  const instant = new Date(packedAt);
  const day = Number.isNaN(instant.getTime()) ? '' : vietnameseDay(instant);
  const counts = new Map<string, number>();
  for (const { slot } of papers) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const draft = new Draft(procedure, '', '', answers, day ? () => day : undefined);
  return { from: 'pack', draft, day, counts, papers, changes };
}
