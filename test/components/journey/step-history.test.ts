import { expect, oneEvent } from '@open-wc/testing';
import { Office } from '../../client/office.js';
import { clientOf, journeyDocument, savedDraft } from '../../fixtures/journey.js';
import { LastingStore } from '../../fixtures/papers.js';
import { waitUntil } from '../../fixtures/wait-until.js';
import { answered, everything, press, reads, settled, show, type, words } from './journey-screen.js';

/** Resolves when the browser has moved in its history. */
async function moved(move: () => void): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  move();
  await arrived;
}

describe("<dvc-procedure>: the browser's own way back", () => {
  /** As on a page that was just opened; WebKit lets no page say so more than 100 times in ten seconds. */
  beforeEach(() => history.replaceState(null, ''));

  it('goes a step back and on again, and loses nothing', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await type(element, '/other/reason', 'Thử');
    history.back();
    await reads(element, 'Bước 1 trên 4');
    expect(await answered(element, '/person/name')).to.equal('Trần Thị Mẫu');
    history.back();
    await press(element, 'Làm tiếp');
    await reads(element, 'Bước 1 trên 4');
    history.back();
    await reads(element, 'đang làm dở');
    history.forward();
    await reads(element, 'Bước 1 trên 4');
  });

  it('goes where our own button has gone, and then past it', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 3');
    await press(element, 'Quay lại');
    await reads(element, 'Bước 1 trên 4');
    // Our button has added no entry: one step further back is the guide.
    history.back();
    await press(element, 'Làm tiếp');
  });

  it('leaves what the page keeps in its entries, and its address, alone', async () => {
    history.replaceState({ page: 7 }, '');
    const address = location.href;
    const element = await show();
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    expect(history.state).to.deep.include({ page: 7 });
    expect(location.href).to.equal(address);
  });

  it('stays where it is when the citizen goes to a heading of the page', async () => {
    const element = await show();
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    await moved(() => (location.hash = 'menu'));
    await settled(element);
    expect(words(element)).to.contain('Bước 1 trên 4');
    await moved(() => history.back());
    await settled(element);
    expect(words(element)).to.contain('Bước 1 trên 4');
  });

  it('adds no entry where the page is opened again on the step it shows', async () => {
    const store = new LastingStore();
    const element = await show({ store });
    await press(element, 'Bắt đầu');
    await type(element, '/person/name', 'Trần Thị Mẫu');
    await press(element, 'Tiếp tục');
    await reads(element, 'Bước 2 trên 3');
    element.remove();
    const entry: unknown = history.state;
    const again = await show({ store });
    await press(again, 'Làm tiếp');
    await reads(again, 'Bước 2 trên 3');
    expect(history.state).to.deep.equal(entry);
    history.back();
    await reads(again, 'Bước 1 trên 4');
  });

  it('knows its own entries from those of another procedure', async () => {
    history.replaceState({ dvc: { code: '9.999999', place: '/person' } }, '');
    const element = await show();
    await press(element, 'Bắt đầu');
    await reads(element, 'Bước 1 trên 4');
    expect(history.state).to.deep.equal({ dvc: { code: journeyDocument.code, place: '/person', before: '' } });
    history.back();
    await reads(element, 'đang làm dở');
  });

  for (const [how, fault, says] of [
    ['was sent', undefined, 'Đã nộp'],
    ['waits for a line', 'cut', 'Chưa nộp'],
  ] as const)
    it(`never leads from a dossier that ${how} back into its form`, async () => {
      const store = new LastingStore();
      await store.keepDraft(savedDraft({ person: { name: 'Trần Thị Mẫu' } }, '/review'));
      const office = new Office();
      office.fault = () => fault;
      const element = await show({ store, client: clientOf(office) });
      await press(element, 'Làm tiếp');
      await waitUntil(() => everything(element).find(({ id }) => id === 'declaration'));
      everything(element)
        .find(({ id }): boolean => id === 'declaration')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await press(element, 'Nộp hồ sơ');
      await reads(element, says);
      await moved(() => history.back());
      await settled(element);
      expect(words(element)).to.contain(says);
    });
});
