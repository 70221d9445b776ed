import { isObject, type JsonObject } from '../../../src/model/json.js';
import type { Warning } from '../finding.js';
import { textsOf } from './texts.js';

/** Languages every document should have, beside those it has begun. */
const expected: readonly string[] = ['en'];

/** Texts without words in another language. */
export function translationWarnings(document: JsonObject): readonly Warning[] {
  const { translations } = document;
  const given = isObject(translations) ? translations : {};
  // Examples are mostly names, which are the same in every language.
  const texts = textsOf(document).filter(({ pointer, text }) => !/\/examples\/\d+$/.test(pointer) && hasWords(text));
  return [...new Set([...expected, ...Object.keys(given)])].flatMap((language) => {
    const words = given[language];
    if (!isObject(words)) return [nothingIn(language, texts.length)];
    const options = namesOf(
      texts.map(({ pointer }) => pointer),
      words,
    );
    return texts
      .filter(({ pointer }) => !Object.hasOwn(words, pointer) && !options.has(pointer))
      .map(({ pointer, text }) => missing(language, pointer, text));
  });
}

/** A long list of which hardly anything is translated holds names. */
function namesOf(pointers: readonly string[], words: JsonObject): ReadonlySet<string> {
  const lists = new Map<string, string[]>();
  for (const pointer of pointers) {
    const [, list] = /^(.*\/oneOf)\/\d+\/title$/.exec(pointer) ?? [];
    if (list !== undefined) lists.set(list, [...(lists.get(list) ?? []), pointer]);
  }
  const isNames = (list: readonly string[]): boolean =>
    list.length > 20 && list.filter((pointer) => Object.hasOwn(words, pointer)).length < list.length / 10;
  return new Set([...lists.values()].filter(isNames).flat());
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function nothingIn(language: string, count: number): Warning {
  return {
    pointer: '/translations',
    code: 'no-translation',
    message: {
      en: `None of its ${count} texts has words in "${language}".`,
      vi: `Chưa có chữ nào bằng "${language}" cho ${count} đoạn chữ.`,
    },
    fix: {
      en: `Add "${language}" under "translations", beginning with the titles.`,
      vi: `Hãy thêm "${language}" vào "translations", bắt đầu từ các "title".`,
    },
  };
}

function missing(language: string, pointer: string, text: string): Warning {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return {
    pointer,
    code: 'no-translation',
    message: { en: `«${short}» has no words in "${language}".`, vi: `«${short}» chưa có chữ bằng "${language}".` },
    fix: {
      en: `Add "${pointer}" under "translations/${language}".`,
      vi: `Hãy thêm "${pointer}" vào "translations/${language}".`,
    },
  };
}
