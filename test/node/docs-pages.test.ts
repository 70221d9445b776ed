import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocksOf, codeIn, readText, root, wordsIn } from '../fixtures/prose.js';

const embedding = ['docs/embedding.md', 'docs/vi/embedding.md'];
const troubleshooting = ['docs/troubleshooting.md', 'docs/vi/troubleshooting.md'];
const pages = [...embedding, ...troubleshooting];

/** An element as custom-elements.json tells of it. */
interface Element {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
}

const { modules } = JSON.parse(readText('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations?: readonly Element[] }[];
};
const elements = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, attributes = [] }) =>
      tagName === undefined ? [] : [[tagName, attributes.map(({ name }) => name)] as const],
    ),
);

/** Attributes of the parts of a procedure, which take data and need a script; their words are in Storybook. */
const ofParts = new Set(['page', 'closed', 'busy', 'readonly']);

/** The sources of a folder, one behind the other, as they are and with `…` for what is put into a sentence. */
function sourcesOf(folder: string): string {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => readText(join(folder, file)));
  return sources.flatMap((source) => [source, source.replaceAll(/\$\{[^}]*\}/g, '…')]).join('\n');
}

/** Whether a sentence is said in the sources; `…` stands for any words on one line. */
function isSaid(sentence: string, sources: string): boolean {
  const parts = sentence.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[^\\n]{0,80}?')).test(sources);
}

for (const path of embedding) {
  const text = readText(path);
  const said = new Set(codeIn(text));

  test(`${path} names every event`, () => {
    const events = [...readText('src/components/base/events.ts').matchAll(/^ {2}'(dvc-[a-z]+)':/gm)].map(
      ([, name = '']) => name,
    );
    assert.ok(events.length > 5);
    assert.deepEqual(
      events.filter((name) => !said.has(name)),
      [],
    );
  });

  test(`${path} names every element a page may use, and each of its attributes`, () => {
    const isField = (tag: string): boolean => tag.endsWith('-field');
    const kind = (tag: string): string => tag.slice('dvc-'.length, -'-field'.length);
    assert.ok(elements.size > 20);
    const lost = [...elements].flatMap(([tag, attributes]) => [
      ...(said.has(`<${tag}>`) || (isField(tag) && said.has(kind(tag))) ? [] : [tag]),
      ...attributes.filter((name) => !said.has(name) && !ofParts.has(name)).map((name) => `${tag} ${name}`),
    ]);
    assert.deepEqual(lost, []);
  });

  test(`${path} names every token of the look, with its default`, () => {
    const theme = readText('src/components/base/theme.ts');
    const tokens = [...theme.matchAll(/var\((--dvc-[a-z-]+), ([^)]+)\)/g)];
    assert.ok(tokens.length > 15);
    const lost = tokens.filter(
      ([, name = '', value = '']) => !said.has(name) || !(said.has(value) || value === 'inherit'),
    );
    assert.deepEqual(
      lost.map(([whole]) => whole),
      [],
    );
  });
}

/** Attributes that HTML gives to every tag, as far as our pages write them. */
const ofEveryTag = ['lang', 'style'];

for (const path of ['README.md', ...pages])
  test(`the tags of ${path} are ours, with attributes that are there, and speak Vietnamese`, () => {
    const html = blocksOf(readText(path)).filter(({ language }) => language === 'html');
    for (const { text } of html) {
      const tags = [...text.matchAll(/<(dvc-[a-z-]+)([^>]*)>/g)];
      const wrong = tags.flatMap(([, tag = '', inside = '']) => {
        const known = elements.get(tag);
        if (!known) return [tag];
        const attributes = inside
          .replaceAll(/="[^"]*"/g, '')
          .split(/\s+/)
          .filter(Boolean);
        return attributes
          .filter((name) => !ofEveryTag.includes(name) && !known.includes(name))
          .map((name) => `${tag} ${name}`);
      });
      assert.deepEqual(wrong, []);
      assert.ok(!tags.length || text.includes('lang="vi"'), text);
    }
  });

for (const path of pages)
  test(`${path} quotes what the screen says`, () => {
    const sources = sourcesOf('src/components') + sourcesOf('src/html') + sourcesOf('src/doctor');
    const words = wordsIn(readText(path)).filter((each) => each !== '…');
    assert.ok(words.length >= 2);
    assert.deepEqual(
      words.filter((each) => !isSaid(each, sources)),
      [],
    );
  });

for (const path of troubleshooting)
  test(`${path} quotes what the receiver says when it does not start`, () => {
    const sources = sourcesOf('server/src');
    const words = codeIn(readText(path)).filter(
      (each) => /^[A-Z]\w+ \w+ /.test(each) && !/^(?:Failed|Permission)/.test(each),
    );
    assert.ok(words.length >= 6);
    assert.deepEqual(
      words.filter((each) => !isSaid(each, sources)),
      [],
    );
  });
