import { expect } from '@open-wc/testing';
import { brokenAt } from '../../src/model/faults/json-text.js';

describe('brokenAt', () => {
  const whole = ['{}', ' [1, -2.5e3, "a\\u00e9\\n", true, false, null, {"a": {"b": []}}] \n', '"x"', '0', '\uFEFF{}'];
  for (const text of whole)
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      expect(brokenAt(text)).to.equal(undefined);
    });

  const broken: readonly (readonly [string, number])[] = [
    ['', 0],
    ['{"a": 1,}', 8],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": 01}', 6],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ["{'a': 1}", 1],
    ['{"a": [1, 2}', 11],
    ['{"a": 1', 7],
    ['{"a": 1} x', 9],
    ['{"a": 1}}', 8],
    ['{"a": "b\n"}', 6],
    ['[1,]', 3],
    ['[,1]', 1],
    ['{“a”: 1}', 1],
    ['// x\n{}', 0],
    ['nul', 0],
    ['truex', 0],
  ];
  for (const [text, at] of broken)
    it(`finds where ${JSON.stringify(text)} stops being JSON`, () => {
      expect(() => JSON.parse(text)).to.throw();
      expect(brokenAt(text)).to.equal(at);
    });
});
