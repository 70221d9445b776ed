import { expect } from '@open-wc/testing';
import { claimedType, dimensions, maxPixels, mayBecome, sniff, Sniffer } from '../../src/model/file-type.js';
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

describe('a PDF', () => {
  const blanks = (count: number) => new Uint8Array(count).fill(0x0a);
  const taken: Record<string, () => Uint8Array> = {
    'a byte order mark before it': () => join([0xef, 0xbb, 0xbf], pdf()),
    'a blank line before it': () => join(ascii('\r\n'), pdf()),
    '1,024 bytes before it': () => join(new Uint8Array(1024).fill(0x20), pdf()),
    'orders for a printer before it': () => join(ascii('\x1b%-12345X@PJL JOB\r\n@PJL SET COPIES=1\r\n'), pdf()),
    '2,000 line ends after it': () => join(pdf(), blanks(2000)),
    '3,000 zeros after it': () => join(pdf(), new Uint8Array(3000)),
    'some bytes of a portal after it': () => join(pdf(), ascii('\n--boundary--\r\n')),
  };
  for (const [name, bytes] of Object.entries(taken))
    it(`is one with ${name}`, () => {
      expect(sniff(bytes())).to.equal('application/pdf');
      expect(claimedType(bytes())).to.equal('application/pdf');
    });

  const refused: Record<string, () => Uint8Array> = {
    'a page before it': () => join(ascii('<html><body>'), blanks(20), pdf()),
    'a program before it': () => join(ascii('MZ\x90\0'), pdf()),
    'a ZIP before it': () => join(ascii('PK\x03\x04'), pdf()),
    'a script before it': () => join(ascii('#!/bin/sh\n'), pdf()),
    'more than 1,024 bytes before it': () => join(new Uint8Array(1025).fill(0x20), pdf()),
    'its end cut off and zeros after it': () => join(pdf().slice(0, -20), new Uint8Array(3000)),
  };
  for (const [name, bytes] of Object.entries(refused))
    it(`is none with ${name}`, () => {
      expect(sniff(bytes())).to.equal(undefined);
    });
});

describe('Sniffer', () => {
  const inPieces = (bytes: Uint8Array, length: number): Sniffer => {
    const sniffer = new Sniffer();
    for (let at = 0; at < bytes.length; at += length) sniffer.push(bytes.subarray(at, at + length));
    return sniffer;
  };

  it('says of a file in pieces what it says of the whole', async () => {
    const files = [await jpegPage(64, 48), await pngPage(64, 48), lossy, lossless, extended, pdf()];
    for (const bytes of files)
      for (const length of [1, 2, 3, 7, 64, 1000, 5000]) {
        const sniffer = inPieces(bytes, length);
        const found = sniffer.end();
        expect(found?.type, String(length)).to.equal(sniff(bytes));
        expect(found?.dimensions).to.deep.equal(dimensions(bytes));
        expect(inPieces(bytes.slice(0, -30), length).end()?.type).to.equal(sniff(bytes.slice(0, -30)));
      }
  });

  it('hears of a lock across the edge of two pieces too', () => {
    const locked = join(ascii('%PDF-1.4\ntrailer <</Root 1 0 R/Encrypt 5 0 R>>'), pdf());
    for (const length of [1, 5, 7, 8, 9, 35, locked.length]) {
      expect(inPieces(locked, length).end()?.mayBeLocked, String(length)).to.equal(true);
      expect(inPieces(pdf(), length).end()?.mayBeLocked).to.equal(false);
    }
  });

  const hostile: Record<string, () => Uint8Array> = {
    'a JPEG of 2,500,000 empty segments': () => {
      const bytes = new Uint8Array(10_000_000);
      for (let at = 2; at + 4 <= bytes.length; at += 4) bytes.set([0xff, 0xfe, 0, 2], at);
      bytes.set([0xff, 0xd8]);
      return bytes;
    },
    'a PNG of 800,000 empty chunks': () => {
      const bytes = new Uint8Array(10_000_000);
      for (let at = 33; at + 12 < bytes.length; at += 12) bytes.set([0, 0, 0, 0, 0x74, 0x45, 0x58, 0x74], at);
      bytes.set(pngHeader(10, 10).subarray(0, 33));
      return bytes;
    },
    'a JPEG of nothing but fill bytes': () => join([0xff, 0xd8], new Uint8Array(10_000_000).fill(0xff)),
    'a PDF of nothing but slashes': () => join(ascii('%PDF-1.4\n'), new Uint8Array(10_000_000).fill(0x2f)),
    'a PDF of nothing but halves of a lock': () => ascii(`%PDF-1.4\n${'/Encryp'.repeat(150_000)}`),
  };
  for (const [name, make] of Object.entries(hostile))
    it(`is soon done with ${name}`, () => {
      const bytes = make();
      // The machine may be busy with something else: beside that, each byte is read a few times at most.
      const best = { sniff: Infinity, read: Infinity };
      const isSoon = (): boolean => best.sniff < 500 + 20 * best.read;
      for (let round = 0; round < 8 && !isSoon(); round++) {
        const before = performance.now();
        expect(sniff(bytes)).to.equal(undefined);
        const between = performance.now();
        expect(bytes.reduce((sum, byte) => sum + byte, 0)).to.be.above(0);
        best.sniff = Math.min(best.sniff, between - before);
        best.read = Math.min(best.read, performance.now() - between);
      }
      expect(isSoon(), `${best.sniff} beside ${best.read}`).to.equal(true);
    });
});

describe('mayBecome', () => {
  it('is true until the first bytes show another kind', () => {
    expect(mayBecome('application/pdf', ascii('\r\n\r\n'))).to.equal(true);
    expect(mayBecome('application/pdf', ascii('  %PDF-1.4'))).to.equal(true);
    expect(mayBecome('application/pdf', ascii('<html>'))).to.equal(false);
    expect(mayBecome('application/pdf', ascii('PK\x03\x04'))).to.equal(false);
    expect(mayBecome('application/pdf', new Uint8Array(1032))).to.equal(false);
    expect(mayBecome('image/png', ascii('\x89PNG'))).to.equal(true);
    expect(mayBecome('image/png', ascii('\x89PNG\r\n\x1a\n'))).to.equal(true);
    expect(mayBecome('image/png', ascii('GIF89a, and so on'))).to.equal(false);
    expect(mayBecome('image/png', ascii('%PDF-1.4'))).to.equal(false);
  });
});

describe('maxPixels', () => {
  it('lets the largest cameras of phones in', () => {
    expect(maxPixels).to.be.at.least(16_320 * 12_240);
    expect(maxPixels).to.be.below(30_000 * 30_000);
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
