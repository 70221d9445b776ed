import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howToGetSuite, runSuite } from '../../scripts/suite.js';

/** What the engine leaves out on purpose, with every case that shows it in the official suite of 2023, which Debian has, or of 2026. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'The metaschema is not at hand: forms are checked against our own shape, and nothing is ever fetched.': [
    'defs.json: validate definition against metaschema: valid definition schema',
    'defs.json: validate definition against metaschema: invalid definition schema',
    'ref.json: remote ref, containing refs itself: remote ref valid',
    'ref.json: remote ref, containing refs itself: remote ref invalid',
    'ref.json: URN base URI with f-component: is invalid',
    ...['MUST start with a letter (and not #)', 'JSON pointers are not valid', 'invalid with valid beginning'].map(
      (name) => `anchor.json: invalid anchors: ${name}`,
    ),
    ...[
      'Identifier name',
      'Identifier name and no ref',
      'Identifier path',
      'Identifier name with absolute URI',
      'Identifier path with absolute URI',
      'Identifier name with base URI change in subschema',
      'Identifier path with base URI change in subschema',
    ].map((name) => `id.json: Invalid use of fragments in location-independent $id: ${name}`),
    ...['Identifier name with absolute URI', 'Identifier name with base URI change in subschema'].map(
      (name) => `id.json: Valid use of empty fragments in location-independent $id: ${name}`,
    ),
    ...['', ' and no ref', ' with empty fragment', ' with empty fragment and no ref'].map(
      (name) => `id.json: Unnormalized $ids are allowed but discouraged: Unnormalized identifier${name}`,
    ),
  ],
  '$vocabulary is not read: every keyword always means what 2020-12 says.': [
    'vocabulary.json: schema that uses custom metaschema with with no validation vocabulary: no validation: invalid number, but it still validates',
  ],
  '$dynamicRef is followed like $ref, without looking at who refers; forms may not use it.': [
    'dynamicRef.json: A $dynamicRef resolves to the first $dynamicAnchor still in scope that is encountered when the schema is evaluated: An array containing non-strings is invalid',
    "dynamicRef.json: A $dynamicRef with intermediate scopes that don't include a matching $dynamicAnchor does not affect dynamic scope resolution: An array containing non-strings is invalid",
    'dynamicRef.json: A $dynamicRef that initially resolves to a schema with a matching $dynamicAnchor resolves to the first $dynamicAnchor in the dynamic scope: The recursive part is not valid against the root',
    'dynamicRef.json: multiple dynamic paths to the $dynamicRef keyword: number list with string values',
    'dynamicRef.json: multiple dynamic paths to the $dynamicRef keyword: recurse to integerNode - floats are not allowed',
    'dynamicRef.json: multiple dynamic paths to the $dynamicRef keyword: string list with number values',
    'dynamicRef.json: after leaving a dynamic scope, it is not used by a $dynamicRef: string matches /$defs/thingy, but the $dynamicRef does not stop here',
    'dynamicRef.json: after leaving a dynamic scope, it is not used by a $dynamicRef: /then/$defs/thingy is the final stop for the $dynamicRef',
    'dynamicRef.json: strict-tree schema, guards against misspelled properties: instance with misspelled field',
    'dynamicRef.json: tests for implementation dynamic anchor and reference link: incorrect extended schema',
    'dynamicRef.json: $ref and $dynamicAnchor are independent of order - $defs first: incorrect extended schema',
    'dynamicRef.json: $ref and $dynamicAnchor are independent of order - $ref first: incorrect extended schema',
    'dynamicRef.json: $dynamicRef avoids the root of each schema, but scopes are still registered: data is not sufficient for schema at second#/$defs/length',
    'unevaluatedItems.json: unevaluatedItems with $dynamicRef: with no unevaluated items',
    'unevaluatedProperties.json: unevaluatedProperties with $dynamicRef: with no unevaluated properties',
  ],
};

const result = runSuite();

/** Whoever judges a change has the suite; elsewhere it is said how to get it. */
const skip = !result && process.env['CI'] !== 'true' && howToGetSuite;

test('the official 2020-12 suite passes but for what is left out on purpose', { skip }, () => {
  assert.ok(result, howToGetSuite);
  const known = new Set(Object.values(expected).flat());
  assert.deepEqual(
    result.misses.filter((miss) => !known.has(miss)),
    [],
  );
  assert.ok(result.total > 1150, `only ${result.total} cases`);
});
