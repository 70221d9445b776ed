import { expect } from '@open-wc/testing';
import { claimedType, dimensions, sniff } from '../../src/model/file-type.js';
import { ascii, encode, join, jpegPage, page, pdf, pngHeader, pngPage, withExif } from '../fixtures/files.js';

const le32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
const riff = (kind: string, body: readonly number[]) =>
  join(ascii('RIFF'), le32(12 + body.length), ascii('WEBP'), ascii(kind), le32(body.length), body);
const lossy = riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x58, 2]);
const lossless = riff('VP8L', [0x2f, 0x1f, 0xc3, 0x95, 0]);
const extended = riff('VP8X', [0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]);

describe('sniff', () => {
  it('knows a JPEG, a PNG and a PDF', async () => {
    expect(sniff(await jpegPage())).to.equal('image/jpeg');
    expect(sniff(await pngPage())).to.equal('image/png');
    expect(sniff(pdf())).to.equal('application/pdf');
  });

  it('knows the three kinds of WebP', () => {
    for (const bytes of [lossy, lossless, extended]) expect(sniff(bytes)).to.equal('image/webp');
  });

  it('is not led astray by the end mark of a thumbnail inside EXIF', async () => {
    const jpeg = withExif(await jpegPage(), 1);
    const thumbnail = join(jpeg.slice(0, 20), [0xff, 0xd9], jpeg.slice(22));
    expect(sniff(thumbnail)).to.equal('image/jpeg');
    expect(sniff(thumbnail.slice(0, -200))).to.equal(undefined);
  });

  it('lets bytes stand after the end of a JPEG, where cameras put a film', async () => {
    expect(sniff(join(await jpegPage(), ascii('MotionPhoto')))).to.equal('image/jpeg');
  });

  const foreign: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
    'no bytes': () => new Uint8Array(),
    'a GIF': () => ascii('GIF89a\x01\0\x01\0\0\0\0;'),
    'a GIF that is a script': () => ascii('GIF89a/*\0\0*/=1;alert(1)'),
    'an SVG': () => ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'an HTML page': () => ascii('<!doctype html><script>alert(1)</script>'),
    'HTML before a PDF': () => join(ascii('<script>alert(1)</script>'), pdf()),
    'a ZIP': () => ascii('PK\x03\x04'),
    'a program': () => ascii('MZ\x90\0'),
    'the first mark of a JPEG and no more': () => join([0xff, 0xd8, 0xff]),
    'a JPEG cut short': async () => (await jpegPage()).slice(0, -2),
    'a JPEG with the head of a script': () => join([0xff, 0xd8, 0xff, 0xe0, 0x2f, 0x2a], ascii('*/=1;alert(1)//')),
    'a JPEG without a size': () => join([0xff, 0xd8, 0xff, 0xd9]),
    'a PNG cut short': async () => (await pngPage()).slice(0, -12),
    'a PNG without its header': () => join([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], ascii('\0\0\0\0IEND\0\0\0\0')),
    'a PNG without pixels': () => pngHeader(0, 10),
    'a WebP cut short': () => lossy.slice(0, -1),
    'a RIFF that is a sound': () => join(ascii('RIFF'), le32(4), ascii('WAVE')),
    'a PDF cut short': () => pdf().slice(0, -20),
    'a PDF that is only its head': () => ascii('%PDF-1.7\n'),
  };
  for (const [name, bytes] of Object.entries(foreign))
    it(`refuses ${name}`, async () => {
      expect(sniff(await bytes())).to.equal(undefined);
    });

  it('ends on every cut of a JPEG, and calls none of them whole', async () => {
    const jpeg = await jpegPage(16, 16);
    for (let length = 0; length < jpeg.length; length += 1)
      expect(sniff(jpeg.slice(0, length)), String(length)).to.equal(undefined);
  });
});

describe('claimedType', () => {
  it('tells what a broken file was meant to be', async () => {
    expect(claimedType((await jpegPage()).slice(0, 100))).to.equal('image/jpeg');
    expect(claimedType(ascii('%PDF-1.4'))).to.equal('application/pdf');
  });
});

describe('dimensions', () => {
  it('reads the size of each kind of picture', async () => {
    expect(dimensions(await jpegPage(321, 123))).to.deep.equal({ width: 321, height: 123 });
    expect(dimensions(await pngPage(321, 123))).to.deep.equal({ width: 321, height: 123 });
    expect(dimensions(lossy)).to.deep.equal({ width: 800, height: 600 });
    expect(dimensions(lossless)).to.deep.equal({ width: 800, height: 600 });
    expect(dimensions(extended)).to.deep.equal({ width: 800, height: 600 });
  });

  it('reads the size of what this browser itself calls WebP', async () => {
    const webp = await encode(page(321, 123), 'image/webp');
    if (claimedType(webp) !== 'image/webp') return;
    expect(dimensions(webp)).to.deep.equal({ width: 321, height: 123 });
    expect(sniff(webp)).to.equal('image/webp');
  });

  it('needs no more than the header', () => {
    expect(dimensions(pngHeader(30_000, 30_000))).to.deep.equal({ width: 30_000, height: 30_000 });
  });

  it('is unknown for a PDF', () => {
    expect(dimensions(pdf())).to.equal(undefined);
  });
});
