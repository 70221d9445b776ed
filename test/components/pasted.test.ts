import { expect, fixture, html } from '@open-wc/testing';
import type { DvcProcedure } from '../../src/components/dvc-procedure.js';
import '../../src/components/dvc-catalog.js';
import '../../src/components/dvc-procedure.js';
import '../../src/components/dvc-tracker.js';
import { journeyDocument } from '../fixtures/journey.js';
import { LastingStore } from '../fixtures/papers.js';
import { press, reads, words } from './journey/journey-screen.js';

const { fetch } = window;
const office = 'https://tiepnhan.example';
let asked: string[];
/** What the address answers, by path; the rest is a page of a web server that knows nothing of us. */
let known: Readonly<Record<string, unknown>>;

beforeEach(() => {
  asked = [];
  known = { '/v1/procedures/9.000001': journeyDocument, '/dvc/procedures/9.000001.json': journeyDocument };
  window.fetch = async (input) => {
    const { href, pathname } = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
    asked.push(href);
    return pathname in known ? Response.json(known[pathname]) : new Response('<h1>Not Found</h1>', { status: 404 });
  };
});

afterEach(() => {
  window.fetch = fetch;
});

function procedure(code: string, endpoint: string, assets = ''): Promise<DvcProcedure> {
  return fixture<DvcProcedure>(
    html`<dvc-procedure
      code=${code}
      endpoint=${endpoint}
      assets=${assets}
      .store=${new LastingStore()}
    ></dvc-procedure>`,
  );
}

describe('what was pasted into a tag', () => {
  for (const endpoint of [
    ` ${office} `,
    `${office}\u00A0`,
    `\u200B${office}/\uFEFF`,
    `”${office}”`,
    `“${office}/“`,
    `"${office}"`,
    `${office}/v1`,
    `${office}/v1/`,
  ])
    it(`finds the office at ${JSON.stringify(endpoint)}`, async () => {
      const element = await procedure('9.000001', endpoint);
      await reads(element, 'Thủ tục thử');
      expect(asked).to.deep.equal([`${office}/v1/procedures/9.000001?lang=vi`]);
    });

  for (const code of [' 9.000001 ', '9.000001\u00A0', '9.000\u200B001', '”9.000001”', '„9.000001“', "'9.000001'"])
    it(`finds the procedure ${JSON.stringify(code)}`, async () => {
      const element = await procedure(code, office);
      await reads(element, 'Thủ tục thử');
      expect(asked).to.deep.equal([`${office}/v1/procedures/9.000001?lang=vi`]);
    });

  for (const endpoint of [
    'tiepnhan.example',
    'tiepnhan.example/dvc',
    'https//tiepnhan.example',
    `${office}?a=1`,
    'htps://x',
  ])
    it(`says that ${endpoint} is no address, asks nobody, and takes no documents from elsewhere`, async () => {
      const element = await procedure('9.000001', endpoint, '/dvc');
      await reads(element, `Không có nơi nhận hồ sơ ở địa chỉ ${endpoint}`);
      expect(words(element)).to.contain('https://').and.to.contain('endpoint');
      expect(asked).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

  it('says that nobody receives at an address where a web server knows no such page', async () => {
    const element = await procedure('9.000002', office, '/dvc');
    await reads(element, `Không có nơi nhận hồ sơ ở địa chỉ ${office}`);
    expect(asked).to.not.include('/dvc/procedures/9.000002.json');
  });

  it('is said by the catalogue and the tracker too', async () => {
    const catalog = await fixture(html`<dvc-catalog endpoint="tiepnhan.example" assets="/dvc"></dvc-catalog>`);
    await reads(catalog, 'Không có nơi nhận hồ sơ ở địa chỉ tiepnhan.example');
    const tracker = await fixture(
      html`<dvc-tracker endpoint="tiepnhan.example" code="42XA8H2J4" .secret=${'559520'}></dvc-tracker>`,
    );
    await reads(tracker, 'Không có nơi nhận hồ sơ ở địa chỉ tiepnhan.example');
    expect(asked).to.deep.equal([]);
  });

  it('is asked again when the page has corrected it', async () => {
    const element = await procedure('9.000001', 'tiepnhan.example');
    await reads(element, 'Không có nơi nhận hồ sơ');
    element.endpoint = office;
    await press(element, 'Bắt đầu');
  });
});
