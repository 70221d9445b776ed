import type { ProcedureDocument } from '../schemas/procedure.js';
import { isCitizenId } from './formats/citizen-id.js';
import { isPartialDay } from './formats/day.js';
import type { Issue } from './issue.js';
import type { Json, JsonObject } from './json.js';
import { read } from './pointer.js';

/** What must hold between answers, as its author wrote it. */
export type Check = NonNullable<ProcedureDocument['checks']>[number];

/** The words of a check that may point at answers. */
export const pointing = ['at', 'after', 'other', 'sex', 'birth'] as const;

type Answers = Readonly<Record<(typeof pointing)[number] | 'today', string>>;

/** What the answers of a check say, `''` where they say nothing; true when they cannot all be right. */
const fails: Readonly<Record<Check['rule'], (answers: Answers, check: Check) => boolean>> = {
  'not-future': ({ at, today }, check) => isBefore(today, later(dayIn(at), check)),
  'not-past': ({ at, today }, check) => isBefore(later(dayIn(at), check), today),
  order: ({ at, after }, check) => isBefore(dayIn(at), later(dayIn(after), check)),
  within: ({ at, after }, check) => isBefore(later(dayIn(after), check), dayIn(at)),
  exclusive: () => true,
  different: ({ at, other }) => at !== '' && at === other,
  'citizen-id': ({ at, sex, birth }) => {
    if (!isCitizenId(at)) return false;
    const mark = Number(at[3]);
    const year = `${19 + Math.floor(mark / 2)}${at.slice(4, 6)}`;
    return sex === (mark % 2 ? 'male' : 'female') || (dayIn(birth) !== '' && !birth.startsWith(year));
  },
};

/** A number that does not fit a birth date may still be the right one, as the office once gave it. */
export function levelOf({ rule, level }: Check): 'error' | 'warning' {
  return rule === 'citizen-id' ? 'warning' : (level ?? 'error');
}

/**
 * The checks of one level that do not hold. Each is told at the one of its answers that is asked last, so that it is
 * heard of as soon as it is known; `params` has its index among the checks and what it compared.
 */
export function failing(
  level: 'error' | 'warning',
  checks: readonly Check[],
  answers: JsonObject,
  order: readonly string[],
  today = '',
): readonly Issue[] {
  return checks.flatMap((written, index) =>
    (levelOf(written) === level ? eachItem(written, answers) : []).flatMap((check): readonly Issue[] => {
      const pointers = pointing.filter((name) => check[name]?.startsWith('/'));
      const answerOf = (name: (typeof pointing)[number]): string => {
        const answer = pointers.includes(name) ? read(answers, check[name] ?? '') : check[name];
        return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
      };
      const { rule, years = 0, days = 0, at, given = {} } = check;
      if (Object.entries(given).some(([pointer, answer]) => read(answers, pointer) !== answer)) return [];
      const [day, after, other] = [answerOf('at'), answerOf('after'), answerOf('other')];
      if (!fails[rule]({ at: day, after, other, sex: answerOf('sex'), birth: answerOf('birth'), today }, check))
        return [];
      const compared = [...pointers.map((name) => check[name] ?? ''), ...Object.keys(given)];
      const asked = compared.filter((pointer) => read(answers, pointer) !== undefined);
      const places = asked.map((pointer) => order.indexOf(pointer));
      const pointer = (places.includes(-1) ? undefined : order[Math.max(...places)]) ?? at;
      const params: Record<string, Json> = { check: index };
      for (const name of pointers) params[name] = check[name] ?? '';
      if (years) params['years'] = years;
      if (days) params['days'] = days;
      return [Object.freeze({ pointer, keyword: rule, params: Object.freeze(params) })];
    }),
  );
}

/** The check for every item of the list that its `*` stands for; itself where it has none. */
function eachItem(check: Check, answers: JsonObject): readonly Check[] {
  const starred = pointing.flatMap((name) => check[name] ?? []).find((pointer) => pointer.includes('/*'));
  if (!starred) return [check];
  const items = read(answers, starred.slice(0, starred.indexOf('/*')));
  if (!Array.isArray(items)) return [];
  return items.map((_, index) => {
    const inItem = (pointer: string): string => pointer.replace('/*', `/${index}`);
    const { at, after, other, birth, sex, given } = check;
    return {
      ...check,
      at: inItem(at),
      after: after && inItem(after),
      other: other && inItem(other),
      birth: birth && inItem(birth),
      sex: sex && inItem(sex),
      given: given && Object.fromEntries(Object.entries(given).map(([pointer, answer]) => [inItem(pointer), answer])),
    };
  });
}

/** The day, month or year that an answer begins with; `''` for what is none. */
function dayIn(answer: string): string {
  return isPartialDay(answer.slice(0, 10)) ? answer : '';
}

/** True where it is certain, as far as both are known. */
function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/** So much later; nothing is known in days of what is no whole day. */
function later(day: string, { years = 0, days = 0 }: Check): string {
  if (days && day.length < 10) return '';
  const moved = day && String(Number(day.slice(0, 4)) + years) + day.slice(4);
  return days && moved ? new Date(Date.parse(moved.slice(0, 10)) + days * 864e5).toISOString().slice(0, 10) : moved;
}
