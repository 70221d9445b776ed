import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examine } from '../../cli/src/examine.js';
import { officeFile } from '../../src/schemas/office.js';

const folder = new URL('../../examples/ward-site/', import.meta.url);

const officeTags = /<dvc-office src="([^"]+)"[^>]*>\s*<dvc-procedure code="([^"]+)">([^]*?)<\/dvc-procedure>/g;

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
      assert.match(inside, new RegExp(`data-dvc-guide\\s[^>]*data-code="${code}"`));
      assert.ok(inside.includes('href="tel:0200000000"'), 'whom to call');
    }
    assert.equal(page.includes('href="dvc/guide.css"'), tags.length > 0, 'its styles where it stands');
  });

  test(`${name} of the example site tells the facts of its office before any script`, () => {
    for (const [, src = '', code = '', inside = ''] of page.matchAll(officeTags)) {
      const file = officeFile.parse(JSON.parse(readFileSync(new URL(src, folder), 'utf8')));
      const { fees, delivery } = file.procedures?.[code]?.facts ?? {};
      for (const fact of [fees, delivery]) assert.ok(fact && inside.includes(fact.source), `${src}: ${code}`);
      for (const { title } of fees?.value ?? []) assert.ok(inside.includes(title), title);
      const isSent = file.procedures?.[code]?.filing?.includes('receive') ?? false;
      assert.equal(
        inside.includes('Hồ sơ gửi tới UBND xã Minh Tân (ví dụ), nơi nhận hồ sơ này theo thỏa thuận.'),
        isSent,
      );
    }
  });
}

for (const name of readdirSync(folder).filter((each) => each.endsWith('.json')))
  test(`${name} of the example site has nothing to put right, and says that it is made up`, () => {
    const bytes = readFileSync(new URL(name, folder));
    assert.deepEqual(examine(name, bytes, 'en').findings, []);
    const { name: office, procedures = {} } = officeFile.parse(JSON.parse(bytes.toString('utf8')));
    const facts = Object.values(procedures).flatMap((each) => Object.values(each.facts ?? {}));
    for (const said of [office, ...facts.map((fact) => fact?.source)]) assert.match(said ?? '', /\(ví dụ\)/);
  });
