import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dueDay, keptDaysOff } from '../../src/model/days-off.js';
import { missingYears, readDaysOff } from '../src/days-off.js';

const folder = mkdtempSync(join(tmpdir(), 'days-off-'));
after(() => rmSync(folder, { recursive: true }));
const fileOf = (text: string): string => {
  const path = join(folder, 'days-off.json');
  writeFileSync(path, text);
  return path;
};

const cases: readonly (readonly [from: string, count: number, due: string, why: string])[] = [
  ['2026-02-12', 3, '2026-02-24', 'Tết Bính Ngọ'],
  ['2027-02-03', 3, '2027-02-15', 'Tết Đinh Mùi'],
  ['2026-11-23', 3, '2026-11-27', 'the day of culture'],
  ['2026-08-21', 1, '2026-08-22', 'a Saturday that is worked'],
  ['2026-08-28', 1, '2026-09-03', 'National Day, with a day swapped for a Saturday'],
  ['2026-12-31', 1, '2027-01-04', 'New Year before a weekend'],
];
for (const [from, count, due, why] of cases)
  test(`${count} working days after ${from} are over on ${due}: ${why}`, () =>
    assert.deepEqual(dueDay(keptDaysOff, from, count), { day: due, unknown: [] }));

test('every kept day off is a weekday, and every worked one a Saturday, of its year', () => {
  for (const [year, { off, work }] of Object.entries(keptDaysOff)) {
    for (const day of off) assert.ok(![0, 6].includes(new Date(day).getUTCDay()) && day.startsWith(year), day);
    for (const day of work) assert.ok(new Date(day).getUTCDay() === 6 && day.startsWith(year), day);
  }
});

test('a year of which nothing is known is said', () =>
  assert.deepEqual(dueDay(keptDaysOff, '2027-12-30', 5).unknown, ['2028']));

test('a year that is near and not known is said at the start, and no other', () => {
  assert.deepEqual(missingYears(keptDaysOff, new Date('2027-10-30T00:00:00Z')), []);
  const [said, ...more] = missingYears(keptDaysOff, new Date('2027-11-10T00:00:00Z'));
  assert.match(String(said?.en), /days off of 2028 are not known: .*DAYS_OFF_FILE/);
  assert.deepEqual(more, []);
});

test('a file adds a year, and takes the place of one that is kept', () => {
  const days = readDaysOff(fileOf('{"2028":{"off":["2028-01-03"]},"2027":{"off":[],"work":["2027-02-06"]}}'));
  assert.deepEqual(dueDay(days, '2027-12-31', 1), { day: '2028-01-04', unknown: [] });
  assert.deepEqual(dueDay(days, '2027-02-05', 1), { day: '2027-02-06', unknown: [] });
});

for (const text of ['', '{"2028":["2028-01-03"]}', '{"2028":{"off":["3/1/2028"]}}', '{"2028":{"off":["2027-01-03"]}}'])
  test(`«${text}» is told with the setting and the file`, () =>
    assert.throws(() => readDaysOff(fileOf(text)), /DAYS_OFF_FILE: .*days-off\.json is no list of days off/));
