import { expect } from '@open-wc/testing';
import { sha256 } from '../../../src/client/base/digest.js';
import { photosOfPdf, photosToPdf } from '../../../src/client/papers/photos-to-pdf.js';
import { sniff } from '../../../src/model/file-type.js';
import { ascii, join, jpegPage, pdf } from '../../fixtures/files.js';

const photo = async (width: number, height: number) =>
  new Blob([await jpegPage(width, height)], { type: 'image/jpeg' });
const text = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());

describe('photosToPdf', () => {
  it('makes a file that is a PDF from its first mark to its last', async () => {
    const made = await photosToPdf([await photo(300, 400)]);
    expect(sniff(new Uint8Array(await made.arrayBuffer()))).to.equal('application/pdf');
    expect(made.type).to.equal('application/pdf');
  });

  it('says where each object begins, to the byte', async () => {
    const content = await text(await photosToPdf([await photo(300, 400), await photo(500, 200)]));
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(content)?.[1]);
    expect(content.slice(start, start + 9)).to.equal('xref\n0 9\n');
    const offsets = [...content.slice(start).matchAll(/(\d{10}) 00000 n \n/g)].map(([, offset]) => Number(offset));
    expect(offsets).to.have.length(8);
    offsets.forEach((offset, index) => expect(content.slice(offset).startsWith(`${index + 1} 0 obj\n`)).to.equal(true));
    expect(content).to.include('trailer\n<< /Size 9 /Root 1 0 R >>');
  });

  it('says how long each stream is, to the byte', async () => {
    const content = await text(await photosToPdf([await photo(300, 400)]));
    for (const found of content.matchAll(/\/Length (\d+) >>\nstream\n/g)) {
      const end = found.index + found[0].length + Number(found[1]);
      expect(content.slice(end, end + 10)).to.equal('\nendstream');
    }
  });

  it('gives each photo an A4 page the way it lies', async () => {
    const content = await text(await photosToPdf([await photo(300, 400), await photo(500, 200)]));
    const boxes = [...content.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, box]) => box);
    expect(boxes).to.deep.equal(['0 0 595.28 841.89', '0 0 841.89 595.28']);
    expect(content).to.include('/Count 2');
  });

  it('keeps a photo inside its page and in its shape', async () => {
    const content = await text(await photosToPdf([await photo(500, 200)]));
    const [wide, , , high, left, bottom] = /q ([\d. ]+) cm/.exec(content)![1]!.split(' ').map(Number);
    expect(wide! / high!).to.be.closeTo(2.5, 0.01);
    expect(left! + wide!).to.be.below(841.89);
    expect(bottom! + high!).to.be.below(595.28);
  });

  it('gives its photos back, byte for byte and in order', async () => {
    const photos = [await photo(300, 400), await photo(500, 200), await photo(300, 400)];
    const back = await photosOfPdf(await photosToPdf(photos));
    const digests = async (blobs: readonly Blob[]) => Promise.all(blobs.map((blob) => sha256(blob)));
    expect(await digests(back)).to.deep.equal(await digests(photos));
    expect(back[0]!.type).to.equal('image/jpeg');
  });

  it('is not led astray by a photo that speaks PDF', async () => {
    const jpeg = await jpegPage();
    const sly = new Blob([join(jpeg, ascii('/DCTDecode /Length 5 >>\nstream\nhello'))], { type: 'image/jpeg' });
    const back = await photosOfPdf(await photosToPdf([sly]));
    expect(back.map(({ size }) => size)).to.deep.equal([sly.size]);
  });

  it('finds no photos in the PDF of another', async () => {
    expect(await photosOfPdf(new Blob([pdf()], { type: 'application/pdf' }))).to.have.length(0);
  });
});
