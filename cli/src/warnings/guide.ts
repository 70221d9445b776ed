import { isObject, type Json, type JsonObject } from '../../../src/model/json.js';
import { below, read } from '../../../src/model/pointer.js';
import { within } from '../../../src/model/pointer-keys.js';
import type { Warning } from '../finding.js';
import { isJudged, syllables, textsOf } from './texts.js';

/** Syllables that are read in a minute, slowly. */
const minute = 250;

/** Syllables of one item that is taken in at a glance. */
const glance = 40;

/** A guide is read in a minute, or it is not read. */
export function guideWarnings(document: JsonObject): readonly Warning[] {
  const guide = document['guide'];
  if (!isObject(guide)) return [];
  // The short names say once more what stands in the lists.
  const texts = textsOf(guide, '/guide').filter(({ pointer }) => !within(pointer, '/guide/needs'));
  const total = texts.reduce((sum, { text }) => sum + syllables(text), 0);
  const items = ['prepare', 'steps', 'watchOut', 'inPerson'].flatMap((list) => {
    const each: Json | undefined = read(guide, below('', list));
    return Array.isArray(each)
      ? each.map((text: Json, index) => ({ text: String(text), pointer: `/guide/${list}/${index}` }))
      : [];
  });
  const long = items.filter(isJudged(document)).filter(({ text }) => syllables(text) > glance);
  return [
    ...(total > minute ? [tooLong('/guide', total, minute)] : []),
    ...long.map(({ pointer, text }) => tooLong(pointer, syllables(text), glance)),
  ];
}

function tooLong(pointer: string, length: number, most: number): Warning {
  const isWhole = pointer === '/guide';
  return {
    pointer,
    code: 'long-guide',
    message: isWhole
      ? {
          en: `The guide has ${length} syllables; in a minute people read ${most}.`,
          vi: `Hướng dẫn dài ${length} tiếng; một phút đọc được chừng ${most} tiếng.`,
        }
      : {
          en: `This item has ${length} syllables; more than ${most} are not taken in at a glance.`,
          vi: `Mục này dài ${length} tiếng; quá ${most} tiếng thì khó nắm ngay.`,
        },
    fix: isWhole
      ? { en: 'Keep what this citizen needs now.', vi: 'Chỉ giữ điều người dân cần lúc này.' }
      : {
          en: 'Shorten it, or move part of it beside the question.',
          vi: 'Hãy rút gọn, hoặc chuyển một phần sang câu hỏi.',
        },
  };
}
