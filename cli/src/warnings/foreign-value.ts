import { decideQuestion, hasScreen } from '../../../src/model/decide-question.js';
import { nearest } from '../../../src/model/faults/nearest.js';
import type { Said } from '../language.js';
import type { Reading } from './conditions.js';
import type { FormMap } from './form-map.js';

/** Longer lists of options are not told. */
const mostTold = 12;

/** A value that a condition waits for and no option of its question has: what is wrong, and what to do. */
export function foreignValue(
  reading: Reading,
  map: FormMap,
): { readonly message: Said; readonly fix: Said } | undefined {
  for (const [pointer, values] of reading.values) {
    const quoted = [...values].find((value) => (value === 'true' || value === 'false') && isYesOrNo(pointer, map));
    if (typeof quoted === 'string')
      return {
        message: {
          en: `"${pointer}" is answered true or false, never "${quoted}".`,
          vi: `"${pointer}" được trả lời là true hoặc false, không bao giờ là "${quoted}".`,
        },
        fix: { en: `Write ${quoted}, without quotes.`, vi: `Hãy viết ${quoted}, không có dấu nháy.` },
      };
    const options = optionsAt(pointer, map);
    const foreign = [...values].map((value) => JSON.stringify(value)).find((value) => !options.includes(value));
    if (!options.length || foreign === undefined) continue;
    const near = nearest(foreign, options);
    const shown = options.length > mostTold ? [...options.slice(0, mostTold), '…'] : options;
    return {
      message: {
        en: `"${pointer}" has no option ${foreign}, so no answers make this condition hold.`,
        vi: `"${pointer}" không có lựa chọn ${foreign}, nên điều kiện này không bao giờ đúng.`,
      },
      fix: near
        ? { en: `Did you mean ${near}?`, vi: `Có phải là ${near}?` }
        : { en: `Use one of: ${shown.join(', ')}.`, vi: `Hãy dùng một trong: ${shown.join(', ')}.` },
    };
  }
  return undefined;
}

/** The options of the question, as JSON; none where it is no choice. */
function optionsAt(pointer: string, map: FormMap): readonly string[] {
  const asked = map.nodesOf(pointer).map((nodes) => decideQuestion(nodes));
  return asked.flatMap((question) =>
    hasScreen(question) && question.kind === 'choice' ? question.options.map(({ value }) => JSON.stringify(value)) : [],
  );
}

function isYesOrNo(pointer: string, map: FormMap): boolean {
  const asked = map.nodesOf(pointer).map((nodes) => decideQuestion(nodes));
  return asked.some((question) => hasScreen(question) && (question.kind === 'yes-no' || question.kind === 'confirm'));
}
