import { expect } from '@open-wc/testing';
import { ArchiveError, unzip } from '../../../src/client/handover/unzip.js';
import { zip } from '../../../src/client/handover/zip.js';

const now = new Date('2026-11-25T03:00:00Z');

/** Of what `zip` writes: its end, and where in it stands how many files there are, how long their directory is, where it begins. */
const [endSize, countAt, sizeAt, startAt] = [22, 10, 12, 16];

async function bytesOf(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const made = await zip([{ path: 'a/b.bin', bytes: new Blob([new Uint8Array(size).fill(7)]) }], now);
  return new Uint8Array(await made.arrayBuffer());
}

/** The archive with its one line of the directory written so many times. */
function repeated(whole: Uint8Array<ArrayBuffer>, times: number): Blob {
  const end = whole.slice(-endSize);
  const view = new DataView(end.buffer);
  const start = view.getUint32(startAt, true);
  const line = whole.slice(start, whole.length - endSize);
  for (const at of [countAt - 2, countAt]) view.setUint16(at, times, true);
  view.setUint32(sizeAt, line.length * times, true);
  return new Blob([whole.slice(0, start), ...Array.from({ length: times }, () => line), end]);
}

async function found(archive: Blob): Promise<string> {
  try {
    return `${(await unzip(archive)).length} files`;
  } catch (error) {
    return error instanceof ArchiveError ? error.code : String(error);
  }
}

/** Says that it is larger than it is. */
class Huge extends Blob {
  override get size(): number {
    return 3_000_000_000;
  }
}

describe('unzip', () => {
  it('reads no byte twice for files that lie one over the other', async () => {
    const small = await bytesOf(10);
    expect(await found(new Blob([small]))).to.equal('1 files');
    expect(await found(repeated(small, 3))).to.equal('3 files');
    expect(await found(repeated(await bytesOf(1000), 3))).to.equal('no-archive');
    expect(await found(repeated(await bytesOf(100_000), 900))).to.equal('no-archive');
  });

  it('takes no more files, no longer directory and no larger archive than a dossier has', async () => {
    expect(await found(repeated(await bytesOf(0), 1000))).to.equal('1000 files');
    expect(await found(repeated(await bytesOf(0), 1001))).to.equal('too-large');
    const whole = await bytesOf(5_000_000);
    const view = new DataView(whole.buffer);
    view.setUint32(whole.length - endSize + startAt, 0, true);
    view.setUint32(whole.length - endSize + sizeAt, 4_500_000, true);
    expect(await found(new Blob([whole]))).to.equal('too-large');
    expect(await found(new Huge(['PK']))).to.equal('too-large');
  });

  it('goes nowhere a number of the archive points to where nothing is', async () => {
    for (const at of [sizeAt, startAt]) {
      const whole = await bytesOf(10);
      new DataView(whole.buffer).setUint32(whole.length - endSize + at, 3_000_000, true);
      expect(await found(new Blob([whole]))).to.equal('no-archive');
    }
    for (let at = 0; at < 46; at++) {
      const whole = await bytesOf(10);
      const line = new DataView(whole.buffer).getUint32(whole.length - endSize + startAt, true);
      whole[line + at] = 255;
      expect(await found(new Blob([whole])), String(at)).to.match(/^(1 files|no-archive|squeezed)$/);
    }
  });
});
