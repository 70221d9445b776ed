import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/components/dvc-form.js';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import { Draft } from '../../../src/model/draft.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import business from '../../../procedures/1.001612.json' with { type: 'json' };

const draft = new Draft(loadProcedure(business), 'key', 'secret', {});

describe('the heading of a step', () => {
  it('keeps a title together that does not fit behind the number of the step', async () => {
    const { shadowRoot } = await fixture<DvcForm>(
      html`<dvc-form style="width: 320px" .draft=${draft} page="/applicant" .step=${'Bước 1 trên 6'}></dvc-form>`,
    );
    const heading = shadowRoot!.querySelector('h2')!;
    expect(heading).to.have.text('Bước 1 trên 6: Chủ hộ kinh doanh');
    const words = document.createRange();
    const text = heading.lastElementChild?.firstChild ?? heading.firstChild!;
    words.setStart(text, text.textContent!.indexOf('Chủ'));
    words.setEnd(text, text.textContent!.length);
    const lines = new Set([...words.getClientRects()].map(({ top }) => top));
    expect(lines.size).to.equal(1);
  });
});
