import { expect } from '@open-wc/testing';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { SecondHalf } from '../../../src/components/journey/second-half.js';
import { jpegPage } from '../../fixtures/files.js';
import { Office, readyFile } from '../../fixtures/papers.js';
import { smallDraft } from '../../fixtures/small-procedure.js';
import { waitUntil } from '../../fixtures/wait-until.js';

describe('Sending', () => {
  it('has a picture that can be seen of a paper that was taken off and brought back', async () => {
    const sending = new SecondHalf(new MemoryStore(), new Office(), '');
    await sending.open(smallDraft());
    const papers = sending.papers!;
    const { id } = await papers.add('birth-certificate', await readyFile(await jpegPage(200, 300)));
    await waitUntil(() => sending.thumbnails.has(id));
    await papers.remove(id);
    await papers.bringBack(id);
    await waitUntil(() => sending.thumbnails.has(id));
    expect((await fetch(sending.thumbnails.get(id)!)).ok).to.equal(true);
    sending.dispose();
  });
});
