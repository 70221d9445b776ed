import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ErrorObject } from 'ajv';
import { allFormats } from '../../src/model/formats/rare-formats.js';
import { isObject, type Json, type JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { below, read, write } from '../../src/model/pointer.js';
import { compile } from '../../src/model/schema/compile.js';
import type { SchemaObject } from '../../src/model/schema/schema.js';
import { strictAjv } from '../fixtures/ajv.js';
import { birthAnswers } from '../fixtures/birth-answers.js';
import { seeded } from '../fixtures/seeded.js';
import { makeDocument } from '../model/documents.js';
import { structuresForm } from '../model/structures.js';

const birth = JSON.parse(readFileSync(new URL('../../procedures/1.001193.json', import.meta.url), 'utf8')) as unknown;
const birthForm = (birth as { readonly form: SchemaObject }).form;

/** A form with the words that the birth form does not use. */
const otherForm: SchemaObject = {
  $defs: {
    person: {
      type: 'object',
      properties: {
        name: { type: 'string', format: 'person-name', minLength: 2, maxLength: 20 },
        born: { type: 'string', format: 'date' },
      },
      required: ['name'],
      dependentRequired: { phone: ['born'] },
      unevaluatedProperties: false,
      if: { required: ['phone'] },
      then: {
        properties: { phone: { type: 'string', pattern: '^0\\d{9}$' }, mail: { type: 'string', format: 'email' } },
      },
    },
  },
  type: 'object',
  properties: {
    person: { $ref: '#/$defs/person' },
    others: { type: 'array', items: { $ref: '#/$defs/person' }, maxItems: 2, uniqueItems: true },
    amount: { type: 'number', multipleOf: 0.5, exclusiveMinimum: 0, maximum: 10 },
    kind: { enum: ['a', 'b', null] },
  },
  required: ['person', 'kind'],
  additionalProperties: false,
  allOf: [
    {
      if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
      then: { required: ['amount'] },
      else: { required: ['others'] },
    },
    { dependentSchemas: { others: { properties: { others: { minItems: 1 } } } } },
  ],
};

const otherAnswers: JsonObject = {
  person: { name: 'Nguyễn An', born: '1990-09-02', phone: '0912345678', mail: 'an@example.org' },
  others: [{ name: 'Trần Bình' }, { name: 'Lê Chi', born: '1991-01-01' }],
  amount: 2.5,
  kind: 'a',
};

const structuredAnswers: JsonObject = {
  home: {
    members: [{ name: 'An', works: true, job: 'Thợ', names: ['a', 'b'] }, { name: 'Ba' }],
    goods: [{ what: 'Xe', count: 1 }],
    lacks: { water: true, toilet: false },
    payer: { kind: 'firm', taxCode: '0100109106', seal: true },
  },
};

/** Reasons that ajv tells besides the error itself. */
const wrappers = new Set(['if', 'oneOf', 'anyOf', 'allOf']);

for (const [name, form, answers, count] of [
  ['the birth form', birthForm, birthAnswers, 20_000],
  ['a form of other words', otherForm, otherAnswers, 5_000],
  ['a form of lists and tagged groups', structuresForm as SchemaObject, structuredAnswers, 5_000],
] as const) {
  test(`${count} mutated answers of ${name} are judged as ajv judges them`, (context) => {
    const ajv = strictAjv();
    const theirs = ajv.compile(form);
    const ours = compile(form, { formats: allFormats });
    assert.deepEqual(ours.validate(answers), [], 'the answers to start from are valid');
    assert.ok(theirs(answers));

    let invalid = 0;
    let blamed = 0;
    for (const mutated of mutations(answers, form, count)) {
      const issues = ours.validate(mutated);
      const verdicts = [issues.length === 0, ours.is(mutated)];
      if (verdicts.includes(!theirs(mutated))) assert.fail(`ajv judges otherwise: ${JSON.stringify(mutated)}`);
      if (!issues.length) continue;
      invalid++;
      const pointers = new Set(issues.map(({ pointer }) => pointer));
      for (const error of theirs.errors ?? []) {
        if (wrappers.has(error.keyword) || /\/(?:oneOf|anyOf)\//.test(error.schemaPath)) continue;
        blamed++;
        if (pointers.has(blame(error))) continue;
        assert.fail(`${error.keyword} at ${blame(error)} is not named: ${JSON.stringify(mutated)}`);
      }
    }
    context.diagnostic(`${count} judged, ${invalid} invalid, ${blamed} paths of ajv named by us`);
    assert.ok(invalid > count / 4 && invalid < count, 'both verdicts are tried');
  });
}

for (const [name, document, answers] of [
  ['the birth form', birth, birthAnswers],
  [
    'a small form',
    makeDocument(),
    { applicant: { name: 'An', relation: 'other', otherRelation: 'Bà', home: { province: '01', commune: '00004' } } },
  ],
  ['lists and tagged groups', makeDocument(structuresForm, { documents: [], translations: {} }), structuredAnswers],
] as const) {
  test(`ajv agrees with the issues of what applies in ${name}`, () => {
    // What holds across questions is beyond JSON Schema; without it, its words would lead nowhere.
    const procedure = loadProcedure({ ...(document as object), checks: [], translations: {} });
    const { form } = document as { readonly form: SchemaObject };
    const ajv = strictAjv();
    const theirs = ajv.compile(form);
    assert.deepEqual(procedure.issues(answers), []);
    for (const mutated of mutations(answers, form, 2000)) {
      if (!isObject(mutated)) continue;
      const kept = procedure.applicable(mutated);
      assert.equal(procedure.issues(mutated).length === 0, theirs(kept), JSON.stringify(mutated));
      assert.deepEqual(procedure.applicable(kept), kept, JSON.stringify(mutated));
    }
  });
}

/** The value ajv blames, also where it blames what should hold it. */
function blame({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty, unevaluatedProperty } = params as Readonly<Record<string, string>>;
  const name = missingProperty ?? additionalProperty ?? unevaluatedProperty;
  return name === undefined ? instancePath : below(instancePath, name);
}

/** Answers with one to four changes, the same in every run. */
function* mutations(answers: JsonObject, form: SchemaObject, count: number): Generator<Json> {
  const random = seeded(20_261_123);
  const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(random() * from.length)] as Each;
  const values: readonly Json[] = [
    ...['', 'a', 'Nguyễn Thị Ánh Tuyết', '0912345678', '001090000000', '2026-02-31', '1965', 'x'.repeat(300)],
    ...[0, 1, 1.5, -1, 100, 1e21, true, false, null, [], {}, [1, 1], { name: 'An' }],
    ...fixedIn(form),
  ];
  for (let index = 0; index < count; index++) {
    let mutated: Json = answers;
    for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes--) {
      const pointers = pointersIn(mutated);
      const pointer = pick(pointers);
      const before = read(mutated, pointer);
      const roll = random();
      if (roll < 0.3) mutated = put(mutated, pointer, undefined);
      else if (roll < 0.4 && isObject(before))
        mutated = put(mutated, below(pointer, pick(['extra', 'name', 'phone'])), pick(values));
      else if (roll < 0.5 && typeof before === 'string')
        mutated = put(mutated, pointer, before.slice(1) + pick(['', '9', ' ']));
      else mutated = put(mutated, pointer, pick(values));
    }
    yield mutated;
  }
}

function put(value: Json, pointer: string, next: Json | undefined): Json {
  if (pointer === '') return next ?? {};
  return isObject(value) ? write(value, pointer, next) : value;
}

function pointersIn(value: Json, at = ''): readonly string[] {
  const inner = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([key, each]: readonly [string | number, Json]) => pointersIn(each, below(at, key)))];
}

/** Every value that the form fixes, so that each condition is met now and then. */
function fixedIn(schema: unknown): readonly Json[] {
  if (Array.isArray(schema)) return schema.flatMap(fixedIn);
  if (!isObject(schema)) return [];
  const own = [
    ...('const' in schema ? [schema['const']] : []),
    ...(Array.isArray(schema['enum']) ? schema['enum'] : []),
  ];
  return [
    ...own.flatMap((each) => (each === undefined ? [] : [each as Json])),
    ...Object.values(schema).flatMap(fixedIn),
  ];
}
