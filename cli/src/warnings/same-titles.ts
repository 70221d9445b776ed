import { pointersOf } from '../../../src/model/faults/schema-faults.js';
import { isObject, type JsonObject } from '../../../src/model/json.js';
import { below, read } from '../../../src/model/pointer.js';
import { entriesOf, isSchemaObject, listOf } from '../../../src/model/schema/schema.js';
import type { Warning } from '../finding.js';
import type { Said } from '../language.js';

/** Things side by side whose words are the same, in Vietnamese or in a translation: nobody can tell them apart. */
export function sameTitleWarnings(document: JsonObject): readonly Warning[] {
  const { form } = document;
  const lists: Siblings[] = [];
  for (const [{ properties, oneOf }, at] of isObject(form) ? pointersOf(form, '/form') : []) {
    lists.push({ what: options, places: listOf(oneOf).map((_, index) => below(below(at, 'oneOf'), index)) });
    lists.push({
      what: questions,
      places: entriesOf(properties).map(([name]) => below(below(at, 'properties'), name)),
    });
  }
  lists.push({ what: papers, places: listOf(document['documents']).map((_, index) => below('/documents', index)) });
  const languages = entriesOf(document['translations']).filter(([, words]) => isSchemaObject(words));
  return lists.flatMap((list) => [
    ...twice(list, (pointer) => read(document, pointer)),
    ...languages.flatMap(([language, words]) =>
      twice(list, (pointer) => (isSchemaObject(words) ? words[pointer] : undefined), below('/translations', language)),
    ),
  ]);
}

interface Siblings {
  readonly what: Said;
  readonly places: readonly string[];
}

const options = { en: 'options', vi: 'lựa chọn' };
const questions = { en: 'questions', vi: 'câu hỏi' };
const papers = { en: 'papers', vi: 'giấy tờ' };

/** Those whose title was read before; `above` holds the words of a translation by their pointers. */
function twice({ what, places }: Siblings, titleAt: (pointer: string) => unknown, above?: string): readonly Warning[] {
  const seen = new Set<string>();
  return places.flatMap((place): readonly Warning[] => {
    const at = below(place, 'title');
    const title = titleAt(at);
    if (typeof title !== 'string') return [];
    const read = title.normalize('NFC').trim().toLowerCase();
    if (!seen.has(read)) {
      seen.add(read);
      return [];
    }
    return [
      {
        pointer: above === undefined ? at : below(above, at),
        code: 'same-title',
        message: {
          en: `Two ${what.en} side by side read «${title}»; nobody can tell them apart.`,
          vi: `Hai ${what.vi} cạnh nhau cùng đọc là «${title}»; không ai phân biệt được.`,
        },
        fix: { en: 'Say in each what is different about it.', vi: 'Hãy ghi rõ mỗi cái khác nhau ở đâu.' },
      },
    ];
  });
}
