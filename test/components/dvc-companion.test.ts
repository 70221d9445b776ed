import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import type { Client } from '../../src/client/client.js';
import { ClientError } from '../../src/client/client-error.js';
import type { DvcCompanion } from '../../src/components/dvc-companion.js';
import '../../src/components/dvc-companion.js';

import { loadProcedure } from '../../src/model/load-procedure.js';
import { inOneLanguage } from '../../src/model/translate.js';
import { makeProcedure } from '../../src/model/make-procedure.js';
import { Draft } from '../../src/model/draft.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
import { birthDraft, birthProcedure, birthUnits, deviceWith, monday, papersOn } from '../fixtures/companion.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';

const root = (element: Element) => element.shadowRoot!;
const part = <Each extends HTMLElement>(element: Element, name: string): Each =>
  root(element).querySelector<Each>(`[part~=${name}]`)!;
const text = (element: Element, selector: string): string =>
  root(element).querySelector(selector)?.textContent.trim() ?? '';
const main = (element: Element) => part<HTMLButtonElement>(element, 'copy');
const card = (element: Element) => `${text(element, '#part')} | ${text(element, '#label')}: ${text(element, '#value')}`;

/** What the page puts into the clipboard, as long as a test lasts. */
let clipboard: string[] = [];
let refuses = false;
before(() => {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (words: string) => {
        if (refuses) throw new DOMException('no', 'NotAllowedError');
        clipboard.push(words);
      },
    },
  });
});
beforeEach(() => {
  clipboard = [];
  refuses = false;
});
after(() => Reflect.deleteProperty(navigator, 'clipboard'));

async function companion(given: Partial<DvcCompanion> = {}): Promise<DvcCompanion> {
  const { draft = birthDraft(), papers, store, units = birthUnits, client, now = monday } = given;
  const element = await fixture<DvcCompanion>(
    html`<dvc-companion
      .draft=${draft}
      .papers=${papers}
      .store=${store}
      .units=${units}
      .client=${client}
      .now=${now}
    ></dvc-companion>`,
  );
  await waitUntil(() => main(element));
  return element;
}

async function press(element: DvcCompanion, name: string): Promise<void> {
  part(element, name).click();
  // What is copied is told behind a drawing of its own.
  for (let turn = 0; turn < 4; turn++) {
    await Promise.resolve();
    await element.updateComplete;
  }
}

/** What the browser is given to save while `act` runs. */
async function saved(
  act: () => unknown,
  count = 1,
): Promise<readonly { readonly name: string; readonly bytes: Blob }[]> {
  const native = HTMLAnchorElement.prototype.click;
  const links: { name: string; bytes: Promise<Blob> }[] = [];
  HTMLAnchorElement.prototype.click = function () {
    links.push({ name: this.download, bytes: fetch(this.href).then((answer) => answer.blob()) });
  };
  try {
    await act();
    await waitUntil(() => links.length >= count);
  } finally {
    HTMLAnchorElement.prototype.click = native;
  }
  return Promise.all(links.map(async ({ name, bytes }) => ({ name, bytes: await bytes })));
}

describe('<dvc-companion>', () => {
  it('draws nothing without a draft', async () => {
    const element = await fixture<DvcCompanion>(html`<dvc-companion></dvc-companion>`);
    expect(root(element).children).to.have.length(0);
  });

  it('shows one card, says where it is, sends nothing and claims nothing', async () => {
    const element = await companion();
    expect(card(element)).to.equal('Người yêu cầu | Quan hệ với người được khai sinh: Khác');
    expect(text(element, '#count')).to.match(/^1 trên \d+$/);
    expect(root(element)).to.contain.text('Trang này không gửi gì đi');
    expect(root(element)).not.to.contain.text('Đã nộp').and.not.to.contain.text('đã gửi');
    await expect(element).to.be.accessible();
  });

  it('copies what is shown by one press, and by each further press goes on and copies the next', async () => {
    const element = await companion();
    expect(main(element).textContent).to.contain('Chép');
    await press(element, 'copy');
    expect(clipboard).to.deep.equal(['Khác']);
    expect(card(element)).to.contain('Quan hệ');
    expect(root(element).querySelector('.told')).to.have.text('Đã chép. Dán vào ô này trên Cổng.');
    await press(element, 'copy');
    expect(clipboard).to.deep.equal(['Khác', "H'HEN NIÊ"]);
    expect(card(element)).to.equal("Người yêu cầu | Họ, chữ đệm, tên: H'HEN NIÊ");
    expect(text(element, '#count')).to.match(/^2 trên/);
  });

  it('tells what it copied with its label, its value and its place', async () => {
    const element = await companion();
    await press(element, 'copy');
    await press(element, 'copy');
    await waitUntil(() => text(element, '.visually-hidden').includes('Niê'.toUpperCase()));
    expect(text(element, '.visually-hidden')).to.match(
      /^Đã chép\. Người yêu cầu\. Họ, chữ đệm, tên: H'HEN NIÊ\. Mục 2 trên \d+\.$/,
    );
  });

  it('goes back and past a card without copying, and stops at both ends', async () => {
    const element = await companion();
    await press(element, 'back');
    expect(text(element, '#count')).to.match(/^1 trên/);
    await press(element, 'skip');
    await press(element, 'skip');
    await press(element, 'back');
    expect(text(element, '#count')).to.match(/^2 trên/);
    expect(clipboard).to.deep.equal([]);
    for (let presses = 0; presses < 80; presses++) await press(element, 'skip');
    expect(text(element, '#count')).to.match(/^Hết \d+ mục$/);
    expect(root(element).querySelector('#value')).to.contain.text('nộp ở đó');
    await press(element, 'copy');
    expect(text(element, '#count')).to.match(/^1 trên/);
  });

  it('copies every answer in the order of the cards when it is only pressed', async () => {
    const element = await companion();
    const count = Number(/\d+$/.exec(text(element, '#count'))![0]);
    for (let presses = 0; presses <= count; presses++) await press(element, 'copy');
    expect(clipboard).to.have.length(count);
    expect(clipboard).to.include.members(['01/11/2026', 'Phường Ba Đình', 'Thành phố Hà Nội', 'Y BHĂM ÊBAN', '1990']);
    expect(text(element, 'summary')).to.contain(`đã chép ${count} trên ${count}`);
    expect(root(element).querySelectorAll('.state:not(:empty)')).to.have.length(count);
  });

  it('leads from the list to any card, with the focus on the button that copies', async () => {
    const element = await companion();
    root(element).querySelector('details')!.open = true;
    root(element).querySelectorAll<HTMLButtonElement>('.pick')[4]!.click();
    await element.updateComplete;
    expect(text(element, '#count')).to.match(/^5 trên/);
    expect(root(element).activeElement).to.equal(main(element));
    await expect(element).to.be.accessible();
  });

  it('keeps the focus where it is, also where the older way of copying takes it for a moment', async () => {
    refuses = true;
    const element = await companion();
    main(element).focus();
    await press(element, 'copy');
    expect(root(element).activeElement).to.equal(main(element));
  });

  it('says what to do where nothing may be copied, and still goes on', async () => {
    refuses = true;
    const native = document.execCommand;
    document.execCommand = () => false;
    try {
      const element = await companion();
      await press(element, 'copy');
      expect(root(element).querySelector('.told')).to.contain.text('Ở đây không cho chép');
      expect(getComputedStyle(part(element, 'value')).userSelect || 'all').to.equal('all');
      await press(element, 'copy');
      expect(text(element, '#count')).to.match(/^2 trên/);
    } finally {
      document.execCommand = native;
    }
  });

  it('keeps its buttons in place, whatever stands on the card', async () => {
    const long = 'Số nhà 12, ngõ 34, '.repeat(20).trim();
    const residence = { ...birthAnswers.applicant.residence, line: long };
    const element = await companion({
      draft: birthDraft({ ...birthAnswers, applicant: { ...birthAnswers.applicant, residence } }),
    });
    const place = () => Math.round(main(element).getBoundingClientRect().top);
    const before = place();
    const seen = new Set<number>();
    for (let presses = 0; presses < 20; presses++) {
      await press(element, 'copy');
      seen.add(place());
    }
    expect([...seen]).to.deep.equal([before]);
    expect(clipboard).to.include(long);
  });

  it('has no sideways scroll and no control under 44 px in a narrow window', async () => {
    const store = new MemoryStore();
    const element = await companion({ papers: await papersOn(store) });
    element.style.inlineSize = '288px';
    root(element).querySelector('details')!.open = true;
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(288);
    for (const control of root(element).querySelectorAll('button, a, input, summary'))
      expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(44);
  });

  it('is where it was after a reload, with what was copied, and keeps it with the draft alone', async () => {
    const draft = birthDraft();
    const store = await deviceWith(draft);
    const element = await companion({ draft, store });
    for (let presses = 0; presses < 7; presses++) await press(element, 'copy');
    const copied = async () => Object.keys((await store.draft('1.001193'))?.companion?.copied ?? {}).length;
    await waitUntil(async () => (await copied()) === 7);
    element.remove();
    const again = await companion({ store });
    await waitUntil(() => text(again, '#count').startsWith('7 trên'));
    expect(text(again, 'summary')).to.contain('đã chép 7');
    expect(main(again).textContent).to.contain('Chép');
    const kept = (await store.draft('1.001193'))!;
    expect(kept.answers).to.deep.equal(birthAnswers);
    expect(kept.savedAt).to.equal(monday().toISOString());
    await store.dropDraft('1.001193');
    const fresh = await companion({ store });
    expect(text(fresh, '#count')).to.match(/^1 trên/);
  });

  it('takes nothing from the draft of somebody else', async () => {
    const store = await deviceWith(birthDraft());
    const other = new Draft(birthProcedure, 'other-key', 'secret', birthAnswers);
    const element = await companion({ draft: other, store });
    await press(element, 'copy');
    await press(element, 'copy');
    await element.updateComplete;
    expect((await store.draft('1.001193'))!.companion).to.equal(undefined);
  });

  it('keeps nothing where many people share the device', async () => {
    const draft = birthDraft();
    const store = await deviceWith(draft);
    const element = await companion({ draft, store });
    await fixture(html`<dvc-office shared-device>${element}</dvc-office>`);
    await import('../../src/components/dvc-office.js');
    await waitUntil(() => root(element).textContent.includes('Máy này không giữ lại'));
    await press(element, 'copy');
    await press(element, 'copy');
    expect((await store.draft('1.001193'))!.companion).to.equal(undefined);
  });

  it('says of an answer that was changed that it is to be copied again', async () => {
    const draft = birthDraft();
    const element = await companion({ draft });
    await press(element, 'copy');
    await press(element, 'copy');
    draft.answer('/applicant/name', 'Trần Mới');
    await element.updateComplete;
    expect(card(element)).to.contain('TRẦN MỚI');
    expect(main(element)).to.contain.text('Chép');
    const states = [...root(element).querySelectorAll('.state')].map((each) => each.textContent);
    expect(states.slice(0, 2)).to.deep.equal(['✓ đã chép', '✓ đã sửa sau khi chép']);
  });

  it('waits for the name of a commune, says where it did not come, and asks again', async () => {
    let tries = 0;
    const units = {
      communes: async () => {
        tries += 1;
        if (tries <= 2) throw new (await import('../../src/client/client-error.js')).ClientError('offline');
        return birthUnits.communes();
      },
    };
    const element = await companion({ units });
    const commune = [...root(element).querySelectorAll<HTMLButtonElement>('.pick')].find(({ textContent }) =>
      textContent.includes('Xã, phường'),
    );
    commune!.click();
    await element.updateComplete;
    expect(card(element)).to.contain('Xã, phường, đặc khu');
    await waitUntil(() => card(element).includes('Chưa tải được tên'));
    expect(main(element)).to.contain.text('Tải lại tên');
    await press(element, 'copy');
    await waitUntil(() => card(element).includes('Phường Ba Đình'));
    expect(clipboard).to.deep.equal([]);
    await press(element, 'copy');
    expect(clipboard).to.deep.equal(['Phường Ba Đình']);
  });

  it('stays Vietnamese for the portal where the page is in English, by the whole document of the office', async () => {
    const served = makeProcedure(inOneLanguage(birth as unknown as ProcedureDocument, 'en'), 'en');
    const draft = new Draft(served, 'key', 'secret', birthAnswers);
    const asked: string[] = [];
    const client = {
      procedure: async (code: string, options: object) => {
        asked.push(code, ...Object.keys(options));
        return birth;
      },
    } as unknown as Client;
    const element = await companion({ draft, client });
    expect(asked).to.deep.equal(['1.001193', 'signal']);
    expect(card(element)).to.equal('Người yêu cầu | Quan hệ với người được khai sinh: Khác');
  });

  it('asks for the names of places again when the line is back', async () => {
    let fails = true;
    const units = {
      communes: async () => (fails ? Promise.reject(new ClientError('offline')) : birthUnits.communes()),
    };
    const element = await companion({ units });
    const all = () => part(element, 'all').textContent;
    await waitUntil(() => element.isConnected && all().includes('…'));
    fails = false;
    window.dispatchEvent(new CustomEvent('online'));
    await waitUntil(() => all().includes('Phường Ba Đình'));
  });

  it('names papers in the language of the page, and their files as the portal does', async () => {
    const store = new MemoryStore();
    const draft = birthDraft();
    draft.translate('en');
    const element = await companion({ draft, papers: await papersOn(store, ['birth-certificate']) });
    expect(text(element, '.papers .name')).to.equal('1-Giay-chung-sinh.jpg');
    expect(text(element, '.papers .muted')).to.match(/^Certificate of live birth · /);
    expect(text(element, '.lacking')).to.contain('Authorisation').and.not.to.contain('ủy quyền');
  });

  it('goes on with what it has where the office cannot be asked', async () => {
    const { ClientError } = await import('../../src/client/client-error.js');
    const client = {
      procedure: async () => {
        throw new ClientError('offline');
      },
    } as unknown as Client;
    const element = await companion({ client });
    expect(card(element)).to.contain('Quan hệ với người được khai sinh');
  });

  it('hands over each paper by the name and number of its list, and all together', async () => {
    const element = await companion({ papers: await papersOn() });
    const names = [...root(element).querySelectorAll('.papers .name')].map((each) => each.textContent);
    expect(names).to.deep.equal(['1-Giay-chung-sinh.jpg', '2-Van-ban-uy-quyen.jpg']);
    const [one, ...more] = await saved(async () => {
      root(element).querySelector<HTMLButtonElement>('.papers button')!.click();
      await waitUntil(() => root(element).textContent.includes('mục Tải xuống'));
    });
    expect(one!.name).to.equal('1-Giay-chung-sinh.jpg');
    expect(more).to.deep.equal([]);
    expect(root(element)).to.contain.text('Giấy tờ chưa lên Cổng');
    const all = await saved(() => part(element, 'save').click(), 2);
    expect(all.map(({ name }) => name)).to.deep.equal(names);
  });

  it('warns of a file that the portal may not take, and hands it over all the same', async () => {
    const element = await companion({ papers: await papersOn() });
    element.maxMegabytes = 0.000_001;
    await element.updateComplete;
    expect(root(element).querySelector('.warned')).to.contain.text('Cổng có thể chỉ nhận tới');
    element.maxMegabytes = 5;
    element.accept = 'pdf';
    await element.updateComplete;
    expect(root(element).querySelector('.warned')).to.contain.text('Cổng có thể chỉ nhận PDF');
    const files = await saved(async () => {
      root(element).querySelector<HTMLButtonElement>('.papers button')!.click();
      await waitUntil(() => root(element).textContent.includes('mục Tải xuống'));
    });
    expect(files).to.have.length(1);
  });

  it('says which paper is gone, and what is still missing', async () => {
    const store = new MemoryStore();
    const papers = await papersOn(store, ['birth-certificate']);
    const element = await companion({ papers });
    expect(root(element).querySelector('.lacking')).to.contain.text('Còn thiếu: Văn bản ủy quyền');
    await store.dropPaper(papers.list[0]!.id);
    root(element).querySelector<HTMLButtonElement>('.papers button')!.click();
    await waitUntil(() => root(element).textContent.includes('không còn đọc được'));
    await expect(element).to.be.accessible();
  });

  it('leads to the page for filing and to where the portal looks up, under gov.vn alone', async () => {
    const element = await companion();
    expect(part<HTMLAnchorElement>(element, 'portal').href).to.equal(
      'https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/1.001193/nop-ho-so',
    );
    expect(part(element, 'portal')).to.contain.text('dichvucong.gov.vn');
    element.lookup = 'https://dichvucong.gov.vn.example/tra-cuu';
    await element.updateComplete;
    expect(part<HTMLAnchorElement>(element, 'lookup').href).to.equal('https://dichvucong.gov.vn/');
    element.lookup = 'https://tracuu.dichvucong.gov.vn/ho-so';
    await element.updateComplete;
    expect(part<HTMLAnchorElement>(element, 'lookup').href).to.equal('https://tracuu.dichvucong.gov.vn/ho-so');
  });

  it('notes the code of the portal with its day, doubts an unusual one, and says nothing of arrival', async () => {
    const draft = birthDraft();
    const store = await deviceWith(draft);
    const element = await companion({ draft, store });
    const control = part<HTMLInputElement>(element, 'code');
    control.value = ' h15.50.05.13-261130-0975 ';
    await press(element, 'note');
    expect(root(element)).to.contain.text('Đã ghi mã H15.50.05.13-261130-0975 ngày 30/11/2026');
    expect(root(element)).to.contain.text('xin xem trên Cổng').and.not.to.contain.text('không giống mã');
    await waitUntil(async () => (await store.draft('1.001193'))?.companion?.noted?.on === '2026-11-30');
    control.value = '03706/2026/07906';
    await press(element, 'note');
    expect(root(element))
      .to.contain.text('Đã ghi mã 03706/2026/07906')
      .and.to.contain.text('không giống mã thường gặp');
    element.now = () => new Date('2026-12-03T02:00:00Z');
    control.value = '03706/2026/07907';
    await press(element, 'note');
    expect(root(element), 'a code that is corrected was given on the day it was noted').to.contain.text(
      'Đã ghi mã 03706/2026/07907 ngày 30/11/2026',
    );
    await expect(element).to.be.accessible();
    control.value = '';
    await press(element, 'note');
    expect(root(element)).not.to.contain.text('Đã ghi mã');
  });

  it('says that there is no code where none was typed, until there is one', async () => {
    const element = await companion();
    expect(root(element)).not.to.contain.text('Xin nhập mã');
    await press(element, 'note');
    expect(text(element, '[role=status] .error')).to.equal('Xin nhập mã hồ sơ mà Cổng đã cấp.');
    expect(root(element).activeElement).to.equal(part(element, 'code'));
    await expect(element).to.be.accessible();
    part<HTMLInputElement>(element, 'code').value = 'H15.50.05.13-261130-0975';
    await press(element, 'note');
    expect(root(element)).not.to.contain.text('Xin nhập mã');
  });

  const noted = async (given: Partial<DvcCompanion> = {}) => {
    const element = await companion(given);
    part<HTMLInputElement>(element, 'code').value = 'H15.50.05.13-261130-0975';
    await press(element, 'note');
    return element;
  };

  it('gives the day it is due to the calendar, counted in working days', async () => {
    // Saturday, Sunday and the two days of the New Year do not count.
    const element = await noted({ now: () => new Date('2026-12-31T02:00:00Z') });
    expect(root(element)).to.contain.text('Ngày hẹn dự tính: 04/01/2027');
    const [file] = await saved(() => press(element, 'calendar'));
    expect(file!.name).to.equal('hen-tra-1.001193.ics');
    const words = (await file!.bytes.text()).replaceAll('\r\n ', '');
    expect(words).to.contain('DTSTART;VALUE=DATE:20270104').and.to.contain('H15.50.05.13-261130-0975');
  });

  it('guesses no day where the days off of a year are not known, or nothing is counted in working days', async () => {
    const later = await noted({ now: () => new Date('2027-12-31T02:00:00Z') });
    expect(root(later)).to.contain.text('Chưa có lịch nghỉ lễ');
    expect(part(later, 'calendar')).to.equal(null);
    const { workingDays: _, ...time } = birth.guide.time;
    const procedure = loadProcedure({ ...birth, guide: { ...birth.guide, time } });
    const element = await noted({ draft: new Draft(procedure, 'key', 'secret', birthAnswers) });
    expect(root(element)).to.contain.text('Xin xem ngày hẹn trên Cổng');
    expect(part(element, 'calendar')).to.equal(null);
  });

  it('deletes what was prepared, asked back once, with its papers', async () => {
    const draft = birthDraft();
    const store = await deviceWith(draft);
    const element = await companion({ draft, store, papers: await papersOn(store) });
    part(element, 'delete').focus();
    await press(element, 'delete');
    expect(await store.draft('1.001193')).not.to.equal(undefined);
    const keep = root(element).querySelector<HTMLButtonElement>('.keep')!;
    expect(root(element).activeElement, 'Enter twice keeps it').to.equal(keep);
    keep.click();
    await waitUntil(() => root(element).activeElement === part(element, 'delete'));
    await press(element, 'delete');
    const told = oneEvent(element, 'dvc-delete');
    await press(element, 'delete');
    expect((await told).detail).to.deep.equal({ code: '1.001193' });
    await waitUntil(() => root(element).textContent.includes('Đã xóa khỏi máy này'));
    expect(root(element).activeElement?.textContent).to.contain('Đã xóa khỏi máy này');
    expect(await store.draft('1.001193')).to.equal(undefined);
    expect(await store.papers(draft.key)).to.deep.equal([]);
  });

  it('leaves the deleting to a page that says so', async () => {
    const draft = birthDraft();
    const store = await deviceWith(draft);
    const element = await companion({ draft, store });
    element.addEventListener('dvc-delete', (event) => event.preventDefault());
    await press(element, 'delete');
    await press(element, 'delete');
    expect(await store.draft('1.001193')).not.to.equal(undefined);
  });

  it('goes on under the translation of a browser', async () => {
    const element = await companion();
    translatePage(root(element));
    await press(element, 'copy');
    await press(element, 'copy');
    expect(card(element)).to.contain("H'HEN NIÊ");
    expect(text(element, '#count')).to.match(/^2 trên/);
  });

  it('keeps Enter from the form of the page around it', async () => {
    const element = await companion();
    let heard = 0;
    const listen = () => (heard += 1);
    document.addEventListener('keydown', listen);
    main(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    document.removeEventListener('keydown', listen);
    expect(heard).to.equal(0);
  });
});
