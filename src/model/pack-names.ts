import type { Draft } from './draft.js';
import { fold } from './fold.js';

/** What a name needs to know of a file. */
interface Named {
  readonly slot: string;
  readonly name: string;
}

/** Names that every system can write: no accents, no spaces, short enough for old unpackers. */
const longest = 60;

/** `ho-so-1.001193-20261125`: the procedure, and the day in Vietnam. */
export function folderName(code: string, now: Date): string {
  const there = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  return `ho-so-${code.replaceAll(/[^0-9A-Za-z.]/g, '-')}-${there.slice(0, 10).replaceAll('-', '')}`;
}

/** Each file of a paper that applies with its path, as `1-giay-chung-sinh-1.jpg`: which paper, which of its files. */
export function pathsOf<File extends Named>(
  draft: Draft,
  files: readonly File[],
): readonly { readonly file: File; readonly path: string }[] {
  const slots = draft.procedure.in('vi').papers(draft.answers);
  return slots.flatMap(({ id, title }, index) =>
    files
      .filter(({ slot }) => slot === id)
      .map((file, place) => ({ file, path: `${index + 1}-${plain(title) || id}-${place + 1}${ending(file.name)}` })),
  );
}

function plain(title: string): string {
  return fold(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}

/** The device gave the file its ending when it was added. */
function ending(name: string): string {
  return /\.[a-z]{3,4}$/.exec(name)?.[0] ?? '';
}
