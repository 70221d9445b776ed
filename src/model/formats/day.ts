const separators = /[\s/.,-]+/;

/** True for a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return exists(Number(year), Number(month), Number(day));
}

/** True for a day, a month (`YYYY-MM`) or a year (`YYYY`). */
export function isPartialDay(text: string): boolean {
  return isDay(text) || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
}

/**
 * The ISO day people mean by `1/2/2026`, `01-02-2026`, `01.02.2026`, `01022026`, `1 2 2026`, "ngày 1 tháng 2 năm 2026"
 * or `2026-02-01`; `undefined` where there is no such day or the year has two digits.
 */
export function parseDay(typed: string): string | undefined {
  const numbers = numbersOf(typed);
  const whole = /^(\d{2})(\d{2})(\d{4})$/.exec(numbers[0] ?? '');
  if (numbers.length === 1 && whole) return dayOf(whole[3], whole[2], whole[1]);
  if (numbers.length !== 3) return undefined;
  const [first, second, third] = numbers;
  return first?.length === 4 ? dayOf(first, second, third) : dayOf(third, second, first);
}

/** As `parseDay`, and also a month (`5/1965`) or a year (`1965`), as old papers have them. */
export function parsePartialDay(typed: string): string | undefined {
  const numbers = numbersOf(typed);
  const [first, second] = numbers;
  if (numbers.length === 1 && first?.length === 4) return yearOf(first);
  if (numbers.length !== 2) return parseDay(typed);
  return first?.length === 4 ? monthOf(first, second) : monthOf(second, first);
}

/** As it is printed: `01/02/2026`, `02/2026` or `2026`. What is no date stays as it is. */
export function showDay(kept: string): string {
  return isPartialDay(kept) ? kept.split('-').reverse().join('/') : kept;
}

/** The ISO day in Vietnam, which is seven hours ahead of UTC all year. */
export function vietnameseDay(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The numbers in what was typed, or none where something else stands between them. */
function numbersOf(typed: string): readonly string[] {
  const bare = typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/ngày|ngay|tháng|thang|năm|nam/g, ' ');
  const numbers = bare.split(separators).filter((part) => part !== '');
  return numbers.every((part) => /^\d{1,8}$/.test(part)) ? numbers : [];
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  if (month.length > 2 || day.length > 2) return undefined;
  const start = monthOf(year, month);
  const kept = `${start}-${day.padStart(2, '0')}`;
  return start !== undefined && isDay(kept) ? kept : undefined;
}

function monthOf(year = '', month = ''): string | undefined {
  const kept = `${yearOf(year)}-${month.padStart(2, '0')}`;
  return isPartialDay(kept) && kept.length === 7 ? kept : undefined;
}

function yearOf(year: string): string | undefined {
  return /^[12]\d{3}$/.test(year) ? year : undefined;
}

function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
