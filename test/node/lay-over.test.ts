import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogEntry } from '../../src/model/catalog-entry.js';
import { guideFacts } from '../../src/model/guide-facts.js';
import { layOver, layOverEntry } from '../../src/model/lay-over.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { within } from '../../src/model/pointer-keys.js';
import { inOneLanguage, type ServedDocument } from '../../src/model/translate.js';
import type { OfficeFile } from '../../src/schemas/office.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import { randomDocument } from '../fixtures/random-document.js';
import { makeDocument } from '../model/documents.js';

const folder = new URL('../../procedures/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => /^\d.*\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ProcedureDocument);

const seen = { source: 'Nghị quyết số 1 của một tỉnh ví dụ', on: '2026-11-01' };

const facts = {
  fees: {
    value: [{ title: 'Lệ phí', amount: 5000, per: 'bản', note: 'Thu khi nhận.' }],
    ...seen,
    translations: { en: { '/0/title': 'Local fee', '/0/per': 'copy' }, fr: { '/0/title': 'Frais' } },
  },
  time: {
    value: { text: 'Ba ngày làm việc', workingDays: 3 },
    ...seen,
    translations: { en: { '/text': 'Three days' } },
  },
  delivery: { value: 'partial', ...seen },
  result: { value: { title: 'Giấy của xã', deliver: ['counter', 'post'] }, ...seen },
} satisfies NonNullable<NonNullable<OfficeFile['procedures']>[string]['facts']>;

const officeOf = (code: string, said: object = { facts }): OfficeFile => ({ procedures: { [code]: said } });

const places = ['/guide/fees', '/guide/time', '/delivery', '/result'];
const isReplaced = (pointer: string): boolean => places.some((place) => within(pointer, place));

/** A document without what facts may replace, and without what an office adds. */
function rest(document: ServedDocument): unknown {
  const {
    delivery: _,
    result: __,
    local: ___,
    filing: ____,
    basis: _____,
    checked,
    translations,
    ...others
  } = document;
  const { fees: ______, time: _______, ...guide } = document.guide;
  const stays = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(words).filter(([pointer]) => !isReplaced(pointer)));
  return {
    ...others,
    guide,
    checked: { on: checked.on, sources: checked.sources },
    translations: Object.fromEntries(Object.entries(translations ?? {}).map(([key, words]) => [key, stays(words)])),
  };
}

test('facts of an office stand in the place of those of the document, with their source', () => {
  const document = makeDocument();
  const laid = layOver(document, officeOf(document.code));
  assert.deepEqual(laid.guide.fees, facts.fees.value);
  assert.deepEqual(laid.guide.time, facts.time.value);
  assert.equal(laid.delivery, 'partial');
  assert.deepEqual(laid.result, facts.result.value);
  assert.deepEqual(
    laid.local,
    places.map((at) => ({ at, ...seen })),
  );
  assert.deepEqual(laid.checked.sources, document.checked.sources);
});

test('what the office says nothing of stays the very same document', () => {
  const document = makeDocument();
  assert.equal(layOver(document, {}), document);
  assert.equal(layOver(document, officeOf('1.000009')), document);
  assert.equal(layOver(document, { name: 'UBND xã Ví Dụ', commune: '00004' }), document);
  assert.equal(layOver({ ...document, code: 'toString' }, { procedures: {} }).filing, undefined);
});

test('a procedure is filed as it says, else as its office does, else as the document that was fetched says', () => {
  const document = { ...makeDocument(), filing: ['receive'] as const, basis: 'local' as const };
  const office: OfficeFile = { filing: ['counter'], procedures: { '1.000001': { filing: ['portal'] } } };
  assert.deepEqual(layOver(document, office).filing, ['portal']);
  assert.deepEqual(layOver(document, { ...office, procedures: {} }).filing, ['counter']);
  assert.deepEqual(layOver(document, {}).filing, ['receive']);
  assert.equal(layOver(document, officeOf(document.code, { basis: 'agreement' })).basis, 'agreement');
  assert.equal(layOver(document, {}).basis, 'local');
});

test('no doubt is left of what the office knows, and every other doubt is', () => {
  const { checked, ...others } = makeDocument();
  const doubted = (...unverified: string[]) => ({ ...others, checked: { ...checked, unverified } });
  const laid = (document: ProcedureDocument) =>
    layOver(document, officeOf(document.code, { facts: { fees: facts.fees } })).checked.unverified;
  assert.deepEqual(laid(doubted('/guide/fees/0/amount', '/guide/fees', '/delivery')), ['/delivery']);
  assert.deepEqual(laid(doubted('/guide')), [
    '/guide/who',
    '/guide/prepare',
    '/guide/steps',
    '/guide/watchOut',
    '/guide/inPerson',
    '/guide/time',
  ]);
});

test('words of other languages come with the fact; of the document stay those of texts that are the same', () => {
  const translations = {
    en: {
      '/title': 'A trial',
      '/guide/fees/0/title': 'Copy',
      '/guide/fees/0/note': 'Old',
      '/guide/time/text': 'Today',
    },
  };
  const document = makeDocument(undefined, { translations });
  const { translations: of, ...fees } = facts.fees;
  const laid = layOver(document, officeOf(document.code, { facts: { fees: { ...fees, translations: of } } }));
  assert.deepEqual(laid.translations, {
    en: {
      '/title': 'A trial',
      '/guide/time/text': 'Today',
      '/guide/fees/0/title': 'Local fee',
      '/guide/fees/0/per': 'copy',
    },
  });
  const same = { ...fees, value: [{ title: 'Bản sao', amount: 1 }] };
  const kept = layOver(document, officeOf(document.code, { facts: { fees: same } }));
  assert.equal(kept.translations?.['en']?.['/guide/fees/0/title'], 'Copy');
  assert.equal(kept.translations?.['en']?.['/guide/fees/0/note'], undefined);
});

test('a document that came in one language gets the words of this language, else the Vietnamese ones', () => {
  const document = inOneLanguage(makeDocument(), 'en');
  const laid = layOver(document, officeOf(document.code));
  assert.equal(laid.guide.fees[0]?.title, 'Local fee');
  assert.equal(laid.guide.fees[0]?.note, 'Thu khi nhận.');
  assert.equal(laid.guide.time.text, 'Three days');
  assert.equal(laid.result.title, 'Giấy của xã');
  assert.equal(laid.translations, undefined);
  assert.deepEqual(laid.languages, ['vi', 'en']);
  assert.equal(facts.fees.value[0]?.title, 'Lệ phí');
});

test('laying over twice is laying over once, and the later office goes before', () => {
  const document = makeDocument();
  const once = layOver(document, officeOf(document.code));
  assert.deepEqual(layOver(once, officeOf(document.code)), once);
  const time = { ...facts.time, source: 'Quyết định số 2' };
  const twice = layOver(once, officeOf(document.code, { facts: { time } }));
  assert.deepEqual(
    twice.local?.map(({ at, source }) => [at, source]),
    [...['/guide/fees', '/delivery', '/result'].map((at) => [at, seen.source]), ['/guide/time', 'Quyết định số 2']],
  );
});

test('any document is as sound as before, in each way it is served, and nothing else of it changes', () => {
  const documents = [...shipped, ...Array.from({ length: 20 }, (_, seed) => randomDocument(seed))];
  assert.ok(shipped.length >= 24);
  for (const document of documents)
    for (const served of [document as ServedDocument, inOneLanguage(document, 'vi'), inOneLanguage(document, 'en')]) {
      const before = JSON.stringify(served);
      const laid = layOver(served, { filing: ['portal', 'counter'], ...officeOf(document.code) });
      assert.doesNotThrow(() => loadProcedure(laid), document.code);
      assert.deepEqual(rest(laid), rest(served));
      assert.ok(!laid.checked.unverified.some(isReplaced), document.code);
      const isEnglish =
        served.language === 'en' || (served.language === undefined && 'en' in (served.translations ?? {}));
      assert.equal(guideFacts(laid, 'en').guide.fees[0]?.title, isEnglish ? 'Local fee' : 'Lệ phí');
      assert.equal(JSON.stringify(served), before);
    }
});

test('an entry of the catalogue is what it would be of the document laid over', () => {
  for (const document of shipped) {
    const office = officeOf(document.code);
    const entry = layOverEntry(catalogEntry(document), office);
    assert.deepEqual(entry, catalogEntry(layOver(document, office) as ProcedureDocument), document.code);
  }
  const { code, title, area } = makeDocument();
  const name = { code, title, area, events: [] };
  assert.equal(layOverEntry(name, officeOf(code)), name);
});
