import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { html, nothing } from 'lit';
import { guideArticle } from '../../src/html/guide-article.js';
import { guideStyles, guideThemes } from '../../src/html/guide-styles.js';
import { inLanguage } from '../../src/html/in-language.js';
import { toHtml } from '../../src/html/to-html.js';
import { guideFacts } from '../../src/model/guide-facts.js';

const folder = join(import.meta.dirname, '../../procedures');
const office = { name: 'UBND xã Minh Tân (ví dụ)', phone: '0200 000 000', hours: '7:30', address: 'Thôn Trung' };
const files = readdirSync(folder).filter((name) => /^\d.*\.json$/.test(name));
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\s+/g, ' ').trim();

test('each guide tells its facts in both languages, and needs neither style nor script', async () => {
  assert.equal(files.length, 24);
  for (const file of files)
    for (const language of ['vi', 'en']) {
      const facts = guideFacts(JSON.parse(readFileSync(join(folder, file), 'utf8')), language);
      const text = await inLanguage(language, () => toHtml(guideArticle(facts, { office }), { prefix: 'dvc-' }));
      const { guide, title, agency, legalBasis } = facts;
      const { who, prepare, steps, watchOut, inPerson, fees } = guide;
      // How it is filed is worded by the page.
      const others = steps.filter((_, place) => place !== guide.filingStep);
      const told = [title, agency, who, ...prepare, ...others, ...watchOut, ...inPerson];
      const named = [...told, ...fees.map((fee) => fee.title), ...legalBasis.map(({ number }) => number)];
      for (const each of named) assert.ok(text.includes(escaped(each)), `${file} ${language}: ${each}`);
      assert.match(text, new RegExp(language === 'vi' ? '<h3>Hỏi ai</h3>' : '<h3>Who can help</h3>'), file);
      const tags = text.match(/<[^>]*>/g)?.join('') ?? '';
      assert.doesNotMatch(tags, /<(?:script|style|iframe)|\s(?:style|on\w+|part|slot|\W\w+)=/, file);
      assert.doesNotMatch(text, /undefined|\[object/, file);
      const ids = [...text.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
      assert.ok(ids.length && ids.every((name) => name.startsWith('dvc-')), 'no class of a page is met');
    }
});

test('a procedure that the portal only explains is filed at the counter, in every sentence', async () => {
  for (const file of files) {
    const facts = guideFacts(JSON.parse(readFileSync(join(folder, file), 'utf8')), 'vi');
    const text = await inLanguage('vi', () => toHtml(guideArticle(facts, { office })));
    const isExplained = facts.delivery === 'information';
    assert.equal(/nộp trên Cổng/.test(text), !isExplained, file);
    assert.match(text, /không mở ra tờ khai, xin gọi 0200 000 000, hoặc nộp [^.]*tại UBND xã Minh Tân/, file);
  }
});

test('guide.css knows every class of the guide that it names, and no other element', async () => {
  const css = guideStyles.cssText;
  const texts = await Promise.all(
    files.map((file) => {
      const facts = guideFacts(JSON.parse(readFileSync(join(folder, file), 'utf8')), 'vi');
      return inLanguage('vi', () =>
        toHtml(guideArticle(facts, { office, endpoint: 'https://office.example' }), { prefix: 'dvc-' }),
      );
    }),
  );
  const drawn = new Set(texts.flatMap((text) => text.match(/dvc-[a-z]+/g) ?? []));
  for (const [name] of css.matchAll(/(?<=\.)dvc-[a-z]+/g)) assert.ok(drawn.has(name), name);
  const plain = css.replace(/\/\*[^]*?\*\//g, '').replace(/@media print \{([^]*)\}\s*$/, '$1');
  const selectors = plain
    .split(/\{[^}]*\}/)
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter(Boolean);
  for (const selector of selectors) assert.match(selector, /^\.dvc-guide\b/, 'nothing else of a page is styled');
  const themed = guideThemes.split('\n').filter((line) => /^\s*[^\s@-].*\{$/.test(line));
  assert.ok(themed.length > 8);
  for (const line of themed)
    assert.match(line, /^\s*:where\(dvc-office.*\) \{$/, 'a theme says nothing that a page cannot overrule');
  assert.doesNotMatch(guideThemes, /:host/);
});

test('one language waits for another, and no window is left behind', async () => {
  const words = ['vi', 'en', 'vi', 'en'].map((language) =>
    inLanguage(language, () => toHtml(guideArticle(birth, { office })).match(/<h3>[^<]*/)?.[0]),
  );
  assert.deepEqual(await Promise.all(words), [
    '<h3>Ai được nộp',
    '<h3>Who may apply',
    '<h3>Ai được nộp',
    '<h3>Who may apply',
  ]);
  await assert.rejects(
    inLanguage('en', () => assert.fail('broken')),
    /broken/,
  );
  assert.equal(await inLanguage('vi', () => 'after'), 'after');
  assert.equal('window' in globalThis, false);
});
const birth = guideFacts(JSON.parse(readFileSync(join(folder, '1.001193.json'), 'utf8')), 'vi');

test('a template is drawn as a browser would, and text stays text', () => {
  const evil = '<b onclick="x">&amp;</b>';
  assert.equal(
    toHtml(html`<p class="a ${'b'}" title=${evil} ?hidden=${true} ?x=${false} @input=${() => 1}>${evil}</p>`),
    `<p class="a b" title="&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;" hidden>&lt;b onclick="x"&gt;&amp;amp;&lt;/b&gt;</p>\n`,
  );
  assert.equal(
    toHtml(
      html`<ul>
        ${[1, 2].map((each) => html`<li .textContent=${each}></li>`)}${nothing}
      </ul>`,
    ),
    '<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>\n',
  );
  assert.equal(toHtml(html`<p id=${nothing}>a <strong .textContent=${''}></strong> b<br />c</p>`), '<p>a b<br>c</p>\n');
  assert.throws(() => toHtml(html`<p .value=${1}></p>`), /no word for \.value/);
  assert.throws(() => toHtml(html`<p>${() => 1}</p>`), /cannot draw function/);
  assert.throws(() => toHtml(html`<p><b></p>`), /broken/);
});
