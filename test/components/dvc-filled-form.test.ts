import { expect, fixture, html } from '@open-wc/testing';
import type { DvcFilledForm } from '../../src/components/dvc-filled-form.js';
import '../../src/components/dvc-filled-form.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import document_ from '../../procedures/1.001193.json' with { type: 'json' };
import { makeDocument } from '../model/documents.js';
import { structuresForm } from '../model/structures.js';
import { birthAnswers } from '../fixtures/birth-answers.js';

const procedure = loadProcedure(document_);
const units = {
  communes: async () =>
    [
      ['00004', 'Phường Ba Đình'],
      ['24121', 'Xã Ea Súp'],
    ] as const,
};

async function withoutPrinting(act: () => Promise<void>): Promise<void> {
  const native = window.print;
  window.print = () => {};
  try {
    await act();
  } finally {
    window.print = native;
    window.dispatchEvent(new Event('afterprint'));
  }
}

/** The lines of one page of the printed form, as they are read. */
async function printed(answers: JsonObject, title: string, asked = procedure): Promise<readonly string[]> {
  const draft = new Draft(asked, 'key', 'secret', answers);
  const element = await fixture<DvcFilledForm>(
    html`<dvc-filled-form .draft=${draft} .units=${units} name="UBND phường Ba Đình"></dvc-filled-form>`,
  );
  await withoutPrinting(() => element.print());
  const lines: string[] = [];
  let isHere = false;
  for (const each of element.shadowRoot!.querySelectorAll('h2, .line')) {
    if (each.localName === 'h2') isHere = each.textContent.endsWith(`. ${title}`);
    else if (isHere) lines.push(each.textContent.replaceAll(/\s+/g, ' ').trim());
  }
  return lines;
}

const home = 'Buôn Đông, số nhà 12, Phường Ba Đình, Thành phố Hà Nội (Thường trú)';

describe('<dvc-filled-form>', () => {
  it('prints the address itself where somebody lives with the applicant', async () => {
    expect((await printed(birthAnswers, 'Mẹ')).at(-1)).to.equal(`6. Nơi cư trú: ${home}`);
  });

  it('prints who the mother is where she applies', async () => {
    const { otherRelation: _, authorised: __, ...applicant } = birthAnswers.applicant;
    const answers = {
      ...birthAnswers,
      applicant: { ...applicant, relation: 'mother', name: 'Trần Thị Bình' },
      mother: { nationality: 'vietnam', ethnicity: 'Kinh' },
    };
    const lines = await printed(answers, 'Mẹ');
    expect(lines[0]).to.equal('1. Họ, chữ đệm, tên: Trần Thị Bình');
    expect(lines.join('\n'))
      .to.include('Ngày, tháng, năm sinh: 01/05/1960')
      .and.include('Số định danh cá nhân: 066160000000')
      .and.include(`Nơi cư trú: ${home}`)
      .and.include('Dân tộc: Kinh');
  });

  it('says the title of one of several groups once', async () => {
    const structures = loadProcedure(makeDocument(structuresForm, { documents: [], translations: {} }));
    const answers = { home: { payer: { kind: 'person', name: 'Trần Thị Bình' } } };
    const lines = await printed(answers, 'Gia đình', structures);
    expect(lines).to.deep.equal(['1. Cá nhân', '2. Họ tên: Trần Thị Bình']);
  });

  it('ends with the signature: nothing below it takes a page of its own', async () => {
    const draft = new Draft(procedure, 'key', 'secret', birthAnswers);
    const element = await fixture<DvcFilledForm>(
      html`<dvc-filled-form .draft=${draft} .units=${units}></dvc-filled-form>`,
    );
    let bottoms: readonly number[] = [];
    await withoutPrinting(async () => {
      await element.print();
      element.shadowRoot!.querySelector<HTMLElement>('.sheet')!.style.display = 'block';
      const parts = ['.body', '.signature', 'footer'].map((each) => element.shadowRoot!.querySelector(each)!);
      bottoms = parts.map((each) => Math.round(each.getBoundingClientRect().bottom));
    });
    expect(bottoms[1]).to.equal(bottoms[0]);
    expect(bottoms[2]).to.equal(bottoms[0]);
  });

  it('carries the code of the dossier on every page once the office has it', async () => {
    const draft = new Draft(procedure, 'key', 'secret', birthAnswers);
    const sheet = async (dossier: string): Promise<string> => {
      const element = await fixture<DvcFilledForm>(
        html`<dvc-filled-form .draft=${draft} .units=${units} .dossier=${dossier}></dvc-filled-form>`,
      );
      await withoutPrinting(() => element.print());
      return element.shadowRoot!.querySelector('.copy')!.textContent;
    };
    expect(await sheet('2M4K-Q7TR')).to.include('Mã hồ sơ: 2M4K-Q7TR');
    expect(await sheet('')).not.to.include('Mã hồ sơ');
  });

  it('does not say of an address what its words say', async () => {
    expect(await printed(birthAnswers, 'Người được khai sinh')).to.include(
      '6. Nơi sinh: Trạm y tế phường, Phường Ba Đình, Thành phố Hà Nội',
    );
    expect((await printed(birthAnswers, 'Cha')).join('\n')).to.include('Nơi cư trú: Mapo-gu, Seoul, Hàn Quốc');
    expect((await printed(birthAnswers, 'Cha')).join('\n')).not.to.include('(Nước ngoài)');
    const dead = { ...birthAnswers, father: { ...birthAnswers.father, residence: { place: 'deceased' } } };
    expect((await printed(dead, 'Cha')).at(-1)).to.match(/Người này đã chết$/);
  });
});
