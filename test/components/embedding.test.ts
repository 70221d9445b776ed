import { expect, fixture, html } from '@open-wc/testing';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { makeDocument } from '../model/documents.js';
import { waitUntil } from '../fixtures/wait-until.js';

/** The script under a heading of docs/embedding.md, run as the page of a ward would run it. */
async function runExample(heading: string): Promise<void> {
  const prose = await (await fetch('/docs/embedding.md')).text();
  const [, section = ''] = prose.split(`## ${heading}\n`);
  const [, script] = /^```js\n([\s\S]*?)^```$/m.exec(section.split(/^## /m)[0] ?? '') ?? [];
  if (script === undefined) throw new Error(`docs/embedding.md has no script under «${heading}».`);
  await import(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

const asked = makeDocument(
  {
    type: 'object',
    properties: {
      page: {
        type: 'object',
        title: 'Ý kiến',
        properties: {
          stars: { type: 'integer', title: 'Mấy sao?', minimum: 1, maximum: 3, 'x-widget': 'my-stars' },
        },
        required: ['stars'],
      },
    },
    required: ['page'],
  },
  { documents: [], translations: {} },
);

describe('the examples of docs/embedding.md', () => {
  before(() => runExample('A question drawn by your own element'));

  it('draw a question, answer it, and say what is wrong', async () => {
    const draft = new Draft(loadProcedure(asked), 'key', 'secret');
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft}></dvc-form>`);
    await waitUntil(() => form.shadowRoot?.querySelector('my-stars'), 'the element was not drawn');
    const own = form.shadowRoot!.querySelector('my-stars')!.shadowRoot!;
    expect(own.querySelector('label')).to.have.text('Mấy sao?');
    await expect(form).to.be.accessible();

    expect(form.check()).to.equal(false);
    await form.updateComplete;
    expect(own.querySelector('#error')!.textContent).to.match(/^Hãy/);
    await form.focusOn('/page/stars');
    const select = own.querySelector('select')!;
    expect(own.activeElement).to.equal(select);

    select.value = '2';
    select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    select.blur();
    await form.updateComplete;
    expect(draft.read('/page/stars')).to.equal(2);
    await waitUntil(() => own.querySelector('#error')!.textContent === '');
    expect(form.check()).to.equal(true);
  });
});
