import { expect } from '@open-wc/testing';
import { sha256 } from '../../../src/client/base/digest.js';
import {
  prepareFile,
  type PrepareOptions,
  type ReadyFile,
  type RefusalCode,
} from '../../../src/client/papers/prepare-file.js';
import { photosOfPdf } from '../../../src/client/papers/photos-to-pdf.js';
import { dimensions, maxPixels, sniff } from '../../../src/model/file-type.js';
import { encryptedPdfs } from '../../fixtures/encrypted-pdfs.js';
import * as made from '../../fixtures/files.js';

const { ascii, file, join, jpegPage, pdf, pngHeader, pngPage } = made;
const usual: PrepareOptions = { accept: ['image', 'pdf'], keepOriginal: false, maxBytes: 10_000_000 };

async function ready(picked: File, options: Partial<PrepareOptions> = {}): Promise<ReadyFile> {
  const prepared = await prepareFile(picked, { ...usual, ...options });
  if (prepared.kind === 'refused') throw new Error(`refused: ${prepared.code}`);
  return prepared;
}

async function refused(picked: File, options: Partial<PrepareOptions> = {}): Promise<string> {
  const prepared = await prepareFile(picked, { ...usual, ...options });
  return prepared.kind === 'refused' ? prepared.code : 'ready';
}

/** Where the red corner of the page is. */
async function redCorner(blob: Blob): Promise<string> {
  const picture = await createImageBitmap(blob);
  const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const isRed = (x: number, y: number) => {
    const [red = 0, green = 0] = context.getImageData(x * (picture.width - 1), y * (picture.height - 1), 1, 1).data;
    return red > 180 && green < 90;
  };
  const [x, y] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].find(([left, top]) => isRed(left!, top!)) ?? [-1, -1];
  return `${picture.width}x${picture.height} ${x},${y}`;
}

describe('prepareFile', () => {
  const bad: readonly (readonly [string, RefusalCode, () => File | Promise<File>, Partial<PrepareOptions>?])[] = [
    ['a file of no bytes', 'empty', () => file(ascii(''))],
    ['a PDF of no bytes', 'empty', () => file(ascii(''), 'a.pdf', 'application/pdf')],
    ['an SVG called .jpg', 'type', () => file(ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['HTML called .pdf', 'type', () => file(ascii('<!doctype html><p>'), 'a.pdf', 'application/pdf')],
    ['a GIF', 'type', () => file(ascii('GIF89a\x01\0\x01\0\0\0\0;'), 'a.gif', 'image/gif')],
    ['a GIF that is a script', 'type', () => file(ascii('GIF89a/*\0\0*/=1;alert(1)'))],
    ['a Word document', 'type', () => file(ascii('PK\x03\x04word/document.xml'), 'don.docx')],
    ['an old Word document', 'type', () => file(join([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'don.doc')],
    ['a program called .png', 'type', () => file(ascii('MZ\x90\0'), 'a.png', 'image/png')],
    ['plain text', 'type', () => file(ascii('Kính gửi'), 'a.txt', 'text/plain')],
    ['a film', 'type', () => file(ascii('\0\0\0\x20ftypisom\0\0\x02\0isomiso2'), 'a.mp4', 'video/mp4')],
    ['a BMP', 'type', () => file(ascii('BM\x46\0\0\0\0\0'), 'a.bmp', 'image/bmp')],
    ['a TIFF', 'type', () => file(ascii('II*\0\x08\0\0\0'), 'a.tif', 'image/tiff')],
    ['a page before a PDF', 'type', () => file(join(ascii('<p>'), pdf()), 'a.pdf', 'application/pdf')],
    ['a PDF where only pictures go', 'type', () => file(pdf(), 'a.pdf'), { accept: ['image'] }],
    ['a HEIC photo that is broken', 'heic', () => file(ascii('\0\0\0\x18ftypheic\0\0\0\0'), 'IMG_1.HEIC')],
    ['a HEIC photo called .jpg', 'heic', () => file(ascii('\0\0\0\x18ftypmif1\0\0\0\0'))],
    ['a JPEG cut short', 'unreadable', async () => file((await jpegPage()).slice(0, 3000))],
    ['a JPEG of three bytes', 'unreadable', () => file(join([0xff, 0xd8, 0xff]))],
    [
      'a JPEG cut short that is kept as it is',
      'unreadable',
      async () => file((await jpegPage()).slice(0, 3000)),
      { keepOriginal: true },
    ],
    ['a JPEG with its picture wiped', 'unreadable', async () => file(wiped(await jpegPage()))],
    ['a PNG cut short', 'unreadable', async () => file((await pngPage()).slice(0, 900), 'a.png')],
    ['a PNG without a picture', 'unreadable', () => file(pngHeader(100, 100), 'a.png')],
    ['a PNG without pixels', 'unreadable', () => file(pngHeader(0, 0), 'a.png')],
    ['a WebP that is only a head', 'unreadable', () => file(ascii('RIFF\xff\0\0\0WEBPVP8 '), 'a.webp')],
    ['a PDF cut short', 'unreadable', () => file(pdf().slice(0, 60), 'a.pdf')],
    ['a PDF that is only a head', 'unreadable', () => file(ascii('%PDF-1.7\n'), 'a.pdf')],
    ['a picture of 900 million pixels', 'too-many-pixels', () => file(pngHeader(30_000, 30_000), 'a.png')],
    ['the same, to be kept as it is', 'too-many-pixels', () => file(pngHeader(30_000, 30_000)), { keepOriginal: true }],
    ['a black photo', 'blank', async () => file(await made.plain('#000'))],
    ['a white photo', 'blank', async () => file(await made.plain('#fff'))],
    ['a PDF over the limit', 'too-large', () => file(pdf(), 'a.pdf'), { maxBytes: 100 }],
    [
      'a drawing over the limit that must not shrink',
      'too-large',
      async () => file(await jpegPage()),
      { maxBytes: 900, keepOriginal: true },
    ],
    [
      'a photo that cannot shrink enough',
      'too-large',
      async () => file(await made.noise(300, 300)),
      { maxBytes: 2_000 },
    ],
  ];
  for (const [name, code, picked, options] of bad)
    it(`refuses ${name}: ${code}`, async () => {
      expect(await refused(await picked(), options)).to.equal(code);
    });

  it('refuses a file that can no longer be read', async () => {
    const gone = file(await jpegPage());
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as never;
    expect(await refused(gone)).to.equal('unreadable');
  });

  it('says how large a file is and how large it may be', async () => {
    const prepared = await prepareFile(file(pdf(), 'a.pdf'), { ...usual, maxBytes: 100 });
    expect(prepared).to.include({ kind: 'refused', size: pdf().length, limit: 100, name: 'a.pdf' });
  });

  it('counts the pixels of a bomb instead of its bytes', async () => {
    const prepared = await prepareFile(file(pngHeader(30_000, 30_000)), usual);
    expect(prepared).to.include({ size: 900_000_000, limit: maxPixels });
  });

  for (const [orientation, expected] of [
    [1, '300x400 0,0'],
    [2, '300x400 1,0'],
    [3, '300x400 1,1'],
    [4, '300x400 0,1'],
    [5, '400x300 0,0'],
    [6, '400x300 1,0'],
    [7, '400x300 1,1'],
    [8, '400x300 0,1'],
  ] as const)
    it(`turns a photo of EXIF orientation ${orientation} the right way up, whatever its format`, async () => {
      const photo = made.withExif(await jpegPage(300, 400), orientation);
      expect(await redCorner((await ready(file(photo))).bytes)).to.equal(expected);
      const png = made.pngWithExif(await pngPage(300, 400), orientation);
      expect(await redCorner((await ready(file(png, 'a.png'))).bytes)).to.equal(expected);
      const webp = await made.encode(made.page(300, 400), 'image/webp');
      // WebKit makes no WebP.
      if (made.isWebp(webp)) {
        const turned = made.webpWithExif(webp, orientation, { width: 300, height: 400 });
        expect(await redCorner((await ready(file(turned, 'a.webp'))).bytes)).to.equal(expected);
      }
    });

  it('takes photos in browsers that refuse every option of the decoder, as Chrome 110 does', async () => {
    const native = window.createImageBitmap;
    window.createImageBitmap = ((image: Blob, options?: object) =>
      options ? Promise.reject(new TypeError('from-image')) : native(image)) as typeof createImageBitmap;
    try {
      const photo = made.withExif(await jpegPage(300, 400), 6);
      expect(await redCorner((await ready(file(photo))).bytes)).to.equal('400x300 1,0');
    } finally {
      window.createImageBitmap = native;
    }
  });

  it('takes an AVIF where the browser reads it', async () => {
    const avif = await (await fetch(made.tinyAvif)).blob();
    const isRead = await createImageBitmap(avif).then(
      () => true,
      () => false,
    );
    const prepared = await prepareFile(file(new Uint8Array(await avif.arrayBuffer()), 'a.avif'), usual);
    expect(prepared.kind === 'ready' || prepared.code === 'blank').to.equal(isRead);
    if (prepared.kind === 'ready') expect([prepared.type, prepared.name]).to.deep.equal(['image/jpeg', 'a.jpg']);
  });

  it('sends neither the place nor the camera of a photo along', async () => {
    const photo = file(made.withExif(await jpegPage(), 6));
    expect(await made.contains(photo, 'GPSPLACE')).to.equal(true);
    const { bytes } = await ready(photo);
    expect(await made.contains(bytes, 'GPSPLACE')).to.equal(false);
    expect(await made.contains(bytes, 'Exif')).to.equal(false);
  });

  it('makes a large photo 2,200 pixels long', async () => {
    const { bytes, shrunk, size } = await ready(file(await jpegPage(3000, 4000)));
    expect(dimensions(new Uint8Array(await bytes.arrayBuffer()))).to.deep.equal({ width: 1650, height: 2200 });
    expect(shrunk).to.equal(true);
    expect(size).to.equal(bytes.size);
  });

  it('never enlarges', async () => {
    const { bytes } = await ready(file(await jpegPage(120, 90)));
    expect(dimensions(new Uint8Array(await bytes.arrayBuffer()))).to.deep.equal({ width: 120, height: 90 });
  });

  it('shrinks a photo further before it gives up', async () => {
    const photo = file(await made.noise(2400, 200));
    const { size } = await ready(photo);
    const maxBytes = Math.round(size * 0.8);
    expect((await ready(photo, { maxBytes })).size).to.be.at.most(maxBytes);
  });

  it('takes a photo over the limit when it is small enough once shrunk', async () => {
    const photo = file(await made.noise(2400, 200));
    const maxBytes = photo.size - 1;
    expect((await ready(photo, { maxBytes })).size).to.be.below(maxBytes);
  });

  it('makes a JPEG on white of a PNG that one can see through', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 60 });
    canvas.getContext('2d')!.fillRect(0, 0, 20, 20);
    const { bytes, type, name } = await ready(file(await made.encode(canvas, 'image/png'), 'màn hình.PNG'));
    expect([type, name]).to.deep.equal(['image/jpeg', 'màn hình.jpg']);
    const picture = await createImageBitmap(bytes);
    const context = Object.assign(document.createElement('canvas'), { width: 60, height: 60 }).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    expect(context.getImageData(50, 50, 1, 1).data[0]).to.be.above(240);
  });

  it('leaves a PDF as it is', async () => {
    const { bytes, type, shrunk, sha256: digest } = await ready(file(pdf(), 'đơn.pdf', 'application/pdf'));
    expect(new Uint8Array(await bytes.arrayBuffer())).to.deep.equal(pdf());
    expect([type, shrunk]).to.deep.equal(['application/pdf', false]);
    expect(digest).to.equal(await sha256(new Blob([pdf()])));
  });

  it('leaves a drawing as it is, place and all', async () => {
    const drawing = made.withExif(await jpegPage(3000, 2400), 1);
    const { bytes } = await ready(file(drawing), { keepOriginal: true });
    expect(await sha256(bytes)).to.equal(await sha256(new Blob([drawing])));
  });

  it('puts a photo on a page as large as it is where the slot wants a PDF that is never made smaller', async () => {
    const { bytes } = await ready(file(await jpegPage(3000, 2400)), { accept: ['pdf'], keepOriginal: true });
    const [photo] = await photosOfPdf(bytes);
    expect(dimensions(new Uint8Array(await photo!.arrayBuffer()))).to.deep.equal({ width: 3000, height: 2400 });
  });

  it('takes a PDF behind up to a thousand bytes that are none of it', async () => {
    const { bytes } = await ready(file(join(ascii('\xef\xbb\xbf'), ascii('\n'.repeat(900)), pdf()), 'a.pdf'));
    expect(bytes.size).to.equal(pdf().length + 903);
  });

  for (const [how, { open, owner }] of Object.entries(encryptedPdfs)) {
    it(`refuses a PDF that nobody opens without its password (${how})`, async () => {
      expect(await refused(file(decoded(open), 'a.pdf'))).to.equal('locked');
    });

    it(`takes a PDF that only must not be changed, and says so (${how})`, async () => {
      expect((await ready(file(decoded(owner), 'a.pdf'))).restricted).to.equal(true);
    });
  }

  it('says of a large picture that it is too large to read, not that it is broken', async () => {
    const prepared = await prepareFile(file(large(), 'a.png'), usual);
    expect(prepared).to.include({ code: 'too-many-pixels', size: 120_000_000 });
  });

  it('puts a photo on a page where the slot wants a PDF', async () => {
    const { bytes, type, name } = await ready(file(await jpegPage()), { accept: ['pdf'] });
    expect([type, name]).to.deep.equal(['application/pdf', 'anh.pdf']);
    expect(sniff(new Uint8Array(await bytes.arrayBuffer()))).to.equal('application/pdf');
    expect(await photosOfPdf(bytes)).to.have.length(1);
  });

  it('trusts the content and not the name', async () => {
    const { type, name } = await ready(file(pdf(), 'ảnh.jpg', 'image/jpeg'));
    expect([type, name]).to.deep.equal(['application/pdf', 'ảnh.pdf']);
  });

  for (const [given, expected] of [
    ['C:\\Users\\Lan\\giấy.jpg', 'giấy.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['Gia\u0302\u0301y.jpeg', 'Giấy.jpg'],
    ['hoso\u202Egpj.exe', 'hosogpj.exe.jpg'],
    ['\0\n.jpg', 'giay-to.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['a'.repeat(300) + '.jpg', 'a'.repeat(190) + '.jpg'],
    ['a' + '😀'.repeat(150), 'a' + '😀'.repeat(94) + '.jpg'],
  ] as const)
    it(`calls a photo ${JSON.stringify(expected.slice(0, 20))}`, async () => {
      const { name } = await ready(file(await jpegPage(40, 40), given));
      expect(name).to.equal(expected);
      expect(name.length).to.be.at.most(200);
    });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const preparing = prepareFile(file(await jpegPage()), { ...usual, signal: stop.signal });
    stop.abort(new Error('gone'));
    const failure: unknown = await preparing.catch((error: unknown) => error);
    expect(failure).to.have.property('message', 'gone');
  });
});

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  return ascii(atob(base64));
}

/** A PNG of 120 million pixels, whole by its chunks, that no decoder reads. */
function large(): Uint8Array<ArrayBuffer> {
  const head = pngHeader(12_000, 10_000);
  return join(head.slice(0, -12), [0, 0, 0, 1], ascii('IDAT'), [0, 0, 0, 0, 0], head.slice(-12));
}

/** The head of a JPEG and its end, with the coded picture made zeros of no meaning. */
function wiped(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  return join(jpeg.slice(0, 2), frame(jpeg), [0xff, 0xd9]);
}

/** The frame header alone: a size and nothing to decode. */
function frame(jpeg: Uint8Array): Uint8Array {
  const at = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xc0);
  return jpeg.slice(at, at + 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!);
}
