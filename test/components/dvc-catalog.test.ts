import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import type { Client } from '../../src/client/client.js';
import { feeWords } from '../../src/components/catalog/catalog-words.js';
import type { DvcCatalog } from '../../src/components/dvc-catalog.js';
import { catalogPart } from '../../src/model/catalog-part.js';
import type { CatalogEntry } from '../../src/schemas/catalog.js';
import { manyProcedures, wardProcedures } from '../fixtures/catalog.js';
import { clientWith } from '../fixtures/tracking.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';
import '../../src/components/dvc-catalog.js';

const root = (element: DvcCatalog) => element.shadowRoot!;
const titles = (element: DvcCatalog) =>
  [...root(element).querySelectorAll('.pick')].map(({ textContent }) => textContent);
const count = (element: DvcCatalog) => root(element).querySelector('[part=count]')?.textContent;
const box = (element: DvcCatalog) => root(element).querySelector<HTMLInputElement>('input')!;
const chip = (element: DvcCatalog, words: string) =>
  [...root(element).querySelectorAll<HTMLButtonElement>('.events button')].find((each) => each.textContent === words)!;

const listing = (procedures: readonly CatalogEntry[] = wardProcedures) =>
  fixture<DvcCatalog>(
    html`<dvc-catalog href="#/{code}" phone="024 1111 2222" .procedures=${procedures}></dvc-catalog>`,
  );

const asking = async (calls: Partial<Client>, assets = '/nothing/') =>
  fixture<DvcCatalog>(
    html`<dvc-catalog phone="024 1111 2222" assets=${assets} .client=${clientWith(calls)}></dvc-catalog>`,
  );

const type = async (element: DvcCatalog, words: string) => {
  box(element).value = words;
  box(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
};

describe('<dvc-catalog>', () => {
  it('lists all, each with a link, and takes no focus', async () => {
    const element = await listing();
    expect(count(element)).to.equal('Có 24 thủ tục');
    expect(root(element).querySelector('a')).to.have.attribute('href', '#/1.001193');
    expect(document.activeElement).to.equal(document.body);
  });

  it('is accessible', async () => {
    const element = await listing(wardProcedures.slice(0, 4));
    await expect(element).to.be.accessible();
  });

  it('finds while one types, and says how many there are once one rests', async () => {
    const element = await listing();
    await type(element, 'dam cuoi');
    expect(titles(element)).to.deep.equal(['Đăng ký kết hôn']);
    expect(count(element)).to.equal('Có 1 thủ tục');
    const spoken = root(element).querySelector('.visually-hidden[role=status]')!;
    expect(spoken.textContent).to.equal('');
    await waitUntil(() => spoken.textContent === 'Có 1 thủ tục');
  });

  it('lists what belongs to a life event, and lets go of it when pressed again', async () => {
    const element = await listing();
    chip(element, 'Mở cửa hàng').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(4);
    expect(chip(element, 'Mở cửa hàng')).to.have.attribute('aria-pressed', 'true');
    await expect(element).to.be.accessible();
    await type(element, 'tam ngung');
    expect(titles(element)).to.have.length(1);
    await type(element, '');
    chip(element, 'Mở cửa hàng').click();
    await element.updateComplete;
    expect(count(element)).to.equal('Có 24 thủ tục');
  });

  it('finds the same by the words on its button, in the language they are in', async () => {
    const element = await listing();
    for (const words of ['Mở cửa hàng', 'Người thân mất', 'Khó khăn', 'Xây nhà', 'Kết hôn']) {
      const button = [...root(element).querySelectorAll<HTMLButtonElement>('.events button')].find((each) =>
        each.textContent.startsWith(words),
      )!;
      button.click();
      await element.updateComplete;
      const own = titles(element);
      button.click();
      expect(own.length, words).to.be.greaterThan(0);
      await type(element, words);
      expect(titles(element).slice(0, own.length), words).to.have.members(own);
      await type(element, '');
    }
  });

  it('has what is found right below the search, unless a life event is chosen', async () => {
    const element = await listing();
    await type(element, 'tam tru');
    expect(root(element).querySelector('.events')).to.equal(null);
    await type(element, '');
    chip(element, 'Chuyển nhà').click();
    await type(element, 'tam tru');
    expect(chip(element, 'Chuyển nhà')).to.have.attribute('aria-pressed', 'true');
  });

  it('keeps to the events the page asks for', async () => {
    const element = await listing();
    element.events = 'death school';
    await element.updateComplete;
    expect(titles(element)).to.have.length(4);
    expect([...root(element).querySelectorAll('.events button')]).to.have.length(2);
    element.events = 'school';
    await element.updateComplete;
    expect(titles(element)).to.have.length(1);
    expect(root(element).querySelector('.events')).to.equal(null);
  });

  it('says what to do and whom to call when nothing is found, and the way back', async () => {
    const element = await listing();
    await type(element, 'banh mi');
    expect(count(element)).to.equal('Chưa tìm thấy thủ tục nào');
    expect(root(element).querySelector('.call')).to.have.text('Gọi 024 1111 2222');
    await expect(element).to.be.accessible();
    root(element).querySelector<HTMLButtonElement>('.actions button')!.click();
    await waitUntil(() => count(element) === 'Có 24 thủ tục');
    expect(box(element).value).to.equal('');
    expect(root(element).activeElement).to.equal(root(element).querySelector('.count'));
  });

  it('says who does what is not in its list, shown and aloud, and what says so', async () => {
    const element = await listing();
    await type(element, 'làm hộ chiếu');
    await waitUntil(() => count(element) === 'Danh mục này không có: Cấp hộ chiếu');
    const notice = root(element).querySelector('[part=elsewhere]')!;
    expect(notice).to.contain.text('Nơi làm: Phòng Quản lý xuất nhập cảnh của Công an cấp tỉnh.');
    expect(notice).to.contain.text('49/2019/QH14');
    expect(notice.querySelector('a')).to.have.attribute('href', 'https://dichvucong.gov.vn/');
    expect(root(element)).not.to.contain.text('Xin thử ít từ hơn');
    expect(root(element).querySelector('.call')).to.have.text('Gọi 024 1111 2222');
    await expect(element).to.be.accessible();
    const spoken = root(element).querySelector('.visually-hidden[role=status]')!;
    await waitUntil(() => spoken.textContent!.includes('Nơi làm: Phòng Quản lý xuất nhập cảnh'));
    element.lang = 'en';
    await waitUntil(() => count(element) === 'Not in this list: Passport');
    expect(root(element)).to.contain.text('Done by: the Immigration Division of the provincial police.');
  });

  it('says that no text confirms who does something, where none does', async () => {
    const element = await listing();
    await type(element, 'bhyt');
    await waitUntil(() => count(element) === 'Danh mục này không có: Thẻ bảo hiểm y tế');
    expect(root(element)).to.contain.text('Chưa có văn bản xác nhận (30/11/2026). Xin hỏi trước khi đi.');
  });

  it('goes to the results on Enter, and not on', async () => {
    const element = await listing();
    let heard = 0;
    element.parentElement!.addEventListener('keydown', () => heard++);
    box(element).focus();
    box(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    expect(heard).to.equal(0);
    root(element).querySelector('form')!.requestSubmit();
    await waitUntil(() => root(element).activeElement === root(element).querySelector('.count'));
  });

  it('asks before it opens a procedure, and opens none that was stopped', async () => {
    const element = await listing();
    const stop = (event: Event) => event.preventDefault();
    element.addEventListener('dvc-pick', stop);
    setTimeout(() => root(element).querySelector<HTMLElement>('.pick')!.click());
    const { detail, cancelable } = await oneEvent(element, 'dvc-pick');
    expect([detail, cancelable]).to.deep.equal([{ code: '1.001193' }, true]);
    expect(location.hash).to.equal('');
    element.removeEventListener('dvc-pick', stop);
    const moved = oneEvent(window, 'hashchange');
    root(element).querySelector<HTMLElement>('.pick')!.click();
    await moved;
    expect(location.hash).to.equal('#/1.001193');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('has buttons where it has no address', async () => {
    const element = await listing();
    element.href = '';
    await element.updateComplete;
    expect(root(element).querySelector('button.pick')).to.have.text('Đăng ký khai sinh');
  });

  const fees = (...amounts: (number | undefined)[]) =>
    feeWords(
      {
        ...wardProcedures[0]!,
        fees: amounts.map((amount) => ({ title: 'A', ...(amount !== undefined && { amount }) })),
      },
      'vi',
    );

  it('tells the usual fee, and never takes one that is not known for nothing', () => {
    expect(fees()).to.equal('Lệ phí: hỏi cơ quan');
    expect(fees(undefined, 8000)).to.equal('Lệ phí: hỏi cơ quan');
    expect(fees(0)).to.equal('Miễn phí');
    expect(fees(0, undefined)).to.equal('Miễn phí, có ngoại lệ');
    expect(fees(8000, 2000)).to.equal('8.000 đồng, có ngoại lệ');
    expect(fees(8000, 8000)).to.equal('8.000 đồng');
  });

  it('says in the language shown what a fee is for', () => {
    const entry = {
      ...wardProcedures[0]!,
      fees: [{ title: 'Bản sao', amount: 8000, per: 'bản' }],
      translations: { en: { per: { bản: 'copy' } } },
    };
    expect([feeWords(entry, 'vi'), feeWords(entry, 'en')]).to.deep.equal(['8.000 đồng/bản', '8.000 đồng/copy']);
  });

  it('says of each in two lines its name, what it costs and how long it takes, and no more', async () => {
    const [birth, , , , , , , , , , , , , , , , , , allowance] = wardProcedures;
    const doubtful = { ...allowance!, time: { text: 'Chưa kiểm chứng: khoảng 10 ngày làm việc. Có thể lâu hơn.' } };
    const element = await listing([birth!, doubtful]);
    const said = [...root(element).querySelectorAll('.card')].map((each) =>
      [...each.children].map(({ textContent }) => textContent),
    );
    expect(said).to.deep.equal([
      ['Đăng ký khai sinh', 'Miễn phí, có ngoại lệ · ngay trong ngày'],
      ['Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng', 'Miễn phí · khoảng 10 ngày làm việc'],
    ]);
  });

  it('shows its waiting face, then what the office takes', async () => {
    let answer: (list: { procedures: CatalogEntry[] }) => void = () => {};
    const element = await asking({ procedures: () => new Promise((resolve) => (answer = resolve)) });
    expect(root(element)).to.contain.text('Đang tải danh mục thủ tục…');
    await expect(element).to.be.accessible();
    answer({ procedures: wardProcedures.slice(0, 2) });
    await waitUntil(() => titles(element).length === 2);
  });

  it('says when neither office nor list can be reached, whom to call, and tries again', async () => {
    let calls = 0;
    const element = await asking({
      procedures: async () => {
        if (calls++ === 0) throw new ClientError('offline');
        return { procedures: [...wardProcedures] };
      },
    });
    await waitUntil(() => root(element).querySelector('[role=alert]'));
    expect(root(element)).to.contain.text('mất mạng');
    expect(root(element)).to.contain.text('Gọi 024 1111 2222');
    await expect(element).to.be.accessible();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => count(element) === 'Có 24 thủ tục');
  });

  it('shows what was shipped while the office cannot be asked, and says so', async () => {
    const folder = URL.createObjectURL(new Blob([JSON.stringify({ procedures: wardProcedures })]));
    const real = window.fetch;
    window.fetch = (address, options) =>
      real(String(address).endsWith('procedures/index.json') ? folder : address, options);
    try {
      const unsure = await asking({ procedures: () => Promise.reject(new ClientError('offline')) });
      await waitUntil(() => count(unsure) === 'Có 24 thủ tục');
      expect(root(unsure)).to.contain.text('Chưa hỏi được cơ quan.');
      await expect(unsure).to.be.accessible();
      const capabilities: Client['capabilities'] = async () => ({
        office: { name: 'A' },
        procedures: ['1.000894'],
        uploads: { protocols: [], types: [], maxFileBytes: 1, maxFiles: 1, maxDossierBytes: 1 },
      });
      const narrowed = await asking({ capabilities });
      await waitUntil(() => titles(narrowed).length > 0);
      expect(titles(narrowed)).to.deep.equal(['Đăng ký kết hôn']);
    } finally {
      window.fetch = real;
    }
  });

  it('says when the office takes nothing', async () => {
    expect(root(await listing([]))).to.contain.text('Chưa có thủ tục nào ở đây. Xin hỏi cơ quan.');
  });

  it('goes on finding under the browser’s own translation', async () => {
    const element = await listing();
    translatePage(root(element));
    await type(element, 'khai tu');
    expect(titles(element)[0]).to.equal('Đăng ký khai tử');
    expect(count(element)).not.to.equal('Có 24 thủ tục');
  });

  it('draws 2,000 in parts, finds among them within a frame, and goes on at the first that is new', async () => {
    const element = await listing(manyProcedures(2000));
    expect(titles(element)).to.have.length(12);
    const times: number[] = [];
    for (const typed of ['k', 'kh', 'kha', 'khai', 'khai sinh', 'ky', 'hon', 'ho kinh doanh', 'tam tru', 'giay']) {
      const before = performance.now();
      await type(element, typed);
      times.push(performance.now() - before);
    }
    // A frame, 16 ms, on a quiet machine.
    expect(Math.min(...times)).to.be.below(200);
    root(element).querySelector<HTMLButtonElement>('.actions button')!.click();
    await waitUntil(() => titles(element).length === 24);
    await waitUntil(() => root(element).activeElement === root(element).querySelectorAll('.pick')[12]);
  });

  it('speaks English, and marks names that have none as Vietnamese', async () => {
    const [first, second] = wardProcedures;
    const element = await listing([first!, { ...second!, translations: {} }]);
    element.lang = 'en';
    await waitUntil(() => count(element) === '2 procedures');
    const picks = [...root(element).querySelectorAll('.pick')];
    expect(picks.map((each) => [each.textContent, each.getAttribute('lang')])).to.deep.equal([
      ['Birth registration', 'en'],
      ['Đăng ký kết hôn', 'vi'],
    ]);
    await expect(element).to.be.accessible();
    element.lang = 'vi';
    await waitUntil(() => count(element) === 'Có 2 thủ tục');
  });

  describe('of two thousand procedures', () => {
    const all = manyProcedures(2000);
    const office = () => {
      const asked: string[] = [];
      const calls: Partial<Client> = {
        firstProcedures: (first) => {
          asked.push(`first ${first}`);
          return Promise.resolve(catalogPart(all, first));
        },
        procedures: () => {
          asked.push('all');
          return Promise.resolve({ procedures: [...all] });
        },
      };
      return { asked, calls };
    };

    it('begins with the first ones and the names of all, which can be searched at once', async () => {
      const { asked, calls } = office();
      const element = await asking(calls);
      await waitUntil(() => count(element) === 'Có 2000 thủ tục');
      expect(asked).to.deep.equal(['first 24']);
      expect(root(element).querySelectorAll('.facts')).to.have.length(12);
      await type(element, 'khai tu so 1994');
      expect(titles(element)).to.deep.equal(['Đăng ký khai tử số 1994']);
    });

    it('fetches the whole list when somebody looks further, and shows what is known then', async () => {
      const { asked, calls } = office();
      const element = await asking(calls);
      await waitUntil(() => count(element) === 'Có 2000 thủ tục');
      await type(element, 'dam cuoi');
      await waitUntil(() => titles(element)[0]?.startsWith('Đăng ký kết hôn'));
      expect(asked).to.deep.equal(['first 24', 'all']);
      expect(count(element)).to.equal('Có 84 thủ tục');
      expect(root(element).querySelectorAll('.card:first-child .facts')).to.have.length(1);
      await type(element, '');
      expect(asked).to.have.length(2);
    });

    it('shows the names it has while the whole list does not come', async () => {
      const { calls } = office();
      const element = await asking({ ...calls, procedures: () => Promise.reject(new ClientError('offline')) });
      await waitUntil(() => count(element) === 'Có 2000 thủ tục');
      await type(element, 'so 1994');
      expect(titles(element)).to.have.length(1);
      expect(root(element).querySelectorAll('.card > *')).to.have.length(1);
      await expect(element).to.be.accessible();
    });
  });

  it('takes the list that a script has brought, and no client is asked', async () => {
    const many = manyProcedures(40);
    const address = 'https://office.invalid/v1/procedures?first=24';
    globalThis.dvcAsked = { [address]: Promise.resolve(Response.json(catalogPart(many, 24))) };
    const element = await fixture<DvcCatalog>(
      html`<dvc-catalog endpoint="https://office.invalid" assets="/nothing/"></dvc-catalog>`,
    );
    await waitUntil(() => count(element) === `Có ${many.length} thủ tục`);
    expect(globalThis.dvcAsked).to.equal(undefined);
    expect(performance.getEntriesByType('resource').some(({ name }) => name.includes('http-client'))).to.equal(false);
  });
});
