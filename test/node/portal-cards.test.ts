import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { normalise } from '../../src/model/answers.js';
import { itemsOf } from '../../src/model/draft.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { read } from '../../src/model/pointer.js';
import { portalCards, type PortalCard, type PortalWords } from '../../src/model/portal-cards.js';
import { portalFormats } from '../../src/schemas/procedure.js';
import { portalValue } from '../../src/model/portal-value.js';
import { provinces } from '../../src/model/provinces.js';
import type { Item, Question } from '../../src/model/question.js';
import { validAnswers } from '../fixtures/valid-answer.js';

const folder = new URL('../../procedures/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => /^\d.*\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject);

const names = new Map(provinces);
const words: PortalWords = {
  placeName: ({ question }, code) => (question.kind === 'province' ? names.get(code) : `Xã số ${code}`),
  yes: 'Có',
  no: 'Không',
  ticked: 'Đồng ý',
};

/** What somebody would have to have answered for a field to read this. */
function readBack({ question }: Item, text: string): Json | undefined {
  switch (question.kind) {
    case 'choice':
      return question.options.find(({ title }) => title === text)?.value;
    case 'several':
      return text.split('; ').map((title) => question.options.find((option) => option.title === title)?.value ?? null);
    case 'yes-no':
    case 'main':
      return text === words.yes;
    case 'confirm':
      return text === words.ticked;
    case 'province':
      return provinces.find(([, name]) => name === text)?.[0];
    case 'commune':
      return text.replace('Xã số ', '');
    default:
      return normalise(question, text);
  }
}

/** Names in capitals are read back as capitals. */
function asWritten(value: Json | undefined, shouts: boolean): Json | undefined {
  return shouts && typeof value === 'string' ? value.toLocaleUpperCase('vi') : value;
}

describe('the cards beside the portal', () => {
  assert.equal(documents.length, 24);

  for (const document of documents) {
    const procedure = loadProcedure(document);
    it(`of ${procedure.code} hold every answer that applies, in a form that is read back as it was given`, () => {
      for (let seed = 1; seed <= 60; seed++) {
        const answers = validAnswers(procedure, seed);
        const { portalForm = [] } = procedure;
        const cards = portalCards(procedure, answers, words, portalForm);
        const byPointer = new Map<string, PortalCard>(cards.map((card) => [card.pointer, card]));
        const given = procedure
          .pages(answers)
          .flatMap(itemsOf)
          .filter(({ pointer, question }) => question.kind !== 'list' && read(answers, pointer) !== undefined);
        assert.ok(given.length > 3);
        assert.equal(cards.length, given.length, `seed ${seed}`);
        for (const item of given) {
          const card = byPointer.get(item.pointer);
          assert.ok(card?.value, `${item.pointer} has no card`);
          assert.ok(card.parts[0] && card.label, item.pointer);
          const shouts = portalForm.some(({ at, format }) => at === item.pointer && format === 'upper');
          assert.deepEqual(
            readBack(item, card.value),
            asWritten(read(answers, item.pointer), shouts),
            `${item.pointer}: ${card.value}`,
          );
        }
      }
    });
  }
});

describe('the ways of writing', () => {
  const asked = { description: undefined, example: undefined, readOnly: false, autocomplete: undefined };
  const base = { ...asked, title: 'Câu hỏi', default: undefined, messages: {} };
  const date: Question = { ...base, kind: 'date', precision: 'partial' };
  const money: Question = { ...base, kind: 'money' };
  const phone: Question = { ...base, kind: 'text', format: 'phone', maxLength: undefined };
  const number: Question = { ...base, kind: 'text', format: 'citizen-id', maxLength: 12 };

  it('are read back as the answer they were made of', () => {
    const cases: readonly (readonly [Question, Json, (typeof portalFormats)[number]])[] = [
      ...(['dd/mm/yyyy', 'dd-mm-yyyy', 'yyyy-mm-dd'] as const).flatMap((format) =>
        ['2026-11-01', '1990-09', '1965'].map((day) => [date, day, format] as const),
      ),
      ...(['digits', 'grouped', 'money'] as const).flatMap((format) =>
        [0, 8000, 1_250_000, 12_000_000_000].map((amount) => [money, amount, format] as const),
      ),
      ...(['digits', 'grouped'] as const).flatMap((format) => [
        [phone, '0912345678', format] as const,
        [phone, '02438123456', format] as const,
        [phone, '+14155550123', format] as const,
        [number, '001190000001', format] as const,
      ]),
    ];
    for (const [question, value, format] of cases) {
      const written = portalValue(question, value, format);
      assert.equal(normalise(question, written), value, `${format}: ${String(written)}`);
    }
  });

  it('write capitals as Vietnamese has them, in one piece', () => {
    const name: Question = { ...base, kind: 'text', format: 'person-name', maxLength: undefined };
    for (const [given, capitals] of [
      ['Nguyễn Thị Ánh', 'NGUYỄN THỊ ÁNH'],
      ["K'Brôi", "K'BRÔI"],
      ['đặng ỷ', 'ĐẶNG Ỷ'],
    ] as const) {
      const written = portalValue(name, given, 'upper');
      assert.equal(written, capitals);
      assert.equal(String(written).normalize('NFC'), written);
    }
  });

  it('are all that a document may name', () => {
    for (const format of portalFormats) assert.equal(typeof portalValue(phone, '0912345678', format), 'string');
  });
});
