import { aTimeout, expect, fixture, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { ClientError, type FailureCode } from '../../src/client/client-error.js';
import type { Client } from '../../src/client/client.js';
import type { DvcTracker } from '../../src/components/dvc-tracker.js';
import '../../src/components/dvc-office.js';
import '../../src/components/dvc-tracker.js';
import { clientWith, tracked } from '../fixtures/tracking.js';
import { spoken } from '../fixtures/spoken.js';
import { translatePage } from '../fixtures/translate.js';
import { waitUntil } from '../fixtures/wait-until.js';

const now = () => new Date('2026-11-23T02:00:00Z');

/** A tracker that was given both numbers, as the receipt gives them. */
const tracker = (track: Client['track']) =>
  fixture<DvcTracker>(
    html`<dvc-tracker
      code="K7M2P9QX"
      .secret=${'482913'}
      .now=${now}
      phone="024 1111 2222"
      .client=${clientWith({ track })}
    ></dvc-tracker>`,
  );

const root = (element: DvcTracker) => element.shadowRoot!;
const input = (element: DvcTracker, id: string) => root(element).querySelector<HTMLInputElement>(`#${id}`)!;
const state = (element: DvcTracker) => root(element).querySelector('[part=state]')?.textContent ?? '';
const result = (element: DvcTracker) => root(element).querySelector('[role=status]')!;
const submit = (element: DvcTracker) => root(element).querySelector('form')!.requestSubmit();
const again = (element: DvcTracker) => root(element).querySelector<HTMLButtonElement>('[part=again]')!;

const answered = async (number: number, changes: Parameters<typeof tracked>[1] = {}) => {
  const element = await tracker(async () => tracked(number, changes));
  await waitUntil(() => state(element) !== '');
  return element;
};

describe('<dvc-tracker>', () => {
  it('asks for the code and the secret first, and asks the office nothing', async () => {
    let asked = 0;
    const client = clientWith({ track: async () => (asked++, tracked(1)) });
    const element = await fixture<DvcTracker>(html`<dvc-tracker .client=${client}></dvc-tracker>`);
    await aTimeout(0);
    expect(asked).to.equal(0);
    expect(input(element, 'code').labels![0]).to.have.text('Mã hồ sơ');
    expect(input(element, 'secret').labels![0]).to.have.text('Số bí mật');
    expect(result(element).textContent!.trim()).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('leads whoever types a code of the national portal there, and asks the office nothing', async () => {
    let asked = 0;
    const client = clientWith({ track: async () => (asked++, tracked(1)) });
    const element = await fixture<DvcTracker>(html`<dvc-tracker .client=${client}></dvc-tracker>`);
    input(element, 'code').value = ' h15.50.05.13-261008-0975 ';
    submit(element);
    await element.updateComplete;
    expect(result(element)).to.contain.text('Đây là mã của Cổng Dịch vụ công quốc gia.');
    expect(root(element).querySelector('[part=lookup]')).to.have.attribute('href', 'https://dichvucong.gov.vn/');
    await expect(element).to.be.accessible();
    element.lookup = 'https://evil.example/';
    await element.updateComplete;
    expect(root(element).querySelector('[part=lookup]')).to.have.attribute('href', 'https://dichvucong.gov.vn/');
    input(element, 'code').value = 'K7M2P9QX';
    input(element, 'secret').value = '482913';
    submit(element);
    await waitUntil(() => state(element) !== '');
    expect(root(element).querySelector('[part=lookup]')).to.equal(null);
    expect(asked).to.equal(1);
  });

  it('says what is left out, beside the field, and goes there', async () => {
    const element = await fixture<DvcTracker>(html`<dvc-tracker .client=${clientWith({})}></dvc-tracker>`);
    input(element, 'code').value = 'K7M2P9QX';
    submit(element);
    await element.updateComplete;
    const secret = input(element, 'secret');
    expect(root(element).activeElement).to.equal(secret);
    expect(secret).to.have.attribute('aria-invalid', 'true');
    expect(root(element).querySelector('#secret-message')).to.have.text('Hãy nhập số bí mật in cạnh mã hồ sơ.');
    expect(input(element, 'code')).not.to.have.attribute('aria-invalid');
    await expect(element).to.be.accessible();
    secret.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    expect(secret).not.to.have.attribute('aria-invalid');
  });

  it('asks with what was typed, in capitals and without spaces', async () => {
    const asked: string[][] = [];
    const client = clientWith({ track: async (...[code, secret]) => (asked.push([code, secret]), tracked(1)) });
    const element = await fixture<DvcTracker>(html`<dvc-tracker .client=${client}></dvc-tracker>`);
    input(element, 'code').value = ' k7m2 p9qx ';
    input(element, 'secret').value = '482 913';
    submit(element);
    await waitUntil(() => state(element) === 'Cơ quan đã nhận, chưa xem');
    expect(asked).to.deep.equal([['K7M2P9QX', '482913']]);
  });

  it('asks with the numbers in what was pasted', async () => {
    const asked: string[][] = [];
    const client = clientWith({ track: async (...[code, secret]) => (asked.push([code, secret]), tracked(1)) });
    const element = await fixture<DvcTracker>(html`<dvc-tracker .client=${client}></dvc-tracker>`);
    input(element, 'code').value = 'Mã hồ sơ: K7M2-P9QX';
    input(element, 'secret').value = 'Số bí mật: 482913\u200b';
    submit(element);
    await waitUntil(() => state(element) !== '');
    expect(asked).to.deep.equal([['K7M2P9QX', '482913']]);
  });

  it('has a heading of its own, before and after it has asked', async () => {
    const headings = (element: DvcTracker) =>
      [...root(element).querySelectorAll('h2')].map(({ textContent }) => textContent.trim());
    const empty = await fixture<DvcTracker>(html`<dvc-tracker .client=${clientWith({})}></dvc-tracker>`);
    expect(headings(empty)).to.deep.equal(['Theo dõi hồ sơ']);
    expect(headings(await answered(2))).to.deep.equal(['Theo dõi hồ sơ']);
  });

  it('has the code heard sign by sign', async () => {
    const heard = spoken(root(await answered(2)));
    expect(heard).to.include('Hồ sơ K 7 M 2 P 9 Q X').and.to.include('xin đọc mã hồ sơ K 7 M 2 P 9 Q X.');
    expect(heard).not.to.include('K7M2P9QX');
  });

  it('calls the state by its national name too, where that says less', async () => {
    const element = await answered(1);
    expect(state(element)).to.equal('Cơ quan đã nhận, chưa xem');
    expect(root(element).querySelector('.national')).to.have.text('Trên hệ thống quốc gia: Mới đăng ký.');
    expect(root(await answered(2)).querySelector('.national')).to.have.text('');
  });

  it('asks the office around it', async () => {
    const place = await fixture(
      html`<dvc-office name="A" phone="0123" hours="B" .client=${clientWith({ track: async () => tracked(2) })}>
        <dvc-tracker code="K7M2P9QX" .secret=${'482913'}></dvc-tracker>
      </dvc-office>`,
    );
    const element = place.querySelector<DvcTracker>('dvc-tracker')!;
    await waitUntil(() => state(element) === 'Được tiếp nhận');
  });

  it('says that it is waiting', async () => {
    const element = await tracker(() => new Promise(() => {}));
    expect(result(element)).to.contain.text('Đang hỏi cơ quan tiếp nhận…');
    await expect(element).to.be.accessible();
  });

  const titles = [
    'Cơ quan đã nhận, chưa xem',
    'Được tiếp nhận',
    'Không được tiếp nhận',
    'Đang xử lý',
    'Cần bổ sung',
    'Cần nộp tiền',
    'Công dân yêu cầu rút hồ sơ',
    'Dừng xử lý',
    'Đã xử lý xong',
    'Đã trả kết quả',
  ];
  titles.forEach((title, place) => {
    it(`has words for state ${place + 1}`, async () => {
      const element = await answered(place + 1);
      expect(state(element)).to.equal(title);
      expect(root(element).querySelector('.next')!.textContent).not.to.equal('');
    });
  });

  it('shows the number of a state it does not know', async () => {
    const element = await answered(42);
    expect(state(element)).to.equal('Trạng thái số 42');
    expect(result(element)).to.contain.text('gọi cơ quan');
  });

  it('tells of a result that is ready without saying that a way to collect it was chosen', async () => {
    const element = await answered(9);
    expect(root(element).querySelector('.next'))
      .to.contain.text('Nếu nhận tại cơ quan')
      .and.not.contain.text('đã chọn');
  });

  it('puts the next act, the note and the day it is due before what happened', async () => {
    const element = await answered(5, { note: 'Ảnh mờ.', history: tracked(5).history });
    const words = root(element).textContent!;
    const order = [
      'Cần bổ sung',
      'Xin chuẩn bị',
      'Ảnh mờ.',
      'Hẹn trả kết quả ngày mai, thứ Ba, 24/11/2026.',
      'Mới đăng ký',
    ];
    expect(order.map((each) => words.indexOf(each))).to.deep.equal(
      order.map((each) => words.indexOf(each)).sort((a, b) => a - b),
    );
    expect(order.every((each) => words.includes(each))).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says when the due day is today, far or past, and not at all when there is nothing to wait for', async () => {
    const due = async (dueOn: string, number = 4) =>
      root(await answered(number, { dueOn })).querySelector('.due')!.textContent;
    expect(await due('2026-11-23')).to.include('hôm nay');
    expect(await due('2026-11-30')).to.equal('Hẹn trả kết quả thứ Hai, 30/11/2026, còn 7 ngày.');
    expect(await due('2026-11-20'))
      .to.include('đã quá hẹn')
      .and.to.include('gọi cơ quan');
    expect(await due('2026-11-20', 10)).to.equal('');
  });

  it('tells what happened, newest first, in the time of Vietnam, and who holds the dossier now', async () => {
    const element = await answered(4);
    const steps = [...root(element).querySelectorAll('[part=history] li')];
    expect(steps.map((each) => each.querySelector('strong')!.textContent)).to.deep.equal(['Đang xử lý', 'Mới đăng ký']);
    expect(steps[1]!.querySelector('time')!.textContent).to.equal('10:45 22/11/2026');
    expect(root(element).querySelector('[aria-current=step]')).to.equal(steps[0]);
    expect(root(element).querySelector('.holder')).to.have.text('Hồ sơ đang ở: Công chức Hộ tịch.');
  });

  it('says whom to call and which code to tell', async () => {
    const element = await answered(4);
    expect(root(element).querySelector('a.call')).to.have.attribute('href', 'tel:02437330000');
    expect(root(element).querySelector('.contact')).to.contain.text('K7M2P9QX');
  });

  it('takes the number of the page where the office of the dossier gives none', async () => {
    const element = await answered(4, { office: { name: 'UBND xã' } });
    expect(root(element).querySelector('a.call')).to.have.attribute('href', 'tel:02411112222');
  });

  const failures: Readonly<Record<FailureCode, string>> = {
    offline: 'mất mạng',
    busy: 'Lúc này chưa hỏi thêm được',
    missing: 'Không tìm thấy hồ sơ với mã và số bí mật này',
    unavailable: 'tạm nghỉ',
    refused: 'gọi cơ quan',
    nowhere: 'Không có nơi nhận hồ sơ ở địa chỉ',
    unknown: 'hỏi lại sau',
  };
  for (const code of Object.keys(failures) as FailureCode[])
    it(`says what to do when the office is ${code}`, async () => {
      const element = await tracker(() => Promise.reject(new ClientError(code)));
      await waitUntil(() => result(element).textContent!.includes(failures[code]));
      expect(root(element)).to.contain.text('Gọi 024 1111 2222');
      await expect(element).to.be.accessible();
    });

  it('says how long to wait when the office says so', async () => {
    const element = await tracker(() => Promise.reject(new ClientError('busy', { retryAfter: 20 })));
    await waitUntil(() => result(element).textContent!.includes('20 giây'));
  });

  it('says that a page without an office cannot ask', async () => {
    const element = await fixture<DvcTracker>(html`<dvc-tracker code="K7M2P9QX" .secret=${'482913'}></dvc-tracker>`);
    expect(result(element)).to.contain.text('chưa nối với cơ quan nào');
  });

  it('asks again on request and follows what changed, also under browser translation', async () => {
    let asked = 0;
    const element = await tracker(async () => (asked++ ? tracked(5, { note: 'Ảnh mờ.' }) : tracked(4)));
    await waitUntil(() => state(element) === 'Đang xử lý');
    translatePage(root(element));
    again(element).click();
    await waitUntil(() => state(element) === 'Cần bổ sung');
    expect(result(element)).to.contain.text('Ảnh mờ.');
  });

  it('keeps the way to ask again in place while it waits', async () => {
    const element = await tracker(() => new Promise(() => {}));
    again(element).focus();
    again(element).click();
    await element.updateComplete;
    expect(root(element).activeElement).to.equal(again(element));
  });

  it('tells the page what the office answered', async () => {
    setTimeout(() => tracker(async () => tracked(4)));
    const { detail } = await oneEvent(document, 'dvc-tracked');
    expect(detail.tracking.state).to.equal(4);
  });

  it('shows what the desk wrote as text', async () => {
    const evil = '<img src=x onerror="window.hacked = true">';
    const element = await answered(5, {
      note: evil,
      office: { name: evil, phone: 'javascript:alert(1)', hours: evil },
      history: [{ state: 5, at: '2026-11-23T01:10:00Z', by: evil, note: evil }],
    });
    expect(root(element).querySelector('img')).to.equal(null);
    expect(root(element).querySelector('.note')).to.have.text(evil);
    expect(root(element).querySelector('a.call')).not.to.have.attribute('href');
  });

  it('keeps the secret out of its markup, the address and the storage', async () => {
    const element = await answered(4);
    expect(element.outerHTML).not.to.include('482913');
    expect(root(element).innerHTML).not.to.include('482913');
    expect(location.href).not.to.include('482913');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.include('482913');
  });

  it('answers Enter itself, not the form of the page around it', async () => {
    let heard = 0;
    const place = fixtureSync(
      html`<form @keypress=${() => heard++} @keydown=${() => heard++}><dvc-tracker></dvc-tracker></form>`,
    );
    const element = place.querySelector<DvcTracker>('dvc-tracker')!;
    await element.updateComplete;
    const code = input(element, 'code');
    for (const type of ['keydown', 'keypress'])
      code.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
    expect(heard).to.equal(0);
    code.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    expect(heard).to.equal(1);
  });
});
