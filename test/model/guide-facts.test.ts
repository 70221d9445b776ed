import { expect } from '@open-wc/testing';
import { guideFacts } from '../../src/model/guide-facts.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { makeProcedure } from '../../src/model/make-procedure.js';
import { inOneLanguage } from '../../src/model/translate.js';
import type { FormSchema } from '../../src/schemas/form.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import birth from '../../procedures/1.001193.json' with { type: 'json' };
import { makeDocument } from './documents.js';

const text = (): FormSchema => ({ type: 'string', title: 'Chữ' });
const texts = (count: number): Record<string, FormSchema> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, text()]));
const page = (count: number): FormSchema => ({ type: 'object', title: 'Trang', properties: texts(count) });
const asked = { type: 'object', properties: { a: { type: 'object', properties: { q0: { const: 'x' } } } } } as const;

describe('what a guide tells of a document', () => {
  it('is what the opened procedure tells', () => {
    const facts = guideFacts(makeDocument(), 'vi');
    const { title, guide, needed, languages, language, minutes, steps } = loadProcedure(makeDocument());
    expect(facts).to.deep.include({ title, guide, needed, languages, language, minutes, steps });
  });

  it('names the papers that everybody hands in', () => {
    expect(guideFacts(makeDocument(), 'vi').needed).to.deep.equal(['Giấy identity']);
  });

  it('is told in another language, and in Vietnamese where there are no such words', () => {
    const facts = guideFacts(makeDocument(), 'en');
    expect([facts.title, facts.language, facts.needed]).to.deep.equal(['A trial', 'en', ['Paper']]);
    expect(facts.in('vi').title).to.equal('Thủ tục thử');
    expect(facts.in('fr').language).to.equal('vi');
  });
});

describe('the minutes and steps a guide tells', () => {
  const effort = (form: FormSchema, document = makeDocument(form, { documents: [] })) => {
    const { minutes, steps } = guideFacts(document, 'vi');
    return { minutes, steps };
  };

  it('are those of all questions where everybody is asked the same', () => {
    expect(effort({ type: 'object', properties: { a: page(13) } })).to.deep.equal({ minutes: 3, steps: 2 });
  });

  it('hold half of what only some are asked, and each of their pages', () => {
    const form: FormSchema = {
      type: 'object',
      properties: { a: page(14) },
      if: asked,
      then: { properties: { b: page(28) } },
      else: { properties: { c: page(14) } },
    };
    expect(effort(form)).to.deep.equal({ minutes: 7, steps: 4 });
  });

  it('count a page once that several conditions ask for', () => {
    const form: FormSchema = {
      type: 'object',
      properties: { a: page(1) },
      allOf: [
        { if: asked, then: { properties: { b: page(1) } } },
        { if: asked, then: { properties: { b: page(1) } } },
      ],
    };
    expect(effort(form).steps).to.equal(3);
  });

  it('count the papers as one step', () => {
    const form: FormSchema = { type: 'object', properties: { a: page(1) } };
    expect(makeDocument(form).documents).to.have.length.above(0);
    expect(guideFacts(makeDocument(form), 'vi').steps).to.equal(3);
  });

  it('count the screens that a document arranges, and the pages that none of them names', () => {
    const form: FormSchema = { type: 'object', properties: { a: page(2), b: page(1), c: page(1) } };
    const screens = [{ asks: ['/a/q0', '/b'] }, { asks: ['/a'] }];
    expect(guideFacts(makeDocument(form, { documents: [], screens }), 'vi').steps).to.equal(4);
  });

  it('take the shortest of several groups for everybody', () => {
    const form: FormSchema = {
      type: 'object',
      properties: { a: { type: 'object', title: 'Trang', oneOf: [page(14), page(28)] } },
    };
    expect(effort(form).minutes).to.equal(5);
  });

  it('end for a group that holds itself', () => {
    const self: FormSchema = { type: 'object', properties: { q: text(), again: { $ref: '#/$defs/self' } } };
    const form: FormSchema = { type: 'object', $defs: { self }, properties: { a: { $ref: '#/$defs/self' } } };
    expect(effort(form)).to.deep.equal({ minutes: 2, steps: 2 });
  });
});

describe('a document in one language', () => {
  const document = birth as unknown as ProcedureDocument;

  it('has these words in it, names the other languages and carries none of their words', () => {
    const served = inOneLanguage(document, 'en');
    expect([served.language, served.languages]).to.deep.equal(['en', ['vi', 'en']]);
    expect(served.translations).to.equal(undefined);
    expect(JSON.stringify(document)).to.include('$comment').and.include('keywords');
    expect(JSON.stringify(served)).not.to.include('$comment').and.not.to.include('keywords');
    expect(JSON.stringify(served).length).to.be.below(JSON.stringify(document).length * 0.7);
  });

  it('is opened as the whole one is, in its own language whichever is wanted', () => {
    for (const language of ['vi', 'en']) {
      const made = makeProcedure(inOneLanguage(document, language), 'vi');
      const whole = makeProcedure(document, language);
      expect(made.language).to.equal(language);
      expect(made.title).to.equal(whole.title);
      expect(made.pages({})).to.deep.equal(whole.pages({}));
      expect(made.in('vi')).to.equal(made);
    }
  });
});
