import { expect, fixture, html } from '@open-wc/testing';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import '../../src/components/dvc-procedure.js';
import type { Client } from '../../src/client/client.js';
import type { Capabilities } from '../../src/schemas/capabilities.js';
import { Office } from '../client/office.js';
import { errorsDuring } from '../fixtures/expected-errors.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { answered, button, noneTaken, press, reads, submit, type, words } from './journey/journey-screen.js';

const { code } = journeyDocument;
const { fetch } = window;

afterEach(() => {
  window.fetch = fetch;
});

/** A web server on which the document lies as this text. */
function serve(text: string, contentType = 'application/json'): void {
  window.fetch = async () => new Response(text, { headers: { 'Content-Type': contentType } });
}

const uploads = { protocols: [], types: [], maxFileBytes: 1, maxFiles: 1, maxDossierBytes: 1 };
const taking = (procedures: readonly string[]): Client =>
  Object.assign(clientOf(new Office()), {
    capabilities: async () => ({ office: { name: 'UBND xã' }, procedures, uploads }) as unknown as Capabilities,
  });

const fromSource = (client?: Client): Promise<DvcProcedure> =>
  fixture<DvcProcedure>(
    html`<dvc-procedure src="/own.json" .client=${client} .store=${new LastingStore()}></dvc-procedure>`,
  );

describe('<dvc-procedure>: a document of the page itself', () => {
  it('is refused at the guide where the office does not take it', async () => {
    serve(JSON.stringify(journeyDocument));
    const element = await fromSource(taking(['1.001193']));
    await reads(element, 'Cơ quan này không nhận thủ tục này qua mạng.');
    expect(button(element, 'Bắt đầu')).to.equal(undefined);
    expect(button(element, 'In hướng dẫn')).to.not.equal(undefined);
    await expect(element).to.be.accessible();
  });

  it('is sent where the journey has a way to the office, and the guide says so', async () => {
    serve(JSON.stringify(journeyDocument));
    const promise = async (client?: Client, endpoint = ''): Promise<string> => {
      const office = await fixture(
        html`<dvc-office name="UBND xã Ea Súp"
          ><dvc-procedure
            src="/own.json"
            endpoint=${endpoint}
            .client=${client}
            .store=${new LastingStore()}
          ></dvc-procedure
        ></dvc-office>`,
      );
      const element = office.querySelector('dvc-procedure')!;
      await reads(element, 'OTP');
      return words(element);
    };
    expect(await promise(taking([code]))).to.include('Hồ sơ gửi tới UBND xã Ea Súp.');
    expect(await promise(undefined, 'https://office.example')).to.include('Hồ sơ gửi tới UBND xã Ea Súp.');
    expect(await promise()).to.include('Chuẩn bị ở đây, nộp trên Cổng Dịch vụ công quốc gia hoặc tại UBND xã Ea Súp.');
  });

  it('is begun where the office takes it', async () => {
    serve(JSON.stringify(journeyDocument));
    const element = await fromSource(taking([code]));
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
  });

  it('is begun where the office cannot be asked, and where there is none', async () => {
    serve(JSON.stringify(journeyDocument));
    const office = new Office();
    office.fault = () => 'cut';
    for (const client of [clientOf(office), undefined]) {
      const element = await fromSource(client);
      await press(element, 'Bắt đầu');
      await reads(element, 'Bước 1 trên 4');
      element.remove();
      await noneTaken();
    }
  });

  it('is told as a fault with its place where it is no JSON', async () => {
    serve(JSON.stringify(journeyDocument, undefined, 2).replace('"Thủ tục thử",', '"Thủ tục thử"'));
    const heard = await errorsDuring(async () => {
      const element = await fromSource();
      await reads(element, 'Biểu mẫu của thủ tục này đang có lỗi');
      expect(words(element)).to.match(/line 5, column 3/);
    });
    expect(heard).to.have.length(1);
  });

  it('is a matter of the line where a page came in its place', async () => {
    serve('<!doctype html><title>Wifi</title>', 'text/html');
    const element = await fromSource();
    await reads(element, 'Chưa tải được thủ tục vì đường truyền.');
  });
});

describe('<dvc-procedure>: an office that asks otherwise by now', () => {
  async function refused(later: object): Promise<{ element: DvcProcedure; office: Office }> {
    const office = new Office();
    let document: object = journeyDocument;
    const client = Object.assign(clientOf(office), { procedure: async () => document });
    const store = new LastingStore();
    await store.keepDraft(savedDraft({ person: { name: 'Trần Thị Mẫu' } }, '/review'));
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure code=${code} .client=${client} .store=${store}></dvc-procedure>`,
    );
    await press(element, 'Làm tiếp');
    document = later;
    office.judge = () => 'invalid-answers';
    await submit(element);
    await press(element, 'Sửa hồ sơ');
    return { element, office };
  }

  const stricter = structuredClone(journeyDocument);
  (stricter.form as { properties: Record<string, object> }).properties['other'] = {
    type: 'object',
    title: 'Việc khác',
    properties: { reason: { type: 'string', title: 'Lý do', maxLength: 100 } },
    required: ['reason'],
  };
  (stricter.form as { required: string[] }).required = ['person', 'other'];

  it('leads to the question that lacks its answer under the new text', async () => {
    const { element, office } = await refused(stricter);
    await reads(element, 'Việc khác');
    expect(await answered(element, '/other/reason')).to.equal('');
    await waitUntil(() => /Hãy/.test(words(element)), 'the question says nothing');
    await expect(element).to.be.accessible();
    await type(element, '/other/reason', 'Mất bản cũ');
    office.judge = () => undefined;
    await press(element, 'Tiếp tục');
    await submit(element);
    await reads(element, 'Đã nộp.');
    expect([...office.submissions.values()][0]?.body).to.contain('Mất bản cũ');
  });

  it('tells what a new version asks', async () => {
    const newer = JSON.stringify({ ...stricter, version: '2027-01-01' }).replaceAll('"reason"', '"motive"');
    const { element } = await refused(JSON.parse(newer) as object);
    await reads(element, 'Mẫu đơn đã đổi từ lần trước');
    await reads(element, 'Việc khác');
  });
});
