#!/usr/bin/env bash
# A QR code that is a little soft, as a phone takes it: straight, black on white, no noise, 6 pixels a module, blurred by 0.4 module.
# One would guess that every reader reads it: each finds the same codes when they are sharp, and each has error correction for 15 %.
# jsqr 1.4.0, the reader most pages embed, misses 3 of these 12; zxing-wasm 3.1.6 and qr 0.7.0 read all. Not the amount
# of damage decides but the way to black and white: blurred by 0.7 module none of the three reads any, whatever the size of the code.
. "$(dirname "$0")/lib/start.sh"
packages uqr@0.1.3 jsqr@1.4.0 zxing-wasm@3.1.6 qr@0.7.0
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import decode from 'qr/decode.js';
import jsqr from 'jsqr';
import { encode } from 'uqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { seen } from './seen.mjs';

const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) } });

const pixels = 6;
const texts = Array.from({ length: 12 }, (_, code) =>
  Array.from({ length: 390 }, (_, at) => ((code + 3) * 7919 * (at + 11) ** 2 + at * code) % 10).join(''),
);

/** The picture of a code, blurred by so many modules. */
function picture(text, blur) {
  const { data: rows } = encode(text, { ecc: 'M', border: 4, boostEcc: false });
  const side = rows.length * pixels;
  let grey = Float32Array.from({ length: side * side }, (_, at) =>
    rows[Math.floor(Math.floor(at / side) / pixels)][Math.floor((at % side) / pixels)] ? 20 : 255,
  );
  const sigma = blur * pixels;
  const reach = Math.ceil(3 * sigma);
  for (const step of sigma ? [1, side] : []) {
    const from = grey;
    grey = from.map((_, at) => {
      const place = step === 1 ? at % side : Math.floor(at / side);
      let sum = 0;
      let weights = 0;
      for (let by = -reach; by <= reach; by++) {
        const weight = Math.exp(-(by * by) / (2 * sigma * sigma));
        const near = Math.min(side - 1, Math.max(0, place + by)) - place;
        sum += weight * from[at + near * step];
        weights += weight;
      }
      return sum / weights;
    });
  }
  const data = new Uint8ClampedArray(side * side * 4);
  grey.forEach((value, at) => data.set([value, value, value, 255], 4 * at));
  return { data, width: side, height: side, colorSpace: 'srgb' };
}

const readers = {
  jsqr: ({ data, width, height }) => (jsqr.default ?? jsqr)(data, width, height)?.data,
  'zxing-wasm': async (image) => (await readBarcodes(image, { formats: ['QRCode'] }))[0]?.text,
  qr: (image) => decode(image, { effort: 4, timeLimit: 3000 }),
};

async function count(read, blur) {
  let right = 0;
  for (const text of texts) {
    const found = await Promise.resolve(picture(text, blur)).then(read).catch(() => undefined);
    if (found === text) right++;
  }
  return right;
}

for (const [name, read] of Object.entries(readers)) {
  seen(`${name}, sharp`, await count(read, 0), 12);
  seen(`${name}, blurred by 0.4 module`, await count(read, 0.4), name === 'jsqr' ? 9 : 12);
  seen(`${name}, blurred by 0.7 module`, await count(read, 0.7), 0);
}
JS
node run.mjs
