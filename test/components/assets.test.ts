import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/dvc-catalog.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import { journeyDocument } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { everything, press, reads } from './journey/journey-screen.js';

const commune = ['24133', 'Phường Buôn Ma Thuột'];

const { fetch, reportError } = window;
let asked: string[];
let told: string[];

/** A web server that holds `files`, by their path. */
function serve(files: Readonly<Record<string, unknown>>): void {
  window.fetch = async (input) => {
    const { pathname } = new URL(String(input), document.baseURI);
    asked.push(pathname);
    return pathname in files ? Response.json(files[pathname]) : new Response('', { status: 404 });
  };
}

beforeEach(() => {
  asked = [];
  told = [];
  window.reportError = (error) => void told.push(String(error));
});

afterEach(() => {
  window.fetch = fetch;
  window.reportError = reportError;
});

async function formOf(element: DvcProcedure): Promise<DvcForm> {
  await press(element, 'Bắt đầu');
  const form = (): DvcForm | undefined =>
    everything(element).find((each): each is DvcForm => each.localName === 'dvc-form');
  await waitUntil(form);
  return form()!;
}

describe('where the documents and the communes come from', () => {
  for (const assets of ['/dvc', '/dvc/', '/dvc//'])
    it(`finds both in assets="${assets}"`, async () => {
      serve({ '/dvc/procedures/9.000001.json': journeyDocument, '/dvc/units/66.json': { communes: [commune] } });
      const element = await fixture<DvcProcedure>(
        html`<dvc-procedure code="9.000001" assets=${assets} .store=${new LastingStore()}></dvc-procedure>`,
      );
      const { units } = await formOf(element);
      expect(await units?.communes('66')).to.deep.equal([commune]);
      expect(asked).to.deep.equal(['/dvc/procedures/9.000001.json', '/dvc/units/66.json']);
    });

  it('asks the office for the communes, and the folder where the office does not give them', async () => {
    const uploads = { protocols: [], types: [], maxFileBytes: 1, maxFiles: 1, maxDossierBytes: 1 };
    serve({
      '/office/v1/capabilities': { office: { name: 'UBND xã' }, procedures: [journeyDocument.code], uploads },
      '/office/v1/units/66.json': { communes: [commune] },
      '/dvc/units/01.json': { communes: [] },
    });
    const element = await fixture<DvcProcedure>(
      html`<dvc-procedure
        .document=${journeyDocument}
        .store=${new LastingStore()}
        endpoint="/office/"
        assets="/dvc"
      ></dvc-procedure>`,
    );
    const { units } = await formOf(element);
    expect(await units?.communes('66')).to.deep.equal([commune]);
    expect(await units?.communes('01')).to.deep.equal([]);
    const lists = asked.filter((path) => path.includes('/units/'));
    expect(lists).to.deep.equal(['/office/v1/units/66.json', '/office/v1/units/01.json', '/dvc/units/01.json']);
  });

  it('guesses no address: where the page names none, it is told what to set', async () => {
    serve({});
    const element = await fixture<DvcProcedure>(html`<dvc-procedure code="9.000001"></dvc-procedure>`);
    await reads(element, 'Chưa mở được thủ tục.');
    const catalog = await fixture(html`<dvc-catalog></dvc-catalog>`);
    await reads(catalog, 'Tải lại');
    expect(told).to.deep.equal([
      'Error: No procedures/9.000001.json: set assets or endpoint',
      'Error: No procedures/index.json: set assets or endpoint',
    ]);
    // What an element of the test before still asks of its office does not count.
    expect(asked.filter((path) => !path.startsWith('/office/'))).to.deep.equal([]);
  });
});
