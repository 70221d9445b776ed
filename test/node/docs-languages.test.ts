import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { blocksOf, codeIn, headingsOf, linksIn, readText, sectionsOf, wordsIn, type Block } from '../fixtures/prose.js';

/** The pages that are told in Vietnamese, too. */
const pages = [
  ...['embedding', 'wordpress', 'procedure-format', 'office-file', 'operations', 'counter', 'troubleshooting'],
  ...['react', 'vue', 'svelte', 'angular', 'next', 'webpack', 'import-map'].map((host) => `hosts/${host}`),
];

for (const name of pages) {
  const english = readText(`docs/${name}.md`);
  const vietnamese = readText(`docs/vi/${name}.md`);

  test(`each heading of docs/${name}.md has one in docs/vi`, () => {
    const levels = (text: string): readonly number[] => headingsOf(text).map(({ level }) => level);
    assert.deepEqual(levels(vietnamese), levels(english));
    const titles = (text: string): readonly string[] => headingsOf(text).map(({ title }) => title);
    const same = titles(vietnamese).filter((title, index) => title === titles(english)[index]);
    assert.deepEqual(same, []);
  });

  test(`docs/vi/${name}.md has the code of docs/${name}.md, block by block`, () => {
    assert.deepEqual(blocksOf(vietnamese).map(untold), blocksOf(english).map(untold));
  });

  test(`docs/vi/${name}.md says in each section what docs/${name}.md says there`, () => {
    const told = sectionsOf(vietnamese);
    sectionsOf(english).forEach((section, index) => {
      assert.deepEqual(facts(told[index] ?? ''), facts(section), section.split('\n')[0]);
    });
  });
}

for (const [path, folder] of [
  ['docs/vi/README.md', ''],
  ['README.md', 'docs/vi/'],
] as const)
  test(`${path} leads to every page in Vietnamese`, () => {
    const links = linksIn(readText(path));
    assert.deepEqual(
      pages.map((name) => `${folder}${name}.md`).filter((page) => !links.includes(page)),
      [],
    );
  });

/** A block without the words of a listing: what stands there behind two blanks is told in the language of the page. */
function untold({ language, info, text }: Block): Block {
  if (info !== 'listing') return { language, info, text };
  return { language, info, text: text.replaceAll(/(?<=\S) {2,}.*$/gm, '') };
}

/** What a section has in any language: code, words of the screen, links, rows of tables and entries of lists. */
function facts(section: string): unknown {
  return {
    code: unique(codeIn(section)),
    words: unique(wordsIn(section)),
    links: unique(linksIn(section).map((to) => (/^https?:/.test(to) ? to : basename(to.split('#')[0] ?? '')))),
    rows: [...section.matchAll(/^ *\|/gm)].length,
    entries: [...section.matchAll(/^ *(?:-|\d+\.) /gm)].length,
    strong: [...section.matchAll(/\*\*[^*]+\*\*/g)].length,
  };
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort();
}
