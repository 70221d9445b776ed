import { expect, fixture, html } from '@open-wc/testing';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { Papers } from '../../../src/client/papers/papers.js';
import type { DvcDocuments } from '../../../src/components/dvc-documents.js';
import '../../../src/components/dvc-documents.js';
import type { DvcFilledForm } from '../../../src/components/dvc-filled-form.js';
import '../../../src/components/dvc-filled-form.js';
import '../../../src/components/dvc-handover.js';
import type { DvcReceipt } from '../../../src/components/dvc-receipt.js';
import '../../../src/components/dvc-receipt.js';
import type { DvcHandover } from '../../../src/components/dvc-handover.js';
import { Draft } from '../../../src/model/draft.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import document_ from '../../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../../fixtures/birth-answers.js';
import { draft as key, slot } from '../../fixtures/papers.js';
import { proof } from '../../fixtures/tracking.js';
import { waitUntil } from '../../fixtures/wait-until.js';
import { appBrowsers, asApp } from './as-app.js';

const draft = new Draft(loadProcedure(document_), key.key, key.secret, birthAnswers);
const papers = new Papers({ store: new MemoryStore(), client: undefined, draft: key });
const zalo = { userAgent: appBrowsers.zaloAndroid };
const root = (element: Element) => element.shadowRoot!;
const notice = (element: Element) => root(element).querySelector<HTMLElement>('.in-app');
const noticed = (element: Element) => waitUntil(() => notice(element) !== null);
const button = (element: Element, words: string) =>
  [...root(element).querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words);
const receipt = () => fixture<DvcReceipt>(html`<dvc-receipt .receipt=${proof()}></dvc-receipt>`);
const filledForm = () => fixture<DvcFilledForm>(html`<dvc-filled-form .draft=${draft}></dvc-filled-form>`);
const handover = () => fixture<DvcHandover>(html`<dvc-handover .draft=${draft} .papers=${papers}></dvc-handover>`);
const documents = () =>
  fixture<DvcDocuments>(html`<dvc-documents .slots=${[slot()]} .papers=${papers}></dvc-documents>`);

/** What the clipboard is given while `act` runs; `refuses` as apps do that forbid it. */
async function copied(act: () => Promise<void>, refuses = false): Promise<readonly string[]> {
  const texts: string[] = [];
  const writeText = async (text: string): Promise<void> => {
    if (refuses) throw new DOMException('', 'NotAllowedError');
    texts.push(text);
  };
  const { execCommand } = document;
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  if (refuses) document.execCommand = () => false;
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
    document.execCommand = execCommand;
  }
  return texts;
}

describe('a page inside an app', () => {
  it('says so where papers are asked for, and how to get to a browser', () =>
    asApp(zalo, async () => {
      const element = await documents();
      await noticed(element);
      expect(notice(element)).to.contain.text('Trang đang mở trong Zalo.');
      expect(notice(element)).to.contain.text('đã điền trong Zalo không sang theo');
      expect(notice(element)).to.contain.text('“Mở bằng trình duyệt”');
      await expect(element).to.be.accessible();
    }));

  it('is named where the app is unknown', () =>
    asApp({ userAgent: appBrowsers.someAndroidApp }, async () => {
      const element = await handover();
      await noticed(element);
      expect(notice(element)).to.contain.text('Trang đang mở trong một ứng dụng, không phải trình duyệt.');
      expect(notice(element)).to.contain.text('Ở đây có thể không lưu được tệp.');
      await expect(element).to.be.accessible();
    }));

  it('says nothing in a browser that prints', async () => {
    for (const element of [await documents(), await handover(), await receipt(), await filledForm()]) {
      await element.updateComplete;
      expect(notice(element)).to.equal(null);
    }
  });

  it('gives its address to the clipboard', () =>
    asApp(zalo, async () => {
      const element = await documents();
      await noticed(element);
      const texts = await copied(async () => {
        button(element, 'Chép địa chỉ trang này')!.click();
        await waitUntil(() => notice(element)!.textContent.includes('Đã chép.'));
      });
      expect(texts).to.deep.equal([location.href]);
    }));

  it('shows the text to be copied by hand where the app forbids the clipboard', () =>
    asApp(zalo, async () => {
      const element = await receipt();
      await noticed(element);
      await copied(async () => {
        button(element, 'Chép phiếu')!.click();
        await waitUntil(() => notice(element)!.querySelector('textarea') !== null);
      }, true);
      const { value } = notice(element)!.querySelector('textarea')!;
      expect(value).to.include('Mã hồ sơ: K7M2P9QX').and.to.include('Số bí mật: 482913');
      expect(value).to.include('Đã nộp. UBND phường Ba Đình đã nhận lúc');
      await expect(element).to.be.accessible();
    }));

  it('has the filled form as text, with every answer', () =>
    asApp(zalo, async () => {
      const element = await filledForm();
      await noticed(element);
      const [text = ''] = await copied(async () => {
        button(element, 'Chép tờ khai dạng chữ')!.click();
        await waitUntil(() => notice(element)!.textContent.includes('Đã chép.'));
      });
      expect(text).to.include('Tờ khai Đăng ký khai sinh').and.to.include('Trần Thị Bình');
      expect(text.split('\n').filter((line) => /^\d+\. .*: ./.test(line)).length).to.be.greaterThan(10);
    }));

  it('hands the packed dossier to another app where the browser can', () =>
    asApp(zalo, async () => {
      const shared: ShareData[] = [];
      Object.assign(navigator, {
        canShare: () => true,
        share: async (data: ShareData) => void shared.push(data),
      });
      try {
        const element = await handover();
        await element.save();
        await noticed(element);
        await waitUntil(() => button(element, 'Gửi sang ứng dụng khác') !== undefined);
        button(element, 'Gửi sang ứng dụng khác')!.click();
        await waitUntil(() => shared.length > 0);
        expect(shared[0]?.files?.[0]?.name).to.match(/^ho-so-1\.001193-\d{8}\.zip$/);
      } finally {
        for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name);
      }
    }));

  it('offers no printing where there is none, and says what to do', () =>
    asApp({ prints: false }, async () => {
      const slip = await receipt();
      await noticed(slip);
      expect(button(slip, 'In phiếu')).to.equal(undefined);
      expect(notice(slip)).to.contain.text('Ở đây không in được. Xin chụp màn hình phiếu này');
      const sheet = await filledForm();
      await noticed(sheet);
      expect(button(sheet, 'In tờ khai')).to.equal(undefined);
      await expect(sheet).to.be.accessible();
    }));

  it('is told of after a press that has begun no printing, whatever the browser calls itself', async () => {
    const { print } = window;
    window.print = () => {};
    try {
      const element = await receipt();
      expect(notice(element)).to.equal(null);
      button(element, 'In phiếu')!.click();
      await noticed(element);
      expect(notice(element)).to.contain.text('Nếu bấm mà không thấy gì để in');
      expect(notice(element)).not.to.contain.text('Trang đang mở trong');
    } finally {
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('is not told of where printing has begun', async () => {
    const { print } = window;
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
    try {
      const element = await filledForm();
      await element.print();
      await element.updateComplete;
      expect(notice(element)).to.equal(null);
    } finally {
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
    }
  });
});

describe('an app that gives no files', () => {
  it('is said to have given none, until one comes', async () => {
    const element = await documents();
    const upload = root(element).querySelector('dvc-upload')!;
    const [input] = root(upload).querySelectorAll('input');
    for (const type of ['cancel', 'change']) {
      input!.dispatchEvent(new Event(type, { bubbles: true }));
      await upload.updateComplete;
      expect(root(upload), type).to.contain.text('Chưa nhận được tệp nào.');
      await upload.take([]);
      await upload.updateComplete;
      expect(root(upload)).not.to.contain.text('Chưa nhận được tệp nào.');
    }
    await expect(upload).to.be.accessible();
  });
});
