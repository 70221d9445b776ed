import { expect } from '@open-wc/testing';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { knownDocument } from '../fixtures/known.js';
import residence from '../../procedures/1.004194.json' with { type: 'json' };
import { Draft } from '../../src/model/draft.js';
import { fillPerson, isSamePerson, joined, peopleIn, placeBefore, plansFor, sexOf } from '../../src/model/household.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { personPlaces } from '../../src/model/person-places.js';

const procedure = loadProcedure(birth);
const home = { place: 'domestic', province: '66', commune: '24133', line: 'Thôn Đông' };
const mother = { name: 'Nguyễn Thị Mẫu', citizenId: '001190000001', birthDate: '1990-09-02', residence: home };
const father = { name: 'Y Bhăm Mẫu', citizenId: '001088000002', birthDate: '1988' };
const both = { applicant: { relation: 'other' }, birth: { parents: 'both' } };

const draftOf = (answers: JsonObject): Draft => new Draft(procedure, 'key', 'secret', answers);
const placeAt = (draft: Draft, pointer: string) => {
  const found = personPlaces(draft).find((place) => place.pointer === pointer);
  if (!found) throw new Error(`nobody is asked for at ${pointer}`);
  return found;
};
const namesFor = (draft: Draft, pointer: string, people: readonly JsonObject[]) =>
  plansFor(draft, placeAt(draft, pointer), people).map(({ facts }) => facts['name']);

describe('the persons of a household', () => {
  it('are the applicant, the parents and the child, and each is there once', () => {
    const draft = draftOf({
      applicant: { relation: 'mother', ...mother, phone: '0912345678' },
      birth: { parents: 'both' },
      child: { name: 'Trẻ Mẫu', birthDate: '2026-11-01', sex: 'male' },
      father: { ...father, residence: { place: 'as-applicant' } },
    });
    expect(peopleIn(draft)).to.deep.equal([
      { ...mother, phone: '0912345678', sex: 'female' },
      { name: 'Trẻ Mẫu', birthDate: '2026-11-01', sex: 'male' },
      { ...father, sex: 'male' },
    ]);
  });

  it('go by the names that the document gives where it asks for no number', () => {
    const who = { name: 'Trần Thị Mẫu', phone: '0912345678', home: { street: 'Thử 1', city: 'Hà Nội' } };
    const draft = new Draft(loadProcedure(knownDocument), 'key', 'secret', { applicant: who, child: { phone: '1' } });
    expect(peopleIn(draft)).to.deep.equal([{ name: who.name, phone: who.phone, residence: who.home }]);
    const empty = new Draft(loadProcedure(knownDocument), 'key', 'secret', {});
    expect(peopleIn(empty)).to.deep.equal([]);
    fillPerson(empty, plansFor(empty, placeAt(empty, '/applicant'), peopleIn(draft))[0]!);
    expect(empty.answers).to.deep.equal({ applicant: who });
  });

  it('are the same by their number, else by name and day of birth', () => {
    expect(isSamePerson(mother, { name: 'Khác', citizenId: mother.citizenId })).to.equal(true);
    expect(isSamePerson(mother, { ...mother, citizenId: '001190000009' })).to.equal(false);
    expect(isSamePerson(mother, { name: 'NGUYỄN THỊ  MẪU' })).to.equal(true);
    expect(isSamePerson(mother, { name: 'Nguyễn Thị Mẫu', birthDate: '1991-01-01' })).to.equal(false);
    expect(joined([{ name: 'Nguyễn Thị Mẫu', phone: '1' }], mother)).to.deep.equal([{ ...mother, phone: '1' }]);
  });

  it('have the sex that was answered, else the one their number says', () => {
    expect(sexOf({ citizenId: '001190000001' })).to.equal('female');
    expect(sexOf({ citizenId: '001088000002' })).to.equal('male');
    expect(sexOf({ citizenId: '001088000002', sex: 'female' })).to.equal('female');
    expect(sexOf({ citizenId: '123456789' })).to.equal(undefined);
  });

  it('are offered where they fit: no man as mother, and none as an applicant who is the mother', () => {
    const people = [father, mother];
    expect(namesFor(draftOf(both), '/mother', people)).to.deep.equal([mother.name]);
    expect(namesFor(draftOf(both), '/father', people)).to.deep.equal([father.name]);
    expect(namesFor(draftOf({ applicant: { relation: 'mother' } }), '/applicant', people)).to.deep.equal([mother.name]);
    expect(namesFor(draftOf({ applicant: { relation: 'other' } }), '/applicant', people)).to.deep.equal([
      father.name,
      mother.name,
    ]);
  });

  it('are not offered beside another name, nor for the child whose birth is registered', () => {
    const other = draftOf({ ...both, mother: { name: 'Trần Thị Khác' } });
    expect(namesFor(other, '/mother', [mother])).to.deep.equal([]);
    expect(namesFor(draftOf(both), '/child', [{ ...mother, phone: '0912345678' }])).to.deep.equal([]);
  });

  it('are no children where somebody applies or is a mother', () => {
    const child = { name: 'Trẻ Mẫu', birthDate: '2010-12-01', sex: 'female' };
    const on = (today: string): Draft => new Draft(procedure, 'key', 'secret', both, () => today);
    for (const pointer of ['/applicant', '/mother']) {
      expect(namesFor(on('2026-11-30'), pointer, [child])).to.deep.equal([]);
      expect(namesFor(on('2026-12-01'), pointer, [child])).to.deep.equal([child.name]);
    }
  });

  it('come last where they stand in the form already', () => {
    const draft = draftOf({
      applicant: { relation: 'other', name: mother.name, citizenId: mother.citizenId },
      birth: both.birth,
    });
    const aunt = { name: 'Nguyễn Thị Dì', citizenId: '001192000003' };
    expect(namesFor(draft, '/mother', [mother, aunt])).to.deep.equal([aunt.name, mother.name]);
  });

  it('fill in what is empty, leave what was typed, and are taken back', () => {
    const draft = draftOf({ ...both, mother: { ethnicity: 'Tày', birthDate: '1990-09-02' } });
    const before = draft.answers;
    const [plan] = plansFor(draft, placeAt(draft, '/mother'), [{ ...mother, ethnicity: 'Kinh' }]);
    expect(plan!.answers.map(({ title }) => title)).not.to.include('Dân tộc');
    const undo = fillPerson(draft, plan!);
    expect(draft.read('/mother')).to.deep.include({ name: mother.name, citizenId: mother.citizenId, ethnicity: 'Tày' });
    expect(draft.read('/mother/residence')).to.deep.equal(home);
    draft.answer('/mother/name', 'Nguyễn Thị Mẫu Đơn');
    undo();
    expect(draft.read('/mother')).to.deep.equal({ ...(before['mother'] as JsonObject), name: 'Nguyễn Thị Mẫu Đơn' });
  });

  it('give no year where a day is asked, and no number of nine digits where twelve are', () => {
    const draft = draftOf({ applicant: { relation: 'other' } });
    const [plan] = plansFor(draft, placeAt(draft, '/applicant'), [
      { name: 'Mẫu', citizenId: '123456789', birthDate: '1988' },
    ]);
    expect(plan!.answers.map(({ pointer }) => pointer)).to.deep.equal(['/applicant/name']);
  });

  it('are offered in each row of a list of members', () => {
    const draft = new Draft(loadProcedure(residence), 'key', 'secret', { members: { list: [{}] } });
    const place = placeAt(draft, '/members/list/0');
    expect(plansFor(draft, place, [mother]).map(({ facts }) => facts['name'])).to.deep.equal([mother.name]);
  });

  it('stand before the first question that a screen asks about them', () => {
    const draft = draftOf({ applicant: { relation: 'other' } });
    const screen = draft.screens.find(({ pointer }) => pointer === '/applicant')!;
    const found = screen.items.filter((each) => placeBefore(draft, each, screen));
    expect(found.map(({ pointer }) => pointer)).to.deep.equal(['/applicant/name']);
  });
});
