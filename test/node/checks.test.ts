import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Json, JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { Draft } from '../../src/model/draft.js';
import { write } from '../../src/model/pointer.js';
import { screenWith } from '../../src/model/screens.js';
import { slips } from '../fixtures/slips.js';

const today = '2026-11-25';
/** The commune of every page. */
const here = '00004';
const folder = new URL('../../procedures/', import.meta.url);
const codes = readdirSync(folder).flatMap((name) => /^(\d.*)\.json$/.exec(name)?.[1] ?? []);

describe('checks of the procedure documents', () => {
  it('are tried in every document', () => {
    assert.deepEqual(slips.map(({ code }) => code).sort(), codes.sort());
  });

  for (const { code, given, slips: rows } of slips) {
    const document: unknown = JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8'));
    const procedure = loadProcedure(document);
    const english = procedure.in('en');
    const told = (changes: Readonly<Record<string, Json>>, of: 'issues' | 'warnings'): readonly number[] => {
      let answers: JsonObject = given;
      for (const [pointer, value] of Object.entries(changes)) answers = write(answers, pointer, value);
      return (of === 'issues' ? procedure.issues(answers, today) : procedure.warnings(answers, today, here))
        .flatMap(({ params }) => params['check'] ?? [])
        .map(Number);
    };

    it(`are told on the screen that asks the last of their answers, in ${code}`, () => {
      for (const [changes, message, isDoubt] of rows) {
        let answers: JsonObject = given;
        for (const [pointer, value] of Object.entries(changes)) answers = write(answers, pointer, value);
        const draft = new Draft(procedure, 'key', 'secret', answers, () => today);
        draft.here = here;
        const turn = (pointer: string): number => {
          const screen = screenWith(draft.screens, pointer);
          return screen ? draft.screens.indexOf(screen) : -1;
        };
        for (const { pointer, params } of isDoubt ? draft.warnings : draft.issues) {
          const check = procedure.checks?.[Number(params['check'])];
          if (check?.message !== message) continue;
          const compared = [params['at'], params['after'], params['other'], params['sex'], params['birth']];
          const turns = [...compared, ...Object.keys(check.given ?? {})].flatMap((each) =>
            typeof each === 'string' && draft.read(each) !== undefined ? [turn(each)] : [],
          );
          assert.equal(turn(pointer), Math.max(...turns), `${pointer}: ${message}`);
        }
      }
    });

    it(`find nothing where nothing is wrong, and each slip, in ${code}`, () => {
      assert.deepEqual([...told({}, 'issues'), ...told({}, 'warnings')], []);
      const said = new Set<number>();
      for (const [changes, message, isDoubt] of rows) {
        const found = told(changes, isDoubt ? 'warnings' : 'issues');
        const check = found.find((each) => procedure.checks?.[each]?.message === message);
        assert.ok(check !== undefined, `${JSON.stringify(changes)}: ${message}`);
        assert.match(english.checks?.[check]?.message ?? '', /^[\x20-\x7e]+$/);
        said.add(check);
      }
      assert.deepEqual(
        [...said].sort((a, b) => a - b),
        [...(procedure.checks ?? []).keys()],
      );
    });
  }
});
