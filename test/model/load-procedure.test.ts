import { expect } from '@open-wc/testing';
import type { FaultCode } from '../../src/model/fault.js';
import { inVietnamese } from '../../src/model/faults/words/vietnamese.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { inOneLanguage } from '../../src/model/translate.js';
import type { FormSchema } from '../../src/schemas/form.js';
import { makeDocument, makeForm } from './documents.js';

/** One change to a good document, and the fault it must be refused with. */
type Refused = readonly [what: string, pointer: string, value: unknown, code: FaultCode, at?: string];

const page = '/form/properties/applicant';
const name = `${page}/properties/name`;
const relation = `${page}/properties/relation`;
const count = '/form/properties/copies/properties/count';
const children = `${page}/properties/children`;
const row: FormSchema = { type: 'object', title: 'Con', properties: { name: { type: 'string', title: 'Tên' } } };
const list = (more: FormSchema, inner: FormSchema = {}): FormSchema => ({
  type: 'array',
  title: 'Con',
  items: { ...row, ...inner },
  ...more,
});
const branch = (title: string, k = 1): FormSchema => ({ title, properties: { k: { const: k } }, required: ['k'] });
const screen = (id: string, ...asks: readonly string[]) => ({ id, title: 'Màn hình', asks });
const married = { properties: { relation: { const: 'other' } }, required: ['relation'] };

const refused: readonly Refused[] = [
  ['a missing part', '/agency', undefined, 'missing'],
  ['a missing guide', '/guide/who', undefined, 'missing'],
  ['a misspelt word of the document', '/guide/stepps', ['a'], 'unknown-word'],
  ['a wrong type', '/retention/draftDays', '30', 'wrong-type'],
  ['a number out of range', '/retention/draftDays', 0, 'out-of-range'],
  ['a code that is none', '/code', '1.2', 'wrong-form'],
  ['a day that does not exist', '/version', '2026-02-30', 'wrong-form'],
  ['a word that is not offered', '/delivery', 'whole', 'not-allowed'],
  ['a guide that is too long', '/guide/who', 'a'.repeat(400), 'too-long'],
  ['six steps', '/guide/steps', ['1', '2', '3', '4', '5', '6'], 'too-long'],
  ['no step', '/guide/steps', [], 'too-short'],
  ['a misspelt keyword', `${name}/minLenght`, 2, 'unknown-word'],
  ['a keyword without a place in forms', `${name}/$dynamicRef`, '#a', 'refused-word'],
  ['patternProperties', '/form/patternProperties', {}, 'refused-word'],
  ['definitions', '/form/definitions', {}, 'refused-word'],
  ['additionalProperties with a schema', '/form/additionalProperties', { type: 'string' }, 'refused-word'],
  ['a reference out of the document', `${name}/$ref`, 'https://example.org/name.json', 'remote-reference'],
  ['a reference to nowhere', `${page}/properties/home/$ref`, '#/$defs/adress', 'lost-reference'],
  ['a reference that is no pointer', `${page}/properties/home/$ref`, '#/%', 'lost-reference'],
  [
    'a reference in a circle',
    '/form/$defs/address/properties/commune',
    { $ref: '#/$defs/address' },
    'circular-reference',
    '/form/$defs/address/properties/commune/$ref',
  ],
  [
    'a reference to itself',
    '/form/$defs/loop',
    { $ref: '#/$defs/loop' },
    'circular-reference',
    '/form/$defs/loop/$ref',
  ],
  [
    'a question whose name is a whole number',
    `${page}/properties/10`,
    { type: 'string', title: 'Câu 10' },
    'forbidden-name',
  ],
  [
    'a page whose name is a whole number',
    '/form/properties/2',
    { type: 'object', title: 'Hai', properties: { a: { type: 'string', title: 'A' } } },
    'forbidden-name',
  ],
  ['a pattern that does not compile under u', `${name}/pattern`, '^\\-$', 'invalid-pattern'],
  ['an open bracket in a pattern', `${name}/pattern`, '(', 'invalid-pattern'],
  ['a repeated repetition', `${name}/pattern`, '^(a+)+$', 'slow-pattern'],
  [
    'bounded repetitions of the same letters',
    `${name}/pattern`,
    '^[a-z]{1,99}[a-z]{1,99}[a-z]{1,99}[a-z]{1,99}!$',
    'slow-pattern',
  ],
  ['bounded repetitions in groups', `${name}/pattern`, `^${'([a-z]{1,99})-?'.repeat(4)}!$`, 'slow-pattern'],
  ['repeated alternatives that begin alike', `${name}/pattern`, '^(?:a|ab)*$', 'slow-pattern'],
  ['a pattern that is too long', `${name}/pattern`, 'a'.repeat(257), 'too-long'],
  ['anchors on one side of a bar', `${name}/pattern`, '^\\d{9}|\\d{12}$', 'loose-pattern'],
  ['an unknown format', `${name}/format`, 'person-nmae', 'unknown-format'],
  ['a format named like a method', `${name}/format`, 'toString', 'unknown-format'],
  [
    'a condition without required',
    `${page}/if`,
    { properties: { relation: { const: 'other' } } },
    'vacuous-condition',
    `${page}/if/properties/relation`,
  ],
  [
    'a condition without required, deeper',
    '/form/allOf/0/if',
    { properties: { applicant: { properties: { relation: { const: 'other' } } } }, required: ['applicant'] },
    'vacuous-condition',
    '/form/allOf/0/if/properties/applicant/properties/relation',
  ],
  [
    'a condition without required inside not',
    `${page}/if`,
    { not: { properties: { relation: { const: 'other' } } } },
    'vacuous-condition',
    `${page}/if/not/properties/relation`,
  ],
  ['a condition that asks nothing', `${page}/if`, {}, 'vacuous-condition'],
  [
    'a condition on what nobody asks',
    `${page}/if`,
    { properties: { kin: { const: 1 } }, required: ['kin'] },
    'undeclared-name',
  ],
  ['then without if', '/form/properties/copies/then', married, 'idle-word'],
  ['if without then', '/form/properties/copies/if', { required: ['count'] }, 'idle-word'],
  ['a required name nobody asks', `${page}/required/0`, 'nmae', 'undeclared-name'],
  [
    'a dependency nobody asks',
    `${page}/dependentRequired`,
    { nmae: ['name'] },
    'undeclared-name',
    `${page}/dependentRequired/nmae`,
  ],
  ['a list of types', `${name}/type`, ['string', 'null'], 'type-list'],
  ['a schema that is only true', name, true, 'boolean-schema'],
  ['a question without a title', `${name}/title`, undefined, 'no-title', name],
  ['a page without a title', `${page}/title`, undefined, 'no-title', page],
  ['a question without a type', `${name}/type`, undefined, 'no-screen', name],
  ['a form that is no object', '/form/type', 'string', 'not-a-page'],
  ['a form that asks nothing', '/form', { type: 'object' }, 'not-a-page'],
  ...['documents', 'review', 'filing'].map((name): Refused => [
    `a page called as the step «${name}»`,
    `/form/properties/${name}`,
    { type: 'object', title: 'Trang', properties: { name: { type: 'string', title: 'Tên' } } },
    'not-allowed',
  ]),
  ['a question outside every page', '/form/properties/loose', { type: 'string', title: 'Lạc' }, 'not-a-page'],
  ['an option twice', `${relation}/oneOf/1/const`, 'father', 'duplicate-option', `${relation}/oneOf`],
  ['an enum option twice', `${count}/enum`, [1, 2, 1], 'duplicate-option'],
  ['options of two types', `${relation}/oneOf/1/const`, 2, 'no-screen', relation],
  ['a range that is empty', `${count}/minimum`, 21, 'empty-range'],
  ['a length that is impossible', `${name}/minLength`, 41, 'empty-range'],
  ['a default its schema refuses', `${count}/default`, 0, 'unfit-default'],
  ['an example its schema refuses', `${name}/examples/0`, 'A1', 'unfit-example'],
  ['a keyword that says nothing of its type', `${count}/maxLength`, 2, 'idle-word'],
  [
    'a message for what never fails',
    `${name}/x-messages`,
    { requird: 'a' },
    'unknown-word',
    `${name}/x-messages/requird`,
  ],
  ['a list without rows', `${page}/properties/children`, { type: 'array', title: 'Con' }, 'no-screen'],
  [
    'rows of mixed kinds',
    children,
    { type: 'array', title: 'Con', items: { anyOf: [{ type: 'string' }, { type: 'object' }] } },
    'no-title',
    `${children}/items`,
  ],
  [
    'a list directly in a list',
    children,
    { type: 'array', title: 'Con', items: { type: 'array', title: 'Con', items: { type: 'string' } } },
    'no-screen',
    `${children}/items`,
  ],
  [
    'a row named by what it does not ask',
    children,
    list({ 'x-summary': ['nmae'] }),
    'undeclared-name',
    `${children}/x-summary/0`,
  ],
  [
    'a condition of a row on what it does not ask',
    children,
    list({}, { required: ['nmae'] }),
    'undeclared-name',
    `${children}/items/required/0`,
  ],
  [
    'a group in the column of a table',
    children,
    list(
      { 'x-widget': 'table' },
      { properties: { in: { type: 'object', title: 'A', properties: { b: { type: 'string', title: 'B' } } } } },
    ),
    'no-screen',
    `${children}/x-widget`,
  ],
  [
    'a matrix whose rows differ',
    `${page}/properties/survey`,
    {
      type: 'object',
      title: 'Khảo sát',
      'x-widget': 'matrix',
      properties: { a: { type: 'boolean', title: 'A' }, b: { type: 'integer', title: 'B' } },
    },
    'no-screen',
    `${page}/properties/survey/x-widget`,
  ],
  [
    'a branch that does not require its tag',
    `${page}/properties/id`,
    { type: 'object', title: 'Giấy', oneOf: [{ title: 'Một', properties: { k: { const: 1 } } }] },
    'no-tag',
    `${page}/properties/id/oneOf/0`,
  ],
  [
    'two branches with one tag',
    `${page}/properties/id`,
    { type: 'object', title: 'Giấy', oneOf: [branch('Một'), branch('Hai')] },
    'duplicate-option',
    `${page}/properties/id/oneOf/1`,
  ],
  [
    'a branch nobody can read',
    `${page}/properties/id`,
    { type: 'object', title: 'Giấy', oneOf: [branch('Một'), branch('', 2)] },
    'no-title',
    `${page}/properties/id/oneOf/1`,
  ],
  [
    'groups without a tag',
    `${page}/properties/id`,
    { title: 'Giấy', oneOf: [{ type: 'object', properties: { k: { type: 'string' } } }] },
    'no-tag',
    `${page}/properties/id/oneOf`,
  ],
  [
    'a text or a number',
    `${page}/properties/age`,
    { title: 'Tuổi', anyOf: [{ type: 'string' }, { type: 'number' }] },
    'no-screen',
  ],
  ['a look that does not fit', `${count}/x-widget`, 'province', 'no-screen', count],
  [
    'a commune without its province',
    '/form/$defs/address/properties/province',
    undefined,
    'no-province',
    '/form/$defs/address/properties/commune',
  ],
  ['the same name for two kinds', `${page}/then/properties/name`, { type: 'boolean', title: 'Tên' }, 'two-kinds'],
  ['a form closed before its branches', `${page}/additionalProperties`, false, 'closed-too-early'],
  ['a paper twice', '/documents/1/id', 'identity', 'duplicate-id'],
  ['a screen for what nobody asks', '/screens', [{ asks: ['/aplicant'] }], 'lost-pointer', '/screens/0/asks/0'],
  [
    'a screen of several parts without a title',
    '/screens',
    [{ asks: ['/applicant', '/copies'] }],
    'missing',
    '/screens/0',
  ],
  ['a screen that is called as a page', '/screens', [screen('copies', '/applicant')], 'not-allowed', '/screens/0/id'],
  ['a screen that is called as a step', '/screens', [screen('review', '/applicant')], 'not-allowed', '/screens/0/id'],
  [
    'two screens of one name',
    '/screens',
    [screen('one', '/applicant'), screen('one', '/copies')],
    'not-allowed',
    '/screens/1/id',
  ],
  [
    'a question on two screens',
    '/screens',
    [screen('one', '/applicant'), screen('two', '/applicant')],
    'not-allowed',
    '/screens/1/asks/0',
  ],
  [
    'a paper for an answer nobody gives',
    '/documents/1/when',
    { properties: { aplicant: { const: 1 } }, required: ['aplicant'] },
    'undeclared-name',
  ],
  [
    'a paper whose condition always holds',
    '/documents/1/when',
    { properties: { applicant: { required: ['name'] } } },
    'vacuous-condition',
    '/documents/1/when/properties/applicant',
  ],
  [
    'a time that is not counted for an answer nobody gives',
    '/guide/time/unless',
    { properties: { aplicant: { const: 1 } }, required: ['aplicant'] },
    'undeclared-name',
  ],
  ['a translation of nothing', '/translations/en/~1guide~1whom', 'Who', 'lost-pointer'],
  ['a translation of what is not shown', '/translations/en/~1code', '1.000002', 'not-words'],
  ['a translation into Vietnamese', '/translations/vi', {}, 'not-allowed'],
  ['a filing step that is none', '/guide/filingStep', 3, 'lost-pointer'],
  ['an unverified place that is not there', '/checked/unverified/0', '/guide/fees/7', 'lost-pointer'],
];

describe('loadProcedure refuses', () => {
  it('nothing of a good document', () => {
    expect(() => loadProcedure(makeDocument())).not.to.throw();
  });

  it('nothing of one that an office serves in one language, which only such a document may name', () => {
    const document = makeDocument(makeForm(), { translations: { en: { '/title': 'A procedure' } } });
    for (const [language, title] of Object.entries({ vi: 'Thủ tục thử', en: 'A procedure' })) {
      const served = inOneLanguage(document, language) as unknown as JsonObject;
      const procedure = loadProcedure(served);
      expect([procedure.title, procedure.language]).to.deep.equal([title, language]);
      expect(procedure.languages).to.deep.equal(['vi', 'en']);
      const broken = faultsOf(write(served, `${name}/minLenght`, 2));
      expect(broken.map(({ pointer }) => pointer)).to.deep.equal([`${name}/minLenght`]);
      for (const slip of [write(served, '/languages', undefined), write(served, '/languages', [1])])
        expect(faultsOf(slip).map(({ pointer }) => pointer)).to.include('/language');
    }
  });

  it('nothing that an office lays over it, unless it is none of its words', () => {
    const local = [{ at: '/guide/fees', source: 'Nghị quyết 1', on: '2026-11-01' }];
    const said = { ...makeDocument(), filing: ['receive', 'counter'], basis: 'local', local };
    expect(loadProcedure(said).filing).to.deep.equal(['receive', 'counter']);
    for (const slip of [{ filing: 'portal' }, { filing: ['post'] }, { basis: 'none' }, { local: [1] }]) {
      const [key] = Object.keys(slip);
      expect(faultsOf({ ...said, ...slip } as unknown as JsonObject).map(({ pointer }) => pointer)).to.include(
        `/${key}`,
      );
    }
  });

  for (const [what, pointer, value, code, at = pointer] of refused) {
    it(`${what}: ${code}`, () => {
      const faults = faultsOf(write(makeDocument() as unknown as JsonObject, pointer, value as Json));
      expect(faults.map((fault) => `${fault.code} ${fault.pointer}`)).to.include(`${code} ${at}`);
      for (const fault of faults) {
        const inEnglish = [fault.message, fault.fix];
        for (const words of [inEnglish, inVietnamese(fault)]) {
          expect(words[0]).to.match(/\S/);
          expect(words[1]).to.match(/[.?]$/);
          expect(words.join(' ')).not.to.contain('undefined');
        }
        expect(inVietnamese(fault)).not.to.deep.equal(inEnglish);
      }
    });
  }

  it('with every fault at once, and a message that lists them', () => {
    let document = makeDocument() as unknown as JsonObject;
    document = write(document, '/agency', undefined);
    document = write(document, '/guide/who', 'a'.repeat(400));
    document = write(document, '/documents/1/id', 'identity');
    document = write(document, `${name}/minLenght`, 2);
    const faults = faultsOf(document);
    expect(faults.map((fault) => fault.code)).to.include.members([
      'missing',
      'unknown-word',
      'too-long',
      'duplicate-id',
    ]);
    const misspelt = faults.find((fault) => fault.pointer === `${name}/minLenght`);
    expect(misspelt?.fix).to.equal('Did you mean "minLength"?');
    expect(() => loadProcedure(document)).to.throw(ProcedureError, 'Did you mean "minLength"?');
  });

  const hostile: readonly (readonly [string, () => unknown, FaultCode])[] = [
    ['nothing', () => undefined, 'not-json'],
    ['text', () => 'procedure', 'wrong-type'],
    ['a list', () => [], 'wrong-type'],
    ['a function', () => ({ ...makeDocument(), title: () => 'a' }), 'not-json'],
    ['a date', () => ({ ...makeDocument(), version: new Date(0) }), 'not-json'],
    ['a number that is none', () => ({ ...makeDocument(), title: NaN }), 'not-json'],
    ['deep nesting', () => ({ ...makeDocument(), form: nested(20_000) }), 'too-deep'],
    ['a list without end', () => ({ ...makeDocument(), documents: new Array(10_000_000) }), 'too-large'],
    ['an object that holds itself', () => circular(), 'too-deep'],
    [
      'a name that no receiver takes',
      () => makeDocument(asking('constructor', { type: 'string', title: 'Tên' })),
      'forbidden-name',
    ],
    ['an answer that lies deeper than a receiver reads', () => makeDocument(asking('a', inGroups(10))), 'too-deep'],
    ['a poisoned name', () => JSON.parse(`{"__proto__": {"title": "a"}}`), 'forbidden-name'],
    [
      'references that multiply',
      () => makeDocument({ ...makeForm(), $defs: { ...makeForm().$defs, ...doubling(40) } }),
      'too-large',
    ],
    [
      'a very long chain of references',
      () => makeDocument({ ...makeForm(), $defs: { ...makeForm().$defs, ...chain(2000) } }),
      'too-deep',
    ],
    ['a name that is no address', () => makeDocument({ ...makeForm(), $id: 'http://[' } as FormSchema), 'refused-word'],
    [
      'words where schemas stand',
      () => ({
        ...makeDocument(),
        form: { type: 'object', properties: 5, allOf: {}, if: 1, required: 'a', $defs: [] },
      }),
      'wrong-type',
    ],
  ];
  for (const [what, make, code] of hostile) {
    it(`${what}, soon and without harm: ${code}`, () => {
      const input = make();
      const started = performance.now();
      expect(faultsOf(input).map((fault) => fault.code)).to.include(code);
      expect(performance.now() - started).to.be.below(2000);
      expect(({} as Record<string, unknown>)['title']).to.equal(undefined);
    });
  }
});

function faultsOf(document: unknown): ProcedureError['faults'] {
  try {
    loadProcedure(document);
  } catch (error) {
    if (error instanceof ProcedureError) return error.faults;
    throw error;
  }
  return [];
}

/** A form of one page that asks one thing. */
function asking(name: string, schema: FormSchema): FormSchema {
  return { type: 'object', properties: { page: { type: 'object', title: 'Trang', properties: { [name]: schema } } } };
}

function inGroups(depth: number): FormSchema {
  if (!depth) return { type: 'string', title: 'Tên' };
  return { type: 'object', title: 'Nhóm', properties: { a: inGroups(depth - 1) } };
}

function nested(depth: number): unknown {
  let schema: unknown = {};
  for (let level = 0; level < depth; level++) schema = { allOf: [schema] };
  return schema;
}

function circular(): unknown {
  const document: Record<string, unknown> = { ...makeDocument() };
  document['form'] = document;
  return document;
}

function doubling(levels: number): Record<string, object> {
  const level = (index: number): object => ({ allOf: [{ $ref: `#/$defs/d${index}` }, { $ref: `#/$defs/d${index}` }] });
  return Object.fromEntries(Array.from({ length: levels }, (_, index) => [`d${index}`, index ? level(index - 1) : {}]));
}

function chain(length: number): Record<string, object> {
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `c${length - index}`,
      index ? { $ref: `#/$defs/c${length - index + 1}` } : {},
    ]),
  );
}
