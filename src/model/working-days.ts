const day = 86_400_000;

/**
 * The ISO day that is `count` working days after `from`. Saturdays, Sundays and `holidays` (ISO days) do not count.
 * With 0, `from` itself, or the next working day where it is none.
 */
export function addWorkingDays(from: string, count: number, holidays: ReadonlySet<string> = new Set()): string {
  let time = Date.parse(`${from}T00:00:00Z`);
  let left = count;
  while (left > 0 || !isWorkingDay(time, holidays)) {
    time += day;
    if (isWorkingDay(time, holidays)) left -= 1;
  }
  return isoDay(time);
}

function isWorkingDay(time: number, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(isoDay(time));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
