import { expect } from '@open-wc/testing';
import { Draft, itemsOf } from '../../src/model/draft.js';
import { freeze } from '../../src/model/dossier.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { Procedure } from '../../src/model/procedure.js';
import { isList } from '../../src/model/question.js';
import { makeDocument } from './documents.js';
import { structuresForm } from './structures.js';

const procedure = (): Procedure =>
  loadProcedure(
    makeDocument(structuresForm, {
      documents: [],
      translations: {
        en: {
          '/form/$defs/member/title': 'Member',
          '/form/$defs/name/title': 'Name',
          '/form/properties/home/properties/payer/oneOf/0/title': 'A person',
        },
      },
    }),
  );
const draft = (home: Record<string, unknown> = {}): Draft =>
  new Draft(procedure(), 'key', 'secret', JSON.parse(JSON.stringify({ home })) as Draft['answers']);
const asked = (of: Draft): readonly string[] =>
  of.pages.flatMap(itemsOf).map(({ pointer }) => pointer.replace('/home/', ''));
const wrong = (of: Draft): readonly string[] =>
  of.issues.map(({ pointer, keyword }) => `${pointer.replace('/home/', '')} ${keyword}`);
const list = '/home/members';

describe('a list', () => {
  it('asks for each row what its items say, by the answers of that row', () => {
    const rows = [{ name: 'An', works: true }, { name: 'Ba' }];
    expect(asked(draft({ members: rows })).filter((each) => each.startsWith('members'))).to.deep.equal([
      'members',
      ...['members/0/name', 'members/0/works', 'members/0/job', 'members/0/names'],
      ...['members/1/name', 'members/1/works', 'members/1/names'],
    ]);
  });

  it('blames the list where rows are missing, and the answer inside the row', () => {
    expect(wrong(draft())).to.include('members required');
    expect(wrong(draft({ members: [] }))).to.include('members required');
    const issues = wrong(draft({ members: [{ name: 'An' }, { works: true, names: ['A', null] }] }));
    expect(issues).to.include.members([
      'members/1/name required',
      'members/1/job required',
      'members/1/names/1 required',
    ]);
    expect(issues).not.to.include('members required');
  });

  it('tells its issues in the order of the screen', () => {
    expect(wrong(draft({ members: [{ works: true }, {}] }))).to.deep.equal([
      ...[
        'members contains',
        'members/0/name required',
        'members/0/job required',
        'members/1/name required',
        'payer/kind required',
      ],
    ]);
  });

  it('knows how it is asked', () => {
    const [found] = draft({ members: [{ name: 'An' }] }).pages[0]?.items.filter(isList) ?? [];
    expect(found?.question).to.include({ kind: 'list', look: 'rows', each: 'Thành viên', single: false, maximum: 4 });
    expect(found?.question.summary).to.deep.equal(['name']);
    expect(found?.items[0]).to.include({ title: 'Thành viên 1', pointer: `${list}/0` });
  });

  it('keeps rows that did not change the same objects', () => {
    const kept = draft({ members: [{ name: 'An' }, { name: 'Ba' }] });
    const rows = (): readonly unknown[] => kept.pages[0]?.items.find(isList)?.items ?? [];
    const [first, second] = rows();
    kept.answer(`${list}/0/works`, true);
    expect(rows()[0]).not.to.equal(first);
    expect(rows()[1]).to.equal(second);
  });

  it('speaks the words of another language', () => {
    const kept = draft({ members: [{}] });
    kept.translate('en');
    const [name] = kept.pages.flatMap(itemsOf).filter(({ pointer }) => pointer === `${list}/0/name`);
    expect(name?.question.title).to.equal('Name');
    expect(kept.pages[0]?.items.find(isList)?.items[0]).to.include({ title: 'Member 1' });
  });

  it('keeps an emptied row, and drops what does not apply from the dossier', () => {
    const kept = draft({ members: [{ name: 'An' }] });
    kept.answer(`${list}/0/name`, '');
    expect(kept.read(list)).to.deep.equal([{}]);
    kept.answer(`${list}/0/name`, 'An');
    kept.answer(`${list}/0/works`, true);
    kept.answer(`${list}/0/job`, 'Thợ');
    kept.answer(`${list}/0/works`, false);
    expect(kept.read(`${list}/0/job`)).to.equal('Thợ');
    const { submission } = freeze(kept, { language: 'vi', files: [], now: new Date() });
    expect(submission.answers).to.deep.equal({ home: { members: [{ name: 'An', works: false }], payer: {} } });
  });

  it('carries what was shown and offered with a row, and offers defaults to a new one only', () => {
    const kept = draft({ members: [{ name: 'An' }, {}] });
    kept.leave(`${list}/1/name`);
    kept.arrange(list, [{}, { name: 'An' }], [1, 0]);
    expect(kept.shown(`${list}/0/name`)?.keyword).to.equal('required');
    expect(kept.shown(`${list}/1/name`)).to.equal(undefined);
    kept.arrange(list, [{ name: 'An' }, {}], [1, undefined]);
    expect(kept.read(`${list}/1`)).to.deep.equal({ works: false });
    expect(kept.shown(`${list}/1/name`)).to.equal(undefined);
    kept.arrange(list, [{}, { name: 'An' }, { works: false }], [-1, 0, 1]);
    expect(kept.shown(`${list}/0/name`)?.keyword).to.equal('required');
    expect(kept.read(`${list}/0`)).to.deep.equal({});
  });
});

describe('one of several groups', () => {
  it('asks for the tag first, then what the branch asks', () => {
    const payer = (home: Record<string, unknown>): readonly string[] =>
      asked(draft(home)).filter((each) => each.startsWith('payer'));
    expect(payer({})).to.deep.equal(['payer/kind']);
    expect(payer({ payer: { kind: 'person' } })).to.deep.equal(['payer/kind', 'payer/name']);
    expect(payer({ payer: { kind: 'firm' } })).to.deep.equal(['payer/kind', 'payer/taxCode', 'payer/seal']);
  });

  it('takes the words of the options from the branches', () => {
    const kept = draft();
    const tag = (): unknown =>
      kept.pages.flatMap(itemsOf).find(({ pointer }) => pointer === '/home/payer/kind')?.question;
    expect(tag()).to.deep.include({ kind: 'choice', title: 'Ai trả tiền?' });
    kept.translate('en');
    expect(tag()).to.deep.include({
      options: [
        { value: 'person', title: 'A person' },
        { value: 'firm', title: 'Doanh nghiệp' },
      ],
    });
  });

  it('blames the tag, or what is wrong in the branch of the tag', () => {
    const payer = (value: unknown): readonly string[] => wrong(draft({ members: [{ name: 'An' }], payer: value }));
    expect(payer({})).to.deep.equal(['payer/kind required']);
    expect(payer({ kind: 'x' })).to.deep.equal(['payer/kind oneOf']);
    expect(payer({ kind: 'firm' })).to.deep.equal(['payer/taxCode required', 'payer/seal required']);
    expect(payer({ kind: 'person', name: 'An' })).to.deep.equal([]);
  });

  it('keeps the answers of the branch that closed, and leaves them out of the dossier', () => {
    const kept = draft({ members: [{ name: 'An' }], payer: { kind: 'person', name: 'An' } });
    kept.answer('/home/payer/kind', 'firm');
    expect(kept.read('/home/payer/name')).to.equal('An');
    expect(kept.procedure.applicable(kept.answers)['home']).to.deep.include({ payer: { kind: 'firm' } });
  });
});
