import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isObject, type Json, type JsonObject } from '../../src/model/json.js';
import { read, write } from '../../src/model/pointer.js';
import { provinces } from '../../src/model/provinces.js';
import { procedureDocument } from '../../src/schemas/procedure.js';
import { birthAnswers } from '../fixtures/birth-answers.js';
import { answersWith, asked, document, json, vietnamese } from '../fixtures/birth-document.js';

const pages = (answers: JsonObject) => vietnamese.pages(answers).map(({ pointer }) => pointer.slice(1));
const papers = (answers: JsonObject) => vietnamese.papers(answers).map(({ id }) => id);
const wrong = (answers: JsonObject) =>
  vietnamese.issues(answers).map(({ pointer, keyword }) => `${pointer} ${keyword}`);

describe('the birth registration', () => {
  it('is a procedure document', () => {
    assert.deepEqual(procedureDocument.safeParse(document).error?.issues ?? [], []);
  });

  it('has the facts of its reference', () => {
    assert.equal(vietnamese.code, '1.001193');
    assert.equal(vietnamese.delivery, 'unknown');
    assert.equal(vietnamese.legalBasis.length, 17);
    assert.equal(vietnamese.guide.time.workingDays, 0);
    assert.deepEqual(
      vietnamese.guide.fees.map(({ amount }) => amount),
      [0, undefined, 8000],
    );
  });

  it('marks what nobody has verified, each at a place that is there', () => {
    for (const at of vietnamese.checked.unverified) assert.notEqual(read(document, at), undefined, at);
    assert.ok(vietnamese.checked.unverified.includes('/guide/fees/1'));
    assert.equal(vietnamese.checked.unverified.filter((at) => at.includes('/parents/oneOf/')).length, 4);
  });

  it('takes a whole registration', () => {
    assert.deepEqual(vietnamese.issues(birthAnswers), []);
    assert.deepEqual(vietnamese.applicable(birthAnswers), birthAnswers);
  });

  it('asks for everything it needs of an empty one', () => {
    const missing = wrong({});
    assert.ok(missing.includes('/applicant/name required'));
    assert.ok(missing.includes('/child/name required'));
    assert.ok(missing.includes('/birth/parents required'));
    assert.ok(!missing.some((issue) => issue.startsWith('/copies') || issue.startsWith('/mother')));
  });

  describe('across questions', () => {
    const today = '2026-11-25';
    const told = (of: 'issues' | 'warnings', changes: Readonly<Record<string, Json>>) =>
      vietnamese[of](answersWith(changes), today).map(({ pointer, keyword }) => `${pointer} ${keyword}`);

    it('finds nothing in a whole registration', () => {
      assert.deepEqual(told('issues', {}), []);
      assert.deepEqual(told('warnings', {}), []);
    });

    it('takes no child that is born after today', () => {
      assert.deepEqual(told('issues', { '/child/birthDate': '2026-11-26' }), ['/child/birthDate not-future']);
      assert.deepEqual(told('issues', { '/child/birthDate': today }), []);
    });

    it('takes no parent younger than the child, by what is known of the days', () => {
      const married = '/marriage/registeredOn order';
      assert.deepEqual(told('issues', { '/mother/birthDate': '2026-11-02' }), ['/mother/birthDate order', married]);
      assert.deepEqual(told('issues', { '/father/birthDate': '2027' }), ['/father/birthDate order', married]);
      assert.deepEqual(told('issues', { '/father/birthDate': '2026' }), [married]);
    });

    it('doubts a parent under twelve and an applicant younger than the child, and takes them', () => {
      const young = { '/mother/birthDate': '2014-11-02', '/mother/citizenId': '001314000000' };
      const married = '/marriage/registeredOn order';
      assert.deepEqual(told('warnings', young), ['/mother/birthDate order', married]);
      assert.deepEqual(told('issues', young), []);
      assert.deepEqual(told('warnings', { '/mother/birthDate': '2014-11-01', '/mother/citizenId': '001314000000' }), [
        married,
      ]);
      const applicant = { '/applicant/birthDate': '2026-11-02', '/applicant/citizenId': '066326000000' };
      assert.deepEqual(told('warnings', applicant), [
        '/applicant/birthDate order',
        '/applicant/identityPaper/issuedOn order',
      ]);
    });

    it('doubts a citizen number of another sex or year, and takes it', () => {
      assert.deepEqual(told('warnings', { '/mother/citizenId': '001095000000' }), ['/mother/citizenId citizen-id']);
      assert.deepEqual(told('warnings', { '/mother/citizenId': '001196000000' }), ['/mother/citizenId citizen-id']);
      assert.deepEqual(told('warnings', { '/applicant/citizenId': '066161000000' }), [
        '/applicant/birthDate citizen-id',
      ]);
      assert.deepEqual(told('issues', { '/mother/citizenId': '001095000000' }), []);
    });
  });

  describe('pages', () => {
    it('follow the paper form', () => {
      assert.deepEqual(pages(birthAnswers), [
        'applicant',
        'child',
        'birth',
        'mother',
        'father',
        'marriage',
        'copies',
        'result',
      ]);
    });

    const known: Readonly<Record<string, readonly string[]>> = {
      both: ['mother', 'father', 'marriage'],
      'mother-only': ['mother'],
      'father-only': ['father'],
      neither: [],
    };
    for (const [parents, expected] of Object.entries(known)) {
      it(`ask of ${expected.join(', ') || 'nobody'} where the parents are "${parents}"`, () => {
        const answers = answersWith({ '/birth/parents': parents });
        assert.deepEqual(pages(answers).slice(3, -2), expected);
      });
    }

    it('ask of a parent in another case only where that is wanted', () => {
      const other = answersWith({
        '/birth/parents': 'other',
        '/birth/otherParents': 'Trẻ được nhận nuôi trước khi đăng ký',
        '/birth/declareMother': true,
        '/birth/declareFather': false,
      });
      assert.deepEqual(pages(other).slice(3, -2), ['mother', 'marriage']);
      assert.deepEqual(vietnamese.issues(other), []);
    });
  });

  describe('a parent who applies', () => {
    const mother = answersWith({
      '/applicant/relation': 'mother',
      '/mother': { nationality: 'vietnam', ethnicity: 'Kinh' },
    });

    it('is not asked for the same facts twice', () => {
      assert.deepEqual(
        asked(mother).filter((at) => at.startsWith('/mother/')),
        ['/mother/nationality', '/mother/ethnicity'],
      );
      assert.deepEqual(vietnamese.issues(mother), []);
      assert.ok(asked(mother).includes('/father/name'));
    });

    it('cannot say that this parent is not determined', () => {
      const contradiction = write(mother, '/birth/parents', 'father-only');
      assert.deepEqual(wrong(contradiction), ['/birth/parents enum']);
    });

    it('is not asked of an authorisation', () => {
      assert.ok(!asked(mother).includes('/applicant/authorised'));
      assert.ok(!papers(mother).includes('authorisation'));
    });
  });

  describe('questions that depend on others', () => {
    const cases: readonly (readonly [string, Readonly<Record<string, Json>>, readonly string[], readonly string[]])[] =
      [
        [
          'another relation',
          { '/applicant/relation': 'other' },
          ['/applicant/otherRelation', '/applicant/authorised'],
          [],
        ],
        ['a father who applies', { '/applicant/relation': 'father' }, [], ['/applicant/otherRelation', '/father/name']],
        [
          'a place in Vietnam',
          { '/child/hometown/place': 'domestic' },
          ['/child/hometown/province', '/child/hometown/commune', '/child/hometown/line'],
          ['/child/hometown/country'],
        ],
        [
          'a place abroad',
          { '/child/hometown/place': 'foreign' },
          ['/child/hometown/country', '/child/hometown/line'],
          ['/child/hometown/province', '/child/hometown/commune'],
        ],
        [
          'a mother who has died',
          { '/mother/residence/place': 'deceased' },
          [],
          [
            '/mother/residence/province',
            '/mother/residence/line',
            '/mother/residence/kind',
            '/mother/residence/country',
          ],
        ],
        [
          'a mother who lives elsewhere',
          { '/mother/residence/place': 'domestic' },
          [
            '/mother/residence/kind',
            '/mother/residence/province',
            '/mother/residence/commune',
            '/mother/residence/line',
          ],
          [],
        ],
        ['another nationality', { '/child/nationality': 'other' }, ['/child/otherNationality'], []],
        ['Vietnamese nationality', { '/father/nationality': 'vietnam' }, [], ['/father/otherNationality']],
        [
          'parents who did not marry',
          { '/marriage/registered': false },
          [],
          ['/marriage/number', '/marriage/registeredOn'],
        ],
        ['no copies', { '/copies/wanted': false }, [], ['/copies/count']],
        ['a child without a known father', { '/birth/parents': 'mother-only' }, [], ['/birth/surrogacy']],
      ];
    for (const [name, changes, there, gone] of cases) {
      it(`fit ${name}`, () => {
        const all = asked(answersWith(changes));
        for (const at of there) assert.ok(all.includes(at), `${at} is asked`);
        for (const at of gone) assert.ok(!all.includes(at), `${at} is not asked`);
      });
    }

    it('ask for the number of an identity paper once its kind is chosen', () => {
      const none = answersWith({ '/applicant/identityPaper': undefined });
      assert.deepEqual(vietnamese.issues(none), []);
      assert.ok(!asked(none).includes('/applicant/identityPaper/number'));
      assert.deepEqual(wrong(write(none, '/applicant/identityPaper/kind', 'passport')), [
        '/applicant/identityPaper/number required',
      ]);
    });

    it('stand right behind what they depend on', () => {
      const all = asked(birthAnswers);
      assert.equal(all.indexOf('/applicant/otherRelation'), all.indexOf('/applicant/relation') + 1);
      assert.equal(all.indexOf('/father/otherNationality'), all.indexOf('/father/nationality') + 1);
      const place = all.indexOf('/applicant/residence/place');
      assert.deepEqual(
        all.slice(place + 1, place + 5).map((at) => at.replace('/applicant/residence/', '')),
        ['kind', 'province', 'commune', 'line'],
      );
    });

    it('offer "abandoned" only where no parent is determined', () => {
      assert.deepEqual(wrong(answersWith({ '/birth/evidence': 'abandoned' })), ['/birth/evidence enum']);
      const foundling = answersWith({ '/birth/evidence': 'abandoned', '/birth/parents': 'neither' });
      assert.deepEqual(vietnamese.issues(foundling), []);
    });
  });

  describe('an answer that cannot stand', () => {
    const cases: readonly (readonly [string, Json | undefined, string])[] = [
      ['/applicant/citizenId', '123456789', 'format'],
      ['/applicant/name', 'Nguyễn Văn 2', 'format'],
      ['/applicant/phone', '12345', 'format'],
      ['/applicant/birthDate', '1960', 'format'],
      ['/applicant/residence/line', undefined, 'required'],
      ['/applicant/residence/province', '1', 'format'],
      ['/applicant/residence/commune', undefined, 'required'],
      ['/child/birthDate', '2026-02-30', 'format'],
      ['/child/sex', 'khác', 'oneOf'],
      ['/child/ethnicity', 'Việt', 'oneOf'],
      ['/child/birthPlace/line', undefined, 'required'],
      ['/mother/birthDate', '1995-13', 'format'],
      ['/mother/residence/place', undefined, 'required'],
      ['/father/otherNationality', undefined, 'required'],
      ['/father/identityPaper/number', 'M12#', 'pattern'],
      ['/marriage/registered', undefined, 'required'],
      ['/copies/count', 0, 'minimum'],
      ['/copies/count', 2.5, 'type'],
      ['/copies/count', undefined, 'required'],
    ];
    for (const [at, value, keyword] of cases) {
      it(`is named at ${at} (${keyword}: ${JSON.stringify(value) ?? 'absent'})`, () => {
        const issues = wrong(answersWith({ [at]: value }));
        assert.equal(issues.length, 1, issues.join());
        assert.ok(issues[0]?.startsWith(`${at} `), issues[0]);
        if (keyword !== 'oneOf') assert.equal(issues[0], `${at} ${keyword}`);
      });
    }
  });

  describe('papers', () => {
    const always = ['identity', 'residence-proof'];
    const cases: readonly (readonly [string, Readonly<Record<string, Json>>, readonly string[]])[] = [
      ['a certificate', { '/birth/evidence': 'certificate' }, ['birth-certificate']],
      ['an electronic certificate', { '/birth/evidence': 'electronic' }, ['electronic-birth-certificate']],
      ['a witness', { '/birth/evidence': 'witness' }, ['witness-statement']],
      ['neither certificate nor witness', { '/birth/evidence': 'pledge' }, ['birth-pledge']],
      ['an abandoned child', { '/birth/evidence': 'abandoned', '/birth/parents': 'neither' }, ['abandonment-record']],
      ['surrogacy', { '/birth/surrogacy': true }, ['birth-certificate', 'surrogacy-confirmation']],
    ];
    for (const [name, changes, expected] of cases) {
      it(`fit ${name}`, () => {
        const answers = answersWith({ '/applicant/authorised': false, ...changes });
        assert.deepEqual(papers(answers), [...expected, ...always]);
      });
    }

    it('include the authorisation of who acts for another', () => {
      assert.deepEqual(papers(birthAnswers), ['birth-certificate', 'authorisation', ...always]);
    });

    it('are not asked for by an answer that no longer applies', () => {
      const answers = answersWith({ '/birth/surrogacy': true, '/birth/parents': 'mother-only' });
      assert.ok(!papers(answers).includes('surrogacy-confirmation'));
    });

    it('that are only shown are not uploaded and hold nothing up', () => {
      const shown = vietnamese.papers(birthAnswers).filter(({ copies }) => copies === 'shown');
      assert.deepEqual(
        shown.map(({ id, required }) => [id, required]),
        always.map((id) => [id, false]),
      );
    });
  });

  it('uses only provinces and communes that exist in its example', () => {
    for (const at of ['/applicant/residence', '/child/birthPlace', '/child/hometown']) {
      const place = read(birthAnswers, at);
      assert.ok(isObject(place));
      const units = json(`units/${String(place['province'])}.json`)['communes'];
      assert.ok(provinces.some(([code]) => code === place['province']));
      assert.ok(Array.isArray(units) && units.some((unit) => Array.isArray(unit) && unit[0] === place['commune']), at);
    }
  });
});
