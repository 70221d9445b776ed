import type { ProcedureDocument } from '../schemas/procedure.js';
import { isCitizenId } from './formats/citizen-id.js';
import { isPartialDay } from './formats/day.js';
import type { Issue } from './issue.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { read } from './pointer.js';
import { within } from './pointer-keys.js';

/** What must hold between answers, as its author wrote it. */
export type Check = NonNullable<ProcedureDocument['checks']>[number];

/** The words of a check that may point at answers. */
export const pointing = ['at', 'after', 'other', 'sex', 'birth'] as const;

type Answers = Readonly<Record<(typeof pointing)[number] | 'today' | 'here', string>> & {
  /** `at` and `other` are one answer, or one group of answers. */
  readonly isSame: boolean;
};

/** What a check compares with beside answers: today's ISO day, and the code of the commune that the page is for. */
export interface Known {
  readonly today?: string | undefined;
  readonly here?: string | undefined;
}

/** What the answers of a check say, `''` where they say nothing; true when they cannot all be right. */
const fails: Readonly<Record<Check['rule'], (answers: Answers, check: Check) => boolean>> = {
  'not-future': ({ at, today }, check) => isBefore(today, later(dayIn(at), check)),
  'not-past': ({ at, today }, check) => isBefore(later(dayIn(at), check), today),
  order: ({ at, after }, check) => isBefore(dayIn(at), later(dayIn(after), check)),
  within: ({ at, after }, check) => isBefore(later(dayIn(after), check), dayIn(at)),
  exclusive: () => true,
  different: ({ isSame }) => isSame,
  once: ({ isSame }) => isSame,
  here: ({ at, here }) => at !== '' && here !== '' && at !== here,
  'citizen-id': ({ at, sex, birth }) => {
    if (!isCitizenId(at)) return false;
    const mark = Number(at[3]);
    const year = `${19 + Math.floor(mark / 2)}${at.slice(4, 6)}`;
    return sex === (mark % 2 ? 'male' : 'female') || (dayIn(birth) !== '' && !birth.startsWith(year));
  },
};

/**
 * A number that does not fit a birth date may still be the right one, as the office once gave it. Another commune may take
 * a dossier and hand it on; and the receiver does not know for which commune a page was.
 */
export const doubting: readonly string[] = ['citizen-id', 'here'];

export function levelOf({ rule, level }: Check): 'error' | 'warning' {
  return doubting.includes(rule) ? 'warning' : (level ?? 'error');
}

/**
 * The checks of one level that do not hold. Each is told at the one of its answers that is asked last in `order`, so that
 * it is heard of as soon as it is known; `params` has its index among the checks and what it compared.
 */
export function failing(
  level: 'error' | 'warning',
  checks: readonly Check[],
  answers: JsonObject,
  order: readonly string[],
  { today = '', here = '' }: Known,
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
      const compares: Answers = {
        at: answerOf('at'),
        after: answerOf('after'),
        other: answerOf('other'),
        sex: answerOf('sex'),
        birth: answerOf('birth'),
        isSame: check.other !== undefined && isSame(read(answers, at), read(answers, check.other)),
        today,
        here,
      };
      if (!fails[rule](compares, check)) return [];
      const compared = [...pointers.map((name) => check[name] ?? ''), ...Object.keys(given)];
      const asked = compared.filter((pointer) => read(answers, pointer) !== undefined);
      const places = asked.map((pointer) => lastOf(order, pointer));
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
  const first = new Map<Json | undefined, string>();
  return items.map((_, index) => {
    const inItem = (pointer: string): string => pointer.replace('/*', `/${index}`);
    const { at, after, other, birth, sex, given } = check;
    const answer = read(answers, inItem(at));
    const before = first.get(answer);
    if (!before) first.set(answer, inItem(at));
    return {
      ...check,
      at: inItem(at),
      after: after && inItem(after),
      other: check.rule === 'once' ? before : other && inItem(other),
      birth: birth && inItem(birth),
      sex: sex && inItem(sex),
      given: given && Object.fromEntries(Object.entries(given).map(([pointer, answer]) => [inItem(pointer), answer])),
    };
  });
}

/** One answer twice; of two groups, as two addresses, all that the one with fewer answers says. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (!isObject(one) || !isObject(other)) return one !== undefined && one === other;
  const [few, many] = Object.keys(one).length < Object.keys(other).length ? [one, other] : [other, one];
  const said = Object.entries(few);
  return said.length > 0 && said.every(([key, answer]) => isSame(answer, many[key]));
}

/** Where a question is asked, or the last one of a group; -1 where nothing is. */
function lastOf(order: readonly string[], pointer: string): number {
  return order.lastIndexOf(order.findLast((each) => within(each, pointer)) ?? '-');
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
