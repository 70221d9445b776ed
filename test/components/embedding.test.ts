import { expect, fixture, html } from '@open-wc/testing';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-office.js';
import '../../src/components/dvc-tracker.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import { makeDocument } from '../model/documents.js';
import { waitUntil } from '../fixtures/wait-until.js';

/** The first block of a page that holds `words`. */
async function exampleWith(path: string, language: 'html' | 'js', words: string): Promise<string> {
  const prose = await (await fetch(`/${path}`)).text();
  const blocks = [...prose.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const [, , text] = blocks.find(([, name, each]) => name === language && each?.includes(words)) ?? [];
  if (text === undefined) throw new Error(`${path} has no block of ${language} with ${words}.`);
  return text;
}

/**
 * The script of a page about a question of one's own, run as the page of a ward would run it. `tag` takes the place of
 * its element's name, for a name is defined once.
 */
async function runExample(path: string, tag: string): Promise<void> {
  const script = await exampleWith(path, 'js', "'my-stars'");
  const own = script.replaceAll('my-stars', tag);
  await import(URL.createObjectURL(new Blob([own], { type: 'text/javascript' })));
}

/** A form whose one question is drawn by the element `tag`. */
const asking = (tag: string): ProcedureDocument =>
  makeDocument(
    {
      type: 'object',
      properties: {
        page: {
          type: 'object',
          title: 'Ý kiến',
          properties: {
            stars: { type: 'integer', title: 'Mấy sao?', minimum: 1, maximum: 3, 'x-widget': tag },
          },
          required: ['stars'],
        },
      },
      required: ['page'],
    },
    { documents: [], translations: {} },
  );

for (const [path, tag] of [
  ['docs/embedding.md', 'my-stars'],
  ['docs/vi/embedding.md', 'my-vietnamese-stars'],
] as const)
  describe(`the examples of ${path}`, () => {
    before(() => runExample(path, tag));

    it('draw a question, answer it, and say what is wrong', async () => {
      const draft = new Draft(loadProcedure(asking(tag)), 'key', 'secret');
      const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft}></dvc-form>`);
      await waitUntil(() => form.shadowRoot?.querySelector(tag), 'the element was not drawn');
      const own = form.shadowRoot!.querySelector(tag)!.shadowRoot!;
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

    it('speak Vietnamese on a page that says it is English', async () => {
      const { lang } = document.documentElement;
      const label = (tracker: Element | null): string | undefined =>
        tracker?.shadowRoot?.querySelector('label')?.textContent.trim();
      document.documentElement.lang = 'en-US';
      const english = await fixture<HTMLElement>(html`<dvc-tracker></dvc-tracker>`);
      await waitUntil(() => label(english) === 'Dossier code', 'the page never became English');
      english.remove();

      const example = await exampleWith(path, 'html', '<dvc-tracker>');
      // Here is no receiver to ask.
      const markup = example.replace(/^<script.*$/m, '').replace(/endpoint="[^"]*"/, '');
      const place = await fixture<HTMLElement>(html`<div .innerHTML=${markup}></div>`);
      await waitUntil(() => label(place.querySelector('dvc-tracker')) === 'Mã hồ sơ', 'the example is English');
      document.documentElement.lang = lang;
    });
  });
