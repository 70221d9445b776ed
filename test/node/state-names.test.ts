import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateNames } from '../../server/src/state-names.js';
import { stateWords } from '../../src/components/tracker/state-words.js';

test('the tracker knows the ten states by the names of the desk', () => {
  assert.deepEqual(
    stateNames.map((_, index) => stateWords(index + 1).name),
    [...stateNames],
  );
});
