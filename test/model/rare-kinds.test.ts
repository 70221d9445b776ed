import { expect } from '@open-wc/testing';
import { normalise, show } from '../../src/model/answers.js';
import { Draft, itemsOf } from '../../src/model/draft.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { needsOf } from '../../src/model/rare-kinds-slot.js';
import type { Procedure } from '../../src/model/procedure.js';
import { isGroup, type Question } from '../../src/model/question.js';
import { wordsForAmount } from '../../src/model/words-for-amount.js';
import type { FormSchema } from '../../src/schemas/form.js';
import { makeDocument } from './documents.js';

const load = (properties: Record<string, FormSchema>, more: FormSchema = {}): Procedure =>
  loadProcedure(
    makeDocument(
      { type: 'object', required: ['p'], properties: { p: { type: 'object', title: 'Trang', properties, ...more } } },
      { documents: [], translations: {} },
    ),
  );

function questionOf(schema: FormSchema): Question {
  const item = load({ q: { title: 'Hỏi', ...schema } }).pages({})[0]?.items[0];
  if (!item || isGroup(item)) throw new Error('Nothing is asked.');
  return item.question;
}

const wrong = (procedure: Procedure, p: JsonObject, today?: string): readonly string[] =>
  procedure.issues({ p }, today).map(({ pointer, keyword }) => `${pointer} ${keyword}`);

const asked = (procedure: Procedure, p: JsonObject): readonly string[] =>
  procedure
    .pages({ p })
    .flatMap(itemsOf)
    .map(({ pointer }) => pointer);

function faultsOf(properties: Record<string, FormSchema>, more: FormSchema = {}): readonly string[] {
  try {
    load(properties, more);
    return [];
  } catch (error) {
    if (!(error instanceof ProcedureError)) throw error;
    return error.faults.map(({ code, pointer }) => `${code} ${pointer.replace('/form/properties/p/', '')}`);
  }
}

const several: FormSchema = {
  type: 'array',
  uniqueItems: true,
  title: 'Giấy tờ đã có',
  items: { type: 'string', oneOf: ['a', 'b', 'c'].map((each) => ({ const: each, title: each.toUpperCase() })) },
};
const money = (title: string): FormSchema => ({ type: 'integer', title, 'x-widget': 'money', minimum: 0 });
const day = (title: string): FormSchema => ({ type: 'string', title, format: 'date' });

describe('more kinds of questions', () => {
  const kinds: readonly (readonly [FormSchema, Partial<Record<string, unknown>>])[] = [
    [several, { kind: 'several' }],
    [
      { type: 'string', format: 'month' },
      { kind: 'date', precision: 'month' },
    ],
    [
      { type: 'string', format: 'year' },
      { kind: 'date', precision: 'year' },
    ],
    [{ type: 'string', format: 'time-of-day' }, { kind: 'time-of-day' }],
    [{ type: 'string', format: 'day-time' }, { kind: 'day-time' }],
    [{ type: 'string', format: 'bank-account' }, { kind: 'bank-account' }],
    [{ 'x-widget': 'note', description: 'Luật.' }, { kind: 'note' }],
    [
      { type: 'string', enum: ['a', 'b'], 'x-widget': 'search' },
      { kind: 'choice', look: 'search' },
    ],
    [
      { type: 'integer', 'x-widget': 'my-stars' },
      { kind: 'custom', element: 'my-stars', type: 'number' },
    ],
    [
      { type: 'string', readOnly: true, default: 'a' },
      { kind: 'text', readOnly: true, computed: false },
    ],
    [
      { type: 'string', const: 'VN' },
      { kind: 'text', readOnly: true, computed: true },
    ],
    [
      { type: 'string', 'x-messages': { required: 'Hãy ghi.' }, const: 'VN' },
      { kind: 'text', readOnly: true, computed: true },
    ],
    [
      { const: 'VN', 'x-messages': { required: 'Hãy ghi.' }, type: 'string' },
      { kind: 'text', readOnly: true, computed: true },
    ],
    [
      { type: 'string', deprecated: true },
      { kind: 'text', deprecated: true },
    ],
  ];
  for (const [schema, expected] of kinds) {
    it(`are decided: ${JSON.stringify(expected)}`, () => {
      if (expected['deprecated']) {
        const item = load({ q: { title: 'Hỏi', ...schema } }).pages({ p: { q: 'a' } })[0]?.items[0];
        expect(item && !isGroup(item) && item.question).to.include(expected);
      } else expect(questionOf(schema)).to.include(expected);
      expect(needsOf({ title: 'Hỏi', ...schema }).more).to.equal(true);
    });
  }

  const groups: readonly FormSchema[] = [
    { type: 'object', 'x-widget': 'span', properties: { from: day('Từ'), to: day('Đến') } },
    { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } },
    { type: 'integer', 'x-compute': { sum: '/p/a' } },
  ];
  for (const schema of groups)
    it(`are seen from afar: ${JSON.stringify(schema)}`, () => expect(needsOf(schema).more).to.equal(true));

  const repeated: readonly FormSchema[] = [
    { type: 'array', items: { type: 'object', properties: { a: { type: 'string', title: 'A' } } } },
    { type: 'array', items: { type: 'string' } },
    { type: 'object', 'x-widget': 'matrix', properties: { a: { type: 'boolean', title: 'A' } } },
  ];
  for (const schema of repeated)
    it(`are no more than drawn otherwise: ${JSON.stringify(schema)}`, () =>
      expect(needsOf(schema)).to.deep.include({ more: false, lists: true }));

  const simple: readonly FormSchema[] = [
    { type: 'string', format: 'date', 'x-messages': { required: 'Hãy ghi.' } },
    { type: 'string', oneOf: [{ const: 'a', title: 'A' }], 'x-widget': 'select' },
    { type: 'boolean', const: true },
    { type: 'string', 'x-widget': 'long-text' },
    {
      type: 'object',
      'x-widget': 'address',
      properties: { note: { type: 'string', title: 'year' } },
      required: ['note'],
    },
    {
      type: 'object',
      properties: { a: { type: 'string' } },
      if: { properties: { a: { const: 'b' } }, required: ['a'] },
    },
  ];
  for (const schema of simple)
    it(`are not seen in ${JSON.stringify(schema)}`, () =>
      expect(needsOf(schema)).to.deep.include({ more: false, lists: false }));

  const typed: readonly (readonly [FormSchema, string, Json])[] = [
    [{ type: 'string', format: 'time-of-day' }, '14 giờ 30', '14:30'],
    [{ type: 'string', format: 'time-of-day' }, '14h30', '14:30'],
    [{ type: 'string', format: 'time-of-day' }, '7h', '07:00'],
    [{ type: 'string', format: 'time-of-day' }, '1430', '14:30'],
    [{ type: 'string', format: 'time-of-day' }, '2 giờ rưỡi chiều', '14:30'],
    [{ type: 'string', format: 'time-of-day' }, '25:00', '25:00'],
    [{ type: 'string', format: 'day-time' }, '14:30 23/11/2026', '2026-11-23T14:30'],
    [{ type: 'string', format: 'day-time' }, '23/11/2026 14:30', '2026-11-23T14:30'],
    [{ type: 'string', format: 'day-time' }, '14 giờ 30 ngày 23 tháng 11 năm 2026', '2026-11-23T14:30'],
    [{ type: 'string', format: 'day-time' }, 'lúc 14h30, 23-11-2026', '2026-11-23T14:30'],
    [{ type: 'string', format: 'day-time' }, '23/11/2026', '23/11/2026'],
    [{ type: 'string', format: 'day-time' }, '2026-11-23T14:30', '2026-11-23T14:30'],
    [{ type: 'string', format: 'month' }, 'tháng 11 năm 2026', '2026-11'],
    [{ type: 'string', format: 'year' }, 'năm 2026', '2026'],
    [{ type: 'string', format: 'bank-account' }, '0123 4567 89', '0123456789'],
  ];
  for (const [schema, text, kept] of typed) {
    it(`understand "${text}" as ${JSON.stringify(kept)}`, () =>
      expect(normalise(questionOf(schema), text)).to.equal(kept));
  }

  it('judge what is no month, no time, no account', () => {
    const procedure = load({
      m: { type: 'string', title: 'M', format: 'month' },
      y: { type: 'string', title: 'Y', format: 'year' },
      t: { type: 'string', title: 'T', format: 'time-of-day' },
      d: { type: 'string', title: 'D', format: 'day-time' },
      b: { type: 'string', title: 'B', format: 'bank-account' },
    });
    const bad = { m: '2026', y: '2026-11', t: '24:00', d: '2026-02-30T10:00', b: '12' };
    expect(wrong(procedure, bad)).to.deep.equal(['m', 'y', 't', 'd', 'b'].map((key) => `/p/${key} format`));
  });

  it('keep several answers in the order of the options, and blame the question', () => {
    expect(normalise(questionOf(several), ['c', 'a'])).to.deep.equal(['a', 'c']);
    expect(normalise(questionOf(several), [])).to.equal(undefined);
    expect(show(questionOf(several), ['a', 'c'])).to.equal('A; C');
    const procedure = load({ s: { ...several, minItems: 2 } }, { required: ['s'] });
    expect(wrong(procedure, {})).to.deep.equal(['/p/s required']);
    expect(wrong(procedure, { s: ['a'] })).to.deep.equal(['/p/s minItems']);
    expect(wrong(procedure, { s: ['a', 'x'] })).to.deep.equal(['/p/s oneOf']);
    expect(wrong(procedure, { s: ['a', 'b'] })).to.deep.equal([]);
  });

  it('take the options of several answers from a reference', () => {
    const procedure = load(
      { s: { ...several, items: { $ref: '#/properties/p/$defs/letters' } } },
      {
        $defs: { letters: several.items ?? {} },
      },
    );
    const [item] = procedure.pages({}).flatMap(itemsOf);
    expect(item?.question.kind).to.equal('several');
  });

  it('let no time span end before it begins', () => {
    const procedure = load({
      stay: { type: 'object', title: 'Thời gian', 'x-widget': 'span', properties: { from: day('Từ'), to: day('Đến') } },
    });
    expect(wrong(procedure, { stay: { from: '2026-11-23', to: '2026-11-22' } })).to.deep.equal(['/p/stay/to x-widget']);
    expect(wrong(procedure, { stay: { from: '2026-11-23', to: '2026-11-23' } })).to.deep.equal([]);
    expect(wrong(procedure, { stay: { to: '2026-11-23' } })).to.deep.equal([]);
  });

  it('ask what is deprecated only where there is an answer', () => {
    const procedure = load({ a: day('A'), old: { type: 'string', title: 'Cũ', deprecated: true } });
    expect(asked(procedure, {})).to.deep.equal(['/p/a']);
    expect(asked(procedure, { old: 'x' })).to.deep.equal(['/p/a', '/p/old']);
    expect(procedure.pages({ p: { old: 'x' } })).to.equal(procedure.pages({ p: { old: 'y' } }));
  });

  it('take no answer to a note', () => {
    const procedure = load({ n: { title: 'Lưu ý', description: 'Điều 1.', 'x-widget': 'note' }, a: day('A') });
    expect(asked(procedure, {})).to.deep.equal(['/p/n', '/p/a']);
    expect(wrong(procedure, { n: 'x' })).to.deep.equal(['/p/n x-widget']);
  });
});

describe('dependencies', () => {
  const procedure = load(
    { phone: { type: 'string', title: 'Số' }, owner: { type: 'string', title: 'Chủ' }, b: day('B') },
    {
      dependentRequired: { phone: ['owner'] },
      dependentSchemas: { owner: { properties: { since: day('Từ') }, required: ['since'] } },
    },
  );

  it('require and open questions while another has an answer', () => {
    expect(wrong(procedure, {})).to.deep.equal([]);
    expect(wrong(procedure, { phone: '1' })).to.deep.equal(['/p/owner dependentRequired']);
    expect(asked(procedure, { owner: 'An' })).to.deep.equal(['/p/phone', '/p/owner', '/p/since', '/p/b']);
    expect(wrong(procedure, { owner: 'An' })).to.deep.equal(['/p/since required']);
    expect(procedure.pages({ p: { phone: '1' } })[0]?.items[1]).to.include({ required: true });
  });
});

describe('computed answers', () => {
  const procedure = load(
    {
      a: money('A'),
      b: money('B'),
      total: { ...money('Tổng'), 'x-compute': { sum: ['/p/a', '/p/b'] } },
      text: { type: 'string', title: 'Bằng chữ', 'x-compute': { words: '/p/total' } },
      born: day('Ngày sinh'),
      age: { type: 'integer', title: 'Tuổi', 'x-compute': { age: '/p/born' } },
      both: { type: 'string', title: 'Ghép', 'x-compute': { join: ['/p/text', '/p/born'], with: ' / ' } },
      again: { ...day('Chép'), 'x-compute': { copy: '/p/born' } },
      country: { type: 'string', title: 'Nước', const: 'VN' },
    },
    {
      required: ['total'],
      if: { properties: { age: { exclusiveMaximum: 18 } }, required: ['age'] },
      then: { properties: { parent: { type: 'string', title: 'Cha, mẹ', default: 'Cha' } } },
    },
  );
  const today = '2026-11-25';
  const draft = (saved?: JsonObject): Draft => new Draft(procedure, 'key', 'secret', saved, () => today);

  it('follow every change, also one from another', () => {
    const one = draft();
    expect(one.answers).to.deep.equal({ p: { country: 'VN' } });
    expect(one.issues).to.deep.equal([]);
    one.answer('/p/a', 100_000);
    one.answer('/p/b', 50_000);
    expect(one.read('/p/total')).to.equal(150_000);
    expect(one.read('/p/text')).to.equal('một trăm năm mươi nghìn đồng');
    one.answer('/p/a', undefined);
    one.answer('/p/b', undefined);
    expect(one.read('/p/total')).to.equal(undefined);
    expect(one.read('/p/text')).to.equal(undefined);
  });

  it('count whole years until today, and open what depends on them', () => {
    const one = draft();
    one.answer('/p/born', '2008-11-25');
    expect(one.read('/p/age')).to.equal(18);
    expect(one.read('/p/again')).to.equal('2008-11-25');
    one.answer('/p/born', '2008-11-26');
    expect(one.read('/p/age')).to.equal(17);
    expect(one.read('/p/parent')).to.equal('Cha');
  });

  it('are refused where they are wrong, and an age also one birthday later is not', () => {
    const good = { a: 1000, total: 1000, text: 'một nghìn đồng', both: 'một nghìn đồng', country: 'VN' };
    expect(wrong(procedure, good, today)).to.deep.equal([]);
    expect(wrong(procedure, { ...good, total: 999 }, today)).to.deep.equal(['/p/total x-compute', '/p/text x-compute']);
    expect(wrong(procedure, { ...good, country: 'LA' }, today)).to.deep.equal(['/p/country const']);
    const aged = (age: number): JsonObject => ({
      ...good,
      born: '1990-11-25',
      again: '1990-11-25',
      both: 'một nghìn đồng / 1990-11-25',
      age,
    });
    expect(wrong(procedure, aged(36), today)).to.deep.equal([]);
    expect(wrong(procedure, aged(35), today)).to.deep.equal([]);
    expect(wrong(procedure, aged(34), today)).to.deep.equal(['/p/age x-compute']);
    expect(wrong(procedure, aged(34))).to.deep.equal([]);
  });

  it('tell which side of some days today is on, and take what was right when it was sent', () => {
    const since = load({
      born: day('Ngày sinh'),
      late: {
        type: 'string',
        title: 'Loại',
        oneOf: [
          { const: 'yes', title: 'Quá hạn' },
          { const: 'no', title: 'Đúng hạn' },
        ],
        'x-compute': { since: '/p/born', days: 60, then: 'no', else: 'yes' },
      },
    });
    const sideOf = (born: string): unknown => {
      const one = new Draft(since, 'key', 'secret', undefined, () => today);
      one.answer('/p/born', born);
      return one.read('/p/late');
    };
    expect(['2026-11-25', '2026-09-26', '2026-09-25', '2026-11-26', ''].map(sideOf)).to.deep.equal([
      'no',
      'no',
      'yes',
      undefined,
      undefined,
    ]);
    expect(new Draft(since, 'key', 'secret', { p: { born: '2020-01-01', late: 'no' } }).read('/p/late')).to.equal('no');
    const wrongWith = (born: string, late: string): readonly string[] => wrong(since, { born, late }, today);
    expect(wrongWith('2026-09-25', 'no')).to.deep.equal([]);
    expect(wrongWith('2026-09-26', 'yes')).to.deep.equal(['/p/late x-compute']);
  });

  const amounts: readonly (readonly [number, string])[] = [
    [0, 'không đồng'],
    [15, 'mười lăm đồng'],
    [21_000, 'hai mươi mốt nghìn đồng'],
    [1_005_000, 'một triệu không trăm linh năm nghìn đồng'],
    [8_024_500, 'tám triệu không trăm hai mươi tư nghìn năm trăm đồng'],
    [2_000_000_003, 'hai tỷ không trăm linh ba đồng'],
    [1_500_000_000_000, 'một nghìn năm trăm tỷ đồng'],
  ];
  for (const [amount, words] of amounts) it(`are said: ${words}`, () => expect(wordsForAmount(amount)).to.equal(words));
});

describe('loadProcedure refuses, of more kinds,', () => {
  const text: FormSchema = { type: 'string', title: 'T' };
  const computed = (rule: FormSchema['x-compute']): FormSchema => ({ ...money('Tổng'), 'x-compute': rule });
  const cases: readonly (readonly [string, Record<string, FormSchema>, FormSchema, string])[] = [
    [
      'a note that is required',
      { n: { title: 'N', 'x-widget': 'note' } },
      { required: ['n'] },
      'unanswerable required/0',
    ],
    [
      'an old question that is required',
      { n: { ...text, deprecated: true } },
      { required: ['n'] },
      'unanswerable required/0',
    ],
    ['a note with a type', { n: { ...text, 'x-widget': 'note' } }, {}, 'no-screen properties/n'],
    [
      'a span of one date',
      { s: { type: 'object', title: 'S', 'x-widget': 'span', properties: { from: day('Từ') } } },
      {},
      'not-allowed properties/s/x-widget',
    ],
    ['an element of ours', { c: { ...text, 'x-widget': 'dvc-text-field' } }, {}, 'not-allowed properties/c/x-widget'],
    ['a misspelt look', { c: { ...text, 'x-widget': 'long-tetx' } }, {}, 'not-allowed properties/c/x-widget'],
    ['an unknown look', { c: { ...text, 'x-widget': 'serach' } }, {}, 'not-allowed properties/c/x-widget'],
    ['a sum of nowhere', { s: computed({ sum: ['/p/x'] }) }, {}, 'lost-pointer properties/s/x-compute/sum'],
    ['a sum of texts', { t: text, s: computed({ sum: ['/p/t'] }) }, {}, 'wrong-kind properties/s/x-compute/sum'],
    [
      'a sum in words',
      { a: money('A'), s: { ...text, 'x-compute': { sum: ['/p/a'] } } },
      {},
      'wrong-kind properties/s/x-compute',
    ],
    [
      'two rules at once',
      { a: money('A'), s: computed({ sum: ['/p/a'], copy: '/p/a' }) },
      {},
      'wrong-form properties/s/x-compute',
    ],
    [
      'answers that depend on each other',
      { a: computed({ copy: '/p/b' }), b: computed({ copy: '/p/a' }) },
      {},
      'circular-compute properties/a/x-compute',
    ],
    [
      'days that are not counted',
      { a: day('A'), s: { ...text, 'x-compute': { since: '/p/a', then: 'a', else: 'b' } } },
      {},
      'missing properties/s/x-compute',
    ],
    ['a search without options', { s: { ...text, 'x-widget': 'search' } }, {}, 'no-screen properties/s'],
  ];
  for (const [what, properties, more, fault] of cases)
    it(what, () => expect(faultsOf(properties, more)).to.include(fault));
});

describe('a main row', () => {
  const list: FormSchema = {
    type: 'array',
    title: 'Ngành',
    items: {
      type: 'object',
      title: 'Ngành',
      properties: {
        name: { type: 'string', title: 'Tên' },
        main: { type: 'boolean', title: 'Chính', 'x-widget': 'main' },
      },
      required: ['name', 'main'],
    },
    contains: { properties: { main: { const: true } }, required: ['main'] },
    maxContains: 1,
  };
  const procedure = (): Procedure => load({ list });
  const compute = (rows: Json): Json | undefined => {
    const { p } = procedure().compute({ p: { list: rows } }) as { p: { list: Json } };
    return p.list;
  };

  it('is the only row there is', () => {
    expect(compute([{ name: 'A', main: false }])).to.deep.equal([{ name: 'A', main: true }]);
  });

  it('is never two, and of several rows none is taken for it', () => {
    expect(compute([{ main: true }, { main: true }, {}])).to.deep.equal([
      { main: true },
      { main: false },
      { main: false },
    ]);
    expect(compute([{}, {}])).to.deep.equal([{ main: false }, { main: false }]);
  });

  it('is asked of the list where none was chosen', () => {
    const none = { list: [{ name: 'A', main: false }, { name: 'B', main: false }] }; // prettier-ignore
    const two = { list: [{ name: 'A', main: true }, { name: 'B', main: true }] }; // prettier-ignore
    expect(wrong(procedure(), none)).to.deep.equal(['/p/list contains']);
    expect(wrong(procedure(), two)).to.deep.equal(['/p/list maxContains']);
  });
});
