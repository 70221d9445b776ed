import { expect } from '@open-wc/testing';
import {
  minutesLeft,
  placeOf,
  placeToContinue,
  stepAfter,
  stepBefore,
  stepsOf,
} from '../../../src/components/journey/steps.js';
import { papersPlace, formPlace, reviewPlace } from '../../../src/components/base/places.js';
import { Draft } from '../../../src/model/draft.js';
import type { Layout } from '../../../src/model/screens.js';
import type { JsonObject } from '../../../src/model/json.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import birthDocument from '../../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../../fixtures/birth-answers.js';
import { journeyDocument } from '../../fixtures/journey.js';

const procedure = loadProcedure(journeyDocument);
const birthProcedure = loadProcedure(birthDocument);
const draftOf = (answers: JsonObject, place = '') => {
  const draft = new Draft(procedure, 'key', 'secret', answers);
  draft.place = place;
  return draft;
};
const single = draftOf({ person: { name: 'Trần Thị Mẫu' } });
const married = draftOf({ person: { name: 'Trần Thị Mẫu', married: true } });

describe('the steps of a journey', () => {
  it('are the pages, the papers that are asked for, and the review', () => {
    expect(stepsOf(single)).to.deep.equal(['/person', '/other', reviewPlace]);
    expect(stepsOf(married)).to.deep.equal(['/person', '/other', papersPlace, reviewPlace]);
  });

  it('follow the pages that the answers to a birth registration ask for', () => {
    const steps = (answers: JsonObject) => stepsOf(new Draft(birthProcedure, 'key', 'secret', answers));
    expect(steps({})).to.deep.equal(['/case', '/applicant', '/newborn', '/parents', papersPlace, reviewPlace]);
    expect(steps(birthAnswers)).to.deep.equal(steps({}));
  });

  it('find what a screen with parts of several pages asks, and go back there for what it lacks', () => {
    const draft = new Draft(birthProcedure, 'key', 'secret', birthAnswers);
    expect(placeOf(draft, '/applicant/relation')).to.equal('/case');
    expect(placeOf(draft, '/applicant/name')).to.equal('/applicant');
    expect(placeOf(draft, '/birth')).to.equal('/case');
    expect(placeOf(draft, '/child')).to.equal('/newborn');
    expect(placeOf(draft, '/father/residence/place')).to.equal('/parents');
    expect(placeOf(draft, '/parents')).to.equal('/parents');
    expect(placeOf(draft, '/father/name', { layout: 'one' })).to.equal('/father/name');
    draft.answer('/applicant/relation', undefined);
    expect(stepAfter(draft, '/newborn', true)).to.equal('/case');
  });

  it('go on one by one until the review', () => {
    expect(stepAfter(married, '/person', false)).to.equal('/other');
    expect(stepAfter(married, '/other', false)).to.equal(papersPlace);
    expect(stepAfter(single, '/other', false)).to.equal(reviewPlace);
    expect(stepAfter(single, reviewPlace, false)).to.equal(reviewPlace);
  });

  it('go from a page back to the review once it was seen, by way of what is lacking', () => {
    expect(stepAfter(single, '/person', true)).to.equal(reviewPlace);
    expect(stepAfter(draftOf({}), '/other', true)).to.equal('/person');
  });

  it('go back to the guide from the first', () => {
    expect(stepBefore(married, reviewPlace)).to.equal(papersPlace);
    expect(stepBefore(married, '/other')).to.equal('/person');
    expect(stepBefore(married, '/person')).to.equal(undefined);
  });

  it('go on with a draft where the citizen was', () => {
    expect(placeToContinue(draftOf(married.answers as JsonObject, papersPlace))).to.equal(papersPlace);
  });

  it('begin a new draft with the first page, also when that page asks for nothing', () => {
    expect(placeToContinue(draftOf({}))).to.equal('/person');
    expect(placeToContinue(single)).to.equal('/person');
  });

  it('go on with the first page that lacks something when the old place is no longer asked for', () => {
    expect(placeToContinue(draftOf({}, papersPlace))).to.equal('/person');
    expect(placeToContinue(draftOf(single.answers as JsonObject, papersPlace))).to.equal(reviewPlace);
  });

  it('are found by a question, by a page, and for all else among the papers', () => {
    expect(placeOf(single, '/person/name')).to.equal('/person');
    expect(placeOf(single, '/other')).to.equal('/other');
    expect(placeOf(married, '/documents')).to.equal(papersPlace);
  });

  it('are one question after another where that is asked for', () => {
    const steps = ['/person/name', '/person/married', '/other/reason', papersPlace, reviewPlace];
    expect(stepsOf(married, { layout: 'one' })).to.deep.equal(steps);
    expect(stepAfter(married, '/person/name', false, { layout: 'one' })).to.equal('/person/married');
    expect(stepBefore(married, '/other/reason', { layout: 'one' })).to.equal('/person/married');
    expect(placeOf(married, '/person', { layout: 'one' })).to.equal('/person/name');
    expect(placeOf(married, '/person/married', { layout: 'one' })).to.equal('/person/married');
  });

  it('lead through all questions of a page that is mended from the review, one by one', () => {
    expect(stepAfter(single, '/person/name', true, { layout: 'one' })).to.equal('/person/married');
    expect(stepAfter(single, '/person/married', true, { layout: 'one' })).to.equal(reviewPlace);
  });

  it('are one screen for all questions where that is asked for', () => {
    expect(stepsOf(married, { layout: 'all' })).to.deep.equal([formPlace, papersPlace, reviewPlace]);
    expect(placeOf(married, '/other/reason', { layout: 'all' })).to.equal(formPlace);
    expect(placeOf(married, `${papersPlace}/marriage`, { layout: 'all' })).to.equal(papersPlace);
    expect(stepBefore(married, formPlace, { layout: 'all' })).to.equal(undefined);
  });

  it('go on with a draft that was laid out in another way', () => {
    const at = (place: string, layout: Layout) =>
      placeToContinue(draftOf(single.answers as JsonObject, place), { layout });
    expect(at('/person/married', 'pages')).to.equal('/person');
    expect(at('/other', 'one')).to.equal('/other/reason');
    expect(at('/other/reason', 'all')).to.equal(formPlace);
    expect(at(formPlace, 'pages')).to.equal('/person');
    expect(at(papersPlace, 'all')).to.equal(formPlace);
  });

  it('take less time the fewer are left', () => {
    expect(minutesLeft(married, '/person')).to.equal(1);
    const birth = (place: string) => minutesLeft(new Draft(birthProcedure, 'key', 'secret', birthAnswers), place);
    expect(birth('/case')).to.be.above(birth('/newborn'));
    expect(birth('/applicant')).to.be.above(birth('/parents'));
    expect(birth('/parents')).to.be.above(birth(papersPlace));
    expect(birth(formPlace)).to.equal(birth('/case'));
  });
});
