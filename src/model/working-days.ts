const day = 86_400_000;

/**
 * The ISO day that is `count` working days after `from`. Saturdays, Sundays and `holidays` (ISO days) do not count,
 * `worked` days do. With 0, `from` itself, or the next working day where it is none.
 */
export function addWorkingDays(
  from: string,
  count: number,
  holidays: ReadonlySet<string> = new Set(),
  worked: ReadonlySet<string> = new Set(),
): string {
  const isWorkingDay = (time: number): boolean => {
    const weekday = new Date(time).getUTCDay();
    return worked.has(isoDay(time)) || (weekday !== 0 && weekday !== 6 && !holidays.has(isoDay(time)));
  };
  let time = Date.parse(`${from}T00:00:00Z`);
  let left = count;
  while (left > 0 || !isWorkingDay(time)) {
    time += day;
    if (isWorkingDay(time)) left -= 1;
  }
  return isoDay(time);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
