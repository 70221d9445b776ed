import type { Schema } from '../src/model/schema/schema.js';

const integer = { type: 'integer' };
const text = { type: 'string' };

/** A list of items that an outer schema may narrow by its own dynamic anchor. */
const extendible = {
  type: 'object',
  properties: { elements: { type: 'array', items: { $dynamicRef: '#elements' } } },
  required: ['elements'],
  additionalProperties: false,
  $defs: { elements: { $dynamicAnchor: 'elements' } },
};

const documents: Readonly<Record<string, Schema>> = {
  'integer.json': integer,
  'subSchemas.json': { $defs: { integer, refToInteger: { $ref: '#/$defs/integer' } } },
  'subSchemas-defs.json': { $defs: { integer, refToInteger: { $ref: '#/$defs/integer' } } },
  'locationIndependentIdentifier.json': {
    $defs: { refToInteger: { $ref: '#foo' }, named: { $anchor: 'foo', ...integer } },
  },
  'baseUriChange/folderInteger.json': integer,
  'baseUriChangeFolder/folderInteger.json': integer,
  'baseUriChangeFolderInSubschema/folderInteger.json': integer,
  'name-defs.json': { $defs: { orNull: { anyOf: [{ type: 'null' }, { $ref: '#' }] } }, ...text },
  'ref-and-defs.json': {
    $id: 'http://localhost:1234/draft2020-12/ref-and-defs.json',
    $defs: { inner: { properties: { bar: text } } },
    $ref: '#/$defs/inner',
  },
  'nested/foo-ref-string.json': { type: 'object', properties: { foo: { $ref: 'string.json' } } },
  'nested/string.json': text,
  'different-id-ref-string.json': {
    $id: 'http://localhost:1234/another-id.json',
    $defs: { text },
    $ref: '#/$defs/text',
  },
  'urn-ref-string.json': {
    $id: 'urn:uuid:feebdaed-ffff-0000-ffff-0000deadbeef',
    $defs: { text },
    $ref: '#/$defs/text',
  },
  'nested-absolute-ref-to-string.json': {
    $defs: { outer: { $id: 'http://localhost:1234/the-nested-id.json', $defs: { text }, $ref: '#/$defs/text' } },
    $ref: 'http://localhost:1234/the-nested-id.json',
  },
  'detached-ref.json': { $defs: { foo: { $ref: '#detached' }, detached: { $anchor: 'detached', ...integer } } },
  'detached-dynamicref.json': {
    $defs: { foo: { $dynamicRef: '#detached' }, detached: { $dynamicAnchor: 'detached', ...integer } },
  },
  'extendible-dynamic-ref.json': extendible,
  'tree.json': {
    $dynamicAnchor: 'node',
    type: 'object',
    properties: { data: true, children: { type: 'array', items: { $dynamicRef: '#node' } } },
  },
};

/**
 * The documents that cases of the suite name by URI, written here after what each case expects of them. Older editions of
 * the suite name some of them without the draft.
 */
export const suiteDocuments: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries(documents).flatMap(([path, document]) =>
    ['draft2020-12/', ''].map((folder) => [`http://localhost:1234/${folder}${path}`, document]),
  ),
);
