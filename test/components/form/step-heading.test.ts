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
    const tops = [...heading.children].map((part) => {
      const words = document.createRange();
      words.selectNodeContents(part);
      return [...words.getClientRects()].map(({ top }) => Math.round(top));
    });
    expect(tops.map(({ length }) => length)).to.deep.equal([1, 1]);
    expect(tops[0]![0]).to.be.below(tops[1]![0]!);
  });
});
