import { expect } from '@open-wc/testing';
import { compile } from '../../../src/model/schema/compile.js';
import type { Schema } from '../../../src/model/schema/schema.js';

/** Each keyword: a schema, values it takes, values it refuses with the pointer and keyword it must blame. */
const cases: readonly (readonly [
  string,
  Schema,
  readonly unknown[],
  readonly (readonly [unknown, string, string])[],
])[] = [
  [
    'type',
    { type: 'integer' },
    [1, 1.0, -3],
    [
      [1.5, '', 'type'],
      ['1', '', 'type'],
      [null, '', 'type'],
    ],
  ],
  ['type lists', { type: ['string', 'null'] }, ['', null], [[0, '', 'type']]],
  ['const', { const: { a: [1, null] } }, [{ a: [1, null] }], [[{ a: [1, false] }, '', 'const']]],
  [
    'enum',
    { enum: ['a', 1] },
    ['a', 1],
    [
      ['1', '', 'enum'],
      [true, '', 'enum'],
    ],
  ],
  [
    'lengths in characters',
    { minLength: 2, maxLength: 2 },
    ['ăâ', '𠀀𠀀'],
    [
      ['a', '', 'minLength'],
      ['abc', '', 'maxLength'],
    ],
  ],
  ['pattern with u', { pattern: '^\\p{L}+$' }, ['Nguyễn', 5], [['a1', '', 'pattern']]],
  [
    'bounds',
    { minimum: 1, exclusiveMaximum: 3 },
    [1, 2.9],
    [
      [0, '', 'minimum'],
      [3, '', 'exclusiveMaximum'],
    ],
  ],
  ['multipleOf in decimal', { multipleOf: 0.1 }, [0.3, 1.1, 1e21, -0.7], [[0.35, '', 'multipleOf']]],
  ['tiny and huge steps', { multipleOf: 1e-8 }, [1e-7, 1e300], [[1e-9, '', 'multipleOf']]],
  ['required', { required: ['a/b'] }, [{ 'a/b': null }, 'text'], [[{}, '/a~1b', 'required']]],
  ['required is not inherited', { required: ['toString', '__proto__'] }, [], [[{}, '/toString', 'required']]],
  [
    'properties',
    { properties: { a: { properties: { b: { type: 'string' } } } } },
    [{}, { a: 1 }],
    [[{ a: { b: 1 } }, '/a/b', 'type']],
  ],
  [
    'patternProperties',
    { patternProperties: { '^x': { type: 'number' } } },
    [{ y: '' }],
    [[{ xa: '' }, '/xa', 'type']],
  ],
  [
    'additionalProperties',
    { properties: { a: true }, additionalProperties: false },
    [{ a: 1 }],
    [[{ b: 1 }, '/b', 'additionalProperties']],
  ],
  ['propertyNames', { propertyNames: { maxLength: 1 } }, [{ a: 1 }], [[{ ab: 1 }, '/ab', 'propertyNames']]],
  [
    'counts of properties',
    { minProperties: 1, maxProperties: 1 },
    [{ a: 1 }],
    [
      [{}, '', 'minProperties'],
      [{ a: 1, b: 1 }, '', 'maxProperties'],
    ],
  ],
  ['dependentRequired', { dependentRequired: { a: ['b'] } }, [{ b: 1 }, {}], [[{ a: 1 }, '/b', 'dependentRequired']]],
  ['dependentSchemas', { dependentSchemas: { a: { required: ['b'] } } }, [{}], [[{ a: 1 }, '/b', 'required']]],
  [
    'items',
    { prefixItems: [{ type: 'string' }], items: { type: 'number' } },
    [['a', 1], []],
    [
      [[1], '/0', 'type'],
      [['a', 'b'], '/1', 'type'],
    ],
  ],
  [
    'counts of items',
    { minItems: 1, maxItems: 1 },
    [[1]],
    [
      [[], '', 'minItems'],
      [[1, 2], '', 'maxItems'],
    ],
  ],
  [
    'uniqueItems',
    { uniqueItems: true },
    [[1, '1', true, [1], { a: 1 }]],
    [
      [
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
        '',
        'uniqueItems',
      ],
    ],
  ],
  [
    'contains',
    { contains: { const: 1 }, maxContains: 1 },
    [[1, 2]],
    [
      [[2], '', 'contains'],
      [[1, 1], '', 'maxContains'],
    ],
  ],
  ['not', { not: { required: ['a'] } }, [{}], [[{ a: 1 }, '', 'not']]],
  ['anyOf', { anyOf: [{ type: 'string' }, { minimum: 3 }] }, ['a', 3], [[2, '', 'anyOf']]],
  ['oneOf', { oneOf: [{ minimum: 1 }, { maximum: 3 }] }, [0, 4], [[2, '', 'oneOf']]],
  [
    'options',
    {
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
    },
    ['a'],
    [['c', '', 'oneOf']],
  ],
  [
    'if',
    { if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'] } },
    [{ a: 1, b: 1 }, { c: 1 }],
    [
      [{ a: 1 }, '/b', 'required'],
      [{}, '/c', 'required'],
    ],
  ],
  [
    '$ref beside others',
    { $defs: { n: { type: 'number' } }, $ref: '#/$defs/n', minimum: 2 },
    [2],
    [
      ['a', '', 'type'],
      [1, '', 'minimum'],
    ],
  ],
  [
    '$anchor',
    { $defs: { n: { $anchor: 'n', type: 'number' } }, properties: { a: { $ref: '#n' } } },
    [{ a: 1 }],
    [[{ a: '' }, '/a', 'type']],
  ],
  [
    'unevaluatedProperties',
    { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    [{ a: 1 }],
    [[{ b: 1 }, '/b', 'unevaluatedProperties']],
  ],
  ['unevaluatedItems', { prefixItems: [true], unevaluatedItems: false }, [[1]], [[[1, 2], '/1', 'unevaluatedItems']]],
  ['false', { properties: { a: false } }, [{}], [[{ a: 1 }, '/a', 'properties']]],
];

describe('compile', () => {
  for (const [name, schema, taken, refused] of cases) {
    it(`judges ${name}`, () => {
      const validator = compile(schema);
      for (const value of taken) {
        expect(validator.validate(value), JSON.stringify(value)).to.deep.equal([]);
        expect(validator.is(value)).to.equal(true);
      }
      for (const [value, pointer, keyword] of refused) {
        expect(validator.validate(value)[0], JSON.stringify(value)).to.include({ pointer, keyword });
        expect(validator.is(value)).to.equal(false);
      }
    });
  }

  it('gives the numbers of the keyword that failed', () => {
    expect(compile({ maximum: 20 }).validate(21)).to.deep.equal([
      { pointer: '', keyword: 'maximum', params: { maximum: 20 } },
    ]);
    expect(compile({ dependentRequired: { a: ['b'] } }).validate({ a: 1 })[0]?.params).to.deep.equal({ because: 'a' });
  });

  it('asserts only the formats it was given', () => {
    const even = { formats: { even: (text: string) => text.length % 2 === 0 } };
    expect(compile({ format: 'even' }).is('abc')).to.equal(true);
    expect(compile({ format: 'even' }, even).validate('abc')[0]?.params).to.deep.equal({ format: 'even' });
    expect(compile({ format: 'toString' }, even).is('abc')).to.equal(true);
  });

  it('blames the branch whose tag agrees, and else the tag', () => {
    const branch = (kind: string, name: string): Schema => ({
      properties: { kind: { const: kind }, [name]: { type: 'string' } },
      required: ['kind', name],
    });
    const validator = compile({ oneOf: [branch('phone', 'number'), branch('mail', 'address')] });
    expect(validator.validate({ kind: 'phone' }).map(({ pointer }) => pointer)).to.deep.equal(['/number']);
    expect(validator.validate({ kind: 'letter' })).to.deep.equal([
      { pointer: '/kind', keyword: 'oneOf', params: { fitting: 0 } },
    ]);
  });

  it('never runs a pattern over a very long text', () => {
    const started = performance.now();
    expect(compile({ pattern: '^(a+)+$' }).is(`${'a'.repeat(5000)}b`)).to.equal(false);
    expect(performance.now() - started).to.be.below(2000);
  });

  it('says that a circle or a deep value is too deep instead of overflowing the stack', () => {
    const circle = compile({ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } });
    expect(() => circle.is(1)).to.throw(RangeError, 'too deep');
    const list = compile({ items: { $ref: '#' } });
    const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
    expect(() => list.is(deep)).to.throw(RangeError, 'too deep');
    expect(() => compile({ const: deep }).is(JSON.parse(JSON.stringify('x')))).not.to.throw();
    expect(() =>
      compile({ uniqueItems: true }).is([deep, JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))]),
    ).to.throw(RangeError);
    expect(list.is([[[]]])).to.equal(true);
  });

  it('says that a reference leads nowhere', () => {
    expect(() => compile({ $ref: '#/$defs/none' }).is(1)).to.throw(ReferenceError, '#/$defs/none');
    expect(() => compile({ $ref: 'https://example.org/' }).is(1)).to.throw(ReferenceError);
    expect(() => compile({ $ref: '#/constructor' }).is(1)).to.throw(ReferenceError);
  });
});
