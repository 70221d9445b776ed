import { expect } from '@open-wc/testing';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { ProcedureError } from '../../src/model/fault.js';
import type { Group } from '../../src/model/question.js';
import { fill, sameAs, titleAt } from '../../src/model/sources.js';
import { knownDocument } from '../fixtures/known.js';

const procedure = loadProcedure(knownDocument);
const who = { name: 'Trần Thị Mẫu', phone: '0912345678', home: { street: 'Thử 1', city: 'Hà Nội' } };
const draftOf = (answers: JsonObject = {}) => new Draft(procedure, 'key', 'secret', answers);
const page = (draft: Draft, pointer: string): Group => draft.pages.find((each) => each.pointer === pointer)!;

describe('the same as another answer', () => {
  it('is offered while that has an answer and this has none', () => {
    const [, , home] = page(draftOf(), '/child').items as Group[];
    expect(sameAs(draftOf(), home!)).to.equal(undefined);
    expect(sameAs(draftOf({ applicant: who }), home!)).to.deep.equal(who.home);
    expect(sameAs(draftOf({ applicant: who, child: { home: { city: 'Huế' } } }), home!)).to.equal(undefined);
  });

  it('is not offered while the group it comes from is there and empty', () => {
    const document = structuredClone(knownDocument);
    const { applicant } = document.form.properties!;
    document.form = { ...document.form, required: ['applicant'] };
    document.form.properties!['applicant'] = { ...applicant!, required: ['home'] };
    const draft = new Draft(loadProcedure(document), 'key', 'secret', { applicant: { home: {} } });
    const [, , home] = page(draft, '/child').items as Group[];
    expect(sameAs(draft, home!)).to.equal(undefined);
  });

  it('does not offer an answer whose own question is not asked now', () => {
    const document = structuredClone(knownDocument);
    document.form.properties!['child']!.properties!['call']!['x-source'] = '/child/name';
    const draftWith = (child: JsonObject) => new Draft(loadProcedure(document), 'key', 'secret', { child });
    const offered = (draft: Draft) => {
      const call = page(draft, '/child').items.find(({ pointer }) => pointer === '/child/call');
      return sameAs(draft, call!);
    };
    expect(offered(draftWith({ name: 'Bé Thử', phone: '0912345678' }))).to.equal('Bé Thử');
    expect(offered(draftWith({ name: 'Bé Thử' }))).to.equal(undefined);
  });

  it('answers a question, or a group by the names of its questions', () => {
    const draft = draftOf({ applicant: who });
    fill(draft, '/child/call', who.phone);
    fill(draft, '/child/home', who.home);
    expect(draft.read('/child')).to.deep.equal({ call: who.phone, home: who.home });
  });

  it('answers also what an answer has opened, and leaves what others have not', () => {
    const draft = draftOf({ applicant: who });
    fill(draft, '/child', who);
    expect(draft.read('/child')).to.deep.equal(who);
    fill(draft, '/child/home', { street: 1, nothing: 'x' });
    expect(draft.read('/child/home')).to.deep.equal(who.home);
  });

  it('goes over what was filled in by the document itself, and over nothing else', () => {
    const document = structuredClone(knownDocument);
    document.form.properties!['child']!.properties!['home']!.properties!['city']!.default = 'Huế';
    const draft = new Draft(loadProcedure(document), 'key', 'secret', undefined);
    for (const [name, answer] of Object.entries(who)) fill(draft, `/applicant/${name}`, answer);
    const [, , home] = page(draft, '/child').items as Group[];
    expect(draft.read('/child/home')).to.deep.equal({ city: 'Huế' });
    expect(sameAs(draft, home!)).to.deep.equal(who.home);
    draft.answer('/child/home/street', 'Gõ tay');
    expect(sameAs(draft, home!)).to.equal(undefined);
    draft.answer('/child/home/street', undefined);
    fill(draft, '/child/home', who.home);
    expect(draft.read('/child/home')).to.deep.equal(who.home);
  });

  it('is named by the page and the question', () => {
    expect(titleAt(draftOf(), '/applicant/home')).to.equal('Người yêu cầu, Nơi cư trú');
    expect(titleAt(draftOf(), '/applicant')).to.equal('Người yêu cầu');
    expect(titleAt(draftOf(), '/applicant/phone')).to.equal('Người yêu cầu, Số điện thoại');
    expect(titleAt(draftOf(), '/nobody')).to.equal('');
  });
});

describe('a source that no form has', () => {
  const faultsOf = (source: string): readonly string[] => {
    const document = structuredClone(knownDocument);
    document.form.properties!['child']!.properties!['call']!['x-source'] = source;
    try {
      loadProcedure(document);
      return [];
    } catch (error) {
      return (error as ProcedureError).faults.map(({ pointer, code }) => `${pointer} ${code}`);
    }
  };
  const at = '/form/properties/child/properties/call/x-source';

  it('is a fault', () => {
    expect(faultsOf('/applicant/name')).to.deep.equal([]);
    expect(faultsOf('/applicant/nickname')).to.deep.equal([`${at} lost-pointer`]);
    expect(faultsOf('person.shoeSize')).to.have.length(1);
  });

  it('is a fault where it is only printed, too', () => {
    const faults = (pointer: string): readonly string[] => {
      const document = structuredClone(knownDocument);
      document.form.properties!['child']!['x-print'] = ['/applicant/phone', pointer];
      try {
        loadProcedure(document);
        return [];
      } catch (error) {
        return (error as ProcedureError).faults.map(({ pointer, code }) => `${pointer} ${code}`);
      }
    };
    expect(faults('/applicant/name')).to.deep.equal([]);
    expect(faults('/applicant/nickname')).to.deep.equal(['/form/properties/child/x-print/1 lost-pointer']);
    expect(faults('name')).to.have.length(1);
  });
});
