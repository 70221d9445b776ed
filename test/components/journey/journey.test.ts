import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Journey } from '../../../src/components/journey/journey.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { journeyDocument, savedDraft } from '../../fixtures/journey.js';
import { LastingStore } from '../../fixtures/papers.js';
import { waitUntil } from '../../fixtures/wait-until.js';

const procedure = loadProcedure(journeyDocument);

/** A journey without a screen, whose second half comes when `bring` says so. */
async function travel(bring: (tries: number) => Promise<void>) {
  const place = await fixture<LitElement>(html`<test-journey></test-journey>`);
  let tries = 0;
  const journey = new Journey(place, async () => {
    await bring(++tries);
    return import('../../../src/components/journey/second-half.js');
  });
  const store = new LastingStore();
  await store.keepDraft(savedDraft({ person: { name: 'Trần Thị Mẫu' } }, '/review'));
  await journey.open(procedure, { store, client: undefined, endpoint: '' });
  return { journey, store };
}

customElements.define('test-journey', class extends LitElement {});

describe('a journey whose second half does not arrive', () => {
  it('says so, keeps the draft, and goes on when it is asked again', async () => {
    const { journey } = await travel((tries) =>
      tries === 1 ? Promise.reject(new TypeError('cut')) : Promise.resolve(),
    );
    await journey.start();
    await waitUntil(() => journey.failure);
    expect(journey.failure).to.include({ code: 'offline' });
    expect(journey.draft?.read('/person/name')).to.equal('Trần Thị Mẫu');
    expect(journey.secondHalf).to.equal(undefined);
    await journey.load();
    expect(journey.failure).to.equal(undefined);
    expect(journey.secondHalf?.papers).to.not.equal(undefined);
  });

  it('freezes nothing without it', async () => {
    const { journey, store } = await travel(() => Promise.reject(new TypeError('cut')));
    await journey.start();
    await journey.dossiers?.submit();
    expect(await store.outbox()).to.deep.equal([]);
    expect(journey.stage).to.deep.equal({ kind: 'step', place: '/review' });
  });

  it('deletes the draft also while it is on its way, and opens no papers of it afterwards', async () => {
    let arrive = (): void => {};
    const { journey, store } = await travel(() => new Promise((resolve) => (arrive = resolve)));
    await journey.start();
    const loading = journey.load();
    await journey.drop();
    arrive();
    await loading;
    expect(await store.draft(journeyDocument.code)).to.equal(undefined);
    expect(journey.secondHalf?.papers).to.equal(undefined);
    expect(journey.stage.kind).to.equal('guide');
  });

  it('does what it is asked for in turn, whatever came before', async () => {
    const { journey, store } = await travel(() => Promise.resolve());
    await Promise.all([journey.start(), journey.drop(), journey.start()]);
    expect(journey.stage).to.deep.equal({ kind: 'step', place: '/person' });
    expect(journey.draft?.answers).to.deep.equal({});
    await journey.own.keeper.settled();
    expect((await store.draft(journeyDocument.code))?.key).to.equal(journey.draft?.key);
  });
});
