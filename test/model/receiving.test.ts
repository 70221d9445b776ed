import { expect } from '@open-wc/testing';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { Draft } from '../../src/model/draft.js';
import { layOver } from '../../src/model/lay-over.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { contactsOf, wayOf } from '../../src/model/receiving.js';
import type { OfficeFile } from '../../src/schemas/office.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import { birthAnswers } from '../fixtures/birth-answers.js';

const document = birth as unknown as ProcedureDocument;
const draftOf = (of: ProcedureDocument, answers = birthAnswers): Draft =>
  new Draft(loadProcedure(of), 'key', 'secret', answers);

/** The same document at an office that gives results in these ways only. */
const at = (...deliver: ProcedureDocument['result']['deliver']): ProcedureDocument => {
  const value = { title: 'Giấy khai sinh', deliver };
  const result = { value, source: 'Quyết định ví dụ', on: '2026-11-23' };
  return layOver(document, {
    office: { name: 'UBND xã ví dụ' },
    procedures: { '1.001193': { facts: { result } } },
  } as unknown as OfficeFile) as ProcedureDocument;
};

const optionsOf = (draft: Draft): readonly (string | number)[] => {
  const question = draft.item('/result/receive')?.question;
  return question?.kind === 'choice' ? question.options.map(({ value }) => value) : [];
};

describe('receiving', () => {
  it('is as answered', () => {
    const draft = draftOf(document);
    expect(wayOf(draft)).to.equal('counter');
    draft.answer('/result/receive', 'post');
    expect(wayOf(draft)).to.equal('post');
    expect(draft.pages.at(-1)?.items.map(({ pointer }) => pointer)).to.deep.equal([
      '/result/receive',
      '/result/address',
    ]);
    draft.answer('/result/receive', undefined);
    expect(wayOf(draft)).to.equal(undefined);
  });

  it('is the only way where there is one, asked or not', () => {
    const { receiving: _, ...unasked } = document;
    const only: ProcedureDocument = { ...unasked, result: { title: 'Giấy', deliver: ['post'] } };
    expect(wayOf(draftOf(only))).to.equal('post');
  });

  it('offers what the office does', () => {
    expect(optionsOf(draftOf(document))).to.deep.equal(['counter', 'post', 'electronic']);
    expect(optionsOf(draftOf(at('counter', 'post')))).to.deep.equal(['counter', 'post']);
  });

  it('has the only way of an office chosen already', () => {
    const draft = new Draft(loadProcedure(at('counter')), 'key', 'secret');
    expect(optionsOf(draft)).to.deep.equal(['counter']);
    expect(draft.read('/result/receive')).to.equal('counter');
    expect(new Draft(loadProcedure(document), 'key', 'secret').read('/result/receive')).to.equal(undefined);
  });

  it('knows where the citizen is reached', () => {
    const draft = draftOf(document);
    draft.answer('/applicant/phone', '0912345678');
    expect(contactsOf(draft)).to.deep.equal(['0912 345 678']);
    draft.answer('/applicant/phone', undefined);
    expect(contactsOf(draft)).to.deep.equal([]);
  });

  const faults = (receiving: object): readonly string[] => {
    try {
      loadProcedure({ ...document, receiving });
      return [];
    } catch (error) {
      if (!(error instanceof ProcedureError)) throw error;
      return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
    }
  };

  it('is refused where it leads nowhere, or to another kind of question', () => {
    expect(faults({ way: '/result/receiv' })).to.deep.equal(['/receiving/way lost-pointer']);
    expect(faults({ way: '/child/sex' })).to.deep.equal(['/receiving/way wrong-kind']);
    expect(faults({ address: '/copies/wanted' })).to.deep.equal(['/receiving/address wrong-kind']);
    expect(faults({ contact: ['/applicant/phone', '/applicant/name'] })).to.deep.equal([
      '/receiving/contact/1 wrong-kind',
    ]);
    expect(faults({ where: '/result/receive' })).to.deep.equal(['/receiving/where unknown-word']);
  });
});
