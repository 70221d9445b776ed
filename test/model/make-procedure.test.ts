import { expect } from '@open-wc/testing';
import { itemsOf } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import type { Procedure } from '../../src/model/procedure.js';
import { isGroup, type Group, type Question } from '../../src/model/question.js';
import type { FormSchema } from '../../src/schemas/form.js';
import { makeDocument, makeForm } from './documents.js';

const text = (title: string): FormSchema => ({ type: 'string', title });
const is = (key: string, value: unknown): FormSchema => ({ properties: { [key]: { const: value } }, required: [key] });
const page = (properties: Record<string, FormSchema>, more: FormSchema = {}): FormSchema => ({
  type: 'object',
  title: 'Trang',
  properties,
  ...more,
});
const load = (form: FormSchema): Procedure => loadProcedure(makeDocument(form, { documents: [], translations: {} }));
const loadPage = (properties: Record<string, FormSchema>, more: FormSchema = {}): Procedure =>
  load({ type: 'object', properties: { a: page(properties, more) } });

/** What the author says of the page and of the whole form where answers are wrong together. */
const wordsOf = (procedure: Procedure): readonly unknown[] => [procedure.pages({})[0]?.messages, procedure.messages];

/** Names of what a page asks, in the order of the screen. */
function asked(procedure: Procedure, answers: JsonObject): string {
  return procedure
    .pages(answers)
    .map((each) =>
      itemsOf(each)
        .map(({ pointer }) => pointer.slice(pointer.lastIndexOf('/') + 1))
        .join(' '),
    )
    .join(' | ');
}

function question(schema: FormSchema): Question {
  const [item] = itemsOf(loadPage({ q: schema }).pages({})[0] as Group);
  if (!item) throw new Error('Nothing is asked.');
  return item.question;
}

const wrong = (procedure: Procedure, answers: JsonObject): readonly string[] =>
  procedure.issues(answers).map(({ pointer, keyword }) => `${pointer} ${keyword}`);

describe('the author’s words for answers that are wrong together', () => {
  const needs = (words: string): FormSchema => ({ anyOf: [is('y', 'a')], 'x-messages': { anyOf: words } });
  const asks = { x: text('X'), y: text('Y') };

  it('are found in a branch of a page and of the whole form', () => {
    const branch = { if: is('x', 'a'), then: needs('Hãy ghi Y.') };
    expect(wordsOf(loadPage(asks, branch))).to.deep.equal([{ anyOf: 'Hãy ghi Y.' }, undefined]);
    const form = {
      type: 'object',
      properties: { a: page(asks) },
      if: is('a', {}),
      else: { anyOf: [is('a', { x: 'a' })], 'x-messages': { anyOf: 'Hãy xem lại.' } },
    };
    expect(wordsOf(load(form as FormSchema))).to.deep.equal([undefined, { anyOf: 'Hãy xem lại.' }]);
  });

  it('are those of the group itself first, and none where two branches differ', () => {
    const own = { 'x-messages': { anyOf: 'Của trang.' }, if: is('x', 'a'), then: needs('Của nhánh.') };
    expect(wordsOf(loadPage(asks, own))[0]).to.deep.equal({ anyOf: 'Của trang.' });
    const two = { if: is('x', 'a'), then: needs('Một.'), else: needs('Hai.') };
    expect(wordsOf(loadPage(asks, two))[0]).to.equal(undefined);
  });
});

describe('the order of questions', () => {
  it('is that of the document, with branches behind what their condition reads', () => {
    const procedure = loadPage(
      { x: text('X'), y: text('Y'), z: text('Z') },
      {
        allOf: [
          { if: is('x', '1'), then: { properties: { x1: text('X1') } } },
          { if: is('y', '1'), then: { properties: { y1: text('Y1') } }, else: { properties: { y2: text('Y2') } } },
          { if: is('x', '1'), then: { properties: { x2: text('X2') } } },
          {
            if: { properties: { x: { const: '1' }, y: { const: '1' } }, required: ['x', 'y'] },
            then: { properties: { xy: text('XY') } },
          },
          { if: { required: ['x1'] }, then: { properties: { x11: text('X11') } } },
        ],
        dependentSchemas: { z: { properties: { z1: text('Z1') } } },
      },
    );
    expect(asked(procedure, {})).to.equal('x y y2 z');
    expect(asked(procedure, { a: { x: '1' } })).to.equal('x x1 x2 y y2 z');
    expect(asked(procedure, { a: { x: '1', x1: 'b', y: '1', z: 'c' } })).to.equal('x x1 x11 x2 y y1 xy z z1');
  });

  it('puts a whole page behind the page whose answer opens it', () => {
    const form: FormSchema = {
      type: 'object',
      properties: { a: page({ kind: text('Loại') }), b: page({ other: text('Khác') }) },
      if: { properties: { a: is('kind', 'more') }, required: ['a'] },
      then: { properties: { c: page({ detail: text('Chi tiết') }) } },
    };
    expect(asked(load(form), {})).to.equal('kind | other');
    expect(asked(load(form), { a: { kind: 'more' } })).to.equal('kind | detail | other');
  });

  it('puts what a condition elsewhere opens at the end of its group', () => {
    const form: FormSchema = {
      type: 'object',
      properties: {
        a: page({ kind: text('Loại') }),
        b: page({ first: text('Một') }, { if: is('first', '1'), then: { properties: { own: text('Riêng') } } }),
      },
      if: { properties: { a: is('kind', 'more') }, required: ['a'] },
      then: { properties: { b: { properties: { late: text('Sau') } } } },
    };
    expect(asked(load(form), { a: { kind: 'more' }, b: { first: '1' } })).to.equal('kind | first own late');
  });
});

describe('the kind of a question', () => {
  const kinds: readonly (readonly [string, FormSchema, Partial<Record<string, unknown>>])[] = [
    ['text', { type: 'string', format: 'phone', maxLength: 20 }, { kind: 'text', format: 'phone', maxLength: 20 }],
    ['long text', { type: 'string', 'x-widget': 'long-text' }, { kind: 'long-text', maxLength: undefined }],
    ['a day', { type: 'string', format: 'date' }, { kind: 'date', precision: 'day' }],
    ['a part of a day', { type: 'string', format: 'partial-date' }, { kind: 'date', precision: 'partial' }],
    [
      'a whole number',
      { type: 'integer', minimum: 1, maximum: 9 },
      { kind: 'number', integer: true, minimum: 1, maximum: 9 },
    ],
    ['a number', { type: 'number' }, { kind: 'number', integer: false, minimum: undefined }],
    ['money', { type: 'integer', 'x-widget': 'money' }, { kind: 'money' }],
    ['yes or no', { type: 'boolean' }, { kind: 'yes-no' }],
    ['a box to tick', { type: 'boolean', const: true }, { kind: 'confirm' }],
    ['a few options', { type: 'string', enum: ['a', 'b'] }, { kind: 'choice', look: 'radios' }],
    ['many options', { type: 'integer', enum: [1, 2, 3, 4, 5, 6] }, { kind: 'choice', look: 'select' }],
    ['options as the author wants them', { enum: ['a'], 'x-widget': 'select' }, { kind: 'choice', look: 'select' }],
  ];
  for (const [what, schema, expected] of kinds) {
    it(`is decided for ${what}`, () => expect(question({ title: 'Hỏi', ...schema })).to.include(expected));
  }

  it('takes words beside a reference before those of its target', () => {
    const form = makeForm();
    const home = load(form).pages({})[0]?.items.find(isGroup);
    expect(home).to.include({ title: 'Nơi ở', widget: 'address', pointer: '/applicant/home' });
    expect(home?.items.map((item) => !isGroup(item) && item.question.kind)).to.deep.equal(['province', 'commune']);
  });

  it('takes the constraints of all of allOf and the title of the first', () => {
    const asked = question({
      allOf: [
        { type: 'string', title: 'Một', maxLength: 9 },
        { title: 'Hai', maxLength: 5 },
      ],
    });
    expect(asked).to.include({ title: 'Một', maxLength: 5 });
  });

  it('offers only the options that a branch leaves', () => {
    const procedure = loadPage(
      {
        x: { type: 'boolean', title: 'X' },
        y: {
          type: 'string',
          title: 'Y',
          oneOf: [
            { const: 'a', title: 'A' },
            { const: 'b', title: 'B' },
          ],
        },
      },
      { if: is('x', true), then: { properties: { y: { enum: ['b'], 'x-messages': { enum: 'Hãy chọn lại.' } } } } },
    );
    const y = itemsOf(procedure.pages({ a: { x: true } })[0] as Group)[1]?.question;
    expect(y?.kind === 'choice' && y.options).to.deep.equal([{ value: 'b', title: 'B' }]);
    expect(y?.messages).to.deep.equal({ enum: 'Hãy chọn lại.' });
    expect(wrong(procedure, { a: { x: true, y: 'a' } })).to.deep.equal(['/a/y enum']);
  });

  it('shows an example as people type it', () => {
    expect(question({ type: 'string', title: 'Ngày', format: 'date', examples: ['1990-09-02'] }).example).to.equal(
      '02/09/1990',
    );
    expect(question({ type: 'string', title: 'Ngày', format: 'date', examples: ['02/09/1990'] }).example).to.equal(
      '02/09/1990',
    );
  });
});

describe('what applies', () => {
  const procedure = loadProcedure(makeDocument());
  const full: JsonObject = {
    applicant: {
      name: 'Y Bhăm Êban',
      relation: 'other',
      otherRelation: 'Bà',
      home: { province: '66', commune: '24133' },
    },
  };

  it('keeps the same objects for what did not change', () => {
    const before = procedure.pages(full);
    const after = procedure.pages(write(full, '/applicant/name', 'Nguyễn'));
    expect(after).to.equal(before);
    const closed = procedure.pages(write(full, '/applicant/relation', 'father'));
    expect(closed).not.to.equal(before);
    const item = (pages: typeof before, pointer: string) =>
      pages.flatMap(itemsOf).find((each) => each.pointer === pointer);
    expect(item(closed, '/applicant/home/commune')).to.equal(item(before, '/applicant/home/commune'));
    expect(closed.find(({ pointer }) => pointer === '/copies')).to.equal(
      before.find(({ pointer }) => pointer === '/copies'),
    );
    expect(item(before, '/applicant/otherRelation')?.required).to.equal(true);
    expect(item(closed, '/applicant/otherRelation')).to.equal(undefined);
  });

  it('leaves out hidden answers and fills in required groups', () => {
    expect(procedure.applicable({})).to.deep.equal({ applicant: { home: {} } });
    const hidden = { ...full, parent: { married: true }, copies: { unknown: 1 } };
    expect(procedure.applicable(hidden)).to.deep.equal(full);
    expect(procedure.applicable(procedure.applicable(hidden))).to.deep.equal(full);
    expect(procedure.applicable(full)).to.equal(full);
  });

  it('lets nothing hidden decide', () => {
    const chained = loadPage(
      { x: text('X') },
      {
        allOf: [
          { if: is('x', '1'), then: { properties: { y: text('Y') } } },
          { if: is('y', '1'), then: { properties: { z: text('Z') }, required: ['z'] } },
        ],
      },
    );
    expect(asked(chained, { a: { x: '1', y: '1' } })).to.equal('x y z');
    expect(asked(chained, { a: { x: '2', y: '1' } })).to.equal('x');
    expect(wrong(chained, { a: { x: '2', y: '1' } })).to.deep.equal([]);
  });

  it('brings back what only a hidden answer had closed', () => {
    const closing = loadPage(
      { x: text('X') },
      {
        allOf: [
          { if: is('x', '1'), then: { properties: { z: text('Z') } } },
          { if: { required: ['z'] }, else: { properties: { y: text('Y') } } },
        ],
      },
    );
    expect(closing.applicable({ a: { x: '2', y: 'b', z: '1' } })).to.deep.equal({ a: { x: '2', y: 'b' } });
    expect(closing.applicable({ a: { x: '1', y: 'b', z: '1' } })).to.deep.equal({ a: { x: '1', z: '1' } });
  });

  it('comes to an end where conditions contradict each other', () => {
    const flipping = loadPage({ x: text('X') }, { if: { required: ['y'] }, else: { properties: { y: text('Y') } } });
    expect(() => flipping.pages({ a: { y: '1' } })).not.to.throw();
    expect(() => flipping.applicable({ a: { y: '1' } })).not.to.throw();
  });

  it('asks for papers by the answers that apply', () => {
    expect(procedure.papers({}).map(({ id }) => id)).to.deep.equal(['identity']);
    expect(procedure.papers(full).map(({ id }) => id)).to.deep.equal(['identity', 'mandate']);
  });

  it('does not mind answers of a wrong shape', () => {
    for (const value of [null, 1, 'a', [], [[]], true]) {
      expect(wrong(procedure, { applicant: value })[0]).to.equal('/applicant type');
      expect(() => procedure.pages({ applicant: { home: value } })).not.to.throw();
    }
    const poisoned = JSON.parse('{"__proto__": {"name": "a"}, "constructor": {}}') as JsonObject;
    expect(procedure.applicable(poisoned)).to.deep.equal({ applicant: { home: {} } });
  });
});

describe('issues', () => {
  it('leave alone right answers beside a wrong one on a page that refuses what it does not ask', () => {
    const procedure = loadPage(
      { x: text('X') },
      {
        unevaluatedProperties: false,
        if: { properties: { x: { minLength: 1 } }, required: ['x'] },
        then: { properties: { y: text('Y'), z: { ...text('Z'), format: 'phone' } } },
      },
    );
    expect(wrong(procedure, { a: { x: '1', y: '2', z: '3' } })).to.deep.equal(['/a/z format']);
  });

  it('name exactly the questions to blame, in the order of the screen', () => {
    const procedure = loadProcedure(makeDocument());
    const answers: JsonObject = {
      copies: { count: 21, fee: 1.5 },
      applicant: { name: 'A1', relation: 'other', otherRelation: 'B', birthDate: '1990-02-31', home: { province: 1 } },
      parent: { married: 'maybe' },
    };
    expect(wrong(procedure, answers)).to.deep.equal([
      '/applicant/name format',
      '/applicant/relation/otherRelation minLength'.replace('/relation', ''),
      '/applicant/birthDate format',
      '/applicant/home/province type',
      '/applicant/home/commune required',
      '/copies/count maximum',
      '/copies/fee type',
    ]);
    expect(wrong(procedure, { applicant: { relation: 'mother' } })).to.deep.equal([
      '/applicant/name required',
      '/applicant/home/province required',
      '/applicant/home/commune required',
      '/parent/married required',
    ]);
    expect(procedure.issues(answers).at(5)?.params).to.deep.equal({ maximum: 20 });
  });

  it('are one a question, the first that its schema tells', () => {
    const procedure = loadPage({ x: { type: 'string', title: 'X', minLength: 3, pattern: '^b' } });
    expect(wrong(procedure, { a: { x: 'a' } })).to.deep.equal(['/a/x minLength']);
  });
});

describe('another language', () => {
  const procedure = loadProcedure(makeDocument());

  it('replaces the words that have a translation and keeps the rest', () => {
    const english = procedure.in('en');
    const [name] = itemsOf(english.pages({})[0] as Group);
    expect(english).to.include({ language: 'en', title: 'A trial', agency: 'UBND cấp xã' });
    expect(name?.question.title).to.equal('Name');
    expect(english.papers({})[0]?.title).to.equal('Paper');
    expect(procedure.title).to.equal('Thủ tục thử');
  });

  it('is made once, and is Vietnamese where there are no words', () => {
    expect(procedure.languages).to.deep.equal(['vi', 'en']);
    expect(procedure.in('en')).to.equal(procedure.in('en'));
    expect(procedure.in('en').in('vi')).to.equal(procedure);
    expect(procedure.in('fr')).to.equal(procedure);
    expect(loadProcedure(makeDocument(), 'en').language).to.equal('en');
  });

  it('is frozen like the document', () => {
    for (const each of [procedure, procedure.in('en')]) {
      expect(Object.isFrozen(each)).to.equal(true);
      expect(Object.isFrozen(each.guide.steps)).to.equal(true);
      expect(Object.isFrozen(each.pages({}))).to.equal(true);
      expect(Object.isFrozen(each.pages({})[0]?.items)).to.equal(true);
    }
  });
});
