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
}
