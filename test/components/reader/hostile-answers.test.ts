import { expect } from '@open-wc/testing';
import { unpack } from '../../../src/client/handover/unpack.js';
import { zip } from '../../../src/client/handover/zip.js';
import { unpacked } from '../../../src/components/reader/dossier.js';
import { savedAs } from '../../../src/components/reader/saved-as.js';
import { sectionsOf } from '../../../src/components/review/answer-rows.js';
import { unitNames } from '../../../src/components/review/unit-names.js';
import { doubts } from '../../../src/components/review/open-points.js';
import { wordsFor } from '../../../src/components/fields/group-words.js';
import { isObject, type Json, type JsonObject } from '../../../src/model/json.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import birth from '../../../procedures/1.001193.json' with { type: 'json' };
import copies from '../../../procedures/2.000815.json' with { type: 'json' };
import lasting from '../../../procedures/1.001266.json' with { type: 'json' };
import { hostileStrings } from '../../fixtures/hostile-strings.js';
import { seeded } from '../../fixtures/seeded.js';
import { validAnswers } from '../../fixtures/valid-answer.js';

const now = new Date('2026-11-30T03:00:00Z');

/** Keys that objects have by themselves, as answers. */
const inherited = JSON.parse('{"__proto__":{"x":1},"constructor":1,"toString":2,"valueOf":3,"length":5}') as Json;

const evil: readonly Json[] = [
  ...Object.values(hostileStrings),
  ...['', '__proto__', '2026-02-31', '9999-99-99', 'a'.repeat(10_000)],
  ...[null, 0, -1, 0.1, 1e308, true, false, [], {}, [null], [[]], ['a', 1, null], inherited],
  Array.from({ length: 200 }, () => ({})),
];

/** Answers with something else in some places. */
function spoilt(value: Json, random: () => number): Json {
  const pick = <Member>(from: readonly Member[]): Member => from[Math.floor(random() * from.length)]!;
  if (random() < 0.12) return pick(evil);
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => spoilt(each, random));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, each]): [string, Json] => [key, spoilt(each, random)]);
  if (random() < 0.1) members.push([pick(['__proto__', 'constructor', '', '~', 'a/b', '\ud800']), pick(evil)]);
  return Object.fromEntries(members);
}

async function packOf(code: string, version: string, answers: JsonObject): Promise<Blob> {
  const told = { code, version, answers, digest: '', packedAt: now.toISOString(), files: [] };
  return zip([{ path: 'x/tra-loi.json', bytes: new Blob([JSON.stringify(told)]) }], now);
}

describe('answers that no form of ours has written', () => {
  for (const document of [birth, copies, lasting])
    it(`are read, judged, shown and saved, whatever they are (${document.code})`, async () => {
      const procedure = loadProcedure(document);
      const random = seeded(7);
      for (let round = 0; round < 60; round++) {
        const answers = spoilt(validAnswers(procedure, round), random);
        if (!isObject(answers)) continue;
        const pack = await unpack(await packOf(document.code, document.version, answers));
        if (pack.kind !== 'unpacked') throw new Error(`${round}: ${pack.kind}`);
        expect(pack.changes).to.deep.include({ kind: 'changed', path: 'tra-loi.json' });
        // What a code brings was not looked at by `unpack`.
        for (const given of [pack.answers, answers]) {
          const dossier = unpacked({ ...pack, answers: given }, procedure);
          const { draft } = dossier;
          const nameOf = await unitNames(draft, undefined);
          const said = [
            ...draft.issues.map((issue) => wordsFor(issue, draft)),
            ...doubts(draft).map(({ text }) => text),
          ];
          const shown = draft.pages.flatMap((page) => sectionsOf(page, draft, nameOf));
          for (const text of [...said, ...shown.flatMap(({ rows }) => rows.map((row) => row.text))])
            expect(text, String(round)).to.be.a('string');
          for (const kind of ['xlsx', 'csv', 'json'] as const)
            expect((await savedAs(kind, dossier, nameOf, now)).size).to.be.greaterThan(0);
        }
      }
    });

  it('have a commune in what is no province', async () => {
    const place = { place: 'domestic', province: inherited, commune: '00004' };
    const answers = { child: { birthPlace: place, hometown: { ...place, province: ['01'] } } };
    const pack = await unpack(await packOf(birth.code, birth.version, answers));
    if (pack.kind !== 'unpacked') throw new Error(pack.kind);
    const { draft } = unpacked(pack, loadProcedure(birth));
    const nameOf = await unitNames(draft, { communes: async () => [] });
    expect(draft.pages.flatMap((page) => sectionsOf(page, draft, nameOf))).not.to.have.length(0);
  });
});
