import { expect, fixture, html } from '@open-wc/testing';
import { sha256 } from '../../src/client/base/digest.js';
import { pack } from '../../src/client/handover/pack.js';
import { zip } from '../../src/client/handover/zip.js';
import type { DvcDossierReader } from '../../src/components/dvc-dossier-reader.js';
import '../../src/components/dvc-dossier-reader.js';
import { codePicture } from '../../src/components/code/code-picture.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { writeCode } from '../../src/model/scan/write-code.js';
import document_ from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
import { drawn } from '../fixtures/drawn.js';
import { manyWords } from '../fixtures/many-words.js';
import { waitUntil } from '../fixtures/wait-until.js';

const procedure = loadProcedure(document_);
const units = {
  communes: async () =>
    [
      ['00004', 'Phường Ba Đình'],
      ['24121', 'Xã Ea Súp'],
    ] as const,
};
const day = '2026-11-30';
const codesOf = (answers: JsonObject) =>
  writeCode({ procedure, answers }, { files: [{ slot: 'birth-certificate' }], day });
const long = write(birthAnswers, '/child/birthPlace/line', manyWords(200));

async function reader(procedures = [procedure]): Promise<DvcDossierReader> {
  return fixture<DvcDossierReader>(
    html`<dvc-dossier-reader .procedures=${procedures} .units=${units}></dvc-dossier-reader>`,
  );
}

const root = (element: Element) => element.shadowRoot!;
const text = (element: Element) => root(element).textContent.replaceAll(/\s+/g, ' ');

/** As a scanner types that ends with Enter. */
async function scan(element: DvcDossierReader, typed: string, end = 'Enter'): Promise<void> {
  const field = root(element).querySelector('textarea')!;
  field.value += typed;
  field.dispatchEvent(new InputEvent('input'));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: end, bubbles: true, cancelable: true }));
  await element.updateComplete;
}

const answers = (element: Element) =>
  [...root(element).querySelectorAll('.answer')].map((row) =>
    [row.querySelector('dt')!.textContent, row.querySelector('dd')!.textContent].join(': '),
  );

async function packed(change: (bytes: Uint8Array<ArrayBuffer>) => void = () => {}): Promise<File> {
  const photo = new Blob(['a photo of a paper']);
  const paper = { id: 'a', slot: 'birth-certificate', name: 'a.jpg', type: 'image/jpeg' as const, size: photo.size };
  const made = await pack({
    draft: new Draft(procedure, 'key', 'secret', birthAnswers),
    papers: [{ ...paper, sha256: await sha256(photo) }],
    bytesOf: async () => photo,
    form: new Blob(['<p>Tờ khai</p>']),
    now: new Date('2026-11-30T03:00:00Z'),
  });
  if (made.kind === 'lost') throw new Error('lost');
  const bytes = new Uint8Array(await made.bytes.arrayBuffer());
  change(bytes);
  return new File([bytes], made.name);
}

const birthPack = { code: procedure.code, version: procedure.version, answers: birthAnswers };

/** A pack with other answers than ours writes. */
async function strange(told: string, more: readonly string[] = []): Promise<File> {
  const entries = [`{"code":"1.001193","digest":"x",${told}}`, ...more].map((words, index) => ({
    path: `${index || 'ho-so'}/tra-loi.json`,
    bytes: new Blob([words]),
  }));
  return new File([await zip(entries, new Date('2026-11-30T03:00:00Z'))], 'x.zip');
}

/** As one that was moved, or a folder: its name is there, its bytes are not. */
class Moved extends File {
  override slice(): Blob {
    throw new DOMException('gone', 'NotReadableError');
  }
}

/** Where these letters begin in the bytes. */
function placeOf(bytes: Uint8Array, letters: string): number {
  return new TextDecoder('latin1').decode(bytes).indexOf(letters);
}

describe('<dvc-dossier-reader>', () => {
  it('has the cursor in its field, so that a scanner can begin', async () => {
    const element = await reader();
    expect(root(element).activeElement).to.equal(root(element).querySelector('textarea'));
    await expect(element).to.be.accessible();
  });

  it('shows a scanned dossier as the review does, with document, version and papers', async () => {
    const element = await reader();
    await scan(element, codesOf(birthAnswers).join(''));
    await waitUntil(() => answers(element).length > 0, 'answers');
    expect(answers(element))
      .to.include('Họ, chữ đệm, tên: Y Bhăm Êban')
      .and.include('Ngày, tháng, năm sinh: 01/05/1960');
    expect(text(element)).to.include('Trạm y tế phường, Phường Ba Đình, Thành phố Hà Nội');
    expect(text(element))
      .to.include('Đăng ký khai sinh')
      .and.include('1.001193')
      .and.include('Chuẩn bị ngày 30/11/2026')
      .and.include('Các câu trả lời đủ và đúng theo tài liệu của thủ tục.')
      .and.include('1 tệp, người dân đang giữ');
    expect(root(element).querySelector('.ways + [role=status]')!.textContent.trim()).to.equal(
      'Đã đọc hồ sơ: Đăng ký khai sinh.',
    );
    await expect(element).to.be.accessible();
  });

  it('takes a scanner that ends with Tab, and one that ends with nothing', async () => {
    const element = await reader();
    const [code] = codesOf(birthAnswers) as [string];
    await scan(element, code, 'Tab');
    await waitUntil(() => answers(element).length > 0, 'answers');
    const other = await reader();
    const field = root(other).querySelector('textarea')!;
    field.value = code;
    field.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => answers(other).length > 0, 'answers after a pause');
    expect(field.value).to.equal('');
  });

  it('tells which codes are missing, and that one was scanned twice', async () => {
    const element = await reader();
    const codes = codesOf(long);
    const [first, ...rest] = codes as [string, ...string[]];
    await scan(element, first);
    expect(text(element)).to.include(`Có mã 1 trên ${codes.length}, còn thiếu mã 2`);
    await scan(element, first);
    expect(text(element)).to.include('Mã này đã quét rồi.');
    await scan(element, rest.reverse().join('\n'));
    await waitUntil(() => answers(element).length > 0, 'answers');
    expect(text(element)).to.include(manyWords(200));
  });

  it('says what is wrong in the answers, in the words of the form', async () => {
    const element = await reader();
    await scan(element, codesOf(write(birthAnswers, '/child/name', undefined)).join(''));
    await waitUntil(() => answers(element).length > 0, 'answers');
    expect(text(element)).to.include('1 chỗ chưa đúng theo tài liệu của thủ tục');
    expect(text(element)).to.include('Hãy nhập họ, chữ đệm, tên của trẻ.');
  });

  it('says why a code cannot be read, and reads it once the document is there', async () => {
    const element = await reader([]);
    await scan(element, '123');
    expect(text(element)).to.include('Chưa thấy mã hồ sơ');
    const [code] = codesOf(birthAnswers) as [string];
    await scan(element, code);
    expect(text(element)).to.include('Mã của thủ tục 1.001193, trang này chưa có tài liệu');
    await element.take([new File(['{}'], 'x.json')]);
    await element.updateComplete;
    expect(text(element)).to.include('không phải tài liệu thủ tục dùng được');
    await element.take([new File([JSON.stringify(document_)], '1.001193.json')]);
    await waitUntil(() => answers(element).length > 0, 'answers');
    await expect(element).to.be.accessible();
  });

  it('reads a photo of a code', async () => {
    const element = await reader();
    const [code] = codesOf(birthAnswers) as [string];
    const holder = await fixture<HTMLDivElement>(html`<div>${codePicture(code, 1, 1)}</div>`);
    const pixels = await drawn(holder.querySelector('svg')!);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [pixels.width, pixels.height];
    canvas.getContext('2d')!.putImageData(pixels, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    await element.take([new File([blob!], 'ma.png', { type: 'image/png' })]);
    await waitUntil(() => answers(element).length > 0, 'answers');
    await element.take([new File(['no picture'], 'x.png', { type: 'image/png' })]);
    await element.updateComplete;
    expect(text(element)).to.include('Không mở được ảnh này.');
  });

  it('reads a ZIP file back and says that it is whole', async () => {
    const element = await reader();
    await element.take([await packed()]);
    await element.updateComplete;
    expect(text(element))
      .to.include('Mọi tệp trong gói ZIP đúng như lúc gom hồ sơ.')
      .and.include('1-giay-chung-sinh-1.jpg')
      .and.include('đúng bản gốc');
    await expect(element).to.be.accessible();
  });

  it('names each file of a ZIP that is not as it was packed', async () => {
    for (const [letters, words] of [
      ['a photo of', '1-giay-chung-sinh-1.jpg: nội dung khác lúc gom hồ sơ'],
      ['Kim Min', 'tra-loi.json: nội dung khác lúc gom hồ sơ'],
      ['<p>T', 'to-khai.html: nội dung khác lúc gom hồ sơ'],
    ] as const) {
      const element = await reader();
      const file = await packed((bytes) => {
        const place = placeOf(bytes, letters);
        expect(place, letters).to.be.greaterThan(0);
        bytes[place] = bytes[place]! ^ 1;
      });
      await element.take([file]);
      await element.updateComplete;
      expect(text(element), letters).to.include(words).and.include('Gói ZIP không còn như lúc gom hồ sơ');
    }
    const element = await reader();
    await element.take([new File(['PK'], 'x.zip')]);
    await element.updateComplete;
    expect(text(element)).to.include('Tệp ZIP này bị cắt hoặc hỏng');
  });

  it('shows nothing of the one before, whatever the next file is', async () => {
    const version = `"version":"${procedure.version}"`;
    const deep = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    const day = `${version},"answers":{},"packedAt":"+275760-09-13T00:00:00.000Z"`;
    for (const [file, words] of [
      [await strange(`${version},"answers":${deep}`), 'không có câu trả lời của một hồ sơ'],
      [await strange('"version":"x","answers":{}'), 'không có câu trả lời của một hồ sơ'],
      [await strange(day), 'Chuẩn bị ngày ….'],
      [new Moved(['PK'], 'x.zip'), 'Không đọc được tệp này'],
    ] as const) {
      const element = await reader();
      await element.take([await packed()]);
      await element.updateComplete;
      expect(text(element)).to.include('Kim Min');
      await element.take([file]);
      await element.updateComplete;
      expect(text(element)).to.include(words).and.not.include('Kim Min').and.not.include('gặp lỗi');
    }
  });

  it('takes one ZIP file at a time, by what is in it and not by its name', async () => {
    const element = await reader();
    await element.take([await packed(), await packed()]);
    await element.updateComplete;
    expect(text(element)).to.include('từng tệp ZIP một').and.not.include('Kim Min');
    await element.take([new File([await packed()], 'ho-so.txt')]);
    await element.updateComplete;
    expect(text(element)).to.include('Kim Min');
  });

  it('names a file that stands twice in a ZIP', async () => {
    const element = await reader();
    await element.take([await strange(`"version":"${procedure.version}","answers":{}`, ['{}'])]);
    await element.updateComplete;
    expect(text(element)).to.include('tra-loi.json: được thêm vào sau, không thuộc hồ sơ');
  });

  it('shows a file whose paper the answers do not ask for', async () => {
    const element = await reader();
    const bytes = new Blob(['a photo']);
    const listed = { path: 'a.jpg', slot: 'electronic-birth-certificate', type: 'image/jpeg', size: bytes.size };
    const told = { ...birthPack, files: [{ ...listed, sha256: await sha256(bytes) }] };
    const entries = [
      { path: 'x/tra-loi.json', bytes: new Blob([JSON.stringify(told)]) },
      { path: 'x/a.jpg', bytes },
    ];
    await element.take([new File([await zip(entries, new Date('2026-11-30T03:00:00Z'))], 'x.zip')]);
    await element.updateComplete;
    const file = root(element).querySelector('.row .file')!;
    expect(file.textContent).to.include('a.jpg').and.include('đúng bản gốc');
    expect(file.closest('.row')!.textContent).to.include('không cần giấy tờ này');
  });

  it('finds its field for a scanner wherever the cursor is, and leaves other fields alone', async () => {
    const element = await reader();
    const field = root(element).querySelector('textarea')!;
    const cursor = () => root(element).activeElement?.localName;
    const press = (key: string, more: KeyboardEventInit = {}, on: Element = document.body) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
    await scan(element, codesOf(birthAnswers).join(''));
    await waitUntil(() => answers(element).length > 0, 'answers');
    const copy = root(element).querySelector<HTMLButtonElement>('.answer button')!;
    copy.focus();
    press('a', {}, copy);
    press('1', { ctrlKey: true }, copy);
    expect(cursor()).to.equal('button');
    press('1', {}, copy);
    expect(cursor()).to.equal('textarea');
    field.blur();
    press('7');
    expect(cursor()).to.equal('textarea');

    const other = await fixture<HTMLInputElement>(html`<input aria-label="other" />`);
    other.focus();
    press('1', {}, other);
    expect(document.activeElement?.localName).to.equal('input');
    other.blur();
    element.remove();
    press('1');
    expect(document.activeElement?.localName).to.equal('body');
  });

  it('asks for the communes of provinces that are there, whatever answers say', async () => {
    const asked: string[] = [];
    const element = await reader();
    element.units = { communes: async (province) => (asked.push(province), []) };
    for (const province of ['../../quan-tri', '__proto__', '99', '01'])
      await element.take([
        await strange(
          `"version":"${procedure.version}","answers":${JSON.stringify(
            write(birthAnswers, '/child/birthPlace/province', province),
          )}`,
        ),
      ]);
    expect([...new Set(asked)].sort()).to.deep.equal(['01', '66']);
  });

  it('copies one answer and says so', async () => {
    const element = await reader();
    await scan(element, codesOf(birthAnswers).join(''));
    await waitUntil(() => answers(element).length > 0, 'answers');
    let copied = '';
    const native = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (words) => void (copied = words);
    const button = root(element).querySelector<HTMLButtonElement>('.answer button')!;
    button.click();
    await waitUntil(() => button.textContent.trim() === 'Đã chép', 'told');
    navigator.clipboard.writeText = native;
    expect(copied).to.equal(root(element).querySelector('.answer dd')!.textContent);
    expect(button.getAttribute('aria-label')).to.match(/^Chép: /);
  });

  it('forgets a dossier when the next citizen comes', async () => {
    const element = await reader();
    await scan(element, codesOf(birthAnswers).join(''));
    await waitUntil(() => answers(element).length > 0, 'answers');
    [...root(element).querySelectorAll('button')].find((each) => each.textContent.includes('Xong'))!.click();
    await element.updateComplete;
    expect(answers(element)).to.deep.equal([]);
    expect(root(element).activeElement).to.equal(root(element).querySelector('textarea'));
  });
});
