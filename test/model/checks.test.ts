import { expect } from '@open-wc/testing';
import { Draft } from '../../src/model/draft.js';
import { vietnameseDay } from '../../src/model/formats/day.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import type { FormSchema } from '../../src/schemas/form.js';
import { makeDocument } from './documents.js';

const day = { type: 'string', format: 'partial-date', title: 'Ngày' } as const;
const form: FormSchema = {
  type: 'object',
  properties: {
    mother: {
      type: 'object',
      title: 'Mẹ',
      properties: {
        id: { type: 'string', format: 'citizen-id', title: 'Số' },
        paper: { type: 'string', pattern: '^[0-9A-Z]+$', title: 'Số định danh hoặc số hộ chiếu' },
        born: day,
        sex: {
          type: 'string',
          title: 'Giới tính',
          oneOf: [
            { const: 'male', title: 'Nam' },
            { const: 'female', title: 'Nữ' },
          ],
        },
        moved: { type: 'boolean', title: 'Đã chuyển đi?' },
      },
      if: { properties: { moved: { const: true } }, required: ['moved'] },
      then: { properties: { movedOn: day } },
    },
    child: { type: 'object', title: 'Con', properties: { born: day, name: { type: 'string', title: 'Tên' } } },
  },
};

const load = (...checks: readonly object[]) =>
  loadProcedure({ ...makeDocument(form), documents: [], translations: {}, checks });

const told = (check: object, answers: JsonObject, today?: string): readonly string[] => {
  const procedure = load(check);
  return [
    ...procedure.issues(answers, today).map(({ pointer, keyword }) => `error ${pointer} ${keyword}`),
    ...procedure.warnings(answers, today).map(({ pointer, keyword }) => `warning ${pointer} ${keyword}`),
  ];
};

const faults = (...checks: readonly object[]): readonly string[] => {
  try {
    load(...checks);
    return [];
  } catch (error) {
    if (!(error instanceof ProcedureError)) throw error;
    return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('checks across questions', () => {
  it('tell everything that is doubtful about one answer, in the order of the form', () => {
    const late = { rule: 'not-future', at: '/child/born', level: 'warning', message: 'Sau hôm nay.' };
    const order = {
      rule: 'order',
      after: '/mother/born',
      at: '/child/born',
      level: 'warning',
      message: 'Mẹ sinh sau.',
    };
    const future = { rule: 'not-future', at: '/mother/born', level: 'warning', message: 'Mẹ sau hôm nay.' };
    const answers = { mother: { born: '2031' }, child: { born: '2030-01-01' } };
    const draft = new Draft(load(late, order, future), 'key', 'secret', answers, () => '2026-11-25');
    draft.leave('/child/born');
    expect(draft.warnings.map(({ pointer, keyword }) => `${pointer} ${keyword}`)).to.deep.equal([
      '/mother/born not-future',
      '/child/born not-future',
      '/child/born order',
    ]);
    expect(draft.shownWarnings('/child/born')).to.have.length(2);
  });

  it('compare with today, and say nothing where nobody says which day it is', () => {
    const check = { rule: 'not-future', at: '/child/born' };
    expect(told(check, { child: { born: '2026-11-26' } }, '2026-11-25')).to.deep.equal([
      'error /child/born not-future',
    ]);
    expect(told(check, { child: { born: '2026-11-25' } }, '2026-11-25')).to.deep.equal([]);
    expect(told(check, { child: { born: '2026-11-26' } })).to.deep.equal([]);
    const past = { rule: 'not-past', at: '/child/born' };
    expect(told(past, { child: { born: '2026-11-24' } }, '2026-11-25')).to.deep.equal(['error /child/born not-past']);
    expect(told(past, { child: { born: '2026-11' } }, '2026-11-25')).to.deep.equal([]);
  });

  it('compare two days by what is known of both, at the one that is asked last', () => {
    const check = { rule: 'order', after: '/mother/born', at: '/child/born', years: 12 };
    const answers = (mother: string, child: string): JsonObject => ({
      mother: { born: mother },
      child: { born: child },
    });
    expect(told(check, answers('1990', '2001'))).to.deep.equal(['error /child/born order']);
    expect(told(check, answers('1990-05', '2002'))).to.deep.equal([]);
    expect(told(check, answers('1990-05-02', '2002-05-01'))).to.deep.equal(['error /child/born order']);
    expect(told(check, answers('1990-05-02', '2002-05-02'))).to.deep.equal([]);
    const reverse = { rule: 'order', after: '/child/born', at: '/mother/born' };
    expect(told(reverse, answers('1990', '2001'))).to.deep.equal(['error /child/born order']);
  });

  it('say nothing of what is absent, cannot be read, or does not apply', () => {
    const check = { rule: 'order', after: '/mother/movedOn', at: '/child/born' };
    expect(told(check, { child: { born: '1990' } })).to.deep.equal([]);
    expect(told(check, { mother: { moved: true, movedOn: '2001' }, child: {} })).to.deep.equal([]);
    expect(told(check, { mother: { moved: false, movedOn: '2001' }, child: { born: '1990' } })).to.deep.equal([]);
    expect(told(check, { mother: { moved: true, movedOn: '2001' }, child: { born: '1990' } })).to.deep.equal([
      'error /child/born order',
    ]);
    expect(told(check, { mother: { moved: true, movedOn: '2001' }, child: { born: '12/1' } })).to.deep.equal([
      'error /child/born format',
    ]);
  });

  it('read sex and century out of a citizen number, and only ever warn', () => {
    const check = { rule: 'citizen-id', at: '/mother/id', sex: '/mother/sex', birth: '/mother/born' };
    const answers = (id: string, sex: string, born: string): JsonObject => ({ mother: { id, sex, born } });
    const wrong = ['warning /mother/sex citizen-id'];
    expect(told(check, answers('001190000001', 'female', '1990'))).to.deep.equal([]);
    expect(told(check, answers('001305000001', 'female', '2005-01-02'))).to.deep.equal([]);
    expect(told(check, answers('001404000001', 'male', '2104'))).to.deep.equal([]);
    expect(told(check, answers('001190000001', 'male', '1990'))).to.deep.equal(wrong);
    expect(told(check, answers('001305000001', 'female', '1905'))).to.deep.equal(wrong);
    expect(told(check, { mother: { id: '001305000001' } })).to.deep.equal([]);
  });

  it('count years and days from a day to today, and from one day to another', () => {
    const atBirth = (check: object, born: string): readonly string[] =>
      told({ at: '/child/born', ...check }, { child: { born } }, '2026-11-25').map((each) => each.split(' ')[2] ?? '');
    const late = { rule: 'not-past', days: 60 };
    expect(atBirth(late, '2026-09-25')).to.deep.equal(['not-past']);
    expect(atBirth(late, '2026-09-26')).to.deep.equal([]);
    expect(atBirth(late, '2026-09')).to.deep.equal([]);
    const grown = { rule: 'not-future', years: 18 };
    expect(atBirth(grown, '2008-11-26')).to.deep.equal(['not-future']);
    expect(atBirth(grown, '2008-11-25')).to.deep.equal([]);
    expect(atBirth(grown, '2008')).to.deep.equal([]);
    expect(atBirth(grown, '2009')).to.deep.equal(['not-future']);
    const within = { rule: 'within', after: '/mother/born', at: '/child/born', years: 2 };
    const both = (born: string): JsonObject => ({ mother: { born: '2026-12-01' }, child: { born } });
    expect(told(within, both('2028-12-01'))).to.deep.equal([]);
    expect(told(within, both('2028-12-02'))).to.deep.equal(['error /child/born within']);
  });

  it('are only about the answers they are given, and told at the last of all', () => {
    const message = 'Hai câu này không thể cùng đúng.';
    const given = { '/mother/sex': 'male', '/mother/moved': true };
    const check = { rule: 'exclusive', at: '/mother/sex', given, level: 'warning', message };
    expect(told(check, { mother: { sex: 'male', moved: true } })).to.deep.equal(['warning /mother/moved exclusive']);
    expect(told(check, { mother: { sex: 'male', moved: false } })).to.deep.equal([]);
    expect(told(check, { mother: { moved: true } })).to.deep.equal([]);
    const number = { rule: 'citizen-id', at: '/mother/id', sex: 'female', given: { '/mother/moved': true } };
    expect(told(number, { mother: { id: '001090000001' } })).to.deep.equal([]);
    expect(told(number, { mother: { id: '001090000001', moved: true } })).to.deep.equal([
      'warning /mother/moved citizen-id',
    ]);
  });

  it('doubt that two people have one number, and that what changes stays the same', () => {
    const message = 'Hãy xem lại hai câu này.';
    const check = { rule: 'different', at: '/child/born', other: '/mother/born', level: 'warning', message };
    expect(told(check, { mother: { born: '1990' }, child: { born: '1990' } })).to.deep.equal([
      'warning /child/born different',
    ]);
    expect(told(check, { mother: { born: '1990' }, child: { born: '2016' } })).to.deep.equal([]);
    expect(told(check, { mother: { born: '1990' } })).to.deep.equal([]);
    expect(told(check, {})).to.deep.equal([]);
  });

  it('are told at what the screens ask last, wherever the document has it', () => {
    const order = { rule: 'order', after: '/mother/born', at: '/child/born' };
    const answers = { mother: { born: '1991' }, child: { born: '1990' } };
    const toldAt = (...asks: readonly string[]): readonly string[] =>
      loadProcedure({
        ...makeDocument(form),
        documents: [],
        translations: {},
        checks: [order],
        screens: asks.map((ask, index) => ({ id: `screen-${index}`, title: 'Trang', asks: [ask] })),
      })
        .issues(answers)
        .map(({ pointer }) => pointer);
    expect(toldAt('/mother', '/child')).to.deep.equal(['/child/born']);
    expect(toldAt('/child/born', '/mother')).to.deep.equal(['/mother/born']);
    expect(toldAt('/child/born')).to.deep.equal(['/mother/born']);
    expect(toldAt('/mother/born', '/child', '/mother')).to.deep.equal(['/child/born']);
  });

  it('find one address twice, at the last question of the later one', () => {
    const place = { type: 'string', title: 'Ở đâu', oneOf: [{ const: 'domestic', title: 'Trong nước' }] };
    const line = { type: 'string', title: 'Số nhà' };
    const twoHomes = {
      type: 'object',
      properties: {
        old: {
          type: 'object',
          title: 'Cũ',
          properties: { home: { type: 'object', title: 'Nhà', properties: { line } } },
        },
        now: {
          type: 'object',
          title: 'Mới',
          properties: { home: { type: 'object', title: 'Nhà', properties: { place, line } }, note: line },
        },
      },
    } as unknown as FormSchema;
    const message = 'Hai nơi này là một.';
    const check = { rule: 'different', at: '/now/home', other: '/old/home', level: 'warning', message };
    const procedure = loadProcedure({ ...makeDocument(twoHomes), documents: [], translations: {}, checks: [check] });
    const toldAt = (answers: JsonObject): readonly string[] =>
      procedure.warnings(answers).map(({ pointer }) => pointer);
    const now = { home: { place: 'domestic', line: 'Số 1' } };
    expect(toldAt({ old: { home: { line: 'Số 1' } }, now })).to.deep.equal(['/now/home/line']);
    expect(toldAt({ old: { home: { line: 'Số 2' } }, now })).to.deep.equal([]);
    expect(toldAt({ old: { home: {} }, now })).to.deep.equal([]);
    expect(toldAt({ now })).to.deep.equal([]);
  });

  it('find who stands twice in a list, at the later row', () => {
    const list = {
      type: 'object',
      properties: {
        people: {
          type: 'object',
          title: 'Người',
          properties: {
            list: {
              type: 'array',
              title: 'Danh sách',
              items: {
                type: 'object',
                title: 'Người',
                properties: { id: { type: 'string', format: 'citizen-id', title: 'Số' } },
              },
            },
          },
        },
      },
    } as unknown as FormSchema;
    const message = 'Hai người một số.';
    const check = { rule: 'once', at: '/people/list/*/id', level: 'warning', message };
    const procedure = loadProcedure({ ...makeDocument(list), documents: [], translations: {}, checks: [check] });
    const toldAt = (...ids: readonly (string | undefined)[]): readonly string[] =>
      procedure
        .warnings({ people: { list: ids.map((id): JsonObject => (id === undefined ? {} : { id })) } })
        .map(({ pointer }) => pointer);
    expect(toldAt('001090000001', '001190000002', '001090000001', '001090000001')).to.deep.equal([
      '/people/list/2/id',
      '/people/list/3/id',
    ]);
    expect(toldAt('001090000001', '001190000002')).to.deep.equal([]);
    expect(toldAt(undefined, undefined)).to.deep.equal([]);
  });

  it('tell a place that is not of the commune of the page, as a doubt, and nothing where the page has none', () => {
    const homes = {
      type: 'object',
      properties: {
        home: {
          type: 'object',
          title: 'Nhà',
          properties: {
            province: { type: 'string', title: 'Tỉnh', 'x-widget': 'province' },
            commune: { type: 'string', title: 'Xã', 'x-widget': 'commune', format: 'commune' },
          },
        },
      },
    } as unknown as FormSchema;
    const check = { rule: 'here', at: '/home/commune', message: 'Nơi này thuộc xã khác.' };
    const procedure = loadProcedure({ ...makeDocument(homes), documents: [], translations: {}, checks: [check] });
    const draft = new Draft(procedure, 'key', 'secret', { home: { province: '01', commune: '00691' } });
    expect(draft.warnings).to.have.length(0);
    draft.here = '00004';
    expect(draft.warnings.map(({ pointer, keyword }) => `${pointer} ${keyword}`)).to.deep.equal(['/home/commune here']);
    draft.here = '00691';
    expect(draft.warnings).to.have.length(0);
    expect(draft.issues).to.have.length(0);
    expect(procedure.warnings({}, undefined, '00004')).to.have.length(0);
  });

  it('carry what a sentence needs', () => {
    const procedure = load({ rule: 'order', after: '/mother/born', at: '/child/born', years: 12, level: 'warning' });
    const [warning] = procedure.warnings({ mother: { born: '1990' }, child: { born: '1991' } });
    expect(warning?.params).to.deep.equal({ check: 0, at: '/child/born', after: '/mother/born', years: 12 });
  });

  it('reach the draft with today, shown after leaving; an error hides a warning', () => {
    const order = { rule: 'order', after: '/mother/born', at: '/child/born' };
    const procedure = load({ ...order, years: 12, level: 'warning' }, order);
    const draft = new Draft(procedure, 'key', 'secret', { mother: { born: '1990' } });
    draft.answer('/child/born', '1991');
    expect(draft.warnings).to.have.length(1);
    expect(draft.shownWarnings('/child/born')).to.deep.equal([]);
    draft.leave('/child/born');
    expect(draft.shownWarnings('/child/born')[0]?.keyword).to.equal('order');
    expect(draft.reveal('')).to.deep.equal([]);
    draft.answer('/child/born', '1989');
    expect(draft.shown('/child/born')?.keyword).to.equal('order');
    expect(draft.shownWarnings('/child/born')).to.deep.equal([]);
    const future = load({ rule: 'not-future', at: '/child/born' });
    const answers = { child: { born: '2026-11-26' } };
    expect(new Draft(future, 'key', 'secret', answers, () => '2026-11-25').issues).to.have.length(1);
    expect(new Draft(future, 'key', 'secret', answers, () => '2026-11-26').issues).to.have.length(0);
  });
});

describe('faults of checks', () => {
  it('are told at the word that is wrong', () => {
    expect(faults({ rule: 'younger', at: '/child/born' })).to.deep.equal(['/checks/0/rule not-allowed']);
    expect(faults({ rule: 'not-past', at: '/child/day' })).to.deep.equal(['/checks/0/at lost-pointer']);
    expect(faults({ rule: 'not-past', at: '/child/name' })).to.deep.equal(['/checks/0/at wrong-kind']);
    expect(faults({ rule: 'not-past', at: '/child/born', after: '/mother/born' })).to.deep.equal([
      '/checks/0/after idle-word',
    ]);
    expect(faults({ rule: 'order', at: '/child/born' })).to.deep.equal(['/checks/0/after missing']);
    expect(faults({ rule: 'within', at: '/child/born', years: 2 })).to.deep.equal(['/checks/0/after missing']);
    expect(faults({ rule: 'exclusive', at: '/mother/sex' })).to.deep.equal([
      '/checks/0/given missing',
      '/checks/0/message missing',
    ]);
    expect(faults({ rule: 'different', at: '/mother/id', after: '/mother/born' })).to.deep.equal([
      '/checks/0/after idle-word',
      '/checks/0/other missing',
      '/checks/0/message missing',
    ]);
    const given = { '/mother/day': true, '/mother/sex': 'woman', '/mother/moved': 'yes', '/mother/born': '1990' };
    expect(faults({ rule: 'not-past', at: '/child/born', given })).to.deep.equal([
      '/checks/0/given/~1mother~1day lost-pointer',
      '/checks/0/given/~1mother~1sex wrong-kind',
      '/checks/0/given/~1mother~1moved wrong-kind',
      '/checks/0/given/~1mother~1born wrong-kind',
    ]);
    expect(faults({ rule: 'citizen-id', at: '/mother/id' })).to.deep.equal(['/checks/0 missing']);
    expect(faults({ rule: 'citizen-id', at: '/child/born', sex: '/child/name', level: 'error' })).to.deep.equal([
      '/checks/0/level not-allowed',
      '/checks/0/at wrong-kind',
      '/checks/0/sex wrong-kind',
    ]);
    expect(faults({ rule: 'not-past', at: '/people/*/born/*' })).to.include('/checks/0/at wrong-form');
    expect(faults({ rule: 'once', at: '/mother/id' })).to.deep.equal([
      '/checks/0/message missing',
      '/checks/0/at wrong-form',
    ]);
    expect(faults({ rule: 'here', at: '/mother/id', level: 'error' })).to.deep.equal([
      '/checks/0/message missing',
      '/checks/0/level not-allowed',
      '/checks/0/at wrong-kind',
    ]);
  });

  it('are none where a branch asks it, the sex is given, or a text asks for this number or another', () => {
    expect(faults({ rule: 'citizen-id', at: '/mother/paper', sex: 'female' })).to.deep.equal([]);
    expect(faults({ rule: 'citizen-id', at: '/child/name', sex: 'female' })).to.deep.equal(['/checks/0/at wrong-kind']);
    expect(faults({ rule: 'not-future', at: '/mother/movedOn' })).to.deep.equal([]);
    expect(faults({ rule: 'citizen-id', at: '/mother/id', sex: 'female' })).to.deep.equal([]);
  });
});

describe('the day in Vietnam', () => {
  it('begins seven hours before the one of Greenwich', () => {
    expect(vietnameseDay(new Date('2026-11-24T16:59:59Z'))).to.equal('2026-11-24');
    expect(vietnameseDay(new Date('2026-11-24T17:00:00Z'))).to.equal('2026-11-25');
  });
});
