import type { Json } from '../json.js';
import { isObject } from '../json.js';
import { below, keysOf, read } from '../pointer.js';
import { isOfficial } from '../portal.js';
import { listOf } from '../schema/schema.js';
import type { Tell } from './tell.js';

/** Where words for people stand; only these are translated. */
const words = [
  /^\/(?:title|area|agency|declaration)$/,
  /^\/legalBasis\/\d+\/title$/,
  /^\/guide\/(?:who|time\/text|(?:prepare|steps|watchOut|inPerson)\/\d+)$/,
  /^\/guide\/fees\/\d+\/(?:title|per|note|exempt\/\d+)$/,
  /^\/form\/(?:.*\/)?(?:title|description|examples\/\d+|x-messages\/[^/]+)$/,
  /^\/checks\/\d+\/message$/,
  /^\/documents\/\d+\/(?:title|description)$/,
  /^\/result\/title$/,
];

/** True where words for people stand. */
export function isWords(pointer: string): boolean {
  return words.some((each) => each.test(pointer));
}

const lostMend = 'Correct the pointer, or remove it.';

/** Tells of ids that stand twice and pointers that lead nowhere. */
export function tellOfDocument(document: Json, tell: Tell): void {
  const ids = new Set<unknown>();
  listOf(read(document, '/documents')).forEach((paper, index) => {
    const id = isObject(paper) ? paper['id'] : undefined;
    if (id !== undefined && ids.has(id)) {
      tell(`/documents/${index}/id`, 'duplicate-id', 'Another paper has this id.', 'Give each paper its own.');
    }
    ids.add(id);
  });
  listOf(read(document, '/checked/unverified')).forEach((pointer, index) => {
    if (typeof pointer !== 'string' || leads(document, pointer)) return;
    tell(`/checked/unverified/${index}`, 'lost-pointer', 'Nothing stands there.', lostMend);
  });
  const portal = read(document, '/portal');
  if (typeof portal === 'string' && !isOfficial(portal)) {
    tell('/portal', 'not-allowed', 'Citizens are not sent there.', 'Give an https address on a host under gov.vn.');
  }
  const translations = read(document, '/translations');
  for (const [language, pairs] of Object.entries(isObject(translations) ? translations : {})) {
    const at = below('/translations', language);
    if (language === 'vi' || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) {
      tell(
        at,
        'not-allowed',
        'It is no language to translate into.',
        'Use a language tag such as "en"; Vietnamese is the document itself.',
      );
    }
    for (const pointer of Object.keys(isObject(pairs) ? pairs : {})) {
      if (typeof (leads(document, pointer) ? read(document, pointer) : undefined) !== 'string') {
        tell(below(at, pointer), 'lost-pointer', 'No words stand there.', lostMend);
      } else if (!isWords(pointer)) {
        tell(below(at, pointer), 'not-words', 'What stands there is not shown to people.', 'Translate only words.');
      }
    }
  }
}

function leads(document: Json, pointer: string): boolean {
  return (
    (pointer === '' || pointer.startsWith('/')) && read(document, pointer) !== undefined && keysOf(pointer).length < 100
  );
}
