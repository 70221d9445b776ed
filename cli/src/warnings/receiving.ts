import type { JsonObject } from '../../../src/model/json.js';
import { read } from '../../../src/model/pointer.js';
import type { Warning } from '../finding.js';

/** Ways to receive a result between which nobody may choose. */
export function receivingWarnings(document: JsonObject): readonly Warning[] {
  const ways = read(document, '/result/deliver');
  if (!Array.isArray(ways) || ways.length < 2 || read(document, '/receiving/way') !== undefined) return [];
  return [
    {
      pointer: '/result/deliver',
      code: 'unasked-way',
      message: {
        en: `The result can be had in ${ways.length} ways, and no question asks which.`,
        vi: `Kết quả nhận được bằng ${ways.length} cách, mà không câu nào hỏi cách nào.`,
      },
      fix: {
        en: 'Ask for it, and name the question in "receiving".',
        vi: 'Hãy hỏi, rồi ghi câu hỏi đó ở "receiving".',
      },
    },
  ];
}
