import { expect, fixture, html } from '@open-wc/testing';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import '../../../src/components/dvc-form.js';
import { smallDraft } from '../../fixtures/small-procedure.js';
import { waitUntil } from '../../fixtures/wait-until.js';
import { controlOf } from '../typing.js';

const name = '/other/residence/province';

async function place(answers = {}) {
  const draft = smallDraft(answers);
  const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/other"></dvc-form>`);
  const control = controlOf(form, name) as HTMLSelectElement;
  await waitUntil(() => control.querySelector('optgroup'));
  return { draft, form, control };
}

const shown = (control: HTMLSelectElement): string | undefined => control.selectedOptions[0]?.text;

/** As the browser does where somebody chooses a row. */
function choose(control: HTMLSelectElement, words: string): void {
  control.focus();
  control.selectedIndex = [...control.options].findIndex(({ text }) => text === words);
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a province', () => {
  it('is in the list by the alphabet, the old ones in a group of their own below', async () => {
    const { form, control } = await place();
    const today = [...control.children].flatMap((each) => (each instanceof HTMLOptionElement ? each.text : []));
    expect(today).to.have.length(35);
    expect(today.slice(5, 9)).to.deep.equal([
      'Thành phố Cần Thơ',
      'Thành phố Đà Nẵng',
      'Tỉnh Đắk Lắk',
      'Tỉnh Điện Biên',
    ]);
    expect(control.lastElementChild).to.have.attribute('label', 'Tên tỉnh trước tháng 7/2025');
    expect([...(control.lastElementChild?.children ?? [])].map(({ textContent }) => textContent)).to.contain(
      'Bắc Giang (nay thuộc Bắc Ninh)',
    );
    expect(shown(control)).to.equal('Chọn…');
    await expect(form).to.be.accessible();
  });

  it('that is chosen by its old name is that of today, which stands there when the list is left', async () => {
    const { draft, form, control } = await place();
    choose(control, 'Bắc Giang (nay thuộc Bắc Ninh)');
    await form.updateComplete;
    expect(draft.read(name)).to.equal('24');
    expect(shown(control)).to.equal('Bắc Giang (nay thuộc Bắc Ninh)');
    control.blur();
    expect(shown(control)).to.equal('Thành phố Bắc Ninh');
    expect(draft.read(name)).to.equal('24');
  });

  it('that was answered stands there by its name of today', async () => {
    const { control } = await place({ other: { residence: { province: '79' } } });
    expect(shown(control)).to.equal('Thành phố Hồ Chí Minh');
  });
});
