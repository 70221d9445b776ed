import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-form.js';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import { Offers } from '../../../src/components/form/offers.js';
import { Draft } from '../../../src/model/draft.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { provinceOfCommune } from '../../../src/model/province-of-commune.js';
import birth from '../../../procedures/1.001193.json' with { type: 'json' };
import { waitUntil } from '../../fixtures/wait-until.js';

const procedure = loadProcedure(birth);
const names: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '66': [['24133', 'Phường Buôn Ma Thuột']],
  '01': [['00004', 'Phường Ba Đình']],
};
const units = { communes: async (province: string) => names[province] ?? [] };

async function shown(residence: Readonly<Record<string, string>>, commune: string) {
  const draft = new Draft(procedure, 'key', 'secret');
  for (const [name, answer] of Object.entries(residence)) draft.answer(`/applicant/residence/${name}`, answer);
  const form = await fixture<DvcForm>(
    html`<dvc-form
      .draft=${draft}
      .units=${units}
      .offers=${new Offers()}
      page="/newborn"
      commune=${commune}
    ></dvc-form>`,
  );
  const at = (pointer: string): readonly string[] =>
    [...form.shadowRoot!.querySelectorAll(`[id="${pointer}"] [role=group] button`)].map(
      ({ textContent }) => textContent,
    );
  return { draft, form, at };
}

describe('known places', () => {
  it('are the commune of the office and those answered before, one press each', async () => {
    const residence = { province: '66', commune: '24133', line: 'Thôn Đông' };
    const { draft, form, at } = await shown(residence, '00004');
    const office = 'Phường Ba Đình, Thành phố Hà Nội';
    await waitUntil(() => at('/child/birthPlace').length === 2);
    expect(at('/child/birthPlace')).to.deep.equal([office, 'Phường Buôn Ma Thuột, Tỉnh Đắk Lắk']);
    // The whole residence is offered there by «Giống như».
    expect(at('/child/hometown')).to.deep.equal([office]);
    await expect(form).to.be.accessible();
    form.shadowRoot!.querySelector<HTMLElement>('[id="/child/birthPlace"] [role=group] button')!.click();
    expect(draft.read('/child/birthPlace')).to.deep.include({ province: '01', commune: '00004' });
    await waitUntil(() => at('/child/birthPlace').length === 0);
  });

  it('are none where nothing is known, or what is named is no commune', async () => {
    for (const commune of ['', '123', '99999', 'abcde']) {
      const { form, at } = await shown({}, commune);
      await form.updateComplete;
      expect(at('/child/birthPlace')).to.deep.equal([]);
    }
  });

  it('know the province of a commune by its code', () => {
    expect(['00004', '24133', '30547', 'x', ''].map(provinceOfCommune)).to.deep.equal([
      '01',
      '66',
      '91',
      undefined,
      undefined,
    ]);
  });
});
