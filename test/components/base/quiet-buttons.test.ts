import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { theme } from '../../../src/components/base/theme.js';
import '../../../src/components/dvc-form.js';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import '../../../src/components/dvc-receipt.js';
import type { DvcReceipt } from '../../../src/components/dvc-receipt.js';
import { termDraft } from '../../fixtures/terms.js';
import { proof } from '../../fixtures/tracking.js';

/** How far the words of a quiet button stand in from where its line begins. */
function indent(button: Element | null | undefined): number {
  const words = document.createRange();
  words.selectNodeContents(button!);
  return words.getBoundingClientRect().left - button!.parentElement!.getBoundingClientRect().left;
}

class QuietActions extends LitElement {
  static override styles = theme;
  protected override render() {
    return html`<div class="actions"><button class="button quiet">Đóng hồ sơ này</button></div>`;
  }
}
customElements.define('quiet-actions', QuietActions);

describe('a quiet button that stands first', () => {
  it('begins where its line begins: in a row of actions, under a choice, under a number', async () => {
    const { shadowRoot: actions } = await fixture<QuietActions>(html`<quiet-actions></quiet-actions>`);
    expect(indent(actions?.querySelector('.quiet'))).to.be.closeTo(0, 0.5);

    const draft = termDraft();
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/home"></dvc-form>`);
    form.shadowRoot?.querySelector<HTMLElement>('input[type=radio]')?.click();
    await form.updateComplete;
    expect(indent(form.shadowRoot?.querySelector('fieldset > .quiet'))).to.be.closeTo(0, 0.5);

    const { shadowRoot: slip } = await fixture<DvcReceipt>(html`<dvc-receipt .receipt=${proof()}></dvc-receipt>`);
    expect(indent(slip?.querySelector('dd .quiet'))).to.be.closeTo(0, 0.5);
  });
});
