import { expect } from '@open-wc/testing';
import type { Client } from '../../src/client/client.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { Office } from '../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { jpegPage } from '../fixtures/files.js';
import { readyFile } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { button, everything, press, reads, show, submit, words } from './journey/journey-screen.js';

/** A journey at its review, of a procedure whose office has it filed in these ways. */
async function reviewed(
  filing: readonly string[] | undefined,
  client: Client | undefined,
  {
    place = '/review',
    answers = { person: { name: 'Trần Thị Mẫu' } },
  }: { readonly place?: string; readonly answers?: object } = {},
): Promise<{ readonly element: DvcProcedure; readonly store: LastingStore; readonly guide: string }> {
  const store = new LastingStore();
  await store.keepDraft(savedDraft(answers as never, place));
  const element = await show({ document: { ...journeyDocument, ...(filing && { filing }) }, store, client });
  await reads(element, 'Làm tiếp');
  const guide = words(element);
  await press(element, 'Làm tiếp');
  await reads(element, place === '/review' ? 'Xem lại trước khi nộp' : 'Bước');
  return { element, store, guide };
}

const office = (): { readonly office: Office; readonly client: Client } => {
  const made = new Office();
  return { office: made, client: clientOf(made) };
};

describe('<dvc-procedure>: where a dossier is filed', () => {
  it('is never sent by a page whose office has it filed elsewhere, and no screen says so', async () => {
    for (const [filing, told] of [
      [['portal'], 'Nơi nộp: trên Cổng Dịch vụ công quốc gia'],
      [['counter'], 'Nơi nộp: tại cơ quan'],
      [['portal', 'counter'], 'Nơi nộp: trên Cổng Dịch vụ công quốc gia hoặc tại cơ quan'],
    ] as const) {
      const { client, office: asked } = office();
      const { element, guide } = await reviewed(filing, client);
      expect(guide).to.contain('Chuẩn bị ở đây, nộp');
      expect(words(element)).to.contain(told).and.not.to.contain('Nơi nhận').and.not.to.contain('được gửi');
      expect(button(element, 'Nộp hồ sơ')).to.equal(undefined);
      await expect(element).to.be.accessible();
      await press(element, 'Chuẩn bị xong');
      await reads(element, 'không gửi gì đi');
      expect(words(element)).not.to.match(/Đã nộp|Đã gửi|đang gửi/);
      await expect(element).to.be.accessible();
      expect(asked.submissions.size).to.equal(0);
      element.remove();
    }
  });

  it('keeps its papers on the device then, also where the page has a receiver', async () => {
    const { client, office: asked } = office();
    const married = { person: { name: 'Trần Thị Mẫu', married: true } };
    const { element } = await reviewed(['counter'], client, { place: '/documents', answers: married });
    const file = await readyFile(await jpegPage());
    const upload = await waitFor(element, 'dvc-upload');
    await (upload as HTMLElementTagNameMap['dvc-upload']).papers!.add('marriage', file);
    await reads(element, 'Đã lưu trên máy.');
    expect(asked.uploads.size).to.equal(0);
  });

  it('may be sent or taken along, where the office takes both', async () => {
    const { client, office: asked } = office();
    const { element, guide } = await reviewed(['receive', 'counter'], client);
    expect(guide).not.to.contain('Chuẩn bị ở đây');
    await press(element, 'Không gửi ở đây, tôi tự nộp');
    await reads(element, 'Nộp tại cơ quan');
    await press(element, 'Quay lại');
    await submit(element);
    await reads(element, 'Đã nộp.');
    expect(asked.submissions.size).to.equal(1);
  });

  it('is deleted with all that was prepared by one press beside the portal', async () => {
    const { element, store } = await reviewed(['portal'], undefined);
    await press(element, 'Chuẩn bị xong');
    await press(element, 'Xóa những gì đã chuẩn bị');
    await press(element, 'Xóa hẳn');
    await reads(element, 'Bắt đầu');
    expect(await store.draft(journeyDocument.code)).to.equal(undefined);
  });

  it('asks once before it goes on with what is open, and comes back there after a reload', async () => {
    const { element, store } = await reviewed(['counter'], undefined, { answers: {} });
    await press(element, 'Chuẩn bị xong');
    await reads(element, 'Để vậy, đi tiếp');
    const review = (await waitFor(element, 'dvc-review')) as HTMLElementTagNameMap['dvc-review'];
    expect(review.shadowRoot?.activeElement).to.have.attribute('id', 'lacks');
    await press(element, 'Để vậy, đi tiếp');
    await reads(element, 'Hồ sơ còn 1 chỗ phải sửa');
    await waitUntil(async () => (await store.draft(journeyDocument.code))?.place === '/filing');
    element.remove();
    const again = await show({ document: { ...journeyDocument, filing: ['counter'] }, store });
    await press(again, 'Làm tiếp');
    await reads(again, 'Nộp tại cơ quan');
  });
});

async function waitFor(root: Element, tag: string): Promise<Element> {
  const find = (): Element | undefined => everything(root).find((each) => each.localName === tag);
  await waitUntil(find, `there was no <${tag}>`);
  return find()!;
}
