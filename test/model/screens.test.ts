import { expect } from '@open-wc/testing';
import { minutesFor } from '../../src/model/effort.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { Page } from '../../src/model/question.js';
import { screenAt, screensOf, screenWith, singles } from '../../src/model/screens.js';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { smallDocument } from '../fixtures/small-procedure.js';

const text = (title: string) => ({ type: 'string', title }) as const;
const form = {
  type: 'object',
  properties: {
    person: {
      type: 'object',
      title: 'Người yêu cầu',
      description: 'Như trên thẻ căn cước.',
      properties: {
        name: text('Họ, chữ đệm, tên'),
        sum: { ...text('Tên đầy đủ'), readOnly: true },
        mother: { type: 'object', title: 'Người mẹ', properties: { name: text('Tên mẹ'), phone: text('Điện thoại') } },
        home: {
          type: 'object',
          title: 'Nơi cư trú',
          'x-widget': 'address',
          properties: { province: { ...text('Tỉnh'), 'x-widget': 'province' }, line: text('Số nhà') },
        },
        others: {
          type: 'array',
          title: 'Người khác',
          items: { type: 'object', title: 'Người', properties: { name: text('Tên') } },
        },
      },
    },
  },
} as const;
const pages = loadProcedure({ ...smallDocument, form, documents: [], translations: {} }).pages({});

describe('one question a screen', () => {
  it('splits groups, keeps addresses and lists whole, and leaves what is only read with what it follows', () => {
    const screens = pages.flatMap((page) => singles(page));
    expect(screens.map(({ pointer }) => pointer)).to.deep.equal([
      '/person/name',
      '/person/mother/name',
      '/person/mother/phone',
      '/person/home',
      '/person/others',
    ]);
    expect(screens[0]?.items.map(({ pointer }) => pointer)).to.deep.equal(['/person/name', '/person/sum']);
  });

  it('has the title of its page, and of the group it is in', () => {
    const titles = pages.flatMap((page) => singles(page)).map(({ title }) => title);
    expect(titles[0]).to.equal('Người yêu cầu');
    expect(titles[1]).to.equal('Người yêu cầu, Người mẹ');
  });

  it('asks every question of the birth registration once', () => {
    const whole = loadProcedure(birth).pages({});
    const leaves = (items: (typeof whole)[number]['items']): readonly string[] =>
      items.flatMap((item) => ('items' in item ? leaves(item.items) : [item.pointer]));
    const screens = whole.flatMap((page) => singles(page));
    expect(screens.flatMap(({ items }) => leaves(items))).to.deep.equal(whole.flatMap(({ items }) => leaves(items)));
    expect(screens.length).to.be.above(15);
  });

  it('is found by its pointer, as a page is', () => {
    expect(screenAt(pages, '/person')).to.deep.equal(pages);
    expect(screenAt(pages, '/person/home').map(({ title }) => title)).to.deep.equal(['Người yêu cầu']);
    expect(screenAt(pages, '/person/nothing')).to.deep.equal([]);
  });
});

describe('screens of a document', () => {
  const page = (title: string, ...names: readonly string[]) => ({
    type: 'object' as const,
    title,
    properties: Object.fromEntries(names.map((name) => [name, text(name)])),
  });
  const pagesOf = (...names: readonly ('a' | 'b' | 'c')[]) =>
    loadProcedure({
      ...smallDocument,
      form: {
        type: 'object',
        properties: Object.fromEntries(names.map((name) => [name, page(`Trang ${name}`, 'one', 'two')])),
      },
      documents: [],
      translations: {},
    }).pages({});
  const shown = (screens: readonly Page[]) =>
    screens.map(({ pointer, items }) => [pointer, ...items.map((item) => item.pointer)].join(' '));

  it('are the pages where it names none', () => {
    const all = pagesOf('a', 'b');
    expect(screensOf(all, undefined)).to.equal(all);
  });

  it('hold parts of several pages, each once, and leave the rest on its page', () => {
    const all = pagesOf('a', 'b', 'c');
    const screens = screensOf(all, [
      { id: 'first', title: 'Trước hết', asks: ['/b/two', '/a/one', '/d/none'] },
      { asks: ['/b'] },
      { id: 'none', title: 'Không có gì', asks: ['/d'] },
      { id: 'last', title: 'Sau cùng', asks: ['/a'] },
    ]);
    expect(shown(screens)).to.deep.equal(['/first /b/two /a/one', '/b /b/one', '/last /a', '/c /c/one /c/two']);
    expect(screens[2]?.items.map((item) => 'items' in item && item.items.map(({ pointer }) => pointer))).to.deep.equal([
      ['/a/two'],
    ]);
    expect(screenWith(screens, '/a/one')?.pointer).to.equal('/first');
    expect(screenWith(screens, '/a/two')?.pointer).to.equal('/last');
    expect(screenWith(screens, '/a')?.pointer).to.equal('/last');
    expect(screenWith(screens, '/nowhere')).to.equal(undefined);
  });

  it('leave out a page of which other screens ask everything', () => {
    const screens = screensOf(pagesOf('a', 'b'), [{ id: 'all', title: 'Tất cả', asks: ['/a/one', '/a/two', '/b'] }]);
    expect(shown(screens)).to.deep.equal(['/all /a/one /a/two /b']);
  });
});

describe('the time to fill in', () => {
  it('grows with the questions and with the papers, and is a minute at least', () => {
    const questions = pages.flatMap(({ items }) => items);
    expect(minutesFor([], 0)).to.equal(1);
    expect(minutesFor(questions, 0)).to.equal(2);
    expect(minutesFor([...questions, ...questions], 0)).to.equal(4);
    expect(minutesFor(questions, 6)).to.equal(7);
  });
});
