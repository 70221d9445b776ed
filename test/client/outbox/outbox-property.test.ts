import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { HttpClient } from '../../../src/client/http/http-client.js';
import { MemoryStore } from '../../../src/client/device/memory-store.js';
import { Outbox } from '../../../src/client/outbox/outbox.js';
import { aClock, aDossierWithPapers } from '../dossiers.js';
import { Office, type Fault } from '../office.js';

const fault = fc.constantFrom<Fault | undefined>(
  undefined,
  'cut',
  'lost',
  'portal',
  'gateway',
  'unavailable',
  'busy',
  'damaged',
);
/** What the citizen does: presses again, reloads, opens a second tab, or the line comes back. */
const act = fc.constantFrom('send', 'reload', 'second tab', 'online');

describe('Outbox under any schedule of faults', () => {
  it('loses nothing, doubles nothing, and never says more than is true', async function () {
    this.timeout(20_000);
    const schedules = fc.record({
      faults: fc.array(fault, { maxLength: 40 }),
      acts: fc.array(act, { maxLength: 6 }),
      papers: fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 2 }),
      dossiers: fc.integer({ min: 1, max: 3 }),
      seed: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(schedules, async ({ faults, acts, papers, dossiers, seed }) => {
        const office = new Office();
        const store = new MemoryStore();
        let at = 0;
        office.fault = () => faults[at++];
        const tabs: Outbox[] = [];
        const lies: string[] = [];
        const open = (): Outbox => {
          const clock = aClock();
          const random = (): number => ((seed + at) % 100) / 100;
          const client = new HttpClient('https://office.test', { fetch: office.fetch, random, ...clock });
          const outbox = new Outbox(store, () => client, { random, ...clock });
          outbox.subscribe(() => {
            for (const { item, state, receipt } of outbox.entries)
              if (state === 'received' && office.submissions.get(item.key)?.receipt.digest !== receipt?.digest)
                lies.push('a receipt that the office does not hold');
              else if (state === 'received' && receipt?.digest !== item.digest) lies.push('a receipt of other bytes');
          });
          tabs.push(outbox);
          outbox.start();
          return outbox;
        };

        let tab = open();
        const items = [];
        for (let count = 0; count < dossiers; count++) items.push(await aDossierWithPapers(store, papers));
        for (const item of items) await tab.put(item);
        for (const each of acts) {
          if (each === 'send') await tab.send();
          if (each === 'online') dispatchEvent(new Event('online'));
          if (each === 'reload') tab.stop();
          if (each === 'reload' || each === 'second tab') tab = open();
          const kept = (await store.outbox()).map(({ key }) => key);
          for (const { key } of items) expect(kept.includes(key) || office.submissions.has(key)).to.equal(true);
        }
        faults.length = 0;
        for (let tries = 0; tries < 100 && tab.entries.some(({ state }) => state !== 'received'); tries++)
          await tab.send();
        await tab.send();
        for (const each of tabs) each.stop();

        expect(lies).to.deep.equal([]);
        expect([...office.submissions.keys()].sort()).to.deep.equal(items.map(({ key }) => key).sort());
        for (const { key, body, files } of items) {
          expect(office.submissions.get(key)?.body).to.equal(body);
          expect(tab.entry(key)?.state).to.equal('received');
          expect(tab.entry(key)?.receipt).to.deep.equal(office.submissions.get(key)?.receipt);
          for (const { id, size } of files) expect(office.uploads.get(id)?.bytes.length).to.equal(size);
        }
      }),
      { numRuns: 100, interruptAfterTimeLimit: 5_000, verbose: 1 },
    );
  });
});
