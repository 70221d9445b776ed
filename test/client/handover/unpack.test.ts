import { expect } from '@open-wc/testing';
import { plainSha256 } from '../../../src/client/base/plain-sha256.js';
import { sha256 } from '../../../src/client/base/digest.js';
import { pack } from '../../../src/client/handover/pack.js';
import { unpack, type Unpacked } from '../../../src/client/handover/unpack.js';
import { ArchiveError } from '../../../src/client/handover/unzip.js';
import { zip, type Entry } from '../../../src/client/handover/zip.js';
import { Draft } from '../../../src/model/draft.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { documentDigest } from '../../../src/model/scan/document-digest.js';
import document from '../../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../../fixtures/birth-answers.js';
import { unzip } from '../../fixtures/unzip.js';

const procedure = loadProcedure(document);
const now = new Date('2026-11-25T03:00:00Z');
const photos = new Map([
  ['a', new Blob(['first photo'])],
  ['b', new Blob([new Uint8Array(1_200_000).fill(9)])],
]);

async function packed(): Promise<Blob> {
  const paper = async (id: string, name: string) => {
    const bytes = photos.get(id)!;
    const type = 'image/jpeg' as const;
    return { id, slot: 'birth-certificate', name, type, size: bytes.size, sha256: await sha256(bytes) };
  };
  const made = await pack({
    draft: new Draft(procedure, 'key', 'secret', birthAnswers),
    papers: [await paper('a', 'a.jpg'), await paper('b', 'b.jpg')],
    bytesOf: async (id) => photos.get(id),
    form: new Blob(['<p>Tờ khai</p>']),
    now,
  });
  if (made.kind === 'lost') throw new Error('lost');
  return made.bytes;
}

/** The pack with other files, as whoever packs it again would make it: with right checksums. */
async function repacked(change: (entries: Map<string, Entry>) => void): Promise<Unpacked> {
  const files = await unzip(await packed());
  const entries = new Map(
    [...files].map(([path, { bytes }]) => [path.split('/')[1]!, { path, bytes: new Blob([bytes]) }]),
  );
  change(entries);
  const found = await unpack(await zip([...entries.values()], now));
  if (found.kind !== 'unpacked') throw new Error(found.kind);
  return found;
}

async function codeOf(archive: Blob): Promise<string> {
  try {
    return (await unpack(archive)).kind;
  } catch (error) {
    return error instanceof ArchiveError ? error.code : String(error);
  }
}

describe('unpack', () => {
  it('tells a form whose digest is not there, and gives the digest of what the document asks', async () => {
    const found = await repacked(() => {});
    expect(found.document).to.equal(documentDigest(procedure));
    const files = await unzip(await packed());
    const [name, told] = [...files].find(([path]) => path.endsWith('tra-loi.json'))!;
    const { form: _, ...without } = JSON.parse(new TextDecoder().decode(told.bytes)) as Record<string, unknown>;
    const changed = await repacked((entries) =>
      entries.set('tra-loi.json', { path: name, bytes: new Blob([JSON.stringify(without)]) }),
    );
    expect(changed.changes).to.deep.equal([{ kind: 'changed', path: 'to-khai.html' }]);
  });

  it('gives back what was packed, proven', async () => {
    const found = await repacked(() => {});
    expect(found).to.include({ code: '1.001193', version: document.version, packedAt: now.toISOString() });
    expect(found.answers).to.deep.equal(procedure.applicable(birthAnswers));
    expect(found.changes).to.deep.equal([]);
    expect(found.papers.map(({ path, slot, proven }) => [path, slot, proven])).to.deep.equal([
      ['1-giay-chung-sinh-1.jpg', 'birth-certificate', true],
      ['1-giay-chung-sinh-2.jpg', 'birth-certificate', true],
    ]);
    expect(await found.papers[0]!.bytes.text()).to.equal('first photo');
  });

  it('names what was changed, taken away and added', async () => {
    const other = (entries: Map<string, Entry>, name: string, text: string) =>
      entries.set(name, { path: `x/${name}`, bytes: new Blob([text]) });
    const changes = async (change: (entries: Map<string, Entry>) => void) => (await repacked(change)).changes;
    const photo = '1-giay-chung-sinh-1.jpg';
    expect(await changes((entries) => other(entries, photo, 'other photo'))).to.deep.equal([
      { kind: 'changed', path: photo },
    ]);
    expect(await changes((entries) => other(entries, 'to-khai.html', '<p>'))).to.deep.equal([
      { kind: 'changed', path: 'to-khai.html' },
    ]);
    expect(await changes((entries) => entries.delete(photo))).to.deep.equal([{ kind: 'missing', path: photo }]);
    expect(await changes((entries) => entries.delete('to-khai.html'))).to.deep.equal([
      { kind: 'missing', path: 'to-khai.html' },
    ]);
    expect(await changes((entries) => other(entries, 'ghi-chu.txt', 'x'))).to.deep.equal([
      { kind: 'extra', path: 'ghi-chu.txt' },
    ]);
  });

  it('sees answers that are not those of the digest', async () => {
    const files = await unzip(await packed());
    const [, { bytes }] = [...files].find(([path]) => path.endsWith('tra-loi.json'))!;
    const text = new TextDecoder().decode(bytes).replace('Y Bhăm', 'Y Bham');
    const found = await repacked((entries) =>
      entries.set('tra-loi.json', { path: 'x/tra-loi.json', bytes: new Blob([text]) }),
    );
    expect(found.changes).to.deep.equal([{ kind: 'changed', path: 'tra-loi.json' }]);
  });

  /** The pack with other words in its answers file. */
  async function retold(
    change: (told: Record<string, unknown>) => unknown,
    more: Entry[] = [],
  ): Promise<Unpacked | string> {
    const files = await unzip(await packed());
    const entries = [...files].map(([path, { bytes }]) => {
      if (!path.endsWith('tra-loi.json')) return { path, bytes: new Blob([bytes]) };
      const told = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
      return { path, bytes: new Blob([JSON.stringify(change(told))]) };
    });
    const found = await unpack(await zip([...entries, ...more], now));
    return found.kind === 'unpacked' ? found : found.kind;
  }

  it('reads each file once, however often it is listed, and says that the list was changed', async () => {
    const changed = (change: (files: readonly unknown[]) => unknown) =>
      retold((told) => ({ ...told, files: change(told['files'] as readonly unknown[]) }));
    for (const more of [
      (files: readonly unknown[]) => [...files, ...files],
      (files: readonly unknown[]) => [...files, {}],
    ]) {
      const found = await changed(more);
      expect(found).to.be.an('object');
      if (typeof found === 'string') continue;
      expect(found.papers).to.have.length(2);
      expect(found.changes).to.deep.equal([{ kind: 'changed', path: 'tra-loi.json' }]);
    }
    const entry = { path: 'x', slot: 'x', type: 'x', size: 1, sha256: 'x' };
    const endless = Array.from({ length: 50_000 }, (_, at) => ({ ...entry, path: `${at}` }));
    expect(await changed(() => endless)).to.equal('not-ours');
  });

  it('refuses more answers than any form asks', async () => {
    const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({})) });
    expect(await retold((told) => ({ ...told, answers: rows(300_000) }))).to.equal('not-ours');
    expect(await retold((told) => ({ ...told, answers: rows(3000) }))).to.be.an('object');
  });

  it('names files in signs that can be seen, on one line, and not without end', async () => {
    const path = `x/gi\u202Egpj.exe\n\u0007<b>${'a'.repeat(5000)}`;
    const found = await retold((told) => told, [{ path, bytes: new Blob(['x']) }]);
    expect(found).to.be.an('object');
    if (typeof found === 'string') return;
    const [change] = found.changes;
    expect(change?.kind).to.equal('extra');
    expect(change?.path).to.match(/^gigpj\.exe <b>a+…$/);
    expect(change?.path.length).to.equal(200);
  });

  it('refuses what is no pack with a code', async () => {
    const whole = await packed();
    expect(await codeOf(new Blob([]))).to.equal('no-archive');
    expect(await codeOf(new Blob(['PK\x03\x04 and so on']))).to.equal('no-archive');
    expect(await codeOf(whole.slice(0, whole.size - 30))).to.equal('no-archive');
    expect(await codeOf(whole.slice(40))).to.equal('no-archive');
    expect(await codeOf(await zip([{ path: 'a/b.txt', bytes: new Blob(['x']) }], now))).to.equal('not-ours');
    expect(await codeOf(await zip([{ path: 'a/tra-loi.json', bytes: new Blob(['{']) }], now))).to.equal('not-ours');
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint16(directory + 10, 8, true);
    expect(await codeOf(new Blob([bytes]))).to.equal('squeezed');
    view.setUint16(directory + 10, 0, true);
    view.setUint32(directory + 20, 0xfffffff0, true);
    view.setUint32(directory + 24, 0xfffffff0, true);
    expect(await codeOf(new Blob([bytes]))).to.equal('no-archive');
  });
});

describe('plainSha256', () => {
  it('is what browsers compute, around the ends of blocks', async () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 5000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 73) & 255);
      expect(plainSha256(bytes), String(length)).to.equal(await sha256(bytes.buffer));
    }
  });
});
