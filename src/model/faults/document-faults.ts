import type { Json } from '../json.js';
import { isObject } from '../json.js';
import { below, read } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { isOfficial } from '../portal.js';
import { entriesOf, listOf } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import { nearPath } from './nearest.js';

/** Where words for people stand; only these are translated. */
const words = [
  /^\/(?:title|officialTitle|area|agency|declaration)$/,
  /^\/legalBasis\/\d+\/title$/,
  /^\/guide\/(?:who|time\/text|(?:needs|prepare|steps|watchOut|inPerson)\/\d+)$/,
  /^\/guide\/fees\/\d+\/(?:title|per|note|exempt\/\d+)$/,
  /^\/form\/(?:.*\/)?(?:title|description|examples\/\d+|x-messages\/[^/]+)$/,
  /^\/checks\/\d+\/message$/,
  /^\/screens\/\d+\/(?:title|description)$/,
  /^\/again\/\d+\/title$/,
  /^\/documents\/\d+\/(?:title|description)$/,
  /^\/result\/title$/,
];

/** True where words for people stand. */
export function isWords(pointer: string): boolean {
  return words.some((each) => each.test(pointer));
}

/** What is wrong outside the form: ids that stand twice, pointers that lead nowhere, a portal that is none. */
export function* documentFaults(document: Json): Faults {
  yield* paperFaults(read(document, '/documents'));
  for (const [index, pointer] of listOf(read(document, '/checked/unverified')).entries()) {
    if (typeof pointer === 'string' && !leads(document, pointer))
      yield fault(`/checked/unverified/${index}`, 'lost-pointer', {
        what: 'place',
        pointer,
        near: nearIn(document, pointer),
      });
  }
  for (const [index, pointer] of listOf(read(document, '/checked/verbatim')).entries()) {
    if (typeof pointer === 'string') yield* textFaults(document, pointer, `/checked/verbatim/${index}`);
  }
  const step = read(document, '/guide/filingStep');
  if (typeof step === 'number' && !leads(document, `/guide/steps/${step}`))
    yield fault('/guide/filingStep', 'lost-pointer', {
      what: 'place',
      pointer: `/guide/steps/${step}`,
      near: undefined,
    });
  const portal = read(document, '/portal');
  if (typeof portal === 'string' && !isOfficial(portal)) yield fault('/portal', 'not-allowed', { what: 'portal' });
  yield* translationFaults(document);
}

function* paperFaults(papers: Json | undefined): Faults {
  const ids = new Set<unknown>();
  for (const [index, paper] of listOf(papers).entries()) {
    const id = isObject(paper) ? paper['id'] : undefined;
    if (id !== undefined && ids.has(id)) yield fault(`/documents/${index}/id`, 'duplicate-id', {});
    ids.add(id);
  }
}

function* translationFaults(document: Json): Faults {
  for (const [language, pairs] of entriesOf(read(document, '/translations'))) {
    const at = below('/translations', language);
    if (language === 'vi' || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language))
      yield fault(at, 'not-allowed', { what: 'language' });
    for (const [pointer] of entriesOf(pairs)) yield* textFaults(document, pointer, below(at, pointer));
  }
}

/** A pointer, which stands at `at`, to what is no text that people read. */
function* textFaults(document: Json, pointer: string, at: string): Faults {
  if (typeof (leads(document, pointer) ? read(document, pointer) : undefined) !== 'string')
    yield fault(at, 'lost-pointer', { what: 'words', pointer, near: nearIn(document, pointer) });
  else if (!isWords(pointer)) yield fault(at, 'not-words', {});
}

function leads(document: Json, pointer: string): boolean {
  return (
    (pointer === '' || pointer.startsWith('/')) && read(document, pointer) !== undefined && keysOf(pointer).length < 100
  );
}

/** A place of the document that was perhaps meant. */
function nearIn(document: Json, pointer: string): string | undefined {
  return nearPath(keysOf(pointer), (keys) => {
    const found = read(document, keys.reduce(below, ''));
    return found === undefined ? undefined : Object.keys(found ?? {});
  });
}
