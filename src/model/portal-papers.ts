import { plainText } from './plain-text.js';
import type { Slot } from './procedure.js';

/** What the portal takes of a file, as far as it is known. */
export interface PortalLimits {
  /** Bytes of one file. */
  readonly mostBytes: number;
  /** Endings of file names, in small letters. */
  readonly endings: readonly string[];
}

/** A file for the portal, under the name and number of its paper. */
export interface PortalPaper<File> {
  readonly file: File;
  readonly slot: Slot;
  /** `1-Giay-chung-sinh.pdf`; with the number of the page where a paper has several files. */
  readonly name: string;
  readonly isTooLarge: boolean;
  readonly isOtherKind: boolean;
}

interface Kept {
  readonly slot: string;
  readonly name: string;
  readonly size: number;
}

const longest = 60;

/** The files of these papers in the order of the list; nothing is left out for its size or its kind. */
export function portalPapers<File extends Kept>(
  slots: readonly Slot[],
  files: readonly File[],
  { mostBytes, endings }: PortalLimits,
): readonly PortalPaper<File>[] {
  return slots.flatMap((slot, index) => {
    const own = files.filter((file) => file.slot === slot.id);
    return own.map((file, page) => {
      const ending = /\.([a-z]{3,4})$/.exec(file.name)?.[1] ?? '';
      const name = `${index + 1}-${asciiName(slot.title) || slot.id}${own.length > 1 ? `-${page + 1}` : ''}`;
      return {
        file,
        slot,
        name: ending ? `${name}.${ending}` : name,
        isTooLarge: file.size > mostBytes,
        isOtherKind: !endings.includes(ending === 'jpeg' ? 'jpg' : ending),
      };
    });
  });
}

/** A title as a file name that every system can write: «Giấy chứng sinh» is `Giay-chung-sinh`. */
function asciiName(title: string): string {
  return plainText(title)
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9\p{M}]+/gu, '-')
    .replaceAll(/\p{M}/gu, '')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}
