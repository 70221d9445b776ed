#!/usr/bin/env bash
# A QR code that no reader reads although nothing of it is missing: 3 pixels a module, blurred by 0.6 module, straight, without noise.
# One would guess that a reader that is told to try harder (effort of qr, tryHarder of zxing-wasm) sharpens such a picture. None does:
# qr 0.7.0, zxing-wasm 3.1.6 and jsqr 1.4.0 read 0 of these 12, and qr with unlimited effort reads 0, too. Twenty lines in front, which
# add to each pixel twice what a small blur takes away from it, let the same qr and the same zxing-wasm read all 12 (jsqr: 1).
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

const pixels = 3;
const texts = Array.from({ length: 12 }, (_, code) =>
  Array.from({ length: 390 }, (_, at) => ((code + 3) * 7919 * (at + 11) ** 2 + at * code) % 10).join(''),
);

/** Each value as a mean of its neighbours in a row, then in a column, by their weights. */
function mixed(grey, side, weights) {
  const reach = (weights.length - 1) / 2;
  const all = weights.reduce((sum, each) => sum + each, 0);
  for (const step of [1, side]) {
    const from = grey;
    grey = from.map((_, at) => {
      const place = step === 1 ? at % side : Math.floor(at / side);
      const near = (by) => from[at + (Math.min(side - 1, Math.max(0, place + by)) - place) * step];
      return weights.reduce((sum, weight, index) => sum + weight * near(index - reach), 0) / all;
    });
  }
  return grey;
}

const gauss = (sigma) => {
  const reach = Math.ceil(3 * sigma);
  return Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)));
};

/** The picture of a code, blurred by so many modules, then sharpened so many times. */
function picture(text, blur, sharper) {
  const { data: rows } = encode(text, { ecc: 'M', border: 4, boostEcc: false });
  const side = rows.length * pixels;
  let grey = Float32Array.from({ length: side * side }, (_, at) =>
    rows[Math.floor(Math.floor(at / side) / pixels)][Math.floor((at % side) / pixels)] ? 20 : 255,
  );
  if (blur) grey = mixed(grey, side, gauss(blur * pixels));
  // What a camera gives are whole numbers.
  grey = grey.map(Math.round);
  const soft = mixed(grey, side, [1, 2, 3, 2, 1]);
  grey = grey.map((value, at) => value + sharper * (value - soft[at]));
  const data = new Uint8ClampedArray(side * side * 4);
  grey.forEach((value, at) => data.set([value, value, value, 255], 4 * at));
  return { data, width: side, height: side, colorSpace: 'srgb' };
}

const readers = {
  'jsqr': ({ data, width, height }) => (jsqr.default ?? jsqr)(data, width, height)?.data,
  'zxing-wasm': async (image) => (await readBarcodes(image, { formats: ['QRCode'], tryHarder: true }))[0]?.text,
  'qr': (image) => decode(image),
  'qr without limits': (image) => decode(image, { effort: Infinity, timeLimit: Infinity }),
};

async function count(read, blur, sharper) {
  let right = 0;
  for (const text of texts) {
    const found = await Promise.resolve(picture(text, blur, sharper)).then(read).catch(() => undefined);
    if (found === text) right++;
  }
  return right;
}

for (const [name, read] of Object.entries(readers)) {
  seen(`${name}, sharp`, await count(read, 0, 0), 12);
  seen(`${name}, blurred by 0.6 module`, await count(read, 0.6, 0), 0);
  seen(`${name}, blurred by 0.6 module, then sharpened`, await count(read, 0.6, 2), name === 'jsqr' ? 1 : 12);
}
JS
node run.mjs
