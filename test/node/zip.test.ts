import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as zlib from 'node:zlib';
import { zip } from '../../src/client/handover/zip.js';
import { unzip } from '../fixtures/unzip.js';

const now = new Date('2026-11-25T18:30:10Z');

/** Bytes without a pattern, the same at each run. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  let seed = 7;
  return Uint8Array.from({ length }, () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) >>> 16);
}

test('every file comes out of an archive as it went in, with the checksum others compute', async () => {
  const files = new Map([
    ['ho-so/to-khai.html', new TextEncoder().encode('<p>Tờ khai</p>')],
    ['ho-so/rong.txt', new Uint8Array()],
    ['ho-so/1-anh-1.jpg', noise(2_500_001)],
  ]);
  const archive = await zip(
    [...files].map(([path, bytes]) => ({ path, bytes: new Blob([bytes]) })),
    now,
  );
  const found = await unzip(archive);
  assert.deepEqual([...found.keys()], [...files.keys()]);
  for (const [path, bytes] of files) {
    assert.deepEqual(found.get(path)?.bytes, bytes, path);
    assert.equal(found.get(path)?.sum, zlib.crc32(Buffer.from(bytes)), path);
  }
});

test('an archive tells the time of Vietnam', async () => {
  const archive = new DataView(await (await zip([{ path: 'a', bytes: new Blob(['a']) }], now)).arrayBuffer());
  const day = archive.getUint16(12, true);
  const time = archive.getUint16(10, true);
  assert.deepEqual([(day >> 9) + 1980, (day >> 5) & 15, day & 31], [2026, 11, 26]);
  assert.deepEqual([time >> 11, (time >> 5) & 63, (time & 31) * 2], [1, 30, 10]);
});
