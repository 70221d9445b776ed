import { expect } from '@open-wc/testing';
import { Intake } from '../../../src/components/reader/intake.js';
import type { JsonObject } from '../../../src/model/json.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { write } from '../../../src/model/pointer.js';
import { writeCode } from '../../../src/model/scan/write-code.js';
import document from '../../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../../fixtures/birth-answers.js';
import { manyWords } from '../../fixtures/many-words.js';
import { seeded } from '../../fixtures/seeded.js';

const procedure = loadProcedure(document);
const codesOf = (answers: JsonObject) => writeCode({ procedure, answers }, { files: [], day: '2026-11-30' });
const ofChild = (name: string) =>
  codesOf(write(write(birthAnswers, '/child/name', name), '/child/birthPlace/line', manyWords(75))) as [string, string];
const one = ofChild('Y Một Êban');
const other = ofChild('Y Hai Êban');

const intake = () => new Intake(() => [procedure]);

/** What is said of each scan: the dossier by its child. */
function told(reader: Intake, ...scans: readonly string[]): readonly string[] {
  return scans.map((text) => {
    const outcome = reader.take(text);
    if (outcome.kind === 'dossier') return String(outcome.dossier.draft.read('/child/name'));
    if (outcome.kind === 'incomplete')
      return `${outcome.have.join()} of ${outcome.count}${outcome.repeated ? ' again' : ''}`;
    return outcome.kind === 'unreadable' ? outcome.reason : outcome.kind;
  });
}

describe('what an officer scans', () => {
  it('says what is there once the rest of a cut code has come', () => {
    const [first, second] = one;
    expect(told(intake(), first.slice(0, 300), first.slice(300), second)).to.deep.equal([
      'broken',
      '1 of 2',
      'Y Một Êban',
    ]);
  });

  it('says of a code that cannot be read that it was not, whatever came before', () => {
    const [first, second] = one;
    expect(told(intake(), first, '123', second.slice(0, 300), 'xin chào', second)).to.deep.equal([
      '1 of 2',
      'no-code',
      'broken',
      'no-code',
      'Y Một Êban',
    ]);
  });

  it('does not take the first code of another dossier for one that was scanned already', () => {
    expect(told(intake(), one[0], other[0], other[0], other[1])).to.deep.equal([
      '1 of 2',
      '1 of 2',
      '1 of 2 again',
      'Y Hai Êban',
    ]);
  });

  it('leaves a dossier where it is when one of its codes is scanned once more', () => {
    const reader = intake();
    expect(told(reader, ...one, one[1], one[0], one[0])).to.deep.equal([
      '1 of 2',
      ...Array<string>(4).fill('Y Một Êban'),
    ]);
    expect(told(reader, other[0], one[1], other[1])).to.deep.equal(['1 of 2', 'Y Một Êban', 'Y Hai Êban']);
    reader.forget();
    expect(told(reader, other[0])).to.deep.equal(['1 of 2']);
  });

  it('reads no document that is longer than any', async () => {
    const words = JSON.stringify(document);
    for (const [spaces, kind] of [
      [1000, 'added'],
      [6_000_000, 'file'],
    ] as const) {
      const file = new File([words, ' '.repeat(spaces)], 'x.json');
      for await (const outcome of intake().takeFiles([file])) expect(outcome.kind).to.equal(kind);
    }
  });

  it('comes to the dossier from pieces, in any order, with what scanners and systems put between them', () => {
    const random = seeded(12);
    const pick = <Member>(from: readonly Member[]): Member => from[Math.floor(random() * from.length)]!;
    for (let round = 0; round < 40; round++) {
      const codes = [...one, pick(one)].sort(() => random() - 0.5);
      const typed = codes.map((code) => pick(['', '\ufeff', ']Q1', '\t']) + code + pick(['', '\r\n', '\n', '\t', ' ']));
      const at = Math.floor(random() * typed.join('').length);
      const whole = typed.join('');
      expect(told(intake(), whole.slice(0, at), whole.slice(at)), `${round}: ${at}`).to.include('Y Một Êban');
    }
  });
});
