import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import type { Paper } from '../../src/client/papers/paper.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { FormSchema } from '../../src/schemas/form.js';
import type { DvcReview } from '../../src/components/dvc-review.js';
import '../../src/components/dvc-review.js';
import { birth } from '../fixtures/birth.js';
import { tablesForm } from '../fixtures/tables.js';
import { makeDocument } from '../model/documents.js';
import { structuresForm } from '../model/structures.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';

const answers: JsonObject = {
  child: {
    name: 'NGUYỄN THỊ HOA',
    bornOn: '2026-11-01',
    sex: 'female',
    home: { province: '01', commune: '00004', line: '12 ngõ Hàng Bún' },
  },
  mother: { person: { name: "H'Hen Niê", alive: true } },
};

const units = {
  communes: async (province: string) => (province === '01' ? ([['00004', 'Phường Ba Đình']] as const) : []),
};

const paper = (changes: Partial<Paper> = {}): Paper => ({
  id: '0c8d7a52-6f53-4a0a-8f8e-1d2c3b4a5968',
  slot: 'birth-certificate',
  name: 'giay-chung-sinh.jpg',
  type: 'image/jpeg',
  size: 912_000,
  sha256: '',
  state: 'uploaded',
  sent: 912_000,
  error: undefined,
  ...changes,
});

const draftOf = (given: JsonObject = answers) => new Draft(birth(), 'key-1', 'secret', given);

const review = (draft = draftOf(), papers: readonly Paper[] = [paper()]) =>
  fixture<DvcReview>(
    html`<dvc-review .draft=${draft} .papers=${papers} .units=${units} name="UBND phường Ba Đình"></dvc-review>`,
  );

const root = (element: DvcReview) => element.shadowRoot!;
const box = (element: DvcReview) => root(element).querySelector<HTMLInputElement>('#declaration')!;
const button = (element: DvcReview) => root(element).querySelector<HTMLButtonElement>('[part=submit]')!;
const tick = async (element: DvcReview) => {
  box(element).click();
  await element.updateComplete;
};
const rows = (element: DvcReview) =>
  Object.fromEntries(
    [...root(element).querySelectorAll('.row')].map((row) => [
      row.querySelector('dt')!.textContent,
      row.querySelector('dd')!.textContent!.trim(),
    ]),
  );

/** The events `name` that were fired while `act` ran. */
async function heard(element: DvcReview, name: 'dvc-submit' | 'dvc-edit', act: () => unknown): Promise<CustomEvent[]> {
  const events: CustomEvent[] = [];
  const listen = (event: CustomEvent) => events.push(event);
  element.addEventListener(name, listen);
  await act();
  await element.updateComplete;
  element.removeEventListener(name, listen);
  return events;
}

describe('<dvc-review>', () => {
  it('leaves room between a title of two lines and its rule', async () => {
    const element = await review();
    element.style.width = '250px';
    const gaps = [...root(element).querySelectorAll('.head')].map((head) => {
      const title = document.createRange();
      title.selectNodeContents(head.querySelector('h3')!);
      return head.getBoundingClientRect().bottom - title.getBoundingClientRect().bottom;
    });
    expect(Math.min(...gaps)).to.be.at.least(5);
  });

  it('keeps from page translations what was typed, and not what was chosen', async () => {
    const element = await review();
    const kept = [...element.shadowRoot!.querySelectorAll('dd[translate=no]')].map(({ textContent }) => textContent);
    expect(kept).to.include('NGUYỄN THỊ HOA').and.not.to.include('Nữ');
  });

  it('reads every answer back as it is printed, under the title of its page', async () => {
    const element = await review();
    await waitUntil(() => rows(element)['Nơi cư trú']?.includes('Phường'));
    expect(rows(element)).to.include({
      'Ngày sinh': '01/11/2026',
      'Giới tính': 'Nữ',
      'Nơi cư trú': '12 ngõ Hàng Bún, Phường Ba Đình, Thành phố Hà Nội',
      'Còn sống': 'Có',
    });
    const heads = [...root(element).querySelectorAll('[part=page] h3')].map((each) => each.textContent);
    expect(heads).to.deep.equal(['Người được khai sinh', 'Mẹ của trẻ', 'Giấy tờ']);
    await expect(element).to.be.accessible();
  });

  it('leaves out the choice at the head of an address where the rest tells it', async () => {
    const home = { place: 'home', line: '12 ngõ Hàng Bún', province: '01' };
    const element = await review(draftOf({ ...answers, child: { home } }));
    expect(rows(element)['Nơi cư trú']).to.equal('12 ngõ Hàng Bún, Thành phố Hà Nội');
    element.draft = draftOf({ ...answers, child: { home: { place: 'home' } } });
    await element.updateComplete;
    expect(rows(element)['Nơi cư trú']).to.equal('Ở trong nước');
  });

  it('reads a span back in one row, also where only one end is known', async () => {
    const day = (title: string): FormSchema => ({ type: 'string', title, format: 'date' });
    const stay: FormSchema = {
      type: 'object',
      title: 'Thời gian lưu trú',
      'x-widget': 'span',
      properties: { from: day('Từ'), to: day('Đến') },
    };
    const trip: FormSchema = { type: 'object', title: 'Chuyến đi', properties: { stay } };
    const procedure = loadProcedure(
      makeDocument({ type: 'object', properties: { trip } }, { documents: [], translations: {} }),
    );
    const read = async (answer: JsonObject) =>
      rows(await review(new Draft(procedure, 'key', 'secret', { trip: { stay: answer } })))['Thời gian lưu trú'];
    expect(await read({ from: '2026-11-23', to: '2026-11-30' })).to.equal('từ 23/11/2026 đến 30/11/2026');
    expect(await read({ to: '2026-11-30' })).to.equal('Đến: 30/11/2026');
    expect(await read({})).to.equal(undefined);
  });

  it('says of what the rows of a list and of a matrix are', async () => {
    const draft = new Draft(
      loadProcedure(makeDocument(tablesForm, { documents: [], translations: {} })),
      'key',
      'secret',
      {
        home: { goods: [{ what: 'Trâu', count: 2 }], needs: { water: { has: true } } },
      },
    );
    const element = await review(draft, []);
    const heads = [...root(element).querySelectorAll('h4')].map((each) => each.textContent);
    expect(heads).to.deep.equal(['Tài sản: Tài sản 1', 'Cần hỗ trợ: Nước sạch']);
  });

  it('shows the title of one of several groups once', async () => {
    const procedure = loadProcedure(makeDocument(structuresForm, { documents: [], translations: {} }));
    const payer = { kind: 'person', name: 'NGUYỄN VĂN AN' };
    const element = await review(new Draft(procedure, 'key', 'secret', { home: { payer } }), []);
    const titles = [...root(element).querySelectorAll('h4, dt')].filter(
      (each) => each.textContent === 'Ai trả tiền?' && each.getBoundingClientRect().height > 2,
    );
    expect(titles.map(({ localName }) => localName)).to.deep.equal(['h4']);
  });

  it('leaves out what was not answered', async () => {
    expect(rows(await review())).not.to.have.property('Ghi chú');
  });

  it('has the bullet of a link that takes two lines beside its first', async () => {
    const element = await review(draftOf({}), []);
    element.style.inlineSize = '150px';
    const row = [...root(element).querySelectorAll<HTMLElement>('#lacks li')].find(
      ({ textContent }) => textContent.length > 30,
    )!;
    // An empty box stands on the line of the bullet.
    const mark = Object.assign(document.createElement('i'), { style: 'display: inline-block' });
    row.prepend(mark);
    row.style.whiteSpace = 'nowrap';
    row.querySelector('button')!.style.whiteSpace = 'normal';
    const lines = document.createRange();
    lines.selectNodeContents(row.querySelector('span')!);
    const [first, second] = [...lines.getClientRects()];
    expect(second, 'there is one line').not.to.equal(undefined);
    expect(mark.getBoundingClientRect().bottom).to.be.within(first!.top, first!.bottom);
  });

  it('draws nothing without a draft', async () => {
    const element = await fixture<DvcReview>(html`<dvc-review></dvc-review>`);
    expect(root(element).children).to.have.length(0);
  });

  it('shows a dash while the name of a commune is on its way, and says so when it does not come', async () => {
    let arrive = (_communes: readonly (readonly [string, string])[]): void => {};
    const element = await review();
    element.units = { communes: () => new Promise((resolve) => (arrive = resolve)) };
    element.draft = draftOf({ ...answers, child: { home: { province: '79', commune: '26740' } } });
    await element.updateComplete;
    expect(rows(element)['Nơi cư trú']).to.equal('–, Thành phố Hồ Chí Minh');
    arrive([['26740', 'Phường Sài Gòn']]);
    await waitUntil(() => rows(element)['Nơi cư trú'] === 'Phường Sài Gòn, Thành phố Hồ Chí Minh');
  });

  it('says that a name could not be had, with the code', async () => {
    const element = await review();
    element.units = { communes: () => Promise.reject(new ClientError('offline')) };
    await waitUntil(() => rows(element)['Nơi cư trú']?.includes('chưa tải được tên (mã 00004)'));
  });

  it('only shows and prints where the page cannot submit', async () => {
    const element = await review();
    element.readonly = true;
    await element.updateComplete;
    expect(root(element).querySelector('form')).to.equal(null);
    const form = root(element).querySelector('dvc-filled-form')!;
    expect(form.shadowRoot!.querySelector('[part=print]')).to.exist;
    expect(root(element)).not.to.contain.text('gửi');
    await expect(element).to.be.accessible();
  });

  it('asks to change a page, or the papers', async () => {
    const element = await review();
    const links = [...root(element).querySelectorAll<HTMLButtonElement>('.head .link')];
    const pointers = [];
    for (const link of links) {
      const [event] = await heard(element, 'dvc-edit', () => link.click());
      pointers.push(event!.detail.pointer);
    }
    expect(pointers).to.deep.equal(['/child', '/mother', '/documents']);
    expect(links[0]).to.have.attribute('aria-label', 'Sửa: Người được khai sinh');
  });

  it('says what still is missing, with a way to each, and does not submit', async () => {
    const element = await review(draftOf({ child: { sex: 'male' } }), []);
    const links = [...root(element).querySelectorAll<HTMLButtonElement>('#lacks .link')];
    expect(links.map((each) => each.textContent!.trim())).to.deep.equal([
      'Người được khai sinh: Hãy nhập họ, chữ đệm, tên.',
      'Người được khai sinh: Hãy nhập ngày sinh.',
      'Giấy tờ: Giấy chứng sinh, chưa có tệp',
    ]);
    const [edit] = await heard(element, 'dvc-edit', () => links[0]!.click());
    expect(edit!.detail).to.deep.equal({ pointer: '/child/name' });
    await tick(element);
    expect(await heard(element, 'dvc-submit', () => button(element).click())).to.have.length(0);
    expect(root(element).activeElement).to.have.id('lacks');
    await expect(element).to.be.accessible();
  });

  it('says what a group, a page or the whole form lacks, with a way there', async () => {
    const either: FormSchema['anyOf'] = [{ required: ['phone'] }, { required: ['mail'] }];
    const properties = {
      phone: { type: 'string', title: 'Điện thoại' },
      mail: { type: 'string', title: 'Thư' },
    } as const;
    const group = { type: 'object', title: 'Liên hệ', properties, anyOf: either } as const;
    const form: FormSchema = {
      type: 'object',
      properties: {
        plain: { type: 'object', title: 'Trang một', properties, anyOf: either },
        own: { ...group, title: 'Trang hai', 'x-messages': { anyOf: 'Hãy ghi điện thoại hoặc thư.' } },
        outer: { type: 'object', title: 'Trang ba', properties: { group }, required: ['group'] },
        others: { type: 'object', title: 'Trang bốn', properties },
      },
      required: ['plain', 'own', 'outer'],
      minProperties: 4,
      'x-messages': { minProperties: 'Hãy trả lời cả bốn trang.' },
    };
    const procedure = loadProcedure(makeDocument(form, { documents: [], translations: {} }));
    const element = await review(new Draft(procedure, 'key', 'secret', {}), []);
    const links = [...root(element).querySelectorAll<HTMLButtonElement>('#lacks .link')];
    expect(links.map((each) => each.textContent!.trim())).to.deep.equal([
      'Hãy trả lời cả bốn trang.',
      'Hãy trả lời thêm ở phần: Trang một.',
      'Trang hai: Hãy ghi điện thoại hoặc thư.',
      'Trang ba: Hãy trả lời thêm ở phần: Liên hệ.',
    ]);
    const edits = await heard(element, 'dvc-edit', () => links.forEach((each) => each.click()));
    expect(edits.map(({ detail }) => detail.pointer)).to.deep.equal(['', '/plain', '/own', '/outer/group']);
  });

  it('does not ask for a file of a paper that is shown at the counter', async () => {
    const element = await review();
    expect(root(element).querySelector('#lacks')).to.equal(null);
    expect(rows(element)['Giấy tờ tùy thân']).to.equal('Mang theo khi đến cơ quan');
  });

  it('counts a paper that the office refused as missing', async () => {
    const element = await review(draftOf(), [paper({ state: 'failed' })]);
    expect(root(element).querySelector('#lacks')).to.contain.text('có tệp cơ quan không nhận');
  });

  it('shows each paper with its picture, name, size and how far it is', async () => {
    const element = await review(draftOf(), [
      paper(),
      paper({ id: '2', name: 'trang-2.pdf', type: 'application/pdf', state: 'kept' }),
    ]);
    element.thumbnails = new Map([[paper().id, 'data:image/gif;base64,R0lGODlhAQABAAAAACw=']]);
    await element.updateComplete;
    const [first, second] = [...root(element).querySelectorAll('.paper')];
    expect(first!.querySelector('img')).to.have.attribute('alt', '');
    expect(first).to.contain.text('giay-chung-sinh.jpg').and.to.contain.text('912 KB, Cơ quan đã giữ tệp này');
    expect(second).to.contain.text('PDF').and.to.contain.text('chưa gửi');
    await expect(element).to.be.accessible();
  });

  it('asks to declare first: nobody ticks the box but the citizen', async () => {
    const element = await review();
    expect(box(element).checked).to.equal(false);
    expect(await heard(element, 'dvc-submit', () => button(element).click())).to.have.length(0);
    expect(root(element).activeElement).to.equal(box(element));
    expect(box(element)).to.have.attribute('aria-invalid', 'true');
    expect(root(element).querySelector('#message')).to.have.text('Hãy đọc lời cam đoan rồi đánh dấu vào ô.');
    await expect(element).to.be.accessible();
    await tick(element);
    expect(root(element).querySelector('#message')).to.have.text('');
  });

  it('asks to submit what was declared', async () => {
    const element = await review();
    await tick(element);
    setTimeout(() => button(element).click());
    const event = await oneEvent(element, 'dvc-submit');
    expect(event.detail).to.deep.equal({ code: '1.001193', key: 'key-1' });
    expect(event.cancelable).to.equal(true);
  });

  it('takes no second press while the dossier is on its way', async () => {
    const element = await review();
    await tick(element);
    element.addEventListener('dvc-submit', () => (element.busy = true));
    const events = await heard(element, 'dvc-submit', () => {
      button(element).click();
      button(element).click();
    });
    expect(events).to.have.length(1);
    expect(button(element)).to.contain.text('Đang nộp…').and.to.have.attribute('aria-disabled', 'true');
    await expect(element).to.be.accessible();
  });

  it('keeps Enter from the form of the page around it', async () => {
    const element = await review();
    let heard = 0;
    element.parentElement!.addEventListener('keypress', () => heard++);
    const press = (key: string) =>
      box(element).dispatchEvent(new KeyboardEvent('keypress', { key, bubbles: true, composed: true }));
    press('Enter');
    expect(heard).to.equal(0);
    press('a');
    expect(heard).to.equal(1);
  });

  it('takes the tick back when an answer changes', async () => {
    const draft = draftOf();
    const element = await review(draft);
    await tick(element);
    draft.leave('/child/sex');
    await element.updateComplete;
    expect(box(element).checked).to.equal(true);
    draft.answer('/child/name', 'TRẦN VĂN AN');
    await element.updateComplete;
    expect(box(element).checked).to.equal(false);
  });

  it('says who receives and what for', async () => {
    expect(root(await review()))
      .to.contain.text('Nơi nhận: UBND phường Ba Đình')
      .and.to.contain.text('Đăng ký khai sinh');
    const element = await fixture<DvcReview>(html`<dvc-review .draft=${draftOf()}></dvc-review>`);
    expect(root(element)).to.contain.text('Nơi nhận: UBND cấp xã nơi cư trú');
  });

  it('shows hostile answers and file names as text', async () => {
    const evil = '<img src=x onerror="window.hacked = true">';
    const element = await review(draftOf({ ...answers, child: { name: evil, bornOn: evil } }), [paper({ name: evil })]);
    expect(root(element).querySelector('img')).to.equal(null);
    expect([...root(element).querySelectorAll('dd')].filter((each) => each.textContent!.includes(evil))).to.have.length(
      3,
    );
  });

  it('keeps following the draft, also under browser translation and after it was moved', async () => {
    const draft = draftOf();
    const element = await review(draft);
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await element.updateComplete;
    translatePage(root(element));
    draft.answer('/child/sex', 'male');
    draft.answer('/child/note', 'Sinh tại nhà');
    await element.updateComplete;
    const texts = [...root(element).querySelectorAll('dd')].map((each) => each.textContent);
    expect(texts).to.include('Nam').and.to.include('Sinh tại nhà').and.not.to.include('Nữ');
  });

  it('listens no more once it is gone', async () => {
    const draft = draftOf();
    const element = await review(draft);
    element.remove();
    draft.answer('/child/sex', 'male');
    expect(element.isUpdatePending).to.equal(false);
  });

  it('repeats what may be a slip above the declaration, with a way there, and submits all the same', async () => {
    const procedure = birth({
      checks: [{ rule: 'not-past', at: '/child/bornOn', message: 'Ngày sinh đã lâu.' }],
      warnings: () => [{ pointer: '/child/bornOn', keyword: 'not-past', params: { check: 0, at: '/child/bornOn' } }],
    });
    const element = await review(new Draft(procedure, 'key-1', 'secret', answers));
    const doubts = root(element).querySelector('#doubts')!;
    expect(doubts).to.contain.text('Ngày sinh đã lâu.');
    expect(doubts.compareDocumentPosition(box(element)) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
    const edit = oneEvent(element, 'dvc-edit');
    doubts.querySelector('button')!.click();
    expect((await edit).detail.pointer).to.equal('/child/bornOn');
    await tick(element);
    const submitted = oneEvent(element, 'dvc-submit');
    button(element).click();
    await submitted;
  });
});
