import jsqr from 'jsqr';
import decode from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { findCodes } from '../../src/components/id-scan/find-codes.js';

const pause = () => new Promise((done) => setTimeout(done));

/** What each makes of a photo; `undefined` where it finds nothing. */
const readers = {
  ours: async (photo) => (await findCodes(photo, { limit: 4000, pause }))[0],
  qr: (photo) => {
    try {
      return decode(photo, { effort: 4, timeLimit: 3000 });
    } catch {
      return undefined;
    }
  },
  jsqr: ({ data, width, height }) => jsqr(data, width, height)?.data,
  'zxing-wasm': async (photo) => (await readBarcodes(photo, { formats: ['QRCode'], tryHarder: true }))[0]?.text,
};

prepareZXingModule({ overrides: { locateFile: (file) => `/${file}` }, fireImmediately: true });

/** Reads the photo at `address` with each reader; milliseconds, and whether it says `text`. */
async function measure(address, [width, height], text) {
  const bytes = new Uint8ClampedArray(await (await fetch(address)).arrayBuffer());
  const found = {};
  for (const [name, read] of Object.entries(readers)) {
    const photo = new ImageData(bytes.slice(), width, height);
    const start = performance.now();
    const said = await read(photo);
    found[name] = [said === text, performance.now() - start];
  }
  return found;
}

Object.assign(globalThis, { measure });
