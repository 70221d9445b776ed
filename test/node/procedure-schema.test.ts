import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isObject, type Json } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { allFormats } from '../../src/model/formats/rare-formats.js';
import { read } from '../../src/model/pointer.js';
import type { Snippet } from '../../src/schemas/procedure-snippets.js';
import { strictAjv } from '../fixtures/ajv.js';
import { pathOf, words } from '../fixtures/schema-words.js';
import { makeDocument } from '../model/documents.js';
import { documentHelp } from '../../src/schemas/procedure-help.js';
import { procedureShape } from '../../src/schemas/published/procedure-shape.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/schemas/published/procedure.schema.json', import.meta.url), 'utf8'),
) as Json;

test('every word of the published schema has help for an editor', () => {
  const all = words(schema).filter(([pointer]) => !/^\/FormSchema\/properties\/[^/]+\/./.test(pointer));
  assert.ok(all.length > 100, String(all.length));
  const lacking = all.filter(([, each]) => !isObject(each) || typeof each['description'] !== 'string');
  assert.deepEqual(
    lacking.map(([pointer]) => pointer),
    [],
  );
});

test('help is Vietnamese, then English, and short enough to be read beside what is typed', () => {
  for (const [pointer, each] of words(schema)) {
    const help = isObject(each) ? each['description'] : undefined;
    if (typeof help !== 'string') continue;
    const lines = help.split('\n');
    assert.equal(lines.length, 2, pointer);
    for (const line of lines) assert.ok(line.length <= 160 && /[.)]$/.test(line), `${pointer}: ${line}`);
  }
});

test('an editor is offered every format, and every fact that may be known', () => {
  const examples = (word: string): unknown => read(schema, `/$defs/FormSchema/properties/${word}/examples`);
  assert.deepEqual(examples('format'), Object.keys(allFormats));
  const facts = JSON.stringify(read(schema, '/$defs/FormSchema/properties/x-source/anyOf/0/enum'));
  for (const fact of JSON.parse(facts) as string[]) assert.ok((examples('x-source') as string[]).includes(fact), fact);
});

test('every snippet of the schema is a question or page that can be asked', () => {
  const offered = read(schema, '/$defs/FormSchema/defaultSnippets');
  assert.ok(Array.isArray(offered) && offered.length >= 8);
  for (const { label, body } of offered as unknown as Snippet[]) {
    const page = body.if ? body : { type: 'object' as const, title: 'Trang', properties: { question: body } };
    assert.doesNotThrow(
      () => loadProcedure(makeDocument({ type: 'object', properties: { page } }, { documents: [], translations: {} })),
      label,
    );
  }
});

test('no help stands where there is no word', () => {
  const at = Object.keys(documentHelp).map((names) => `/ProcedureDocument${pathOf(names)}`);
  const known = new Set(words(schema).map(([pointer]) => pointer));
  assert.deepEqual(
    at.filter((pointer) => !known.has(pointer)),
    [],
  );
});

test('the copy for browsers holds no help', () => {
  const hasHelp = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(hasHelp)
      : isObject(value) && (typeof value['description'] === 'string' || Object.values(value).some(hasHelp));
  assert.equal(hasHelp(procedureShape), false);
});

test('the schema takes and refuses the same forms of x-source as the form does', () => {
  const takes = strictAjv().compile(schema as object);
  const other = { type: 'object', title: 'Người khác', properties: { name: { type: 'string', title: 'Tên' } } };
  for (const [source, isGood] of [
    ['person.name', true],
    ['person.residence', true],
    ['/other/name', true],
    ['/other', true],
    ['', false],
    ['/', false],
    ['other/name', false],
    ['#/other/name', false],
    ['person.shoeSize', false],
    ['Person.name', false],
    [['/other/name'], false],
    [null, false],
  ] as const) {
    const name = { type: 'string', title: 'Tên', 'x-source': source };
    const page = { type: 'object', title: 'Trang', properties: { name } };
    const document = makeDocument({ type: 'object', properties: { other, page } } as never, {
      documents: [],
      translations: {},
    });
    const told = `${JSON.stringify(source)}`;
    assert.equal(takes(document), isGood, `${told} ${JSON.stringify(takes.errors)}`);
    if (isGood) assert.doesNotThrow(() => loadProcedure(document), told);
    else assert.throws(() => loadProcedure(document), ProcedureError, told);
  }
});
