import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isObject, type Json, type JsonObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { isGroup } from '../../src/model/question.js';
import { problemType } from '../../src/schemas/problem.js';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const prose = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'))
    .filter(isProse)
    .map((name) => `docs/${name}`),
];
const format = read('docs/procedure-format.md');

function isProse(name: string): boolean {
  return name.endsWith('.md');
}

interface Block {
  /** What stands behind the language on the first line. */
  readonly info: string;
  readonly text: string;
}

/** The fenced blocks of a language, in their order. */
function blocks(markdown: string, language: string): readonly Block[] {
  const found = markdown.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm);
  return [...found].filter(([, name]) => name === language).map(([, , info = '', text = '']) => ({ info, text }));
}

function parsed({ text }: Block): JsonObject {
  const value: unknown = JSON.parse(text);
  assert.ok(isObject(value));
  return value as JsonObject;
}

/** The document of docs/procedure-format.md after each of its steps. */
function grown(): readonly JsonObject[] {
  const [first, ...rest] = blocks(format, 'json').filter(({ info }) => !/^(?:refused|new) /.test(info));
  assert.ok(first?.info === 'document');
  const documents = [parsed(first)];
  for (const { info, text } of rest) {
    const last = documents.at(-1);
    assert.ok(last && info.startsWith('at=/'), info);
    documents.push(write(last, info.slice(3), JSON.parse(text) as Json));
  }
  return documents;
}

function whole(): JsonObject {
  return grown().at(-1) ?? {};
}

test('the example of docs/procedure-format.md loads after each of its steps', () => {
  const documents = grown();
  assert.ok(documents.length >= 6);
  for (const document of documents) loadProcedure(document);
});

test('each fault stands in docs/procedure-format.md as it is told', () => {
  const refused = blocks(format, 'json').filter(({ info }) => info.startsWith('refused at='));
  const told = blocks(format, 'text').filter(({ info }) => info === 'faults');
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

test('the conditional question of the example stands where docs/procedure-format.md says', () => {
  const procedure = loadProcedure(whole());
  const page = procedure.pages({ event: { purpose: 'other' } }).find(({ pointer }) => pointer === '/event');
  const titles = page?.items.map((item) => (isGroup(item) ? item.title : item.question.title));
  assert.deepEqual(titles, ['Mượn để làm gì?', 'Việc gì?', 'Ngày mượn', 'Số khách']);
});

test('the conditional paper of the example is asked for from 101 guests on', () => {
  const procedure = loadProcedure(whole());
  const papers = (guests: number): readonly string[] => procedure.documents({ event: { guests } }).map(({ id }) => id);
  assert.deepEqual(papers(100), ['identity']);
  assert.deepEqual(papers(101), ['guest-plan', 'identity']);
});

test('docs/contract.md names every problem type', () => {
  const contract = read('docs/contract.md');
  assert.deepEqual(
    problemType.options.filter((type) => !contract.includes(`\`${type}\``)),
    [],
  );
});

test('docs/operations.md names every setting of the receiver', () => {
  const operations = read('docs/operations.md');
  const settings = [...read('server/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
  assert.ok(settings.length > 10);
  assert.deepEqual(
    settings.filter((name) => !operations.includes(`\`${name}\``)),
    [],
  );
});

test('docs/embedding.md names every event', () => {
  const embedding = read('docs/embedding.md');
  const events = [...read('src/components/base/events.ts').matchAll(/^ {2}'(dvc-[a-z]+)':/gm)].map(
    ([, name = '']) => name,
  );
  assert.ok(events.length > 5);
  assert.deepEqual(
    events.filter((name) => !embedding.includes(`\`${name}\``)),
    [],
  );
});

for (const path of prose)
  test(`${path} names files that are there`, () => {
    const text = read(path);
    const folder = join(root, path, '..');
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) => join(folder, to));
    const named = [
      ...text.matchAll(/`((?:src|server|test|scripts|stories|procedures|units|examples|e2e|bench|docs)\/[\w./-]+)`/g),
    ];
    const lost = [...links, ...named.map(([, to = '']) => join(root, to))].filter(
      (to) => !isMade(to) && !existsSync(to),
    );
    assert.deepEqual(lost, []);
  });

/** Made by a build or by running, so it may not be there yet. */
function isMade(path: string): boolean {
  return /\/(?:dist|data|storybook-static)(?:\/|$)/.test(path);
}
