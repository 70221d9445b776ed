import { expect } from '@open-wc/testing';
import { freeze } from '../../src/model/dossier.js';
import { Draft } from '../../src/model/draft.js';
import { smallProcedure } from '../fixtures/small-procedure.js';

const key = '7b0f8a54-3c56-4b3e-9d52-6a0f3f0f7a11';
const now = new Date('2026-11-23T03:42:00Z');
const file = {
  id: '0b7f2c1e-5a0d-4d0a-8a43-3f1d7c9b2e11',
  slot: 'birth-certificate',
  name: 'giấy chứng sinh.jpg',
  type: 'image/jpeg' as const,
  size: 3,
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
};

function draftWith(answers: Readonly<Record<string, string | boolean>>): Draft {
  const draft = new Draft(smallProcedure, key, 'secret');
  for (const [pointer, value] of Object.entries(answers)) draft.answer(pointer, value);
  return draft;
}

describe('a frozen dossier', () => {
  const draft = draftWith({
    '/person/name': 'Nguyễn Văn An',
    '/person/married': true,
    '/person/spouse': 'Trần Thị Bình',
  });

  it('carries the key, the procedure and its version, the language, the papers and the time', () => {
    const { submission } = freeze(draft, { language: 'en', files: [file], now });
    expect(submission).to.deep.include({
      key,
      procedure: { code: smallProcedure.code, version: smallProcedure.version },
      language: 'en',
      files: [file],
      declared: true,
      frozenAt: '2026-11-23T03:42:00.000Z',
    });
  });

  it('carries the answers that apply, and no others', () => {
    const other = draftWith({ '/person/married': true, '/person/spouse': 'Trần Thị Bình' });
    expect(freeze(other, { language: 'vi', files: [], now }).body).to.include('Trần Thị Bình');
    other.answer('/person/married', false);
    expect(other.read('/person/spouse')).to.equal('Trần Thị Bình');
    expect(freeze(other, { language: 'vi', files: [], now }).body).not.to.include('Trần Thị Bình');
  });

  it('is the same text however the answers were typed', () => {
    const turned = draftWith({
      '/person/spouse': 'Trần Thị Bình',
      '/person/married': true,
      '/person/name': 'Nguyễn Văn An',
    });
    const options = { language: 'vi', files: [file], now };
    expect(freeze(turned, options).body).to.equal(freeze(draft, options).body);
  });

  it('reads back from its text', () => {
    const { submission, body } = freeze(draft, { language: 'vi', files: [file], now });
    expect(JSON.parse(body)).to.deep.equal(submission);
  });

  it('never changes again', () => {
    const typed = draftWith({ '/person/name': 'Nguyễn Văn An' });
    const { submission, body } = freeze(typed, { language: 'vi', files: [file], now });
    typed.answer('/person/name', 'Người khác');
    expect(JSON.parse(body)).to.deep.equal(submission);
    expect(Object.isFrozen(submission.answers['person'])).to.be.true;
    expect(Object.isFrozen(submission.files[0])).to.be.true;
    expect(Object.isFrozen(file), 'what it was handed').to.be.false;
  });

  it('does not carry the secret of the draft', () => {
    expect(freeze(draft, { language: 'vi', files: [], now }).body).not.to.include('secret');
  });
});
