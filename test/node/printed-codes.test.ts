import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { codePicture } from '../../src/components/code/code-picture.js';
import { decodeQR } from '../../src/components/reader/decode.js';
import { toHtml } from '../../src/html/to-html.js';
import { readCode } from '../../src/model/scan/read-code.js';
import { writeCode } from '../../src/model/scan/write-code.js';
import { allProcedures } from '../fixtures/all-procedures.js';
import { birthAnswers } from '../fixtures/birth-answers.js';
import { photograph } from '../fixtures/camera.js';
import { validAnswers } from '../fixtures/valid-answer.js';

const procedures = allProcedures();

before(() => {
  const wasm = readFileSync(new URL('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url));
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
  });
});

/** What the markup of a code says a printer prints: dark modules, and the width of one in mm. */
function printedOf(digits: string): { readonly modules: readonly (readonly boolean[])[]; readonly module: number } {
  const markup = toHtml(codePicture(digits, 1, 1));
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(markup)?.[1]);
  const width = Number(/width="([\d.]+)mm"/.exec(markup)?.[1]);
  const modules = Array.from({ length: side - 8 }, () => new Array<boolean>(side - 8).fill(false));
  const path = /fill="#000" d="([^"]+)"/.exec(markup)?.[1] ?? '';
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(run); at++) modules[Number(y) - 4]![Number(x) - 4 + at] = true;
  return { modules, module: width / side };
}

test('the codes of every procedure are read from paper by two decoders, blurred, turned and at 300 dpi', async (context) => {
  let smallest = Infinity;
  let largest = 0;
  for (const procedure of procedures) {
    const answers = procedure.code === '1.001193' ? birthAnswers : validAnswers(procedure, 1);
    const codes = writeCode({ procedure, answers }, { files: [], day: '2026-11-30' });
    const read: [string[], string[]] = [[], []];
    for (const digits of codes) {
      const { modules, module } = printedOf(digits);
      smallest = Math.min(smallest, module);
      largest = Math.max(largest, modules.length);
      const photo = photograph(modules, { pixels: (module * 300) / 25.4, blur: 0.4, degrees: 5 });
      read[0].push(decodeQR(photo, true)?.text ?? '');
      const [found] = await readBarcodes(photo, { formats: ['QRCode'] });
      read[1].push(found?.text ?? '');
    }
    for (const typed of read) {
      assert.deepEqual(typed, codes, procedure.code);
      const scan = readCode(typed.join('\n'), procedures);
      assert.deepEqual(scan.kind === 'dossier' && scan.answers, procedure.applicable(answers), procedure.code);
    }
  }
  context.diagnostic(`modules of ${smallest.toFixed(2)} mm and more, at most ${largest} in a row`);
});

test('the fullest code has modules that a cheap camera sees', async () => {
  const digits = `1${'0123456789'.repeat(87)}`;
  const { modules, module } = printedOf(digits);
  assert.equal(modules.length, 73);
  assert.ok(module >= 0.55, `${module} mm`);
  // A camera of 1280 pixels that has the whole width of a sheet in sight.
  const photo = photograph(modules, { pixels: module * (1280 / 210), blur: 0.4, degrees: 5, noise: 10 });
  assert.equal(decodeQR(photo, true)?.text, digits);
  assert.equal((await readBarcodes(photo, { formats: ['QRCode'] }))[0]?.text, digits);
});
