import { expect, fixture, html } from '@open-wc/testing';
import { HttpClient } from '../../src/client/http/http-client.js';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { Papers } from '../../src/client/papers/papers.js';
import type { DvcUpload } from '../../src/components/dvc-upload.js';
import '../../src/components/dvc-upload.js';
import { aClock } from '../client/dossiers.js';
import { Office } from '../client/office.js';
import { file, jpegPage } from '../fixtures/files.js';
import { clientOf, savedDraft } from '../fixtures/journey.js';
import { Clock, draft, LastingStore, slot } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { press, reads, show, submit, words } from './journey/journey-screen.js';

/** What a network between a citizen and the office does to what is sent. */
const gateways: Readonly<Record<string, (office: Office) => void>> = {
  'takes the secret of the draft away': (office) => (office.stripped = ['authorization']),
  'takes the version of tus away': (office) => (office.stripped = ['tus-resumable']),
  'hides the heads of answers, of an office that tells nothing else': (office) =>
    Object.assign(office, { exposes: false, tells: false }),
  'lets no file through': (office) =>
    (office.fault = ({ path }) => (path.startsWith('/v1/uploads') ? 'forbidden' : undefined)),
  'alters each file': (office) =>
    (office.fault = ({ path }) => (path.startsWith('/v1/uploads') ? 'damaged' : undefined)),
};

/** Every standing of the paper until what `begin` lets go has failed once more. */
async function whatIsSaid(element: DvcUpload, begin: () => void): Promise<readonly string[]> {
  const seen: string[] = [];
  let tries = 0;
  const { papers } = element;
  const look = (): void => {
    seen.push(element.shadowRoot!.querySelector('.standing')!.textContent);
    if (papers?.list[0]?.state === 'sending') tries = 1;
  };
  const watch = new MutationObserver(look);
  watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
  begin();
  await waitUntil(() => (look(), tries === 1));
  await waitUntil(() => papers?.list[0]?.state !== 'sending');
  await element.updateComplete;
  watch.disconnect();
  return seen;
}

describe('a paper on its way through a gateway', () => {
  for (const [name, close] of Object.entries(gateways))
    it(`that ${name} is not called bad, and the office not busy`, async () => {
      const office = new Office();
      close(office);
      const line = new EventTarget();
      const clock = new Clock();
      const client = new HttpClient('https://office.test', { fetch: office.fetch, random: () => 0.5, ...aClock() });
      const papers = new Papers({ store: new MemoryStore(), client, draft, line, wait: clock.wait });
      try {
        const element = await fixture<DvcUpload>(
          html`<dvc-upload .paperSlot=${slot()} .papers=${papers}></dvc-upload>`,
        );
        await element.take([file(await jpegPage(200, 300))]);
        await reads(element, 'Tệp không có lỗi, nhưng đường mạng tới cơ quan không cho tệp đi qua');
        expect(words(element)).to.contain('xin thử mạng khác, gọi cơ quan, hoặc mang giấy tờ đến cơ quan');
        expect(words(element)).not.to.contain('đang bận').and.not.to.contain('chưa gửi được');
        const seen = await whatIsSaid(element, () => clock.skip());
        expect(seen.join(' ')).not.to.contain('đang gửi 0 %');
        Object.assign(office, { stripped: [], exposes: true, tells: true, fault: () => undefined });
        line.dispatchEvent(new Event('online'));
        await reads(element, 'Đã gửi tới cơ quan');
      } finally {
        papers.dispose();
      }
    });
});

describe('a dossier on its way through a gateway', () => {
  const doors: Readonly<Record<string, (office: Office) => void>> = {
    'takes its key away': (office) => (office.stripped = ['idempotency-key']),
    'lets no dossier through': (office) =>
      (office.fault = ({ path }) => (path === '/v1/submissions' ? 'forbidden' : undefined)),
    'alters each dossier': (office) =>
      (office.fault = ({ path }) => (path === '/v1/submissions' ? 'damaged' : undefined)),
  };
  for (const [name, close] of Object.entries(doors))
    it(`that ${name} is told what stands in its way, and arrives when nothing does`, async () => {
      const office = new Office();
      const store = new LastingStore();
      const answers = { person: { name: 'Trần Thị Mẫu' }, other: { reason: 'Xin học' } };
      await store.keepDraft(savedDraft(answers, '/review'));
      close(office);
      const element = await show({ store, client: clientOf(office) });
      await press(element, 'Làm tiếp');
      await submit(element);
      await reads(element, 'Đường mạng tới cơ quan không cho hồ sơ đi qua');
      expect(words(element)).to.contain('hồ sơ vẫn tự gửi lại').and.not.to.contain('Hồ sơ chưa nộp được');
      Object.assign(office, { stripped: [], fault: () => undefined });
      await press(element, 'Gửi ngay');
      await reads(element, 'Đã nộp.');
      expect(office.submissions.size).to.equal(1);
    });
});
