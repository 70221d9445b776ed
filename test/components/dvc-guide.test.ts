import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Procedure } from '../../src/model/procedure.js';
import type { DvcGuide } from '../../src/components/dvc-guide.js';
import '../../src/components/dvc-guide.js';
import '../../src/components/dvc-office.js';
import { Office } from '../fixtures/papers.js';
import { birth } from '../fixtures/birth.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';

const guide = (procedure: Procedure = birth(), phone = '024 3733 0000') =>
  fixture<DvcGuide>(html`<dvc-guide .procedure=${procedure} phone=${phone} hours="Giờ hành chính"></dvc-guide>`);

const root = (element: DvcGuide) => element.shadowRoot!;
const cards = (element: DvcGuide) => [...root(element).querySelectorAll('[part=card]')].map((each) => each.textContent);
const withGuide = (changes: Partial<Procedure['guide']>) => birth({ guide: { ...birth().guide, ...changes } });

/** Presses «In hướng dẫn»; resolves with the tags that are printed. */
async function printed(element: DvcGuide): Promise<readonly string[]> {
  const native = window.print;
  const tags = new Promise<readonly string[]>((resolve) => {
    window.print = () => resolve([...document.querySelectorAll('[data-dvc-printed]')].map((each) => each.localName));
  });
  try {
    [...root(element).querySelectorAll('button')].find((each) => each.textContent?.trim() === 'In hướng dẫn')!.click();
    return await tags;
  } finally {
    window.print = native;
  }
}

describe('<dvc-guide>', () => {
  it('tells who, papers, steps, time and fee in four cards', async () => {
    const element = await guide();
    const [who, prepare, steps, fee] = cards(element);
    expect(who).to.include('Ai được nộp').and.to.include('Cha hoặc mẹ');
    expect(prepare).to.include('Cần chuẩn bị').and.to.include('Giấy chứng sinh');
    expect(steps).to.include('Các bước').and.to.include('Nhận Giấy khai sinh');
    expect(fee).to.include('Ngay trong ngày').and.to.include('8.000 đồng/bản').and.to.include('hộ nghèo');
    await expect(element).to.be.accessible();
  });

  it('tells the official name beside a shorter title, and only there', async () => {
    const named = (element: DvcGuide) => root(element).textContent?.match(/Tên chính thức: .*/)?.[0];
    expect(named(await guide(birth({ officialTitle: 'Thủ tục đăng ký khai sinh cho trẻ em' })))).to.equal(
      'Tên chính thức: Thủ tục đăng ký khai sinh cho trẻ em',
    );
    expect(named(await guide())).to.equal(undefined);
  });

  it('draws nothing before there is a procedure', async () => {
    const element = await fixture<DvcGuide>(html`<dvc-guide></dvc-guide>`);
    expect(root(element).children).to.have.length(0);
  });

  it('calls a fee free only when its amount is 0', async () => {
    const free = await guide(withGuide({ fees: [{ title: 'Lệ phí', amount: 0 }] }));
    expect(cards(free)[3]).to.include('Miễn phí');
    for (const fees of [[{ title: 'Lệ phí' }], []]) {
      const unknown = await guide(withGuide({ fees }));
      expect(cards(unknown)[3])
        .to.include('Cơ quan chưa công bố mức phí này. Hỏi: 024 3733 0000')
        .and.not.to.include('Miễn phí');
    }
  });

  it('marks the facts that nobody has checked, and no other', async () => {
    const element = await guide();
    const marked = [...root(element).querySelectorAll('.unverified')].map((each) => each.closest('li')?.textContent);
    expect(marked).to.have.length(2);
    expect(marked[0]).to.include('Chụp Giấy chứng sinh');
    expect(marked[1]).to.include('Đăng ký quá hạn');
  });

  it('tells once that nobody has checked any of a list', async () => {
    const { checked, guide: told } = birth();
    const all = told.watchOut.map((_, place) => `/guide/watchOut/${place}`);
    expect(all).to.have.length.above(1);
    const element = await guide(birth({ checked: { ...checked, unverified: all } }));
    const marks = root(element).querySelectorAll('.unverified');
    expect(marks).to.have.length(1);
    expect(marks[0]!.closest('section')).to.contain.text('Dễ sai');
    expect(marks[0]!.closest('li')).to.equal(null);
  });

  it('marks a part that nobody has checked without doubting the rest of its fee', async () => {
    const { checked } = birth();
    const element = await guide(birth({ checked: { ...checked, unverified: ['/guide/fees/1/exempt'] } }));
    const mark = root(element).querySelector('.unverified')!;
    expect(mark.previousElementSibling).to.contain.text('Được miễn');
    expect(root(element).querySelectorAll('.unverified')).to.have.length(1);
  });

  it('sets the time large when it is short, and only its first sentence when it is not', async () => {
    const long = await guide(withGuide({ time: { text: 'Ngay trong ngày. Nhận sau 15 giờ thì ngày hôm sau.' } }));
    expect(root(long).querySelector('.figure')).to.have.text('Ngay trong ngày');
    expect(cards(long)[3]).to.include('Nhận sau 15 giờ thì ngày hôm sau.');
    const endless = 'Bảy ngày làm việc kể từ ngày cơ quan nhận đủ hồ sơ hợp lệ.';
    const element = await guide(withGuide({ time: { text: endless } }));
    expect(root(element).querySelector('.figure')).to.have.text('');
    expect(cards(element)[3]).to.include(endless);
  });

  it('says what must be done in person, or that nobody knows', async () => {
    expect(root(await guide()).textContent).to.include('Không phải đến. Làm được toàn bộ trên mạng.');
    expect(root(await guide(birth({ delivery: 'unknown' }))).textContent).to.include('Chưa rõ có phải đến');
    const visit = await guide(withGuide({ inPerson: ['Ký vào sổ hộ tịch.'] }));
    expect(root(visit).textContent).to.include('Ký vào sổ hộ tịch.');
  });

  it('lists the required papers where the document has no list of its own', async () => {
    expect(cards(await guide(withGuide({ prepare: [] })))[1]).to.include('Giấy chứng sinh');
    const none = await guide(birth({ guide: { ...birth().guide, prepare: [] }, needed: [] }));
    expect(cards(none)[1]).to.include('Chưa có danh sách giấy tờ');
  });

  it('gives a number to call, and says so when there is none', async () => {
    expect(root(await guide()).querySelector('a.call')).to.have.attribute('href', 'tel:02437330000');
    const silent = await guide(birth(), '');
    expect(root(silent).querySelector('a.call')).to.equal(null);
    expect(root(silent).textContent).to.include('Cơ quan chưa cho biết số điện thoại');
  });

  it('says that it is not the national portal and never asks for a password', async () => {
    expect(root(await guide()).textContent)
      .to.include('không phải Cổng Dịch vụ công quốc gia')
      .and.to.include('OTP');
  });

  it('says first how its office has it filed, and words the step that files it so', async () => {
    const told = async (words: object, sends: boolean): Promise<readonly string[]> => {
      const procedure = { ...birth(), guide: { ...birth().guide, filingStep: 2 }, ...words };
      const element = await fixture<DvcGuide>(
        html`<dvc-guide
          .procedure=${{ ...procedure, in: () => procedure }}
          .client=${sends ? new Office() : undefined}
          name="UBND xã Ea Súp"
        ></dvc-guide>`,
      );
      const steps = [...root(element).querySelectorAll('ol li')].map((each) => each.textContent.trim());
      return [root(element).querySelector('.filing')!.textContent, steps[2]!];
    };
    const own = birth().guide.steps[2]!;
    const to = 'Hồ sơ gửi tới UBND xã Ea Súp';
    const portal = 'trên Cổng Dịch vụ công quốc gia';
    for (const [words, sends, line, step] of [
      [{}, true, `${to}.`, own],
      [{ filing: ['receive'], basis: 'local' }, true, `${to}, nơi tự giải quyết việc này.`, own],
      [{ filing: ['receive'], basis: 'agreement' }, true, `${to}, nơi nhận hồ sơ này theo thỏa thuận.`, own],
      [{ filing: ['receive', 'counter'] }, true, `${to}. Cũng có thể nộp tại UBND xã Ea Súp.`, own],
      [{ filing: ['portal'] }, true, `Chuẩn bị ở đây, nộp ${portal}.`, `Xem lại tất cả, rồi nộp ${portal}.`],
      [
        { filing: ['receive', 'portal'] },
        false,
        `Chuẩn bị ở đây, nộp ${portal}.`,
        `Xem lại tất cả, rồi nộp ${portal}.`,
      ],
    ] as const)
      expect(await told(words, sends)).to.deep.equal([line, step]);
  });

  it('says that dossiers go to the office only where the page sends them', async () => {
    const told = async (client?: Office): Promise<string> => {
      const office = await fixture(
        html`<dvc-office name="UBND xã Ea Súp" .client=${client}
          ><dvc-guide .procedure=${birth()}></dvc-guide
        ></dvc-office>`,
      );
      return root(office.querySelector('dvc-guide')!).textContent;
    };
    expect(await told(new Office())).to.include('Hồ sơ gửi tới UBND xã Ea Súp.');
    expect(await told())
      .to.include('Chuẩn bị ở đây, nộp trên Cổng Dịch vụ công quốc gia hoặc tại UBND xã Ea Súp.')
      .and.not.to.include('gửi tới');
  });

  it('shows the head of the printed sheet on paper only', async () => {
    const element = await guide();
    await printed(element);
    window.dispatchEvent(new Event('afterprint'));
    const head = root(element).querySelector('.paper')!;
    expect(head.checkVisibility()).to.equal(false);
    expect(head).to.contain.text('Đăng ký khai sinh').and.to.contain.text('đối chiếu với nguồn ngày 10/06/2026');
    expect(head).to.contain.text(location.href.split('#')[0]!);
  });

  it('tells the page that the citizen wants to begin', async () => {
    const element = await guide();
    setTimeout(() => root(element).querySelector<HTMLButtonElement>('[part=start]')!.click());
    const { detail } = await oneEvent(element, 'dvc-started');
    expect(detail).to.deep.equal({ code: '1.001193' });
  });

  it('keeps Enter on its buttons from the form of the page around it', async () => {
    const element = await guide();
    let heard = 0;
    element.parentElement!.addEventListener('keypress', () => heard++);
    const press = (key: string) =>
      root(element)
        .querySelector('[part=start]')!
        .dispatchEvent(new KeyboardEvent('keypress', { key, bubbles: true, composed: true }));
    press('Enter');
    expect(heard).to.equal(0);
    press(' ');
    expect(heard).to.equal(1);
  });

  it('does not offer to begin where the page takes nothing', async () => {
    const element = await guide();
    element.closed = true;
    await element.updateComplete;
    expect(root(element).querySelector('[part=start]')).to.equal(null);
    expect(root(element)).to.contain.text('In hướng dẫn');
  });

  it('shows hostile words as text and links only to the web', async () => {
    const evil = '<img src=x onerror="window.hacked = true">';
    const element = await guide(
      birth({
        title: evil,
        agency: evil,
        guide: { ...birth().guide, who: evil, steps: [evil], fees: [{ title: evil, note: evil }] },
        checked: { on: '2026-06-10', sources: ['javascript:alert(1)', 'https://a.gov.vn/x', evil], unverified: [] },
      }),
      'javascript:alert(1)',
    );
    expect(root(element).querySelector('img')).to.equal(null);
    expect(root(element).textContent).to.include(evil);
    const addresses = [...root(element).querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(addresses).to.deep.equal([null, 'https://a.gov.vn/x']);
  });

  it('keeps following the procedure under browser translation', async () => {
    const element = await guide();
    translatePage(root(element));
    element.procedure = birth({
      title: 'Birth registration',
      guide: { ...birth().guide, who: 'Mother or father', time: { text: 'The same day' } },
    });
    await element.updateComplete;
    expect(root(element).querySelector('h2')).to.have.text('Birth registration');
    expect(cards(element)[0]).to.include('Mother or father');
    expect(cards(element)[3]).to.include('The same day');
  });

  it('speaks the language of the page around it', async () => {
    const procedure = birth({
      in: (language) => (language === 'en' ? birth({ title: 'Birth registration' }) : birth()),
    });
    const element = await guide(procedure);
    const title = () => root(element).querySelector('h2')!.textContent;
    expect(title()).to.equal('Đăng ký khai sinh');
    try {
      element.lang = 'en';
      await waitUntil(() => title() === 'Birth registration');
    } finally {
      element.lang = 'vi';
    }
    await waitUntil(() => title() === 'Đăng ký khai sinh');
  });

  it('prints itself without the page around it, then leaves the page as it was', async () => {
    const element = await guide();
    const sheets = document.adoptedStyleSheets.length;
    expect(await printed(element)).to.include('dvc-guide');
    expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    expect(document.querySelectorAll('[data-dvc-printed]')).to.have.length(0);
  });

  it('leaves its head to a page that has one', async () => {
    const element = await fixture<DvcGuide>(
      html`<dvc-guide .procedure=${birth()}><span slot="head"></span></dvc-guide>`,
    );
    expect(root(element).querySelector('h2')!.checkVisibility()).to.equal(false);
  });
});
