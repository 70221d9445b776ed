import { expect } from '@open-wc/testing';
import { sha256 } from '../../../src/client/base/digest.js';
import { pack } from '../../../src/client/handover/pack.js';
import { canonicalJson } from '../../../src/model/canonical-json.js';
import { Draft } from '../../../src/model/draft.js';
import type { JsonObject } from '../../../src/model/json.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import document from '../../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../../fixtures/birth-answers.js';
import { unzip } from '../../fixtures/unzip.js';

const procedure = loadProcedure(document);
const draft = (language = 'vi') => new Draft(procedure.in(language), 'key', 'secret', birthAnswers);
const now = new Date('2026-11-25T03:00:00Z');
const form = new Blob(['<p>Tờ khai</p>']);

async function paper(id: string, slot: string, bytes: Blob, name = 'Ảnh của tôi.jpg') {
  return { id, slot, name, type: 'image/jpeg', size: bytes.size, sha256: await sha256(bytes) } as const;
}

async function packed(language?: string) {
  const photos = new Map([
    ['a', new Blob(['first photo'])],
    ['b', new Blob([new Uint8Array(1_200_000).fill(9)])],
    ['c', new Blob(['of a paper that is not asked for'])],
  ]);
  const papers = [
    await paper('a', 'birth-certificate', photos.get('a')!),
    await paper('b', 'birth-certificate', photos.get('b')!, 'trang 2.pdf'),
    await paper('c', 'no-such-paper', photos.get('c')!),
  ];
  const result = await pack({ draft: draft(language), papers, bytesOf: async (id) => photos.get(id), form, now });
  if (result.kind !== 'packed') throw new Error('a paper was lost');
  return { result, papers, photos, files: await unzip(result.bytes) };
}

const text = (bytes: Uint8Array<ArrayBuffer> | undefined) => new TextDecoder().decode(bytes);

describe('pack', () => {
  it('puts form, answers and papers into one folder under names anybody can read', async () => {
    for (const language of ['vi', 'en']) {
      const { result, files } = await packed(language);
      expect(result.name).to.equal('ho-so-1.001193-20261125.zip');
      expect([...files.keys()]).to.deep.equal([
        'ho-so-1.001193-20261125/to-khai.html',
        'ho-so-1.001193-20261125/tra-loi.json',
        'ho-so-1.001193-20261125/1-giay-chung-sinh-1.jpg',
        'ho-so-1.001193-20261125/1-giay-chung-sinh-2.pdf',
      ]);
    }
  });

  it('gives every paper back byte by byte', async () => {
    const { files, papers, photos } = await packed();
    const [first, second] = [...files.values()].slice(2);
    expect(first!.bytes).to.deep.equal(new Uint8Array(await photos.get('a')!.arrayBuffer()));
    expect(await sha256(second!.bytes.buffer)).to.equal(papers[1]!.sha256);
  });

  it('holds the answers that apply, what they were made with, and a digest that proves them', async () => {
    const { files } = await packed();
    const written = text(files.get('ho-so-1.001193-20261125/tra-loi.json')?.bytes);
    const read = JSON.parse(written) as JsonObject;
    expect(written).to.equal(canonicalJson(read));
    expect(read).to.include({ code: '1.001193', version: document.version, language: 'vi' });
    expect(read['answers']).to.deep.equal(procedure.applicable(birthAnswers));
    expect(read['digest']).to.equal(await sha256(canonicalJson(read['answers']!)));
    expect(read['files']).to.have.length(2);
    expect(written).not.to.contain('secret');
  });

  it('packs nothing when a paper is gone from the device', async () => {
    const papers = [await paper('a', 'birth-certificate', new Blob(['x']), 'mất.jpg')];
    const result = await pack({ draft: draft(), papers, bytesOf: async () => undefined, form, now });
    expect(result).to.deep.equal({ kind: 'lost', name: 'mất.jpg' });
  });
});
