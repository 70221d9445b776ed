import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { makeDocument } from '../model/documents.js';
import { tablesForm } from '../fixtures/tables.js';
import { controlOf } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';

describe('<dvc-form> with tables by keyboard', () => {
  for (const width of [360, 640]) {
    it(`is filled in from the first cell of the table to the last row of the matrix in ${width} pixels`, async () => {
      const procedure = loadProcedure(makeDocument(tablesForm, { documents: [], translations: {} }));
      const draft = new Draft(procedure, 'key', 'secret', { home: {} });
      const around = await fixture<HTMLElement>(
        html`<div style=${`inline-size: ${width}px`}><dvc-form .draft=${draft} page="/home"></dvc-form></div>`,
      );
      const form: DvcForm = around.querySelector('dvc-form')!;
      await waitUntil(() => form.shadowRoot?.querySelector('.list'));
      const press = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await sendKeys({ press: key });
      };

      form.shadowRoot!.querySelector<HTMLElement>('.list > .button')!.focus();
      await press('Enter');
      await waitUntil(() => form.shadowRoot?.activeElement === controlOf(form, '/home/goods/0/what'));
      await sendKeys({ type: 'Trâu' });
      await press('Tab');
      await sendKeys({ type: '2' });
      await press('Tab');
      await sendKeys({ type: '2020' });
      // Past «Xóa» and «Thêm tài sản», and past «Bỏ chọn» of each answer that may stay open.
      await press('Tab', 'Tab', 'Tab', 'Space', 'Tab', 'Space', 'ArrowDown');
      await press('Tab', 'Tab', 'Space', 'Tab', 'Tab');
      await sendKeys({ type: '3' });
      await press('Tab');
      expect(draft.answers).to.deep.equal({
        home: {
          goods: [{ what: 'Trâu', count: 2, bought: '2020' }],
          lacks: { water: true, toilet: false },
          needs: { water: { has: true, count: 3 } },
        },
      });
    });
  }
});
