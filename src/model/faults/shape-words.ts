import { procedureShape } from '../../schemas/published/procedure-shape.js';
import type { Json } from '../json.js';
import { read } from '../pointer.js';
import { keysOf } from '../pointer-keys.js';
import { entriesOf, isSchemaObject, listOf, type SchemaObject } from '../schema/schema.js';

/** A word of the document and where it belongs: `guide/time`, `''` for the document, `form` for any part of it. */
interface Known {
  readonly word: string;
  readonly home: string;
}

const root = at('#/$defs/ProcedureDocument');

/** Every word of the published shape, with its home. */
const all: readonly Known[] = [...wordsIn(root, ''), ...wordsIn(at('#/$defs/FormSchema'), 'form')];

/** Where a word belongs. */
export function homesOf(word: string): readonly string[] {
  return [...new Set(all.filter((known) => known.word === word).map(({ home }) => home))];
}

/** The words that may stand beside the one at `pointer`, and all others behind them. */
export function wordsBeside(pointer: string): { readonly here: readonly string[]; readonly all: readonly string[] } {
  const home = homeAt(keysOf(pointer).slice(0, -1));
  return { here: all.filter((known) => known.home === home).map(({ word }) => word), all: all.map(({ word }) => word) };
}

/** What a word of a form may be, where that is a closed list. */
export function valuesOf(word: string): readonly string[] {
  const { enum: values, anyOf } = at(`#/$defs/FormSchema/properties/${word}`);
  return [values, ...listOf(anyOf).map((each) => isSchemaObject(each) && each['enum'])].flatMap(listOf).map(String);
}

function at(reference: string): SchemaObject {
  const found = read(procedureShape as Json, reference.slice(1));
  return isSchemaObject(found) ? found : {};
}

/** A schema itself, or the one that it refers to; a part of a form is at home in the form. */
function followed(schema: unknown, home: string): readonly [schema: SchemaObject, home: string] {
  if (!isSchemaObject(schema)) return [{}, home];
  const { $ref } = schema;
  if (typeof $ref !== 'string') return [schema, home];
  return [at($ref), $ref.endsWith('/FormSchema') ? 'form' : home];
}

function* wordsIn(schema: SchemaObject, home: string): Iterable<Known> {
  for (const [word, each] of entriesOf(schema['properties'])) {
    yield { word, home };
    yield* wordsBelow(each, home ? `${home}/${word}` : word);
  }
  for (const each of [schema['items'], schema['additionalProperties']]) yield* wordsBelow(each, `${home}/*`);
}

/** The form is told once, however often it is referred to. */
function* wordsBelow(schema: unknown, home: string): Iterable<Known> {
  const [inner, own] = followed(schema, home);
  if (isSchemaObject(schema) && own !== 'form') yield* wordsIn(inner, own);
}

/** Where the words belong that stand in the object at `keys`. */
function homeAt(keys: readonly string[]): string {
  let [schema, home] = [root, ''];
  for (const key of keys) {
    const { properties, items, additionalProperties } = schema;
    const isNamed = isSchemaObject(properties) && Object.hasOwn(properties, key);
    const next = isNamed ? properties[key] : (items ?? additionalProperties);
    [schema, home] = followed(next, isNamed ? (home ? `${home}/${key}` : key) : `${home}/*`);
  }
  return home;
}
