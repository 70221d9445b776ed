import { isObject, type Json, type JsonObject } from '../../../src/model/json.js';
import { read } from '../../../src/model/pointer.js';
import type { Warning } from '../finding.js';

/** Facts that nobody has confirmed yet, and fees nobody knows. */
export function factWarnings(document: JsonObject): readonly Warning[] {
  return [...unverified(read(document, '/checked/unverified')), ...fees(read(document, '/guide/fees'))];
}

function unverified(pointers: Json | undefined): readonly Warning[] {
  if (!Array.isArray(pointers) || !pointers.length) return [];
  const list = pointers.join(', ');
  return [
    {
      pointer: '/checked/unverified',
      code: 'unverified',
      message: {
        en: `Not verified (${pointers.length}): ${list}.`,
        vi: `Chưa kiểm chứng (${pointers.length}): ${list}.`,
      },
      fix: {
        en: 'Compare each with a source, then take it off the list.',
        vi: 'Hãy đối chiếu từng chỗ với nguồn, rồi bỏ khỏi danh sách.',
      },
    },
  ];
}

function fees(list: Json | undefined): readonly Warning[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((fee: Json, index) =>
    isObject(fee) && fee['amount'] === undefined
      ? [
          {
            pointer: `/guide/fees/${index}`,
            code: 'unknown-fee',
            message: {
              en: `«${String(fee['title'])}» has no amount, and is shown as not known.`,
              vi: `«${String(fee['title'])}» chưa có mức thu, nên hiện là chưa biết.`,
            },
            fix: {
              en: 'Write "amount" in đồng once it is known; 0 where nothing is paid.',
              vi: 'Hãy ghi "amount" bằng đồng khi đã biết; không thu thì ghi 0.',
            },
          },
        ]
      : [],
  );
}
