import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/dvc-form.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import type { DvcIdScan } from '../../src/components/dvc-id-scan.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import document_ from '../../procedures/1.001193.json' with { type: 'json' };
import { cardFile, easyShot, motherCard } from '../fixtures/card-file.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { pick, press, says, text } from './id-scan/scan-screen.js';
import { appBrowsers, asApp } from './in-app/as-app.js';

const procedure = loadProcedure(document_);
const bothParents = { applicant: { relation: 'other' }, birth: { parents: 'both' } };
const units = {
  communes: async () =>
    [
      ['00004', 'Phường Ba Đình'],
      ['00025', 'Phường Giảng Võ'],
    ] as const,
};
const isScan = (tag: DvcIdScan | null | undefined): tag is DvcIdScan =>
  Boolean(tag?.shadowRoot?.querySelector('button'));

/** The form of one page, and what scans a card in it. */
async function shown(page: string, answers: JsonObject = bothParents) {
  const draft = new Draft(procedure, 'key', 'secret', answers);
  const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} .page=${page} .units=${units}></dvc-form>`);
  const scan = () => form.shadowRoot!.querySelector('dvc-id-scan');
  await waitUntil(() => isScan(scan()), 'no scan');
  return { draft, form, scan: scan()! };
}

/** A camera that sees the card of the text that was shown last. */
async function camera() {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [easyShot.width, easyShot.height];
  const context = canvas.getContext('2d')!;
  let picture: ImageBitmap | undefined;
  const show = async (text?: string): Promise<void> => {
    if (text) picture = await createImageBitmap(await cardFile(text));
    if (picture) context.drawImage(picture, 0, 0);
  };
  return [canvas, show] as const;
}

describe('<dvc-id-scan>', () => {
  it('stands once before the name of the applicant, the mother and the father, and where nobody is asked for nowhere', async () => {
    for (const page of ['/applicant', '/mother', '/father']) {
      const { form, scan } = await shown(page);
      expect(form.shadowRoot!.querySelectorAll('dvc-id-scan').length).to.equal(1);
      const name = form.shadowRoot!.querySelector(`[name="${page}/name"]`)!;
      expect(scan.compareDocumentPosition(name) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    }
    const { form } = await shown('/mother');
    form.page = '/child';
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector('dvc-id-scan')).to.equal(null);
  });

  it('says before anything happens where the code is and that no picture is kept', async () => {
    const { form, scan } = await shown('/mother');
    await expect(form).to.be.accessible();
    await press(scan, 'Quét mã QR trên thẻ');
    await says(scan, 'không lưu lại, không gửi đi đâu');
    expect(scan.shadowRoot!.activeElement?.textContent).to.equal('Quét mã QR trên thẻ: Mẹ');
    await expect(form).to.be.accessible();
    await press(scan, 'Thôi, tôi tự gõ');
    await waitUntil(() => scan.shadowRoot!.activeElement?.textContent.trim() === 'Quét mã QR trên thẻ');
  });

  it('fills in a person from a photo, says what, and takes it back', async () => {
    const { draft, form, scan } = await shown('/mother');
    await pick(scan, await cardFile(motherCard));
    await says(
      scan,
      'Sẽ điền vào chỗ còn trống: Họ, chữ đệm, tên; Ngày, tháng, năm sinh; Số định danh cá nhân; Nơi cư trú.',
    );
    expect(text(scan)).to.include('Nguyễn Thị Mẫu').and.include('001190004321').and.include('05/03/1990');
    expect(draft.read('/mother')).to.equal(undefined);
    await expect(form).to.be.accessible();
    await press(scan, 'Điền');
    await says(
      scan,
      'Đã điền: Họ, chữ đệm, tên; Ngày, tháng, năm sinh; Số định danh cá nhân; Nơi cư trú. Xin xem lại.',
    );
    expect(text(scan)).to.include('Nơi cư trú là lúc cấp thẻ, ngày 06/08/2025. Nếu đã chuyển, xin sửa.');
    expect(draft.read('/mother')).to.deep.include({
      name: 'Nguyễn Thị Mẫu',
      citizenId: '001190004321',
      birthDate: '1990-03-05',
      residence: { place: 'domestic', line: 'Tổ 5', province: '01', commune: '00004' },
    });
    await form.updateComplete;
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('[name="/mother/name"]')!.value).to.equal('Nguyễn Thị Mẫu');
    await press(scan, 'Bỏ những gì vừa điền');
    expect(draft.read('/mother/name')).to.equal(undefined);
    expect(draft.read('/mother/residence/commune')).to.equal(undefined);
  });

  it('replaces what was typed only where its box is ticked', async () => {
    const { draft, scan } = await shown('/mother', { ...bothParents, mother: { name: 'Nguyễn Thị Mâu' } });
    await pick(scan, await cardFile(motherCard));
    await says(scan, 'Họ, chữ đệm, tên: thay «Nguyễn Thị Mâu» bằng «Nguyễn Thị Mẫu»');
    const box = scan.shadowRoot!.querySelector<HTMLInputElement>('[type=checkbox]')!;
    expect(box.checked).to.equal(false);
    await press(scan, 'Điền');
    await says(scan, 'Đã điền: Ngày, tháng, năm sinh');
    expect(draft.read('/mother/name')).to.equal('Nguyễn Thị Mâu');
    await press(scan, 'Xong');
    await pick(scan, await cardFile(motherCard));
    await says(scan, 'thay «Nguyễn Thị Mâu»');
    scan.shadowRoot!.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    await press(scan, 'Điền');
    expect(draft.read('/mother/name')).to.equal('Nguyễn Thị Mẫu');
  });

  it('names what an old card cannot tell', async () => {
    const { draft, scan } = await shown('/applicant');
    const old = motherCard
      .replace('Tổ 5, Phường Ba Đình, Hà Nội', 'Thôn Đoài, Tân Dân, Phú Xuyên, Hà Nội')
      .replace('06082025', '06052021');
    await pick(scan, await cardFile(old));
    await press(scan, 'Điền');
    await says(scan, 'Chưa điền, xin tự ghi: Xã, phường, đặc khu.');
    expect(text(scan)).to.include('Thẻ ghi «Tân Dân, Phú Xuyên, Hà Nội», tên trước tháng 7/2025');
    expect(draft.read('/applicant/residence')).to.deep.equal({ place: 'domestic', line: 'Thôn Đoài', province: '01' });
  });

  it('says where the number is of another sex or the code is in no known order', async () => {
    const { scan } = await shown('/mother');
    await pick(scan, await cardFile(motherCard.replace('Nữ', 'Nam')));
    await says(scan, 'Số trên thẻ là số của giới tính khác.');
    await press(scan, 'Quét lại');
    await pick(scan, await cardFile(motherCard.replace('||', '|')));
    await says(scan, 'Mã trên thẻ này xếp khác thường.');
  });

  it('says what a code is that is no card, and what a file is that is no picture', async () => {
    const { draft, scan } = await shown('/mother');
    await pick(scan, await cardFile('https://example.vn/thu-nghiem'));
    await says(scan, 'Mã này là một địa chỉ trang web');
    await pick(scan, new File(['x'], 'x.png', { type: 'image/png' }));
    await says(scan, 'Không mở được ảnh này.');
    expect(draft.read('/mother')).to.equal(undefined);
  });

  it('says that there is no camera, offers a photo instead, and lets typing go on', async () => {
    const { form, scan } = await shown('/mother');
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
    try {
      await press(scan, 'Quét mã QR trên thẻ');
      await press(scan, 'Bật máy ảnh');
      await says(scan, 'Máy này không có máy ảnh mà trình duyệt dùng được. Xin chọn ảnh thẻ, hoặc tự gõ.');
      expect(scan.shadowRoot!.querySelector('[capture=environment]')).to.not.equal(null);
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      await press(scan, 'Bật máy ảnh');
      await says(scan, 'Máy ảnh không được phép mở ở trang này.');
      await expect(form).to.be.accessible();
    } finally {
      navigator.mediaDevices.getUserMedia = real;
    }
  });

  it('says in an app that its camera often does not open', async () => {
    const { scan } = await shown('/mother');
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    try {
      await asApp({ userAgent: appBrowsers.zaloAndroid }, async () => {
        await press(scan, 'Quét mã QR trên thẻ');
        await press(scan, 'Bật máy ảnh');
        await says(scan, 'Trong Zalo, máy ảnh thường không mở được.');
      });
    } finally {
      navigator.mediaDevices.getUserMedia = real;
    }
  });

  it('reads what the camera sees, looks past the code of something else, and turns it off at once', async () => {
    const { draft, scan } = await shown('/mother');
    const [canvas, show] = await camera();
    const stream = canvas.captureStream(10);
    const isOff = () => stream.getTracks().every(({ readyState }) => readyState === 'ended');
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async () => stream;
    const film = setInterval(() => show(), 50);
    try {
      await show('https://example.vn/thu-nghiem');
      await press(scan, 'Quét mã QR trên thẻ');
      await press(scan, 'Bật máy ảnh');
      await says(scan, 'Máy ảnh đang bật, đang tìm mã…');
      await says(scan, 'Mã này là một địa chỉ trang web');
      expect(isOff()).to.equal(false);
      await show(motherCard);
      await says(scan, 'Thẻ ghi (Mẹ)');
      expect(isOff()).to.equal(true);
      expect(scan.shadowRoot!.querySelector('video')).to.equal(null);
      await press(scan, 'Điền');
      expect(draft.read('/mother/citizenId')).to.equal('001190004321');
    } finally {
      clearInterval(film);
      navigator.mediaDevices.getUserMedia = real;
    }
  });

  it('turns the camera off where the citizen goes on typing, and where the page goes away', async () => {
    for (const leave of [
      ({ scan }: { scan: DvcIdScan }) => press(scan, 'Thôi, tôi tự gõ'),
      async ({ form }: { form: DvcForm }) => form.remove(),
    ]) {
      const place = await shown('/mother');
      const [canvas] = await camera();
      const stream = canvas.captureStream(10);
      const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async () => stream;
      await press(place.scan, 'Quét mã QR trên thẻ');
      await press(place.scan, 'Bật máy ảnh');
      await waitUntil(() => place.scan.shadowRoot!.querySelector('video')?.srcObject, 'no picture');
      navigator.mediaDevices.getUserMedia = real;
      await leave(place);
      expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    }
  });

  it('speaks English', async () => {
    const draft = new Draft(procedure, 'key', 'secret', bothParents);
    await import('../../src/components/dvc-id-scan.js');
    const scan = await fixture<DvcIdScan>(html`<dvc-id-scan lang="en" .draft=${draft} person="/mother"></dvc-id-scan>`);
    try {
      await press(scan, 'Scan the QR code on a card');
      await says(scan, 'it is not kept and not sent anywhere');
    } finally {
      scan.lang = 'vi';
      await says(scan, 'không lưu lại, không gửi đi đâu');
    }
  });

  it('is nothing without a draft', async () => {
    await import('../../src/components/dvc-id-scan.js');
    const scan = await fixture<DvcIdScan>(html`<dvc-id-scan></dvc-id-scan>`);
    expect(scan.shadowRoot!.querySelector('*:not(style)')).to.equal(null);
  });
});
