import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json, type JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { below, read, write } from '../../src/model/pointer.js';
import { mostDigits, partsOf, TooLong } from '../../src/model/scan/parts.js';
import { readCode, type Scan, type ScannedDossier } from '../../src/model/scan/read-code.js';
import { codedDocument, writeCode } from '../../src/model/scan/write-code.js';
import type { FormSchema } from '../../src/schemas/form.js';
import { allProcedures } from '../fixtures/all-procedures.js';
import { birthAnswers } from '../fixtures/birth-answers.js';
import { typedWith } from '../fixtures/input-methods.js';
import { seeded } from '../fixtures/seeded.js';
import { validAnswers } from '../fixtures/valid-answer.js';
import { makeDocument } from '../model/documents.js';

const procedures = allProcedures();
const birth = procedures.find(({ code }) => code === '1.001193')!;
const day = '2026-11-30';

/** Of the first release: whoever changes the format leaves this readable, or says in a new format what is new. */
const printed = '100101100000120261130430340406446004216512276341398163917901565466460597562181553631';

function codeOf(answers: JsonObject, procedure = birth, slots: readonly string[] = []): readonly string[] {
  return writeCode({ procedure, answers }, { files: slots.map((slot) => ({ slot })), day });
}

function dossier(scan: Scan): ScannedDossier {
  if (scan.kind !== 'dossier') assert.fail(JSON.stringify(scan));
  return scan;
}

/** Answers so long that one code does not hold them. */
const long = write(
  birthAnswers,
  '/child/birthPlace/line',
  Array.from(
    { length: 60 },
    (_, at) => `khoa Sản ${(at * 7919) % 1000}, bệnh viện ${String.fromCodePoint(0x1ea0 + at)}`,
  ).join('; '),
);
const [whole] = codeOf(birthAnswers) as readonly [string];
const parts = codeOf(long);

test('20,000 generated answers come back from their codes, in digits alone and never more than one QR takes', (context) => {
  const random = seeded(20_261_130);
  const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(random() * from.length)] as Each;
  const bases = procedures.map((procedure) => ({
    procedure,
    answers: [1, 2, 3, 4].map((seed) => validAnswers(procedure, seed)),
  }));
  let split = 0;
  let digits = 0;
  for (let index = 0; index < 20_000; index++) {
    const { procedure, answers: valid } = bases[index % bases.length]!;
    const answers = mutated(pick(valid), random);
    const slots = procedure.papers(answers).map(({ id }) => id);
    const files = slots.filter(() => random() < 0.5).flatMap((slot) => (random() < 0.3 ? [slot, slot, slot] : [slot]));
    const codes = codeOf(answers, procedure, files);
    for (const code of codes) if (!/^[1-9]\d*$/.test(code) || code.length > mostDigits) assert.fail(code);
    if (codes.length > 1) split++;
    digits += codes.join('').length;
    const found = dossier(readCode([...codes].reverse().join(pick(['', '\n', '\t', '\r\n'])), procedures));
    if (!isDeepStrictEqual(found.answers, procedure.applicable(answers)))
      assert.fail(`${procedure.code}: ${JSON.stringify(answers)}`);
    assert.equal(found.procedure, procedure);
    assert.equal(found.day, day);
    for (const { slot, count } of found.papers) assert.equal(count, files.filter((each) => each === slot).length);
  }
  context.diagnostic(`${Math.round(digits / 20_000)} digits on average, ${split} in several codes`);
  assert.ok(split > 100, 'long answers are tried');
});

test('every procedure takes one code where its answers are of usual length', (context) => {
  const longest = procedures.map((procedure) => {
    const lengths = [1, 2, 3, 4, 5].map((seed) => {
      const codes = codeOf(validAnswers(procedure, seed), procedure);
      assert.equal(codes.length, 1, procedure.code);
      return codes[0]!.length;
    });
    return Math.max(...lengths);
  });
  context.diagnostic(`birth ${whole.length} digits, the longest ${Math.max(...longest)}`);
});

test('a code is the same in every language of a document', () => {
  assert.deepEqual(codeOf(birthAnswers, birth.in('en')), [whole]);
  assert.deepEqual(codedDocument(birth.in('en')), codedDocument(birth));
  const found = dossier(readCode(whole, [birth.in('en')]));
  assert.deepEqual(found.answers, birth.applicable(birthAnswers));
});

test('codes that were printed before are still read', () => {
  const text = (title: string): object => ({ type: 'string', title });
  const person = {
    type: 'object',
    title: 'Người yêu cầu',
    properties: {
      name: { ...text('Họ tên'), format: 'person-name' },
      born: { ...text('Ngày sinh'), format: 'date' },
      sex: { ...text('Giới tính'), enum: ['male', 'female'] },
      reason: text('Lý do'),
      married: { type: 'boolean', title: 'Đã kết hôn' },
      children: { type: 'integer', title: 'Số con' },
    },
  };
  const form = { type: 'object', properties: { person } } as FormSchema;
  const document = makeDocument(form, { version: '2026-11-30', documents: [], translations: {} });
  const answers = {
    person: { name: 'Trần Thị Ánh', born: '1990-02-28', sex: 'female', reason: 'Xin học', married: true, children: 2 },
  };
  const small = loadProcedure(document);
  assert.deepEqual(codeOf(answers, small), [printed]);
  const scan = dossier(readCode(printed, [small]));
  assert.deepEqual(scan.answers, answers);
  assert.equal(scan.day, day);
});

test('parts are read in any order, doubled, with all that scanners put around them', () => {
  assert.ok(parts.length > 1, `${parts.length} parts`);
  const [first, ...others] = parts as readonly [string, ...string[]];
  const rest = others.join('\n');
  for (const typed of [
    [...parts].reverse().join('\n'),
    `${first}\r\n${first}\r\n${rest}\r\n${first}`,
    `\ufeff${first}\r\n\ufeff${rest}`,
    `\t${first} \t ${rest} `,
    `]Q1${first}\n${others.map((part) => `]Q1${part}`).join('\n')}`,
    `00${first}99\n00${rest}99`,
    parts.join(''),
    parts.map((part) => part.replaceAll(/.{80}/g, '$&\n')).join('\n'),
    `${first.slice(0, 300)}\n${parts.join('\n')}`,
    `${whole}\n${parts.join('\n')}`,
  ])
    assert.deepEqual(
      dossier(readCode(typed, procedures)).answers,
      birth.applicable(long),
      JSON.stringify(typed.slice(0, 60)),
    );
});

test('Telex and VNI leave digits alone; letters in front of them are told', () => {
  for (const method of ['telex', 'vni'] as const) {
    assert.equal(typedWith(method, 'mu7a a1 a11 d9i'), method === 'vni' ? 'mưa á a1 đi' : 'mu7a a1 a11 d9i');
    assert.equal(typedWith(method, 'tieesng vieejt'), method === 'telex' ? 'tiếng việt' : 'tieesng vieejt');
    const keys = `${parts.join('\n')}\n`;
    assert.equal(typedWith(method, keys), keys);
    // The signs in front of a code that scanners can be told to type have no vowel.
    dossier(readCode(typedWith(method, `]Q1${whole}\n`), procedures));
  }
  const mangled = typedWith('vni', `a${whole}\n`);
  assert.notEqual(mangled, `a${whole}\n`);
  assert.deepEqual(readCode(mangled, procedures), { kind: 'unreadable', reason: 'letters' });
});

test('answers that no number of codes holds are refused, not cut', () => {
  const random = seeded(5);
  const novel = Array.from({ length: 60_000 }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 9000))).join(
    '',
  );
  assert.throws(() => codeOf(write(birthAnswers, '/child/birthPlace/line', novel)), TooLong);
  assert.throws(() => codeOf(write(birthAnswers, '/child/birthPlace/line', novel.slice(0, 16_000))), TooLong);
});

test('what is missing is told by its numbers', () => {
  const document = codedDocument(birth);
  assert.deepEqual(readCode(parts[1]!, procedures), {
    kind: 'incomplete',
    document,
    whole: parts[1]!.slice(27, 33),
    have: [2],
    count: parts.length,
  });
});

test('a code that cannot be read has a reason', () => {
  const reasonOf = (typed: string, documents = procedures): string => {
    const scan = readCode(typed, documents);
    return scan.kind === 'unreadable' ? scan.reason : scan.kind;
  };
  const random = seeded(7);
  const noise = (length: number): string => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const source = JSON.parse(readFileSync(new URL('../../procedures/1.001193.json', import.meta.url), 'utf8')) as {
    version: string;
    form: { required: string[] };
  };
  const later = loadProcedure({ ...source, version: '2027-01-01' });
  const other = loadProcedure({ ...source, form: { ...source.form, required: source.form.required.slice(1) } });
  assert.equal(reasonOf(''), 'no-code');
  assert.equal(reasonOf('abc'), 'no-code');
  assert.equal(reasonOf(noise(5000)), 'no-code');
  assert.equal(reasonOf('1'.repeat(300_000)), 'endless');
  assert.equal(reasonOf(whole.slice(0, -1)), 'broken');
  assert.equal(reasonOf(whole.slice(0, 200)), 'broken');
  assert.equal(reasonOf(whole.slice(20)), 'no-code');
  assert.equal(reasonOf(whole.slice(0, 99) + String((Number(whole[99]) + 1) % 10) + whole.slice(100)), 'broken');
  assert.equal(
    reasonOf(whole.slice(0, 99) + whole[100]! + whole[99]! + whole.slice(101)),
    whole[99] === whole[100] ? 'dossier' : 'broken',
  );
  assert.equal(
    reasonOf(
      whole,
      procedures.filter(({ code }) => code !== birth.code),
    ),
    'other-procedure',
  );
  assert.equal(reasonOf(whole, [later]), 'other-version');
  assert.equal(reasonOf(whole, [other]), 'other-document');
  // Told by code of the procedure and version, so that an office can look for the document.
  const scan = readCode(whole, [later]);
  assert.deepEqual(scan.kind === 'unreadable' && scan.document, codedDocument(birth));
});

test('digits that bear a right checksum and no answers end soon, and are told', () => {
  const random = seeded(3);
  const document = codedDocument(birth);
  for (let round = 0; round < 300; round++) {
    const body = `1${Array.from({ length: 20 + round * 3 }, () => Math.floor(random() * (round % 2 ? 10 : 2))).join('')}`;
    const scan = readCode(partsOf(document, body).join('\n'), procedures);
    assert.ok(
      scan.kind === 'dossier' || (scan.kind === 'unreadable' && scan.reason === 'broken'),
      JSON.stringify(scan),
    );
  }
});

/** A person's answers with up to three others in their place, not all of which the form would take. */
function mutated(answers: JsonObject, random: () => number): JsonObject {
  const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(random() * from.length)] as Each;
  let changed = answers;
  for (let changes = Math.floor(random() * 4); changes > 0; changes--) {
    const pointer = pick(pointersIn(changed));
    if (pointer === '') continue;
    const before = read(changed, pointer);
    const sayings = [
      '',
      'Đắk Lắk',
      '🙂',
      '\ud800',
      '\0',
      '"\\',
      'a\u0301',
      '2026-02-31',
      '0'.repeat(40),
      '007',
      '1e5',
      'true',
    ];
    const text = Array.from({ length: Math.floor(random() ** 6 * 1500) }, () =>
      pick([...'nghiêm túc ĐẶNG 0123\n"\\']),
    ).join('');
    const next: Json = pick<Json>([
      ...sayings,
      text,
      text,
      0,
      12,
      -1,
      1.5,
      1e21,
      2 ** 46,
      true,
      false,
      null,
      [],
      {},
      [1, 'a'],
      { name: 'An' },
    ]);
    changed = write(changed, pointer, isObject(before) && random() < 0.7 ? undefined : next);
  }
  return changed;
}

function pointersIn(value: Json, at = ''): readonly string[] {
  const inner = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([key, each]: readonly [string | number, Json]) => pointersIn(each, below(at, key)))];
}
