import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { guideWarnings } from '../../cli/src/warnings/guide.js';
import { survey, type Surveyed } from '../../src/model/faults/survey.js';
import { itemsOf } from '../../src/model/draft.js';
import { allFormats } from '../../src/model/formats/rare-formats.js';
import { isObject, type JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { read, write } from '../../src/model/pointer.js';
import { compile } from '../../src/model/schema/compile.js';
import { Plans } from '../../src/model/schema/plan.js';
import { strictAjv } from '../fixtures/ajv.js';
import { validAnswers } from '../fixtures/valid-answer.js';
import { englishIn, isName, wordsIn } from '../fixtures/words.js';

const folder = new URL('../../procedures/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => /^\d.*\.json$/.test(name))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject] as const);
const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

for (const [name, document] of documents) {
  describe(`the procedure document ${name}`, () => {
    const procedure = loadProcedure(document);
    const english = procedure.in('en');
    const form = document['form'] as JsonObject;

    it('asks how the result is received where there are several ways, and how the citizen is reached', () => {
      const { result, receiving } = procedure;
      assert.ok(receiving?.contact?.length);
      assert.equal(receiving.way !== undefined, result.deliver.length > 1);
      assert.equal(receiving.address !== undefined, result.deliver.includes('post'));
    });

    it('is named after its code and asks of the applicant, or of the case, first', () => {
      assert.equal(name, `${procedure.code}.json`);
      assert.match(procedure.pages({})[0]?.pointer ?? '', /^\/(?:applicant|case)$/);
    });

    it('sends nobody from a number that must be given to another question', () => {
      const asked = JSON.stringify(read(form, '/properties/applicant/properties/citizenId') ?? '');
      assert.doesNotMatch(asked, /thì ghi ở/);
    });

    it('has English words for every title, help, option, message and sentence', () => {
      const words = englishIn(document);
      const all = wordsIn(document);
      assert.deepEqual(
        all.filter((at) => !Object.hasOwn(words, at) && !isName(at)),
        [],
      );
      const known = new Set(all);
      assert.deepEqual(
        Object.keys(words).filter((at) => !known.has(at)),
        [],
      );
    });

    it('marks what nobody has verified, each once and at a place that is there', () => {
      const { unverified } = procedure.checked;
      assert.equal(new Set(unverified).size, unverified.length);
      for (const at of unverified) assert.notEqual(read(document, at), undefined, at);
    });

    it('speaks shortly, without blame and without exclamation marks', () => {
      for (const at of wordsIn(document)) {
        const vietnamese = String(read(document, at));
        assert.doesNotMatch(vietnamese, /!|\bsai lầm\b|\bbắt buộc nhập\b/i, at);
        if (/\/(?:title|description)$/.test(at)) assert.ok(vietnamese.length <= 280, at);
      }
    });

    it('has a guide that is read in a minute', () => {
      assert.deepEqual(guideWarnings(document), []);
    });

    it('gives each fee an amount in whole đồng, or says that it is not known', () => {
      for (const { amount, note } of procedure.guide.fees)
        assert.ok(amount === undefined || amount > 0 || !note?.includes('Hội đồng nhân dân'));
    });

    it('takes answers that follow the questions, as ajv does, and reaches every question and paper', () => {
      const ajv = strictAjv();
      const theirs = ajv.compile(form);
      const asked = new Set<string>();
      const papers = new Set<string>();
      let refused = 0;
      for (const seed of seeds) {
        const answers = validAnswers(procedure, seed);
        assert.deepEqual(procedure.issues(answers), [], `seed ${seed}`);
        assert.ok(theirs(answers), `seed ${seed}: ${ajv.errorsText(theirs.errors)}`);
        const items = procedure.pages(answers).flatMap(itemsOf);
        for (const { pointer, question } of items) {
          const at = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
          // The survey sees what each of several chosen answers may be.
          for (const each of question.kind === 'several' ? [at, `${at}/*`] : [at]) asked.add(each);
        }
        for (const { id } of procedure.papers(answers)) papers.add(id);
        for (const page of procedure.pages(answers))
          for (const { question } of itemsOf(page)) assert.notEqual(question.title, page.title, page.pointer);
        for (const { title } of english.pages(answers)) assert.match(title, /^[\x20-\x7e]+$/);
        for (const { question } of english.pages(answers).flatMap(itemsOf))
          assert.match(question.title, /^[\x20-\x7e…]+$/);
        const lacking = items.filter(({ required }) => required)[seed % items.filter((each) => each.required).length];
        if (!lacking) continue;
        const without = procedure.applicable(write(answers, lacking.pointer, undefined));
        assert.equal(procedure.issues(without).length === 0, theirs(without), lacking.pointer);
        if (!theirs(without)) refused++;
      }
      // A group that may be left out is gone with its one answer, so not every lack is refused.
      assert.ok(refused > seeds.length / 2, `${refused} refused`);
      const all = leaves(survey(new Plans(compile(form, { formats: allFormats })), [form]));
      assert.deepEqual(
        all.filter((at) => !asked.has(at)),
        [],
        'questions nobody is asked',
      );
      const slots = Array.isArray(document['documents']) ? document['documents'] : [];
      assert.deepEqual(
        slots.flatMap((slot) => (isObject(slot) && !papers.has(String(slot['id'])) ? [slot['id']] : [])),
        [],
        'papers nobody is asked for',
      );
    });
  });
}

describe('all procedure documents', () => {
  it('mean the same by the same name under $defs, to the letter and in both languages', () => {
    const first = new Map<string, readonly [string, string]>();
    for (const [name, document] of documents) {
      const shared = read(document, '/form/$defs');
      const english = Object.entries(englishIn(document));
      for (const [key, value] of Object.entries(isObject(shared) ? shared : {})) {
        const words = english.filter(([at]) => at.startsWith(`/form/$defs/${key}/`));
        const letters = JSON.stringify([value, words], undefined, 1);
        const [other, known] = first.get(key) ?? [name, letters];
        first.set(key, [other, known]);
        assert.equal(letters, known, `${key} of ${name} is not that of ${other}`);
      }
    }
  });
});

/** Pointers of every question any answers could bring up. */
function leaves(place: Surveyed): readonly string[] {
  if (place.row) return [place.pointer, ...leaves(place.row)];
  return place.properties.size ? [...place.properties.values()].flatMap(leaves) : [place.pointer];
}

/** What differs in English for a reason: a heading has an article or is one of many, and these words say another thing elsewhere. */
const twoMeanings = new Set(['Người được khai sinh', 'Quan hệ với người được khai sinh', 'Không']);
const bare = (english: string): string =>
  english
    .replace(/^(?:the|an?) /i, '')
    .replace(/s$/, '')
    .toLowerCase();

describe('the English of the procedure documents', () => {
  it('is the same wherever the Vietnamese is the same', () => {
    const found = new Map<string, Set<string>>();
    for (const [, document] of documents)
      for (const [at, english] of Object.entries(englishIn(document))) {
        const vietnamese = String(read(document, at));
        if (!twoMeanings.has(vietnamese))
          found.set(vietnamese, (found.get(vietnamese) ?? new Set()).add(bare(String(english))));
      }
    assert.deepEqual(
      [...found].filter(([, english]) => english.size > 1).map(([vietnamese, english]) => [vietnamese, ...english]),
      [],
    );
  });

  it('writes no day that can be read two ways', () => {
    for (const [name, document] of documents)
      for (const [at, english] of Object.entries(englishIn(document)))
        assert.doesNotMatch(String(english), /\d\d?\/\d\d?\/\d{4}/, `${name} ${at}`);
  });
});
