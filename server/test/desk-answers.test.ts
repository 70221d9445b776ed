import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { answerLines, unitNames } from '../src/desk-answers.js';

const root = join(import.meta.dirname, '../..');
const birth = loadProcedure(JSON.parse(readFileSync(join(root, 'procedures/1.001193.json'), 'utf8')));

test('answers are read in the words of the form: names of units, titles of options, yes and no', () => {
  const residence = { place: 'domestic', province: '66', commune: '24133', line: 'Số 1\nLịch sử' };
  const applicant = {
    relation: 'other',
    otherRelation: 'Bà ngoại',
    authorised: false,
    birthDate: '1960-02-03',
    residence,
  };
  const lines = answerLines(birth, { applicant }, unitNames(join(root, 'units'))).join('\n');
  assert.match(lines, /^ {2}Người yêu cầu\n {4}Quan hệ với người được khai sinh: Khác\n/);
  assert.match(lines, /văn bản ủy quyền không\?: Không/);
  assert.match(lines, /Ngày, tháng, năm sinh: 03\/02\/1960/);
  assert.match(lines, /: Tỉnh Đắk Lắk \(66\)/);
  assert.match(lines, /: Phường Buôn Ma Thuột \(24133\)/);
  assert.doesNotMatch(lines, /24133"|false|father|^Lịch sử/m);
});

test('a code whose name is not known is said, and stays', () => {
  const applicant = { residence: { place: 'domestic', province: '66', commune: '99999' } };
  assert.match(answerLines(birth, { applicant }, new Map()).join('\n'), /không rõ tên \(99999\)/);
});
