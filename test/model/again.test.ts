import { expect } from '@open-wc/testing';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { againChoices, answersAgain } from '../../src/model/again.js';
import { Draft } from '../../src/model/draft.js';
import { ProcedureError } from '../../src/model/fault.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { knownDocument } from '../fixtures/known.js';

const home = { place: 'domestic', province: '66', commune: '24133', line: 'Thôn Đông' };
const answers = {
  applicant: {
    relation: 'mother',
    name: 'Nguyễn Thị Mẫu',
    citizenId: '001190000001',
    birthDate: '1990-09-02',
    residence: home,
  },
  child: {
    name: 'Nguyễn Mẫu Một',
    birthDate: '2026-11-01',
    sex: 'female',
    nationality: 'other',
    otherNationality: 'Lào',
    ethnicity: 'Kinh',
    birthPlace: { ...home, line: 'Trạm y tế' },
    hometown: { place: 'domestic', province: '66', commune: '24133' },
  },
  birth: { registration: 'on-time', parents: 'both', evidence: 'certificate', surrogacy: false },
  mother: { nationality: 'vietnam', ethnicity: 'Kinh' },
  father: {
    name: 'Y Bhăm Mẫu',
    birthDate: '1988',
    nationality: 'vietnam',
    ethnicity: 'Ê-đê',
    residence: { place: 'as-applicant' },
  },
  marriage: { registered: false },
  copies: { wanted: true, count: 2 },
};
const draftOf = (document: unknown, kept: JsonObject): Draft =>
  new Draft(loadProcedure(document), 'key', 'secret', kept, () => '2026-11-30');
const again = (kind: string, index = 0, draft = draftOf(birth, answers)): JsonObject =>
  answersAgain(draft, againChoices(draft).filter((each) => each.kind === kind)[index]!);

describe('another dossier like one that is there', () => {
  it('is of the other twin: all but name and sex is kept', () => {
    const { name: _, sex: __, ...child } = answers.child;
    expect(again('written')).to.deep.equal({ ...answers, child });
  });

  it('is of another child: parents, applicant and copies are kept, the child begins with what the document offers', () => {
    const next = again('written', 1);
    const { applicant, mother, father, marriage, copies } = answers;
    expect(next).to.deep.include({ applicant, mother, father, marriage, copies });
    expect(next['child']).to.deep.equal({
      nationality: 'vietnam',
      birthPlace: { place: 'domestic' },
      hometown: { place: 'domestic' },
    });
    expect(next['birth']).to.deep.include({ parents: 'both' }).and.not.to.include.keys('evidence');
  });

  it('is of a neighbour: the commune is kept and nobody is named', () => {
    const text = JSON.stringify(again('place'));
    expect(text).to.include('24133');
    for (const word of ['Mẫu', '001190000001', '1990', 'Thôn Đông', 'Trạm y tế']) expect(text).not.to.include(word);
  });

  it('says what is asked again, and needs a commune for a neighbour', () => {
    const choices = againChoices(draftOf(birth, { child: answers.child }));
    expect(choices.map(({ kind }) => kind)).to.deep.equal(['written', 'written']);
    const [twin] = choices;
    expect(twin?.kind === 'written' && twin.names).to.deep.equal(['Họ, chữ đệm, tên', 'Giới tính']);
  });

  it('is of the same applicant where the document says nothing', () => {
    const draft = draftOf(knownDocument, {
      applicant: { name: 'Trần Thị Mẫu', phone: '0912345678' },
      child: { phone: '0987654321' },
    });
    expect(againChoices(draft).map(({ kind }) => kind)).to.deep.equal(['person']);
    expect(again('person', 0, draft)).to.deep.equal({ applicant: { name: 'Trần Thị Mẫu', phone: '0912345678' } });
    expect(againChoices(draftOf(knownDocument, {}))).to.deep.equal([]);
  });

  it('declares nothing that was declared before', () => {
    const { applicant } = knownDocument.form['properties'] as Record<string, JsonObject>;
    const agreed = { type: 'boolean', title: 'Tôi đồng ý', const: true };
    const form = {
      type: 'object' as const,
      properties: { applicant: { ...applicant, properties: { ...(applicant!['properties'] as JsonObject), agreed } } },
    };
    const draft = draftOf(
      { ...knownDocument, form, again: [{ title: 'Việc khác', new: ['/applicant/phone'] }] },
      { applicant: { name: 'Mẫu', phone: '0912345678', agreed: true } },
    );
    expect(again('written', 0, draft)).to.deep.equal({ applicant: { name: 'Mẫu' } });
  });

  it('refuses what nobody asks, what stands in a list, and what is named twice', () => {
    const load = (pointers: readonly string[]): readonly string[] => {
      try {
        loadProcedure({
          ...birth,
          again: [
            { title: 'Khác', new: pointers },
            { title: 'Mẹ', new: ['/mother'] },
          ],
        });
        return [];
      } catch (error) {
        if (!(error instanceof ProcedureError)) throw error;
        return error.faults.map(({ code, pointer }) => `${code} ${pointer}`);
      }
    };
    expect(load(['/child', '/birth/evidence'])).to.deep.equal([]);
    expect(load(['/chid', '/child', '/child/name'])).to.deep.equal([
      'lost-pointer /again/0/new/0',
      'not-allowed /again/0/new/2',
    ]);
  });
});
