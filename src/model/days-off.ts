import type { GuideFacts } from './guide-facts.js';
import { addWorkingDays } from './working-days.js';

/** Weekdays on which offices do not work, and Saturdays on which they do, by year. */
export type DaysOff = Readonly<Record<string, { readonly off: readonly string[]; readonly work: readonly string[] }>>;

/**
 * As they were decided for civil servants. They cannot be computed: a letter fixes them each year (Labour Code
 * 45/2019/QH14, article 112, paragraph 3), and days are swapped for Saturdays. Never from `Intl`, whose lunar calendar
 * has Tết 2027 a day late.
 */
export const keptDaysOff: DaysOff = {
  // Notice 9441/TB-BNV of 16 October 2025; letter 12729/VPCP-KGVX of 25 December 2025 for 2 and 10 January;
  // Resolution 28/2026/QH16 for 24 November.
  2026: {
    off: [
      ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      ...['2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24'],
    ],
    work: ['2026-01-10', '2026-08-22'],
  },
  // Letter 10065/VPCP-KGVX of 2 October 2026, read in reports of it. Unverified: 3 May, which follows from article 111,
  // paragraph 3 of the Labour Code, as 1 May is a Saturday. A later letter may swap days.
  2027: {
    off: [
      ...['2027-01-01', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-04-16'],
      ...['2027-04-30', '2027-05-03', '2027-09-02', '2027-09-03', '2027-11-24'],
    ],
    work: [],
  },
};

/** The day `count` working days after `from`, and the years on the way of which the days off are not known. */
export function dueDay(daysOff: DaysOff, from: string, count: number): { day: string; unknown: readonly string[] } {
  const years = Object.values(daysOff);
  const off = new Set(years.flatMap((year) => year.off));
  const day = addWorkingDays(from, count, off, new Set(years.flatMap(({ work }) => work)));
  const first = Number(from.slice(0, 4));
  const crossed = Array.from({ length: Number(day.slice(0, 4)) - first + 1 }, (_, index) => String(first + index));
  return { day, unknown: crossed.filter((year) => !Object.hasOwn(daysOff, year)) };
}

/**
 * Working days that the result of what was received at this instant takes, where it is a number; without an instant, what
 * it takes at most.
 */
export function workingDaysFor({ workingDays, until }: GuideFacts['guide']['time'], instant = ''): number | undefined {
  const clock = instant && new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
  const late = until !== undefined && (clock === '' || clock >= until);
  return workingDays === undefined ? undefined : workingDays + Number(late);
}
