import { expect, fixture, html } from '@open-wc/testing';
import type { DvcReceipt } from '../../src/components/dvc-receipt.js';
import '../../src/components/dvc-receipt.js';
import '../../src/components/dvc-office.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
import { spoken } from '../fixtures/spoken.js';
import { proof } from '../fixtures/tracking.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';

const receipt = (changes: Parameters<typeof proof>[0] = {}) =>
  fixture<DvcReceipt>(html`<dvc-receipt .receipt=${proof(changes)} phone="024 3733 0000"></dvc-receipt>`);

const root = (element: DvcReceipt) => element.shadowRoot!;
const part = (element: DvcReceipt, name: string) => root(element).querySelector(`[part=${name}]`)!;
const button = (element: DvcReceipt, words: string) =>
  [...root(element).querySelectorAll('button')].find((each) => each.textContent!.trim() === words)!;

describe('<dvc-receipt>', () => {
  it('says who received it and when, in the time of Vietnam', async () => {
    const element = await receipt();
    expect(root(element).querySelector('.arrived')).to.have.text(
      'Đã nộp. UBND phường Ba Đình đã nhận lúc 01:05 ngày 23/11/2026.',
    );
    await expect(element).to.be.accessible();
  });

  it('draws nothing without a receipt', async () => {
    const element = await fixture<DvcReceipt>(html`<dvc-receipt></dvc-receipt>`);
    expect(root(element).children).to.have.length(0);
  });

  it('shows the code and the secret, and says to keep both', async () => {
    const element = await receipt();
    expect(part(element, 'code')).to.have.text('K7M2P9QX');
    expect(part(element, 'secret')).to.have.text('482913');
    expect(part(element, 'slip')).to.contain.text('giữ cả hai số này');
  });

  it('has its codes heard sign by sign', async () => {
    const element = await receipt();
    const heard = [...root(element).querySelectorAll('.visually-hidden')].map(({ textContent }) => textContent);
    expect(heard).to.include('K 7 M 2 P 9 Q X').and.to.include('4 8 2 9 1 3');
    expect(heard).to.include('Khi gọi, xin đọc mã hồ sơ K 7 M 2 P 9 Q X.');
    expect(heard).to.include('Dấu kiểm của hồ sơ: a b 1 2 c d 3 4…');
    expect(spoken(root(element))).not.to.match(/K7M2P9QX|482913|ab12cd34/);
  });

  it('keeps its numbers from page translations', async () => {
    const element = await receipt();
    for (const each of [part(element, 'code'), part(element, 'secret'), root(element).querySelector('.digest')!])
      expect(each).to.have.attribute('translate', 'no');
  });

  it('looks like no official paper', async () => {
    const element = await receipt();
    expect(root(element).querySelector('h2')).to.have.text('Phiếu thông tin nộp hồ sơ (chưa phải giấy tiếp nhận)');
    expect(root(element).textContent!.toUpperCase()).not.to.include('CỘNG HÒA').and.not.to.include('ĐỘC LẬP');
  });

  it('lists what was sent, or says that nothing was', async () => {
    expect(part(await receipt(), 'slip')).to.contain.text('giay-chung-sinh.jpg (912 KB)');
    expect(part(await receipt({ files: [] }), 'slip')).to.contain.text('Không gửi kèm giấy tờ nào.');
  });

  it('lists the files under their papers, in the order of the papers and of adding', async () => {
    const [file] = proof().files;
    const sent = (id: string, slot: string) => ({ ...file!, id, slot, name: 'small.pdf' });
    const element = await receipt({
      files: [sent('1', 'marriage'), sent('2', 'birth'), sent('3', 'unknown'), sent('4', 'birth')],
    });
    element.slots = [
      { id: 'birth', title: 'Giấy chứng sinh' },
      { id: 'identity', title: 'Thẻ căn cước' },
      { id: 'marriage', title: 'Giấy chứng nhận kết hôn' },
    ];
    await element.updateComplete;
    const papers = [...root(element).querySelectorAll('.papers > div')].map((paper) => [
      paper.querySelector('dt')?.textContent,
      ...[...paper.querySelectorAll('dd')].map((each) => each.textContent),
    ]);
    expect(papers).to.deep.equal([
      ['Giấy chứng sinh', 'Tệp 1 trên 2: small.pdf (912 KB)', 'Tệp 2 trên 2: small.pdf (912 KB)'],
      ['Giấy chứng nhận kết hôn', 'small.pdf (912 KB)'],
      ['Giấy tờ khác', 'small.pdf (912 KB)'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('promises no way to collect the result that nobody chose', async () => {
    const words = part(await receipt(), 'slip').textContent!;
    expect(words).to.include('Khi có kết quả, cơ quan sẽ báo nơi và cách nhận.').and.not.to.include('đã chọn');
  });

  it('shows the beginning of the digest, and the whole of it on request', async () => {
    const element = await receipt();
    expect(root(element).querySelector('summary')).to.contain.text('ab12cd34…');
    expect(root(element).querySelector('.digest')).to.have.text(proof().digest);
    root(element).querySelector('details')!.open = true;
    await expect(element).to.be.accessible();
  });

  it('saves the receipt as a file that reads back the same', async () => {
    const element = await receipt();
    const native = HTMLAnchorElement.prototype.click;
    let saved: HTMLAnchorElement | undefined;
    HTMLAnchorElement.prototype.click = function () {
      saved = this;
    };
    try {
      button(element, 'Tải phiếu (.json)').click();
    } finally {
      HTMLAnchorElement.prototype.click = native;
    }
    expect(saved!.download).to.match(/\.json$/);
    expect(saved!.href).to.match(/^blob:/);
    const read: unknown = await (await fetch(saved!.href)).json();
    expect(read).to.deep.equal(proof());
    expect(root(element).querySelector('a[download]')).to.equal(null);
  });

  it('prints the whole digest', async () => {
    const element = await receipt();
    const native = window.print;
    let isOpen = false;
    window.print = () =>
      (isOpen = root(element).querySelector('.digest')!.checkVisibility({ contentVisibilityAuto: true }));
    try {
      button(element, 'In phiếu').click();
      expect(isOpen).to.equal(true);
    } finally {
      window.print = native;
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('prints only itself', async () => {
    const element = await receipt();
    const native = window.print;
    let marked = false;
    window.print = () => (marked = element.hasAttribute('data-dvc-printed'));
    try {
      button(element, 'In phiếu').click();
    } finally {
      window.print = native;
      window.dispatchEvent(new Event('afterprint'));
    }
    expect(marked).to.equal(true);
  });

  it('copies a number and says so', async () => {
    const copied: string[] = [];
    const element = await receipt();
    await withClipboard(
      async (text) => void copied.push(text),
      async () => {
        copyButton(element).click();
        await waitUntil(() => copyButton(element).textContent!.includes('Đã chép'));
      },
    );
    expect(copied).to.deep.equal(['K7M2P9QX']);
  });

  it('says nothing was copied where the site forbids copying', async () => {
    let asked = false;
    const element = await receipt();
    const forbid = () => ((asked = true), Promise.reject(new DOMException('', 'NotAllowedError')));
    await withClipboard(forbid, async () => {
      copyButton(element).click();
      await waitUntil(() => asked);
    });
    await element.updateComplete;
    expect(copyButton(element).textContent).not.to.include('Đã chép');
    expect(part(element, 'code')).to.have.text('K7M2P9QX');
  });

  it('shows hostile words as text', async () => {
    const evil = '<img src=x onerror="window.hacked = true">';
    const [file] = proof().files;
    const element = await receipt({ office: evil, files: [{ ...file!, name: evil }] });
    expect(root(element).querySelector('img')).to.equal(null);
    expect(root(element).querySelector('.arrived')).to.contain.text(evil);
  });

  it('follows another receipt under browser translation', async () => {
    const element = await receipt();
    translatePage(root(element));
    element.receipt = proof({ code: 'WXYZ2345', secret: '111222' });
    await element.updateComplete;
    expect(part(element, 'code')).to.have.text('WXYZ2345');
    expect(part(element, 'secret')).to.have.text('111222');
  });

  it('has room for a tracker', async () => {
    const element = await fixture<DvcReceipt>(html`<dvc-receipt .receipt=${proof()}><p>Theo dõi</p></dvc-receipt>`);
    expect(element.querySelector('p')!.assignedSlot).to.exist;
  });
});

describe('<dvc-receipt> with what was sent', () => {
  const told = async (changes: JsonObject, receivedAt = '2026-11-23T02:00:00Z'): Promise<readonly string[]> => {
    const draft = new Draft(loadProcedure(birth), 'key', 'secret', { ...birthAnswers, ...changes });
    const units = { communes: async () => [['00004', 'Phường Ba Đình']] as const };
    const office = await fixture(
      html`<dvc-office address="25 Liễu Giai"
        ><dvc-receipt .receipt=${proof({ receivedAt })} .draft=${draft} .units=${units}></dvc-receipt
      ></dvc-office>`,
    );
    const element = office.querySelector('dvc-receipt')!;
    await waitUntil(() => !root(element).textContent!.includes('–,'));
    await expect(element).to.be.accessible();
    return [...root(element).querySelectorAll('section')]
      .filter((each) => each.querySelector('h3')!.textContent === 'Nhận kết quả')
      .flatMap((each) => [...each.querySelectorAll('li')].map(({ textContent }) => textContent!));
  };
  const { applicant } = birthAnswers as unknown as { readonly applicant: JsonObject };

  it('says where, with what, when, who tells, and when to look again', async () => {
    const words = await told({ applicant: { ...applicant, phone: '0912345678' } });
    expect(words).to.include('Nhận tại UBND phường Ba Đình, 25 Liễu Giai.');
    expect(words).to.include('Mang theo phiếu này và giấy tờ tùy thân.');
    expect(words.find((each) => each.startsWith('Thời hạn'))).to.contain('dự kiến 23/11/2026');
    // 24 November is a day off since 2026.
    expect(words).to.include('Cơ quan báo cho ông/bà qua: 0912 345 678.');
    expect(words.at(-1)).to.contain('từ ngày 25/11/2026');
  });

  it('says to which address the post brings it', async () => {
    const address = { place: 'domestic', province: '01', commune: '00004', line: '1 Phố Ví Dụ' };
    const words = await told({ result: { receive: 'post', address } });
    expect(words).to.include('Nhận qua bưu chính, tới: 1 Phố Ví Dụ, Phường Ba Đình, Thành phố Hà Nội.');
  });

  it('says that nobody can tell who left no number', async () => {
    const words = await told({ applicant: { ...applicant, phone: '' }, result: { receive: 'electronic' } });
    expect(words.some((each) => each.includes('không báo được'))).to.equal(true);
    expect(words.some((each) => each.includes('bản điện tử'))).to.equal(true);
  });

  it('counts from the next working day what came after three o’clock, and nothing for an abandoned child', async () => {
    const time = (words: readonly string[]): string => words.find((each) => each.startsWith('Thời hạn')) ?? '';
    expect(time(await told({}, '2026-11-23T07:59:00Z'))).to.contain('dự kiến 23/11/2026');
    expect(time(await told({}, '2026-11-23T08:00:00Z'))).to.contain('dự kiến 25/11/2026');
    const { birth: case_ } = birthAnswers as unknown as { readonly birth: JsonObject };
    const abandoned = time(await told({ birth: { ...case_, parents: 'neither', evidence: 'abandoned' } }));
    expect(abandoned).to.contain('thêm 7 ngày niêm yết').and.not.to.contain('dự kiến');
  });

  it('tells nobody to bring what is shown only when somebody asks', async () => {
    const words = await told({ result: { receive: 'electronic' } });
    expect(words.find((each) => each.includes('Giấy tờ tùy thân còn giá trị'))).to.match(
      /^Chỉ xuất trình khi được hỏi/,
    );
    expect(words.join(' ')).not.to.contain('bản chính');
  });
});

const copyButton = (element: DvcReceipt) =>
  root(element).querySelector<HTMLButtonElement>('button[aria-label="Chép: Mã hồ sơ"]')!;

/** Runs `use` while the browser's clipboard writes with `writeText`. */
async function withClipboard(writeText: (text: string) => Promise<void>, use: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  try {
    await use();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}
