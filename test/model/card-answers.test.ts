import { expect } from '@open-wc/testing';
import { fillFrom, isCardPlace, planOf } from '../../src/model/card-answers.js';
import { placeOnCard } from '../../src/model/card-place.js';
import { Draft } from '../../src/model/draft.js';
import type { IdentityCard } from '../../src/model/identity-card.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { indexOf } from '../../src/model/page-index.js';
import type { OldDistrict } from '../../src/model/old-district.js';
import type { FormSchema } from '../../src/schemas/form.js';
import document_ from '../../procedures/1.001193.json' with { type: 'json' };
import { makeDocument } from './documents.js';

const procedure = loadProcedure(document_);

const card: IdentityCard = {
  number: '001190004321',
  name: 'Nguyễn Thị Mẫu',
  birthDate: '1990-03-05',
  sex: 'female',
  residence: 'Tổ 5, Phường Ba Đình, Hà Nội',
  issuedOn: '2025-08-06',
};

const communesOf = async (province: string) =>
  province === '01'
    ? ([
        ['00004', 'Phường Ba Đình'],
        ['00025', 'Phường Giảng Võ'],
        ['10273', 'Xã Phú Xuyên'],
      ] as const)
    : [];

const opened = (answers?: JsonObject) => new Draft(procedure, 'key', 'secret', answers);
const bothParents = { applicant: { relation: 'other' }, birth: { parents: 'both' } };
const plan = async (draft: Draft, person: string, of = card) =>
  planOf(draft, person, of, await placeOnCard(of, { communes: communesOf }));

describe('an identity card for a form', () => {
  it('is offered for each person that is asked for by name and number, before the first such question', () => {
    const places = (draft: Draft) =>
      [...indexOf(draft.pages).groups.values()].flatMap((group) =>
        group.items.filter((each) => isCardPlace(group, each)).map(({ pointer }) => pointer),
      );
    expect(places(opened(bothParents))).to.have.members(['/applicant/name', '/mother/name', '/father/name']);
    // Who applies as the mother was asked before.
    expect(places(opened({ ...bothParents, applicant: { relation: 'mother' } }))).to.have.members([
      '/applicant/name',
      '/father/name',
    ]);
  });

  it('is not offered for a group with the numbers of two, nor for a name alone', () => {
    const name = { type: 'string', format: 'person-name', title: 'Tên' } as const;
    const number = { type: 'string', format: 'citizen-id', title: 'Số' } as const;
    const offered = (properties: Readonly<Record<string, FormSchema>>) => {
      const form = { type: 'object', properties: { p: { type: 'object', title: 'Trang', properties } } } as const;
      const [page] = new Draft(loadProcedure(makeDocument(form, { documents: [], translations: {} })), 'key', 'secret')
        .pages;
      return page!.items.some((each) => isCardPlace(page!, each));
    };
    expect(offered({ name, citizenId: number })).to.equal(true);
    expect(offered({ name, citizenId: number, spouse: number })).to.equal(false);
    expect(offered({ name })).to.equal(false);
  });

  it('fills in an applicant, with a residence of today', async () => {
    const draft = opened();
    const { answers, missing } = await plan(draft, '/applicant');
    expect(answers.map(({ title, text, state }) => `${title}: ${text} (${String(state)})`)).to.deep.equal([
      'Họ, chữ đệm, tên: Nguyễn Thị Mẫu (open)',
      'Số định danh cá nhân: 001190004321 (open)',
      'Ngày, tháng, năm sinh: 05/03/1990 (open)',
      'Nơi cư trú: Tổ 5, Phường Ba Đình, Thành phố Hà Nội (open)',
    ]);
    expect(missing).to.deep.equal([]);
    fillFrom(draft, answers);
    expect(draft.read('/applicant')).to.deep.include({
      name: 'Nguyễn Thị Mẫu',
      citizenId: '001190004321',
      birthDate: '1990-03-05',
      residence: { place: 'domestic', line: 'Tổ 5', province: '01', commune: '00004' },
    });
  });

  it('leaves a commune of before July 2025 open, and names it', async () => {
    const draft = opened();
    const before = { ...card, issuedOn: '2021-05-06', residence: 'Thôn Đoài, Tân Dân, Phú Xuyên, Hà Nội' };
    const { answers, missing } = await plan(draft, '/applicant', before);
    fillFrom(draft, answers);
    expect(draft.read('/applicant/residence')).to.deep.equal({ place: 'domestic', line: 'Thôn Đoài', province: '01' });
    expect(missing).to.deep.equal(['Xã, phường, đặc khu']);
  });

  it('leaves the residence of a parent to one press where its commune is not known', async () => {
    const draft = opened(bothParents);
    const before = { ...card, issuedOn: '2021-05-06', residence: 'Thôn Đoài, Tân Dân, Phú Xuyên, Hà Nội' };
    const { answers, missing } = await plan(draft, '/mother', before);
    fillFrom(draft, answers);
    expect(draft.read('/mother/residence')).to.equal(undefined);
    expect(missing).to.deep.equal(['Nơi cư trú']);
    const saved = opened({ applicant: { relation: 'other' } });
    fillFrom(saved, (await plan(saved, '/applicant', before)).answers);
    expect(saved.read('/applicant/residence/province')).to.equal('01');
    expect((await plan(saved, '/applicant', before)).missing).to.deep.equal(['Xã, phường, đặc khu']);
    fillFrom(draft, (await plan(draft, '/mother')).answers);
    expect(draft.read('/mother/residence')).to.deep.equal({
      place: 'domestic',
      line: 'Tổ 5',
      province: '01',
      commune: '00004',
    });
  });

  it('replaces nothing that was typed unless it is agreed to', async () => {
    const draft = opened({
      applicant: { name: 'NGUYỄN THỊ MẪU', citizenId: '1', residence: { place: 'domestic', line: 'x' } },
    });
    const { answers } = await plan(draft, '/applicant');
    expect(answers.map(({ state }) => state)).to.deep.equal(['same', { instead: '1' }, 'open']);
    fillFrom(
      draft,
      answers.filter(({ state }) => state === 'open'),
    );
    expect(draft.read('/applicant/citizenId')).to.equal('1');
    fillFrom(draft, answers);
    expect(draft.read('/applicant')).to.deep.include({ name: 'NGUYỄN THỊ MẪU', citizenId: '001190004321' });
    expect(draft.read('/applicant/residence/line')).to.equal('x');
  });

  it('is taken back, but for what was changed since', async () => {
    const draft = opened({ applicant: { citizenId: '1' } });
    const undo = fillFrom(draft, (await plan(draft, '/applicant')).answers);
    draft.answer('/applicant/name', 'Trần Thử');
    undo();
    expect(draft.read('/applicant/name')).to.equal('Trần Thử');
    expect(draft.read('/applicant/citizenId')).to.equal('1');
    expect(draft.read('/applicant/birthDate')).to.equal(undefined);
    expect(draft.read('/applicant/residence/commune')).to.equal(undefined);
  });

  it('names what the card does not tell', async () => {
    const { missing } = await plan(opened(), '/applicant', { number: card.number, name: card.name });
    expect(missing).to.deep.equal(['Ngày, tháng, năm sinh', 'Tỉnh, thành phố', 'Xã, phường, đặc khu']);
  });
});

describe('the residence on a card', () => {
  const of = (residence: string, issuedOn = '2025-08-06') =>
    placeOnCard({ ...card, residence, issuedOn }, { communes: communesOf });

  it('is of today where the card is', async () => {
    expect(await of('Số 2, ngõ 1, Phường Ba Đình, Thành phố Hà Nội')).to.deep.include({
      line: 'Số 2, ngõ 1',
      commune: ['00004', 'Phường Ba Đình'],
    });
    expect(await of('phường giang vo, TP. Hà Nội')).to.deep.include({
      line: '',
      commune: ['00025', 'Phường Giảng Võ'],
    });
    expect((await of('Xã Ba Đình, Hà Nội'))?.commune).to.equal(undefined);
    expect((await of('Tổ 1, Xã Không Có, Hà Nội'))?.commune).to.equal(undefined);
  });

  it('is not taken for a commune that bears the name of an old district', async () => {
    expect(await of('Khu 1, Tân Dân, Phú Xuyên, Hà Nội', '2023-01-01')).to.deep.equal({
      line: 'Khu 1',
      province: ['01', 'Thành phố Hà Nội'],
      commune: undefined,
      units: 'Tân Dân, Phú Xuyên, Hà Nội',
      old: true,
    });
    // The register may be behind: a card of after the reform with a district, or with bare names.
    for (const name of ['Phú Xuyên', 'Huyện Phú Xuyên'])
      expect(await of(`Khu 1, Tân Dân, ${name}, Hà Nội`)).to.deep.include({ line: 'Khu 1', commune: undefined });
  });

  it('is the one heir of a commune of before, and not guessed where that was split', async () => {
    const oldUnits = async (province: string): Promise<readonly OldDistrict[]> =>
      province === '01'
        ? [
            [
              'Quận Thử',
              'Thành phố Hà Nội',
              [
                ['Phường Một', ['00004']],
                ['Phường Hai', ['00004', '00025'], 'Pp'],
              ],
            ],
          ]
        : [];
    const then = (residence: string) =>
      placeOnCard({ ...card, residence, issuedOn: '2022-01-01' }, { communes: communesOf, oldUnits });
    expect(await then('Tổ 3, Phường Một, Quận Thử, Hà Nội')).to.deep.include({
      line: 'Tổ 3',
      province: ['01', 'Thành phố Hà Nội'],
      commune: ['00004', 'Phường Ba Đình'],
    });
    expect(await then('Tổ 3, Phường Hai, Quận Thử, Hà Nội')).to.deep.include({
      line: 'Tổ 3',
      province: ['01', 'Thành phố Hà Nội'],
      commune: undefined,
      units: 'Phường Hai, Quận Thử, Hà Nội',
    });
    expect((await then('Tổ 3, Phường Mười, Quận Thử, Hà Nội'))?.commune).to.equal(undefined);
  });

  it('has no commune in some island districts of before', async () =>
    expect(await of('Khu dân cư 5, Huyện Côn Đảo, Bà Rịa - Vũng Tàu', '2022-01-01')).to.deep.include({
      line: 'Khu dân cư 5',
      province: undefined,
    }));

  it('is nothing where the card has none', async () => expect(await of('')).to.equal(undefined));
});
