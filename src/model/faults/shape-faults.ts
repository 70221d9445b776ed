import { procedureShape } from '../../schemas/published/procedure-shape.js';
import type { Fault } from '../fault.js';
import { allFormats as formats } from '../formats/rare-formats.js';
import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import { read } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { compile } from '../schema/compile.js';
import { isSchemaObject, listOf } from '../schema/schema.js';
import { fault, type Faults } from './fault-list.js';
import type { Advice } from './fault-params.js';
import { formFault, shown, typeFault } from './meant-values.js';
import { nearest } from './nearest.js';
import { homesOf, valuesOf, wordsBeside } from './shape-words.js';

const shape = compile(procedureShape, { formats });

/** Words of JSON Schema that have no place in a form. */
const refused: Readonly<Record<string, Advice>> = {
  $id: 'known-by-code',
  $schema: 'known-version',
  $vocabulary: 'leave-out',
  $anchor: 'name-in-defs',
  $dynamicRef: 'use-ref',
  $dynamicAnchor: 'name-in-defs',
  $recursiveRef: 'use-ref',
  definitions: 'use-defs',
  dependencies: 'use-dependent',
  additionalItems: 'leave-out',
  prefixItems: 'use-group',
  patternProperties: 'use-properties',
  propertyNames: 'use-properties',
  unevaluatedItems: 'leave-out',
  contentSchema: 'leave-out',
  contentMediaType: 'leave-out',
  contentEncoding: 'leave-out',
};

/** Types as people who know other languages call them. */
const types: Readonly<Record<string, string>> = {
  text: 'string',
  str: 'string',
  date: 'string',
  select: 'string',
  int: 'integer',
  float: 'number',
  money: 'integer',
  bool: 'boolean',
  list: 'array',
  group: 'object',
};

/** More places than these are of no help. */
const mostHomes = 3;

/** Where a document departs from its published shape. */
export function* shapeFaults(document: Json): Faults {
  const told = new Set<string>();
  for (const issue of shape.validate(document)) {
    if (told.has(issue.pointer)) continue;
    told.add(issue.pointer);
    yield faultOf(issue, read(document, issue.pointer));
  }
}

function faultOf(issue: Issue, value: Json | undefined): Fault {
  const { pointer, keyword, params } = issue;
  const name = keysOf(pointer).at(-1) ?? '';
  if (keyword === 'required') return fault(pointer, 'missing', { what: 'word', name });
  if (keyword === 'additionalProperties' || /^(?:additional|unevaluated)Properties$/.test(name))
    return wordFault(pointer, name, value);
  if (name === 'required' && typeof value === 'boolean' && isInForm(pointer))
    return fault(pointer, 'refused-word', { word: name, advice: value ? 'use-required' : 'leave-out' });
  if (name === '$ref' && keyword === 'pattern') return fault(pointer, 'remote-reference', {});
  if (name === 'type' && Array.isArray(value)) return fault(pointer, 'type-list', {});
  if (keyword === 'type' && params['type'] === 'object' && typeof value === 'boolean')
    return fault(pointer, 'boolean-schema', {});
  const found = shown(value);
  if (name === 'x-widget' && keyword === 'anyOf') {
    const known = valuesOf('x-widget');
    return fault(pointer, 'not-allowed', { what: 'widget', found, near: nearest(String(value), known), known });
  }
  switch (keyword) {
    case 'enum':
    case 'const': {
      const known = (keyword === 'enum' ? listOf(params['enum']) : [params['const']]).map((each) =>
        JSON.stringify(each),
      );
      const meant = name === 'type' ? types[String(value).toLowerCase()] : undefined;
      const near = meant === undefined ? nearest(found, known) : JSON.stringify(meant);
      return fault(pointer, 'not-allowed', { what: 'choice', found, near, known });
    }
    case 'maxLength':
      return fault(pointer, 'too-long', {
        of: 'text',
        length: [...String(value)].length,
        most: Number(params[keyword]),
      });
    case 'maxItems':
      return fault(pointer, 'too-long', { of: 'list', length: listOf(value).length, most: Number(params[keyword]) });
    case 'minLength':
      return fault(pointer, 'too-short', {
        of: 'text',
        length: [...String(value)].length,
        least: Number(params[keyword]),
      });
    case 'minItems':
      return fault(pointer, 'too-short', { of: 'list', length: listOf(value).length, least: Number(params[keyword]) });
    case 'minimum':
    case 'exclusiveMinimum':
      return fault(pointer, 'out-of-range', { found: Number(value), least: Number(params[keyword]), most: undefined });
    case 'maximum':
      return fault(pointer, 'out-of-range', { found: Number(value), least: undefined, most: Number(params[keyword]) });
    default:
      return keyword === 'type' ? typeFault(issue, value) : formFault(issue, value);
  }
}

function wordFault(pointer: string, word: string, value: Json | undefined): Fault {
  const advice = Object.hasOwn(refused, word) ? refused[word] : undefined;
  if (advice !== undefined) return fault(pointer, 'refused-word', { word, advice });
  if (word === 'additionalProperties' || word === 'unevaluatedProperties')
    return fault(pointer, 'refused-word', { word, advice: 'only-false' });
  const known = wordsBeside(pointer);
  const homes = homesOf(word);
  const near = nearest(word, known.here);
  const isObject = isSchemaObject(value);
  const isWaitedFor = conditions.test(pointer);
  if (near === undefined && isInForm(pointer) && (isObject || isWaitedFor))
    return fault(pointer, 'unknown-word', {
      what: 'question',
      ...{ word, near, homes },
      waits: isWaitedFor ? (isObject ? '…' : `{ "const": ${shown(value)} }`) : undefined,
    });
  const others = known.all.filter((each) => each !== word);
  return fault(pointer, 'unknown-word', {
    what: 'word',
    word,
    near: near ?? nearest(word, others),
    homes: homes.length > mostHomes ? [] : homes,
  });
}

/** Right inside a condition. */
const conditions = /\/(?:if|not|when)\/[^/]+$/;

/** The form, and what decides whether a paper is asked for. */
function isInForm(pointer: string): boolean {
  return /^\/(?:form|documents\/\d+\/when)\//.test(pointer);
}
