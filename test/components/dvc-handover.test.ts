import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { Papers } from '../../src/client/papers/papers.js';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import type { DvcFilledForm } from '../../src/components/dvc-filled-form.js';
import type { DvcHandover } from '../../src/components/dvc-handover.js';
import '../../src/components/dvc-handover.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import document_ from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
import { jpegPage } from '../fixtures/files.js';
import { draft as key, readyFile } from '../fixtures/papers.js';
import { translatePage } from '../fixtures/translate.js';
import { unzip } from '../fixtures/unzip.js';
import { waitUntil } from '../fixtures/wait-until.js';

const procedure = loadProcedure(document_);
const draftOf = (answers: JsonObject = birthAnswers) => new Draft(procedure, key.key, key.secret, answers);
const units = {
  communes: async () =>
    [
      ['00004', 'Phường Ba Đình'],
      ['24121', 'Xã Ea Súp'],
    ] as const,
};
const root = (element: Element) => element.shadowRoot!;
const titles = (element: DvcHandover) => [...root(element).querySelectorAll('h3')].map((each) => each.textContent);
const beside = (element: DvcHandover) => root(element).querySelector('dvc-companion');
const save = (element: DvcHandover) => root(element).querySelector<HTMLButtonElement>('[part=save]')!;
const status = (element: DvcHandover) => root(element).querySelector('[role=status]')!;

/** Papers that stay on the device, one file for each slot the answers ask for. */
async function papersOn(store = new MemoryStore()): Promise<Papers> {
  const papers = new Papers({ store, client: undefined, draft: key });
  for (const slot of ['birth-certificate', 'authorisation']) await papers.add(slot, await readyFile(await jpegPage()));
  return papers;
}

async function handover(draft = draftOf(), papers?: Papers): Promise<DvcHandover> {
  const given = papers ?? (await papersOn());
  return fixture<DvcHandover>(
    html`<dvc-handover .draft=${draft} .papers=${given} .units=${units} name="UBND phường Ba Đình"></dvc-handover>`,
  );
}

/** What the browser is given to save while `act` runs. */
async function saved(act: () => Promise<unknown>): Promise<readonly { readonly name: string; readonly bytes: Blob }[]> {
  const native = HTMLAnchorElement.prototype.click;
  const links: { name: string; bytes: Promise<Blob> }[] = [];
  HTMLAnchorElement.prototype.click = function () {
    links.push({ name: this.download, bytes: fetch(this.href).then((answer) => answer.blob()) });
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = native;
  }
  return Promise.all(links.map(async ({ name, bytes }) => ({ name, bytes: await bytes })));
}

const packIn = async (element: DvcHandover) => {
  const files = await saved(() => element.save());
  await element.updateComplete;
  return files;
};

describe('<dvc-handover>', () => {
  it('says plainly that nothing is sent, and what to do', async () => {
    const element = await handover();
    expect(root(element)).to.contain.text('Hồ sơ chưa được nộp. Trang này không gửi gì đi');
    expect(titles(element)).to.deep.equal(['Giữ một bản']);
    expect(root(element)).to.contain.text('2 tệp giấy tờ');
    expect(root(element)).not.to.contain.text('Đã nộp');
    await expect(element).to.be.accessible();
  });

  it('leads to the portal or to the counter as the citizen chooses, and says what each needs', async () => {
    const element = await handover();
    const [portal, counter] = root(element).querySelectorAll<HTMLButtonElement>('[part=choice]');
    counter!.click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Tại cơ quan', 'Giữ một bản']);
    expect(counter).to.have.attribute('aria-pressed', 'true');
    expect(root(element)).to.contain.text('UBND phường Ba Đình').and.to.contain.text('Giấy chứng sinh');
    await expect(element).to.be.accessible();
    portal!.click();
    await waitUntil(() => beside(element));
    expect(titles(element)).to.deep.equal(['Giữ một bản']);
    expect(root(element).querySelector('.warning'), 'the companion says that nothing is sent').to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('goes on beside the portal where somebody has begun there, and says nothing false once a code is noted', async () => {
    const draft = draftOf();
    draft.companion = { copied: { '/child/name': 'x' } };
    const element = await handover(draft);
    await waitUntil(() => beside(element));
    const [, counter] = root(element).querySelectorAll<HTMLButtonElement>('[part=choice]');
    draft.companion = { copied: {}, noted: { code: 'H15.50.05.13-261008-0975', on: '2026-11-30' } };
    counter!.click();
    await element.updateComplete;
    expect(titles(element)).to.include('Tại cơ quan');
    expect(root(element)).not.to.contain.text('Hồ sơ chưa được nộp');
  });

  it('has nothing brought along that is optional and not there, or shown only if somebody asks', async () => {
    const element = await handover(draftOf(), new Papers({ store: new MemoryStore(), client: undefined, draft: key }));
    root(element).querySelectorAll<HTMLButtonElement>('[part=choice]')[1]!.click();
    await element.updateComplete;
    const told = [...root(element).querySelectorAll('.needed li')].map((each) => each.textContent);
    const asked = draftOf().papers;
    expect(told).to.deep.equal(asked.filter(({ required }) => required).map(({ title }) => title));
    expect(told.length).to.be.within(1, asked.length - 1);
  });

  it('offers only the place where the office has it filed', async () => {
    for (const [way, title] of [
      ['portal', 'Nộp trên Cổng Dịch vụ công quốc gia'],
      ['counter', 'Nộp tại cơ quan'],
    ] as const) {
      const filed = { ...document_, filing: [way] };
      const element = await handover(new Draft(loadProcedure(filed), key.key, key.secret, birthAnswers));
      await waitUntil(() => way === 'counter' || beside(element));
      expect(titles(element)).to.deep.equal(way === 'counter' ? ['Tại cơ quan', 'Giữ một bản'] : ['Giữ một bản']);
      expect(root(element).querySelector('h2')).to.have.text(title);
      expect(root(element).querySelector('[part=choice]')).to.equal(null);
    }
  });

  it('draws nothing without a draft', async () => {
    const element = await fixture<DvcHandover>(html`<dvc-handover></dvc-handover>`);
    expect(root(element).children).to.have.length(0);
  });

  it('hands one file to the browser, with every paper byte by byte, and does not call that submitted', async () => {
    const papers = await papersOn();
    const element = await handover(draftOf(), papers);
    const told = oneEvent(element, 'dvc-packed');
    const [file] = await packIn(element);
    expect((await told).detail).to.deep.equal({ code: '1.001193' });
    expect(file!.name).to.match(/^ho-so-1\.001193-\d{8}\.zip$/);
    const files = [...(await unzip(file!.bytes)).values()].slice(2);
    expect(files).to.have.length(2);
    for (const [index, { id }] of papers.list.entries())
      expect(files[index]!.bytes).to.deep.equal(new Uint8Array(await (await papers.bytes(id))!.arrayBuffer()));
    expect(status(element)).to.contain.text(file!.name).and.to.contain.text('Hồ sơ chưa được nộp');
    await expect(element).to.be.accessible();
  });

  it('puts the filled-in form into it as a page that opens anywhere and runs nothing', async () => {
    const evil = '<img src=x onerror="window.hacked = true"></title><script>window.hacked = true</script>';
    const element = await handover(draftOf({ ...birthAnswers, child: { name: evil } }));
    const [file] = await packIn(element);
    const [form] = [...(await unzip(file!.bytes)).values()];
    const text = new TextDecoder().decode(form!.bytes);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.title).to.equal('Đăng ký khai sinh – Bản in từ thông tin đã khai, chưa phải giấy tờ của cơ quan');
    expect(page.body.textContent).to.contain(evil).and.to.contain('Kính gửi: UBND phường Ba Đình');
    expect(page.querySelectorAll('img, script, link')).to.have.length(0);
    expect(text).not.to.contain('<!--');
  });

  it('says which paper is gone, and saves nothing', async () => {
    const store = new MemoryStore();
    const papers = await papersOn(store);
    const element = await handover(draftOf(), papers);
    await store.dropPaper(papers.list[0]!.id);
    expect(await packIn(element)).to.have.length(0);
    expect(status(element)).to.contain.text('“anh.jpg” không còn đọc được');
    await expect(element).to.be.accessible();
  });

  it('takes back what it said of a file once an answer or a paper changes', async () => {
    const draft = draftOf();
    const papers = await papersOn();
    const element = await handover(draft, papers);
    for (const change of [
      async () => draft.answer('/child/name', 'TRẦN AN'),
      () => papers.remove(papers.list[0]!.id),
    ]) {
      await packIn(element);
      expect(status(element)).to.contain.text('.zip');
      await change();
      await element.updateComplete;
      expect(status(element)).not.to.contain.text('.zip');
    }
  });

  it('lets somebody keep what is not complete, and says so', async () => {
    const element = await handover(draftOf({ child: { sex: 'male' } }));
    expect(root(element).querySelector('.warning')).to.contain.text('chỗ phải sửa');
    expect(await packIn(element)).to.have.length(1);
  });

  it('keeps the two places apart where it can be handed in', async () => {
    const element = await handover();
    element.sends = true;
    await element.updateComplete;
    const [portal, counter] = root(element).querySelectorAll('section');
    const between = counter!.getBoundingClientRect().top - portal!.getBoundingClientRect().bottom;
    expect(between).to.be.at.least(12);
  });

  it('leads to the procedure on the national portal', async () => {
    const element = await handover();
    element.sends = true;
    await element.updateComplete;
    const link = root(element).querySelector('[part=portal]');
    expect(link).to.have.attribute('href', 'https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/1.001193');
    expect(link).to.have.attribute('rel', 'noopener noreferrer');
  });

  it('packs once for a double press', async () => {
    const element = await handover();
    const files = await saved(async () => {
      save(element).click();
      save(element).click();
      await waitUntil(() => status(element).textContent!.includes('.zip'));
    });
    expect(files).to.have.length(1);
  });
});

describe('<dvc-filled-form>', () => {
  /** The form as it is sent to the printer. */
  async function printed(answers: JsonObject = birthAnswers): Promise<DvcFilledForm> {
    const files = [{ slot: 'birth-certificate' }];
    const element = await fixture<DvcFilledForm>(
      html`<dvc-filled-form
        .draft=${draftOf(answers)}
        .files=${files}
        .units=${units}
        name="UBND X"
      ></dvc-filled-form>`,
    );
    const native = window.print;
    let marked: Element | null = null;
    window.print = () => (marked = root(element).querySelector('.sheet[data-dvc-printed]'));
    try {
      await element.print();
    } finally {
      window.print = native;
      window.dispatchEvent(new Event('afterprint'));
    }
    expect(marked).to.exist;
    return element;
  }
  const line = (element: DvcFilledForm, title: string) =>
    [...root(element).querySelectorAll('.line')]
      .map((each) => each.textContent!.replaceAll(/\s+/g, ' ').trim())
      .find((text) => text.includes(title));

  it('fills in pages and groups in the order of the document, as numbered lines', async () => {
    const element = await printed();
    const heads = [...root(element).querySelectorAll('h2')].map((each) => each.textContent);
    expect(heads.slice(0, 2)).to.deep.equal(['I. Người yêu cầu', 'II. Người được khai sinh']);
    expect(heads.at(-1)).to.match(/^[IVX]+\. Giấy tờ kèm theo$/);
    expect(root(element).querySelector('.line')).to.contain.text('1. ');
  });

  it('says that it is a copy, has the declaration and a place to sign', async () => {
    const element = await printed();
    expect(root(element).querySelector('.copy')).to.have.text(
      'Bản in từ thông tin đã khai, chưa phải giấy tờ của cơ quan',
    );
    expect(root(element)).to.contain.text(procedure.declaration).and.to.contain.text('(Ký, ghi rõ họ, chữ đệm, tên)');
    expect(root(element)).not.to.contain.text('CỘNG HÒA');
  });

  it('writes a whole day also in words, a year alone not', async () => {
    const element = await printed({
      ...birthAnswers,
      child: { birthDate: '2026-11-01' },
      father: { birthDate: '1988' },
    });
    const child = root(element).querySelectorAll('h2')[1]!.nextElementSibling!;
    expect(child).to.contain.text('01/11/2026 (Ngày một tháng mười một năm hai nghìn không trăm hai mươi sáu)');
    expect(root(element).textContent).not.to.match(/1988 \(/);
  });

  it('names communes, and the papers with how many files there are', async () => {
    const element = await printed();
    expect(root(element).textContent).not.to.contain('chưa tải được tên');
    const row = root(element).querySelector<HTMLTableRowElement>('tbody tr')!;
    expect([...row.cells].map(({ textContent }) => textContent)).to.deep.equal(['1', 'Giấy chứng sinh', '1 tệp']);
  });

  it('keeps the words of now under browser translation', async () => {
    const element = await printed();
    translatePage(root(element));
    element.draft = draftOf({ ...birthAnswers, child: { name: 'TRẦN VĂN AN' } });
    const native = window.print;
    window.print = () => {};
    await element.print();
    window.print = native;
    expect(line(element, 'TRẦN VĂN AN')).to.exist;
  });
});
