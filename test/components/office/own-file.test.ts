import { expect, fixture, html } from '@open-wc/testing';
import type { DvcCatalog } from '../../../src/components/dvc-catalog.js';
import '../../../src/components/dvc-catalog.js';
import type { DvcOffice } from '../../../src/components/dvc-office.js';
import '../../../src/components/dvc-office.js';
import type { DvcProcedure } from '../../../src/components/dvc-procedure.js';
import '../../../src/components/dvc-procedure.js';
import { noOffice, officeContext, type Office } from '../../../src/components/office/office-context.js';
import { catalogEntry } from '../../../src/model/catalog-entry.js';
import type { ProcedureDocument } from '../../../src/schemas/procedure.js';
import { errorsDuring } from '../../fixtures/expected-errors.js';
import { journeyDocument } from '../../fixtures/journey.js';
import { LastingStore } from '../../fixtures/papers.js';
import { waitUntil } from '../../fixtures/wait-until.js';
import { press, reads, words } from '../journey/journey-screen.js';

const { code } = journeyDocument;
const document: ProcedureDocument = {
  ...journeyDocument,
  delivery: 'unknown',
  checked: { ...journeyDocument.checked, unverified: ['/guide/fees', '/guide/time', '/delivery'] },
};
const seen = { source: 'Nghị quyết 15 của một tỉnh ví dụ', on: '2026-11-02' };
const file = {
  name: 'UBND xã Ví Dụ',
  phone: '0200 000 111',
  hours: 'Sáng',
  commune: '00004',
  filing: ['portal', 'counter'],
  procedures: {
    [code]: {
      facts: {
        fees: { value: [{ title: 'Lệ phí của xã', amount: 5000 }], ...seen },
        time: { value: { text: 'Ba ngày làm việc', workingDays: 3 }, ...seen },
        delivery: { value: 'partial', ...seen },
      },
    },
  },
};

type Answer = unknown;

const { fetch } = window;
let asked: string[];

/** A web server that holds these files by their path; of several each is given once, the last for ever. `undefined` is no line. */
function serve(files: Readonly<Record<string, readonly Answer[]>>): void {
  const left = new Map(Object.entries(files).map(([path, answers]) => [path, [...answers]]));
  window.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), window.document.baseURI);
    // What has no address of its own is asked for the time.
    if (init?.method === 'HEAD') return new Response();
    asked.push(pathname);
    const answers = left.get(pathname);
    if (!answers) return new Response('', { status: 404 });
    const answer = await (answers.length > 1 ? answers.shift() : answers[0]);
    if (answer === undefined) throw new TypeError('no line');
    return typeof answer === 'string' ? new Response(answer) : Response.json(answer);
  };
}

/** Of each test another: an element that was taken away may still ask for what it had. */
let folder = '';
let path = '';
let tests = 0;

beforeEach(() => {
  asked = [];
  folder = `/dvc${++tests}`;
  path = `${folder}/procedures/${code}.json`;
});
afterEach(() => (window.fetch = fetch));

function page(
  inside = html`<dvc-procedure code=${code} assets=${folder} .store=${new LastingStore()}></dvc-procedure>`,
) {
  return fixture<DvcOffice>(html`<dvc-office src="/office.json">${inside}</dvc-office>`);
}

const procedureIn = (office: Element): DvcProcedure => office.querySelector('dvc-procedure')!;
const count = (name: string): number => asked.filter((each) => each === name).length;

/** What the elements inside an office hear of it. */
function heard(office: Element): Office {
  let found: Office | undefined;
  const child = window.document.createElement('i');
  office.append(child);
  const request = new CustomEvent('context-request', { bubbles: true });
  const callback = (told: Office): void => void (found = told);
  child.dispatchEvent(Object.assign(request, { context: officeContext, contextTarget: child, callback }));
  child.remove();
  return found!;
}

describe('the file of an office', () => {
  it('says whom to call, and its facts stand in the guide with their source and without a doubt', async () => {
    serve({ '/office.json': [file], [path]: [document] });
    const office = await page();
    const element = procedureIn(office);
    await reads(element, 'Lệ phí của xã');
    await reads(element, 'Gọi 0200 000 111');
    await reads(element, seen.source);
    expect(words(element)).to.include('5.000').and.to.include('Ba ngày làm việc');
    expect(words(element)).to.include('02/11/2026').and.not.to.include('Những điểm cần hỏi lại');
    expect(words(element)).not.to.include('Chưa rõ');
    expect(heard(office).commune).to.equal('00004');
    await expect(office).to.be.accessible();
  });

  it('is asked for together with the document, which is asked for once', async () => {
    serve({ '/office.json': [file], [path]: [document] });
    const element = procedureIn(await page());
    await reads(element, 'Lệ phí của xã');
    await reads(element, 'Gọi 0200 000 111');
    expect([count('/office.json'), count(path)]).to.deep.equal([1, 1]);
  });

  it('comes late to a guide that is shown without it meanwhile, and to the form behind it', async () => {
    let arrive: (file: unknown) => void = () => undefined;
    serve({ '/office.json': [new Promise((done) => (arrive = done))], [path]: [document] });
    const element = procedureIn(await page());
    await reads(element, 'Những điểm cần hỏi lại: việc phải đến trực tiếp, thời gian, lệ phí.');
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1');
    arrive(file);
    await waitUntil(() => count(path) === 2);
    await reads(element, 'UBND xã Ví Dụ');
    expect(words(element)).to.include('Bước 1');
    await press(element, 'Quay lại');
    await reads(element, 'Lệ phí của xã');
  });

  it('that does not come leaves the guide as it is, and is asked for again when the line is back', async () => {
    serve({ '/office.json': [undefined, undefined, file], [path]: [document] });
    const element = procedureIn(await page());
    await reads(element, 'Những điểm cần hỏi lại: việc phải đến trực tiếp, thời gian, lệ phí.');
    expect(words(element)).to.include('Bắt đầu');
    await waitUntil(() => {
      window.dispatchEvent(new Event('online'));
      return words(element).includes('Lệ phí của xã');
    });
  });

  for (const [what, files, says] of [
    ['is not there', {}, 'is not there'],
    ['is no JSON', { '/office.json': ['{ name: 1 }'] }, 'is no JSON'],
    ['is no office', { '/office.json': [['x']] }, 'without anything'],
    ['has a fault', { '/office.json': [{ ...file, phone: 1 }] }, 'without /phone'],
  ] as const)
    it(`that ${what} is told to the page's author, and the guide is shown`, async () => {
      const errors = await errorsDuring(async () => {
        serve({ ...files, [path]: [document] });
        await reads(procedureIn(await page()), 'Bắt đầu');
        await waitUntil(() => count('/office.json') === 1);
      });
      expect(errors.map(String).join()).to.include(says).and.to.include('npx dvc check office.json');
    });

  it('counts as far as it is sound', async () => {
    const broken = { ...file, phone: 1, procedures: { ...file.procedures, x: 1 } };
    await errorsDuring(async () => {
      serve({ '/office.json': [broken], [path]: [document] });
      const element = procedureIn(await page());
      await reads(element, 'Lệ phí của xã');
    });
  });

  it('goes behind what the page says in its attributes', async () => {
    serve({ '/office.json': [{ ...file, endpoint: 'https://tiepnhan.example' }], [path]: [document] });
    const office = await fixture<DvcOffice>(
      html`<dvc-office src="/office.json" phone="0200 999 999" endpoint="https://other.example"></dvc-office>`,
    );
    await waitUntil(() => heard(office).name === 'UBND xã Ví Dụ');
    expect(heard(office)).to.include({ phone: '0200 999 999', hours: 'Sáng', endpoint: 'https://other.example' });
    office.endpoint = '';
    await waitUntil(() => heard(office).endpoint === 'https://tiepnhan.example');
    expect(heard(office).client).to.have.property('submit');
  });

  it('names the receiver to a procedure that is nowhere else', async () => {
    const receiver = `/receiver/v1/procedures/${code}`;
    const { origin } = window.location;
    let arrive: (file: unknown) => void = () => undefined;
    serve({ '/office.json': [new Promise((done) => (arrive = done))], [receiver]: [document] });
    const element = procedureIn(await page());
    await waitUntil(() => count(path) === 1);
    expect(words(element)).to.include('Đang mở thủ tục');
    arrive({ ...file, endpoint: `${origin}/receiver` });
    await reads(element, 'Lệ phí của xã');
  });

  for (const [what, inside] of [
    [
      'a document the page gives',
      html`<dvc-procedure .document=${document} .store=${new LastingStore()}></dvc-procedure>`,
    ],
    ['a document at an address', html`<dvc-procedure src="/own.json" .store=${new LastingStore()}></dvc-procedure>`],
  ] as const)
    it(`goes over ${what}`, async () => {
      serve({ '/office.json': [file], '/own.json': [document] });
      const element = procedureIn(await page(inside));
      await reads(element, 'Lệ phí của xã');
      expect(document.guide.fees).to.deep.equal([]);
    });

  it('goes over nothing that is no document', async () => {
    serve({ '/office.json': [file], '/own.json': [{ code }] });
    const errors = await errorsDuring(async () => {
      const element = procedureIn(await page(html`<dvc-procedure src="/own.json"></dvc-procedure>`));
      await reads(element, 'title');
    });
    expect(String(errors[0])).to.include('/title').and.not.to.include('/guide/fees');
  });

  it('of an inner office goes before that of the one around it', async () => {
    const inner = {
      procedures: { [code]: { facts: { fees: { value: [{ title: 'Lệ phí của phường', amount: 1 }], ...seen } } } },
    };
    serve({ '/office.json': [file], '/inner.json': [inner], [path]: [document] });
    const office = await page(
      html`<dvc-office src="/inner.json"
        ><dvc-procedure code=${code} assets=${folder} .store=${new LastingStore()}></dvc-procedure
      ></dvc-office>`,
    );
    const element = procedureIn(office);
    await reads(element, 'Lệ phí của phường');
    await reads(element, 'Ba ngày làm việc');
  });

  it('goes over the entries of the catalogue', async () => {
    serve({ '/office.json': [file] });
    const entries = [catalogEntry(document)];
    const office = await page(html`<dvc-catalog .procedures=${entries}></dvc-catalog>`);
    const catalog = office.querySelector<DvcCatalog>('dvc-catalog')!;
    await reads(catalog, '5.000 đồng');
    expect(words(catalog)).to.include('ba ngày làm việc').and.not.to.include('chưa kiểm chứng');
  });

  it('is not missed by an office of an older copy of the script', async () => {
    serve({ [path]: [document] });
    const { commune: _, facts: __, ...older } = { ...noOffice, commune: '', facts: undefined, phone: '0200 000 222' };
    const place = window.document.createElement('div');
    place.addEventListener('context-request', (event) => {
      event.stopPropagation();
      (event as unknown as { callback: (office: unknown) => void }).callback(older);
    });
    window.document.body.append(place);
    const element = window.document.createElement('dvc-procedure');
    Object.assign(element, { code, assets: folder, store: new LastingStore() });
    place.append(element);
    await reads(element, 'Bắt đầu');
    place.remove();
  });
});
