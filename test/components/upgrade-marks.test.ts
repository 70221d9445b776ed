import { expect } from '@open-wc/testing';
import { upgradeMarks } from '../../src/components/base/upgrade-marks.js';

/** Where the script of each test lies: at a receiver, at another origin than the page. */
const receiver = 'https://tiepnhan.example';
const folder = `${receiver}/dvc/`;

let page: HTMLElement;

beforeEach(() => {
  page = document.body.appendChild(document.createElement('main'));
});

afterEach(() => page.remove());

/** What an author has written, in a page whose theme has the script tag. */
function upgraded(content: string, tag = '', where = folder): HTMLElement {
  // A script whose type nobody knows is never fetched; its address counts all the same.
  page.innerHTML = `<script type="text/plain" src="${where}dvc.js?ver=6" ${tag}></script>${content}`;
  upgradeMarks(where);
  return page;
}

const procedure = (): Element | null => page.querySelector('dvc-procedure');
const attributes = (element: Element | null): Record<string, string> =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe('what editors leave of a tag', () => {
  it('becomes the element, with what stood there as its content', () => {
    upgraded('<div class="box" data-dvc-procedure="1.001193" data-layout="one"><p>Gọi <b>0200 000 000</b></p></div>');
    expect(attributes(procedure())).to.deep.equal({ code: '1.001193', layout: 'one', endpoint: receiver });
    expect(page.querySelector('div.box > dvc-procedure > p > b')?.textContent).to.equal('0200 000 000');
  });

  it('keeps a link as the content, in its place', () => {
    upgraded(`<p>Xem <a href="${receiver}/p/1.001193?lang=en" data-dvc>Đăng ký khai sinh</a> ở đây</p>`);
    expect(attributes(procedure())).to.deep.equal({ code: '1.001193', endpoint: receiver, lang: 'en' });
    const link = page.querySelector<HTMLAnchorElement>('p > dvc-procedure > a');
    expect(link?.href).to.equal(`${receiver}/p/1.001193?lang=en`);
    expect(page.querySelector('p')?.textContent).to.equal('Xem Đăng ký khai sinh ở đây');
  });

  it('is a link that ends with #dvc where the editor keeps an address and nothing else', () => {
    upgraded(`<a href="${receiver}/p/1.001193?lang=en#dvc" target="_blank">Khai sinh</a><a href="${receiver}/p/#dvc">Thủ tục</a>
      <a href="${receiver}/p/theo-doi#dvc">Tra cứu</a><a href="${receiver}/p/1.001193">Trang riêng</a>`);
    expect(attributes(procedure())).to.deep.equal({ code: '1.001193', endpoint: receiver, lang: 'en' });
    expect(page.querySelector<HTMLAnchorElement>('dvc-procedure > a')?.href).to.equal(`${receiver}/p/1.001193?lang=en`);
    expect(page.querySelector('dvc-catalog')?.getAttribute('href')).to.equal(`${receiver}/p/{code}`);
    expect(page.querySelectorAll('dvc-tracker').length).to.equal(1);
    expect(page.querySelectorAll('a:not(:is(dvc-procedure, dvc-catalog, dvc-tracker) > a)').length).to.equal(1);
  });

  it('may be the list or the tracker', () => {
    upgraded(`<div data-dvc-catalog data-href="/thu-tuc?ma={code}" data-events="birth"></div>
      <div data-dvc-tracker>Xin gọi cơ quan</div>`);
    expect(attributes(page.querySelector('dvc-catalog'))).to.deep.equal({
      href: '/thu-tuc?ma={code}',
      events: 'birth',
      endpoint: receiver,
    });
    expect(page.querySelector('dvc-tracker')?.textContent).to.equal('Xin gọi cơ quan');
    upgraded(`<a href="${receiver}/p/" data-dvc>Thủ tục</a><a href="${receiver}/p/theo-doi" data-dvc>Tra cứu</a>`);
    expect(page.querySelector('dvc-catalog')?.getAttribute('href')).to.equal(`${receiver}/p/{code}`);
    expect(page.querySelector('dvc-tracker > a')).not.to.equal(null);
  });

  it('is left alone once it is upgraded, inside another one, and where somebody writes', () => {
    upgraded(`<div data-dvc-procedure="1.001193"><a href="${receiver}/p/1.001193" data-dvc>Khai sinh</a></div>
      <div contenteditable="true"><div data-dvc-procedure="1.001193">Đang soạn</div></div>`);
    upgradeMarks(folder);
    expect(page.querySelectorAll('dvc-procedure').length).to.equal(1);
    expect(page.querySelector('[contenteditable]')?.innerHTML).to.equal(
      '<div data-dvc-procedure="1.001193">Đang soạn</div>',
    );
  });

  it('takes the office from the script tag, and from the mark before it', () => {
    upgraded(
      '<div data-dvc-procedure="1.001193" data-phone="0200 000 001"></div>',
      'data-name="UBND xã Minh Tân (ví dụ)" data-phone="0200 000 000" data-theme="blue"',
    );
    const office = page.querySelector('dvc-office');
    expect(attributes(office)).to.deep.equal({
      name: 'UBND xã Minh Tân (ví dụ)',
      phone: '0200 000 001',
      theme: 'blue',
      endpoint: receiver,
    });
    expect(attributes(office?.firstElementChild ?? null)).to.deep.equal({ code: '1.001193' });
  });

  it('follows the office that stands around it', () => {
    upgraded(
      '<dvc-office endpoint="https://other.example"><div data-dvc-procedure="1.001193"></div></dvc-office>',
      'data-name="UBND xã Minh Tân (ví dụ)"',
    );
    expect(page.querySelectorAll('dvc-office').length).to.equal(1);
    expect(attributes(procedure())).to.deep.equal({ code: '1.001193' });
  });

  it('takes nothing that brings a document or a script from elsewhere', () => {
    upgraded(`<div data-dvc-procedure="1.001193" data-src="https://evil.example/x.json" data-assets="https://evil.example/"
      data-client="x" data-onclick="alert(1)" onfocus=""></div><div data-dvc-catalog data-href="javascript:alert(1)">Danh mục</div>`);
    expect(attributes(procedure())).to.deep.equal({ code: '1.001193', endpoint: receiver });
    expect(page.querySelector('dvc-catalog')).to.equal(null);
    expect(page.querySelector('[data-dvc-refused="href"]')?.textContent).to.equal('Danh mục');
  });
});

describe('where a mark may send to', () => {
  const evil = '<div data-dvc-procedure="1.001193" data-endpoint="https://evil.example">Xin gọi cơ quan</div>';

  for (const [what, mark] of Object.entries({
    'another site': evil,
    'a name that begins alike': evil.replace('https://evil.example', `${receiver}.evil.example`),
    'a user of that name': evil.replace('https://evil', `https://tiepnhan.example@evil`),
    'the same name without security': evil.replace('https://evil.example', 'http://tiepnhan.example'),
    'a script': evil.replace('https://evil.example', 'javascript:alert(1)'),
    'a link elsewhere': '<a href="https://evil.example/p/1.001193" data-dvc>Xin gọi cơ quan</a>',
    'a link elsewhere that ends with #dvc': '<a href="https://evil.example/p/1.001193#dvc">Xin gọi cơ quan</a>',
    'a link to no page of ours': `<a href="${receiver}/q/1.001193" data-dvc>Xin gọi cơ quan</a>`,
  }))
    it(`is not ${what}: what the author wrote stays as it is`, () => {
      upgraded(mark);
      upgradeMarks(folder);
      expect(page.querySelector('dvc-procedure, [endpoint]')).to.equal(null);
      expect(page.querySelector('[data-dvc-refused]')?.textContent).to.equal('Xin gọi cơ quan');
    });

  it('is what the script tag names, the first unless the mark names another of them', () => {
    const two = 'data-endpoint="https://mot.example/nhan/ https://hai.example"';
    upgraded('<div data-dvc-procedure="1.001193"></div>', two);
    expect(procedure()?.getAttribute('endpoint')).to.equal('https://mot.example/nhan');
    upgraded('<div data-dvc-procedure="1.001193" data-endpoint="https://hai.example/"></div>', two);
    expect(procedure()?.getAttribute('endpoint')).to.equal('https://hai.example');
    upgraded(`<a href="https://mot.example/nhan/p/1.001193" data-dvc>Khai sinh</a>`, two);
    expect(procedure()?.getAttribute('endpoint')).to.equal('https://mot.example/nhan');
    // Where the tag says it, the place the script came from says nothing.
    upgraded(`<div data-dvc-procedure="1.001193" data-endpoint="${receiver}"></div>`, two);
    expect(procedure()).to.equal(null);
  });

  it('is nowhere where the script tag says so, and from a copy on the site itself', () => {
    upgraded('<div data-dvc-procedure="1.001193"></div>', 'data-endpoint=""');
    expect(attributes(procedure())).to.deep.equal({ code: '1.001193' });
    upgraded('<div data-dvc-procedure="1.001193"></div>', '', `${location.origin}/dvc/`);
    expect(attributes(procedure())).to.deep.equal({ code: '1.001193' });
  });

  it('may be the site itself where its script lies there', () => {
    upgraded(
      `<div data-dvc-procedure="1.001193" data-endpoint="${location.origin}"></div>`,
      '',
      `${location.origin}/dvc/`,
    );
    expect(procedure()?.getAttribute('endpoint')).to.equal(location.origin);
  });

  it('is nothing an author names where the script does not know where it came from', () => {
    upgraded(evil, '', '');
    expect(procedure()).to.equal(null);
  });
});
