import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Json, JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { birthAnswers } from '../fixtures/birth-answers.js';

const procedure = loadProcedure(
  JSON.parse(readFileSync(new URL('../../procedures/1.001193.json', import.meta.url), 'utf8')),
);

/** One mistake each: where, what stands there instead, and the keyword that must be named. */
const mistakes: readonly (readonly [string, Json | undefined, string])[] = [
  ['/applicant/otherRelation', undefined, 'required'],
  ['/applicant/name', 'A1', 'format'],
  ['/applicant/citizenId', '12345', 'format'],
  ['/applicant/birthDate', '1990-02-31', 'format'],
  ['/applicant/phone', '12', 'format'],
  ['/child/name', undefined, 'required'],
  ['/child/sex', 'x', 'oneOf'],
  ['/child/birthPlace/commune', undefined, 'required'],
  ['/child/hometown/place', 'moon', 'oneOf'],
  ['/birth/surrogacy', 'no', 'type'],
  ['/mother/birthDate', '1995-13', 'format'],
  ['/father/residence', undefined, 'required'],
  ['/copies/count', 100, 'maximum'],
];

test('thirteen mistakes in a birth registration are told as exactly the questions to blame', () => {
  const answers = mistakes.reduce<JsonObject>((each, [pointer, value]) => write(each, pointer, value), birthAnswers);
  const expected = mistakes.map(([pointer, , keyword]) =>
    pointer === '/father/residence' ? '/father/residence/place required' : `${pointer} ${keyword}`,
  );
  assert.deepEqual(
    procedure
      .issues(answers)
      .map(({ pointer, keyword }) => `${pointer} ${keyword}`)
      .sort(),
    [...expected].sort(),
  );
});

test('each of the mistakes alone is one issue', () => {
  for (const [pointer, value, keyword] of mistakes) {
    const issues = procedure.issues(write(birthAnswers, pointer, value));
    assert.deepEqual(
      issues.map((issue) => issue.keyword),
      [keyword],
      pointer,
    );
    assert.ok(issues[0]?.pointer.startsWith(pointer), pointer);
  }
});
