import { glossary, isExplained, placeOf } from '../../../src/model/glossary.js';
import type { JsonObject } from '../../../src/model/json.js';
import type { Warning } from '../finding.js';
import { isJudged, sentencesOf, syllables, textsOf, type Text } from './texts.js';
import words from './words.json';

/** Syllables of a sentence that can be read once and understood. */
const longest = 35;

/** Language that a citizen may stumble over. */
export function plainWarnings(document: JsonObject): readonly Warning[] {
  const all = textsOf(document).filter(({ pointer }) => !/^\/(?:legalBasis\/|area$|officialTitle$)/.test(pointer));
  const texts = all.filter(isJudged(document));
  const whole = all.map(({ text }) => text).join('\n');
  return [
    ...texts.flatMap(longSentences),
    ...texts.flatMap(capitals),
    ...abbreviations(texts, whole),
    ...terms(texts, whole),
  ];
}

function longSentences({ pointer, text }: Text): readonly Warning[] {
  return sentencesOf(text)
    .map(syllables)
    .filter((length) => length > longest)
    .map((length) => ({
      pointer,
      code: 'long-sentence',
      message: {
        en: `A sentence of ${length} syllables; more than ${longest} are hard to follow.`,
        vi: `Câu dài ${length} tiếng; quá ${longest} tiếng thì khó theo dõi.`,
      },
      fix: { en: 'Split it.', vi: 'Hãy tách thành nhiều câu.' },
    }));
}

function capitals({ pointer, text }: Text): readonly Warning[] {
  const shouted = /\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2,}/u.exec(text)?.[0];
  if (shouted === undefined) return [];
  return [
    {
      pointer,
      code: 'all-capitals',
      message: { en: `«${shouted}» is all in capitals.`, vi: `«${shouted}» viết toàn chữ hoa.` },
      fix: { en: 'Write it as in a sentence.', vi: 'Hãy viết như trong câu thường.' },
    },
  ];
}

/** Each abbreviation once; one that stands in brackets beside its words is explained. */
function abbreviations(texts: readonly Text[], whole: string): readonly Warning[] {
  const plain = new Set(words.everyday);
  return once(texts, ({ text }) => text.match(/(?<![\p{L}\p{N}/.-])\p{Lu}{2,6}(?![\p{L}\p{N}/-])/gu) ?? []).flatMap(
    ([short, pointer]) => {
      const full = Object.entries(words.abbreviations).find(([each]) => each === short)?.[1];
      const isShouted = full === undefined && /\p{Lu}{2,} \p{Lu}{2,}/u.test(textAt(texts, pointer));
      if (plain.has(short) || isShouted || whole.includes(`(${short})`) || whole.includes(`${short} (`)) return [];
      return [
        {
          pointer,
          code: 'abbreviation',
          message: {
            en: `Nothing explains the abbreviation «${short}».`,
            vi: `Chữ viết tắt «${short}» chưa được giải thích.`,
          },
          fix: full
            ? { en: `Write «${full}».`, vi: `Hãy viết «${full}».` }
            : { en: 'Write it out.', vi: 'Hãy viết đầy đủ.' },
        },
      ];
    },
  );
}

/** Each term once; a bracket, a dash or «là» behind it explains it, wherever in the document. */
function terms(texts: readonly Text[], whole: string): readonly Warning[] {
  const lower = whole.toLowerCase();
  const known = new Map(glossary.map((each) => [each.term, each]));
  const find = ({ text }: Text): readonly string[] =>
    [...known.keys()].filter((term) => placeOf(text.toLowerCase(), term) >= 0);
  return once(texts, find).flatMap(([term, pointer]) => {
    const { short = '', en } = known.get(term) ?? {};
    if (isExplained(lower, term)) return [];
    return [
      {
        pointer,
        code: 'unexplained-term',
        message: en
          ? {
              en: `The text does not explain «${term}»; on the screen only those learn it who tap.`,
              vi: `Bài viết chưa giải thích «${term}»; trên màn hình, người đọc phải bấm mới thấy.`,
            }
          : {
              en: `Nothing explains «${term}» to those who do not know it.`,
              vi: `Chưa giải thích «${term}» cho người chưa biết.`,
            },
        fix: {
          en: `Explain it once, for example: ${term} (${short}).`,
          vi: `Hãy giải thích một lần, ví dụ: ${term} (${short}).`,
        },
      },
    ];
  });
}

/** What `find` finds, each with the pointer of the first text that holds it. */
function once(texts: readonly Text[], find: (text: Text) => readonly string[]): readonly (readonly [string, string])[] {
  const first = new Map<string, string>();
  for (const text of texts) for (const found of find(text)) if (!first.has(found)) first.set(found, text.pointer);
  return [...first];
}

function textAt(texts: readonly Text[], pointer: string): string {
  return texts.find((each) => each.pointer === pointer)?.text ?? '';
}
