import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { isObject, type Json, type JsonObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { isGroup } from '../../src/model/question.js';
import { problemType } from '../../src/schemas/problem.js';
import { anchorsOf, blocksOf, linksIn, prose, readText, root, type Block } from '../fixtures/prose.js';

/** A page in every language it is written in. */
const both = (name: string): readonly string[] => [`docs/${name}.md`, `docs/vi/${name}.md`];

function parsed({ text }: Block): JsonObject {
  const value: unknown = JSON.parse(text);
  assert.ok(isObject(value));
  return value as JsonObject;
}

/** The blocks of a language on a page. */
function blocks(path: string, language: string): readonly Block[] {
  return blocksOf(readText(path)).filter((block) => block.language === language);
}

/** The document of a page after each of its steps. */
function grown(path: string): readonly JsonObject[] {
  const [first, ...rest] = blocks(path, 'json').filter(({ info }) => !/^(?:refused|new) /.test(info));
  assert.ok(first?.info === 'document');
  const documents = [parsed(first)];
  for (const { info, text } of rest) {
    const last = documents.at(-1);
    assert.ok(last && info.startsWith('at=/'), info);
    documents.push(write(last, info.slice(3), JSON.parse(text) as Json));
  }
  return documents;
}

for (const path of both('procedure-format')) {
  const whole = (): JsonObject => grown(path).at(-1) ?? {};

  test(`the example of ${path} loads after each of its steps`, () => {
    const documents = grown(path);
    assert.ok(documents.length >= 10);
    for (const document of documents) loadProcedure(document);
  });

  test(`each fault stands in ${path} as it is told`, () => {
    const refused = blocks(path, 'json').filter(({ info }) => info.startsWith('refused at='));
    const told = blocks(path, 'text').filter(({ info }) => info === 'faults');
    assert.ok(refused.length >= 2);
    assert.equal(refused.length, told.length);
    refused.forEach(({ info, text }, index) => {
      const faulty = write(whole(), info.slice('refused at='.length), JSON.parse(text) as Json);
      assert.throws(
        () => loadProcedure(faulty),
        (error) => {
          assert.ok(error instanceof ProcedureError);
          assert.equal(error.message.split('\n').slice(1).join('\n'), told[index]?.text.trimEnd());
          return true;
        },
      );
    });
  });

  test(`the conditional question of the example stands where ${path} says`, () => {
    const procedure = loadProcedure(whole());
    const page = procedure.pages({ event: { purpose: 'other' } }).find(({ pointer }) => pointer === '/event');
    const titles = page?.items.map((item) => (isGroup(item) ? item.title : item.question.title));
    assert.deepEqual(titles, ['Mượn để làm gì?', 'Việc gì?', 'Ngày mượn', 'Số khách']);
  });

  test(`the conditional paper of the example of ${path} is asked for from 101 guests on`, () => {
    const procedure = loadProcedure(whole());
    const papers = (guests: number): readonly string[] => procedure.papers({ event: { guests } }).map(({ id }) => id);
    assert.deepEqual(papers(100), ['identity']);
    assert.deepEqual(papers(101), ['guest-plan', 'identity']);
  });

  test(`from 101 guests on the example of ${path} asks another page, and for a telephone number`, () => {
    const procedure = loadProcedure(whole());
    const pages = (guests: number): readonly string[] =>
      procedure.pages({ event: { guests } }).map(({ pointer }) => pointer);
    const isMissing = (guests: number): boolean =>
      procedure.issues({ event: { guests } }).some(({ pointer }) => pointer === '/applicant/phone');
    assert.deepEqual([pages(100).includes('/order'), isMissing(100)], [false, false]);
    assert.deepEqual([pages(101)[pages(101).indexOf('/event') + 1], isMissing(101)], ['/order', true]);
  });

  test(`the example of ${path} stops a wedding of more than 300 guests, and says why`, () => {
    const procedure = loadProcedure(whole());
    const isStopped = (purpose: string): boolean =>
      procedure
        .issues({ event: { purpose, guests: 301 } })
        .some(({ pointer, keyword }) => pointer === '/event' && keyword === 'not');
    assert.deepEqual([isStopped('wedding'), isStopped('meeting')], [true, false]);
    const page = procedure.pages({}).find(({ pointer }) => pointer === '/event');
    assert.match(page?.messages?.['not'] ?? '', /300 khách/);
  });

  test(`the parts that ${path} names stand in the documents it names`, () => {
    const rows = [...readText(path).matchAll(/^\| (`[^|]+) \| `(procedures\/[\d.]+\.json)`/gm)];
    assert.ok(rows.length >= 6);
    const lost = rows.flatMap(([, names = '', file = '']) => {
      const { form } = JSON.parse(readText(file)) as { readonly form: { readonly $defs: JsonObject } };
      return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name).filter((name) => !(name in form.$defs));
    });
    assert.deepEqual(lost, []);
  });

  test(`the other validator of ${path} judges the example`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dvc-validator-'));
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      writeFileSync(join(folder, '9.000001.json'), JSON.stringify(whole()));
      const [script] = blocks(path, 'js').filter(({ info }) => info === 'validator');
      writeFileSync(join(folder, 'validator.mjs'), script?.text ?? '');
      const { stdout } = await promisify(execFile)(process.execPath, ['validator.mjs'], { cwd: folder });
      assert.match(stdout, /^false\n/);
      assert.match(stdout, /'\/applicant\/phone format'/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

for (const path of ['README.md', ...both('procedure-format')])
  test(`${path} names the package as npm packs it`, () => {
    const { version } = JSON.parse(readText('package.json')) as { readonly version: string };
    assert.ok(readText(path).includes(`\`dvc-elements-${version}.tgz\``));
  });

test('docs/contract.md names every problem type', () => {
  const contract = readText('docs/contract.md');
  assert.deepEqual(
    problemType.options.filter((type) => !contract.includes(`\`${type}\``)),
    [],
  );
});

for (const path of both('operations'))
  test(`${path} names every setting of the receiver`, () => {
    const operations = readText(path);
    const settings = [...readText('server/src/config.ts').matchAll(/^ +([A-Z][A-Z_]+):/gm)].map(
      ([, name = '']) => name,
    );
    assert.ok(settings.length > 10);
    assert.deepEqual(
      settings.filter((name) => !operations.includes(`\`${name}\``)),
      [],
    );
  });

test('docs/architecture.md names every room of the elements and of the client', () => {
  const architecture = readText('docs/architecture.md');
  const rooms = ['src/components', 'src/client'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}/`),
  );
  assert.ok(rooms.length > 15);
  assert.deepEqual(
    rooms.filter((room) => !architecture.includes(`\`${room}\``)),
    [],
  );
});

for (const path of prose)
  test(`${path} names files and headings that are there`, () => {
    const text = readText(path);
    const folder = join(root, path, '..');
    // A page about an app names the files of that app.
    const [, app] = /\/hosts\/([\w-]+)\.md$/.exec(path) ?? [];
    const home = app === undefined ? root : join(root, 'examples', app);
    const links = linksIn(text).filter((to) => !/^(?:https?|mailto):/.test(to));
    const lost = links.filter((to) => !leads(path, folder, to));
    const named = [
      ...text.matchAll(/`((?:src|server|test|scripts|stories|procedures|units|examples|e2e|bench|docs)\/[\w./-]+)`/g),
    ].map(([, to = '']) => to);
    assert.deepEqual(
      [...lost, ...named.filter((to) => !isMade(to) && ![root, home].some((each) => existsSync(join(each, to))))],
      [],
    );
  });

/** Whether a link leads to a file, and where it names a heading, to one of that page. */
function leads(path: string, folder: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const to = file === '' ? join(root, path) : join(folder, file);
  if (isMade(to)) return true;
  if (!existsSync(to)) return false;
  if (anchor === undefined) return true;
  return anchorsOf(readText(to.slice(root.length + 1))).includes(decodeURIComponent(anchor));
}

/** Made by a build or by running, so it may not be there yet. */
function isMade(path: string): boolean {
  return /\/(?:dist|data|storybook-static)(?:\/|$)/.test(path);
}
