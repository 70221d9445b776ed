import type { Said } from '../../cli/src/language.js';
import { both } from './told.js';
import { words } from './words.js';

type Examine = typeof import('../../cli/src/examine.js');

/** Every fault of a file in the words of `dvc check`, a line each; empty where there is none. */
export function faultsTold(path: string, bytes: Buffer, { examine, isFault }: Examine): Said {
  return both((language) =>
    examine(path, bytes, language)
      .findings.filter(isFault)
      .map(({ line, column, message, fix, code }) => {
        return `${path}:${line}:${column}: ${words.fault[language]}: ${message} ${fix} (${code})`;
      })
      .join('\n'),
  );
}
