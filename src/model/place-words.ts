import { fold } from './fold.js';

/** Words that say what kind a place is, and their short forms, without accents. */
const kinds = 'thanh pho|tp|tinh|quan|q|huyen|h|thi xa|tx|thi tran|tt|xa|x|phuong|p|dac khu';

const first = new RegExp(`^(?:${kinds}) (?=.)`);
const next = new RegExp(`^(|.*? )((?:${kinds}) )(?=.)`);

/** A place as it is found: folded, words and numbers only, «01» as «1». */
export function placeWords(text: string): string {
  return fold(text)
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(^| )0+(?=\d)/g, '$1')
    .trim();
}

/** Place words without the kind they begin with; a kind alone stays. */
export function withoutKind(words: string): string {
  return words.replace(first, '');
}

/** In so many places a word may be a kind or part of a name («xã Đông Phương Yên, huyện Chương Mỹ»). */
const most = 6;

/** All ways to read place words with fewer kinds, those first that keep most. */
export function* readings(words: string, left = most): Iterable<string> {
  const [begin = '', before = '', kind = ''] = (left && next.exec(words)) || [];
  if (!begin) {
    yield words;
    return;
  }
  const rest = [...readings(words.slice(begin.length), left - 1)];
  for (const each of rest) yield before + kind + each;
  for (const each of rest) yield before + each;
}
