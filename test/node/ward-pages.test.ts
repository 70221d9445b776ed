import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../examples/ward-site/', import.meta.url);

for (const name of readdirSync(folder).filter((each) => each.endsWith('.html'))) {
  const page = readFileSync(new URL(name, folder), 'utf8');

  test(`${name} of the example site has landmarks, headings and a way past its menu`, () => {
    assert.equal(page.match(/<h1\b/g)?.length, 1, 'one h1');
    assert.match(page, /<body>\s*(?:<form[^>]*>\s*)?<a class="skip" href="#noi-dung">/, 'a skip link first');
    assert.match(page, /<main class="content" id="noi-dung" tabindex="-1">/, 'where the skip link leads');
    for (const [aside] of page.matchAll(/<aside\b[^>]*>/g)) assert.match(aside, /aria-label="[^"]+"/);
    for (const [table] of page.matchAll(/<table\b(?![^>]*role="presentation")[\s\S]*?<\/table>/g)) {
      const rows = table.match(/<tr\b[\s\S]*?<\/tr>/g) ?? [];
      assert.ok(/<th scope="col">/.test(table) || rows.every((row) => /<th scope="row">/.test(row)), table);
    }
  });

  test(`${name} of the example site has the guide in each tag of a procedure, before any script`, () => {
    const tags = [...page.matchAll(/<dvc-procedure code="([^"]+)">([^]*?)<\/dvc-procedure>/g)];
    for (const [, code = '', inside = ''] of tags) {
      assert.ok(inside.includes(`data-dvc-guide data-code="${code}"`), code);
      assert.ok(inside.includes('href="tel:0200000000"'), 'whom to call');
    }
    assert.equal(page.includes('href="dvc/guide.css"'), tags.length > 0, 'its styles where it stands');
  });
}
