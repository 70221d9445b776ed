import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateNames } from '../../server/src/state-names.js';
import { stateWords } from '../../src/components/tracker/state-words.js';

/** Where the citizen reads what to do, in fewer words than the office. */
const shorter: Readonly<Record<string, string>> = {
  'Yêu cầu bổ sung giấy tờ': 'Cần bổ sung',
  'Yêu cầu thực hiện nghĩa vụ tài chính': 'Cần thực hiện nghĩa vụ tài chính',
};

test('the tracker calls the ten states as the desk does', () => {
  assert.deepEqual(
    stateNames.map((_, index) => stateWords(index + 1).title),
    stateNames.map((name) => shorter[name] ?? name),
  );
});
