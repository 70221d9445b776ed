import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Procedure } from '../../src/model/procedure.js';
import type { DvcGuide } from '../../src/components/dvc-guide.js';
import '../../src/components/dvc-guide.js';
import '../../src/components/dvc-office.js';
import { Office } from '../fixtures/papers.js';
import { birth } from '../fixtures/birth.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';

/** A guide with what it rests on, which comes behind it. */
async function guide(procedure: Procedure = birth(), phone = '024 3733 0000'): Promise<DvcGuide> {
  const element = await fixture<DvcGuide>(
    html`<dvc-guide .procedure=${procedure} phone=${phone} hours="Giờ hành chính"></dvc-guide>`,
  );
  await waitUntil(() => root(element).querySelector('.sources'));
  return element;
}

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
  it('tells who, papers, steps, time and fee in four parts that open in place', async () => {
    const element = await guide();
    const [who, prepare, steps, fee] = cards(element);
    expect(who).to.include('Ai được nộp').and.to.include('Cha hoặc mẹ').and.to.include('Nơi giải quyết');
    expect(prepare).to.include('Cần chuẩn bị').and.to.include('Giấy chứng sinh');
    expect(steps).to.include('Các bước').and.to.include('Nhận Giấy khai sinh').and.to.include('Dễ sai');
    expect(fee).to.include('Ngay trong ngày').and.to.include('8.000 đồng/bản').and.to.include('hộ nghèo');
    const parts = [...root(element).querySelectorAll<HTMLDetailsElement>('[part=card]')];
    expect(parts.map(({ open }) => open)).to.deep.equal([false, false, false, false]);
    await expect(element).to.be.accessible();
    for (const each of parts) each.open = true;
    await expect(element).to.be.accessible();
  });

  it('says in one line the fee, the time and what most people need, as the parts tell them', async () => {
    const told = async (procedure: Procedure) => root(await guide(procedure)).querySelector('.facts')!.textContent;
    const fees = [{ title: 'Đăng ký', amount: 0 }];
    const time = { text: 'Ngay trong ngày. Nhận sau 15 giờ thì ngày hôm sau.' };
    const needs = ['Giấy chứng sinh'];
    expect(await told(withGuide({ fees, time, needs }))).to.equal('Miễn phí · ngay trong ngày · cần: Giấy chứng sinh');
    const copies = [...fees, { title: 'Bản sao', amount: 8000, per: 'bản' }];
    expect(await told(withGuide({ fees: copies, time, needs: [] }))).to.equal(
      'Miễn phí; có trường hợp thu khác · ngay trong ngày',
    );
    const both = ['Giấy báo tử', 'căn cước'];
    expect(await told(withGuide({ fees: [{ title: 'Lệ phí' }], time: { text: '3 ngày.' }, needs: both }))).to.equal(
      'Lệ phí: hỏi cơ quan · 3 ngày · cần: Giấy báo tử, căn cước',
    );
  });

  it('names papers that everybody needs where the document has no short names, unless they are many', async () => {
    const told = async (needed: readonly string[]) =>
      root(await guide(birth({ needed }))).querySelector('.facts')!.textContent;
    expect(await told(['Giấy chứng sinh', 'Giấy tờ tùy thân'])).to.include('cần: Giấy chứng sinh, Giấy tờ tùy thân');
    expect(await told(['Một', 'Hai', 'Ba'])).not.to.include('cần:');
  });

  it('says how many minutes and steps it takes, beside the button', async () => {
    expect(root(await guide()).querySelector('.effort')).to.have.text('Chừng 2 phút, 4 bước.');
  });

  it('names whom to call where nothing is folded, and nobody where nobody is known', async () => {
    const element = await fixture<DvcGuide>(
      html`<dvc-guide .procedure=${birth()} name="UBND xã Ea Súp" phone="024 3733 0000"></dvc-guide>`,
    );
    const ask = root(element).querySelector('.ask')!;
    expect(ask.textContent.replace(/\s+/g, ' ').trim()).to.equal('Hỏi UBND xã Ea Súp: 024 3733 0000');
    expect(ask.querySelector('a')).to.have.attribute('href', 'tel:02437330000');
    expect(ask.closest('details')).to.equal(null);
    expect(root(await guide(birth(), '')).querySelector('.ask')).to.equal(null);
  });

  it('keeps open what was opened, in another language too', async () => {
    const procedure = birth({
      in: (language) => (language === 'en' ? birth({ title: 'Birth registration' }) : birth()),
    });
    const element = await guide(procedure);
    const part = () => root(element).querySelectorAll<HTMLDetailsElement>('[part=card]')[1]!;
    part().querySelector('summary')!.click();
    expect(part().open).to.equal(true);
    try {
      element.lang = 'en';
      await waitUntil(() => root(element).querySelector('h2')!.textContent === 'Birth registration');
      expect(part().open).to.equal(true);
    } finally {
      element.lang = 'vi';
    }
    await waitUntil(() => root(element).querySelector('h2')!.textContent === 'Đăng ký khai sinh');
  });

  it('opens every part while the page is printed, and then what was open is open', async () => {
    const element = await guide();
    const open = () => [...root(element).querySelectorAll<HTMLDetailsElement>('[part=card]')].map((each) => each.open);
    root(element).querySelector<HTMLDetailsElement>('[part=card]')!.open = true;
    await waitUntil(() => root(element).querySelector('dvc-text-size'), 'help with reading has not come');
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).to.deep.equal([true, true, true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(open()).to.deep.equal([true, false, false, false]);
  });

  it('tells the official name beside a shorter title, and only there', async () => {
    const named = (element: DvcGuide) =>
      [...root(element).querySelectorAll('p')].find((each) => each.textContent.startsWith('Tên chính thức'))
        ?.textContent;
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

  it('names in one line what to ask about again, and tells each beside its sources', async () => {
    const { checked } = birth();
    const doubts = async (unverified: readonly string[], changes: Partial<Procedure> = {}) => {
      const shown = root(await guide(birth({ ...changes, checked: { ...checked, unverified: [...unverified] } })));
      const points = [...shown.querySelectorAll('.sources ul:first-of-type li')].map((each) => each.textContent.trim());
      return [shown.querySelector('.doubts')?.textContent, ...(shown.querySelector('.doubts') ? points : [])];
    };
    expect(await doubts([])).to.deep.equal([undefined]);
    expect(await doubts(['/guide/fees/2', '/guide/steps/1', '/result/deliver'])).to.deep.equal([
      'Những điểm cần hỏi lại: các bước, lệ phí.',
      'Các bước: Chụp Giấy chứng sinh.',
      'Lệ phí: Đăng ký quá hạn.',
    ]);
    const who = birth().guide.who;
    expect(await doubts(['/guide/who', '/guide/fees/1/exempt', '/legalBasis/1'])).to.deep.equal([
      'Những điểm cần hỏi lại: ai được nộp, lệ phí, căn cứ pháp lý.',
      `Ai được nộp: ${who}`,
      `Lệ phí: Được miễn: ${birth().guide.fees[1]!.exempt!.join('; ')}`,
      'Căn cứ pháp lý: Nghị định 123/2015/NĐ-CP: Chi tiết.',
    ]);
    const [line, ...points] = await doubts(['/guide'], { delivery: 'full' });
    expect(line).to.include('ai được nộp, giấy tờ, các bước').and.to.include('thời gian, lệ phí');
    expect(points.join(' ')).to.include(birth().guide.steps[0]!);
  });

  it('shows no doubt beside a fact, and doubts no visit that is told', async () => {
    const element = await guide();
    expect(root(element).querySelector('.unverified')).to.equal(null);
    const visit = { ...birth().guide, inPerson: ['Ký vào sổ hộ tịch.'] };
    const told = root(await guide(birth({ delivery: 'unknown', guide: visit })));
    expect(told.querySelector('.doubts')!.textContent).not.to.include('trực tiếp');
  });

  it('says what must be done in person, or that nobody knows', async () => {
    expect(root(await guide()).textContent).to.include('Không phải đến. Làm được toàn bộ trên mạng.');
    const unknown = root(await guide(birth({ delivery: 'unknown' })));
    expect(unknown.querySelector('.doubts')!.textContent).to.include('việc phải đến trực tiếp');
    expect(unknown.querySelector('.sources')!.textContent).to.include('Chưa rõ có phải đến');
    const visit = await guide(withGuide({ inPerson: ['Ký vào sổ hộ tịch.'] }));
    expect(cards(visit)[2]).to.include('Ký vào sổ hộ tịch.');
  });

  it('lists the required papers where the document has no list of its own', async () => {
    expect(cards(await guide(withGuide({ prepare: [] })))[1]).to.include('Giấy chứng sinh');
    const none = await guide(birth({ guide: { ...birth().guide, prepare: [] }, needed: [] }));
    expect(cards(none)[1]).to.include('Chưa có danh sách giấy tờ');
  });

  it('gives a number to call, and says so when there is none', async () => {
    expect(root(await guide()).querySelector('.contact a')).to.have.attribute('href', 'tel:02437330000');
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
    expect(addresses).to.deep.equal([null, null, 'https://a.gov.vn/x']);
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
