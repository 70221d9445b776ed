import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import '../../../src/components/dvc-form.js';
import '../../../src/components/dvc-money-field.js';
import { smallDraft } from '../../fixtures/small-procedure.js';
import { controlOf, controlsOf, leave } from '../typing.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const compose = (text: string) => executeServerCommand('compose', { text });
const end = (text: string) => executeServerCommand('compose', { text, done: true });

/** What stands in a control at each step of a composition, after all that hears of it has been drawn. */
async function composed(
  control: HTMLInputElement | HTMLTextAreaElement,
  steps: readonly string[],
): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const step of steps) {
    await compose(step);
    await new Promise((frame) => requestAnimationFrame(frame));
    seen.push(control.value);
  }
  return seen;
}

describe('composing Vietnamese', () => {
  const show = (page: string): Promise<DvcForm> =>
    fixture<DvcForm>(html`<dvc-form .draft=${smallDraft()} page=${page}></dvc-form>`);
  const telex = ['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn'];

  for (const [page, pointer] of [
    ['/person', '/person/name'],
    ['/person', '/person/phone'],
    ['/person', '/person/citizenId'],
    ['/person', '/person/bornOn'],
    ['/other', '/other/fee'],
    ['/other', '/other/copies'],
    ['/other', '/other/reason'],
  ] as const)
    it(`leaves ${pointer} alone until the word is whole`, async () => {
      const form = await show(page);
      const control = controlOf(form, pointer) as HTMLInputElement;
      let compositions = 0;
      control.addEventListener('compositionupdate', () => compositions++);
      control.focus();
      expect(await composed(control, telex)).to.deep.equal(telex);
      await end('Nguyễn');
      await form.updateComplete;
      expect(control.value).to.equal('Nguyễn');
      expect(compositions).to.be.at.least(telex.length);
    });

  it('leaves a field that a page uses alone, too, and tells its value', async () => {
    const field = await fixture<HTMLElementTagNameMap['dvc-money-field']>(
      html`<dvc-money-field label="Số tiền"></dvc-money-field>`,
    );
    const control = controlsOf(field)[0] as HTMLInputElement;
    control.focus();
    expect(await composed(control, ['1', '12', '120', '1200'])).to.deep.equal(['1', '12', '120', '1200']);
    await end('1200');
    await waitUntil(() => field.value === '1200');
    expect(control.value).to.equal('1200');
  });

  it('takes the composed name as an answer, in one form whatever the keyboard sends', async () => {
    const draft = smallDraft();
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/person"></dvc-form>`);
    controlOf(form, '/person/name').focus();
    await compose('Hoa'.normalize('NFD'));
    await end('Hoà'.normalize('NFD'));
    leave(controlOf(form, '/person/name'));
    await waitUntil(() => draft.read('/person/name') === 'Hoà'.normalize('NFC'));
    expect(draft.answers).to.deep.equal({ person: { name: 'Hoà'.normalize('NFC') } });
  });
});
