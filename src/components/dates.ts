import { msg, str } from '@lit/localize';

/** Vietnam has one time zone; what an office says is told in it, wherever the reader is. */
const timeZone = 'Asia/Ho_Chi_Minh';

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An ISO day, or the day of an instant in Vietnam, as dd/mm/yyyy. */
export function day(iso: string): string {
  return isoDay(iso).split('-').reverse().join('/');
}

/** The time of an instant in Vietnam, as HH:mm. */
export function clock(instant: string): string {
  return clockFormat.format(new Date(instant));
}

/** A day with its weekday, for example «thứ Hai, 30/11/2026». */
export function weekday(isoDate: string): string {
  const name = weekdays[new Date(isoDate).getUTCDay()]?.() ?? '';
  return `${name}, ${day(isoDate)}`;
}

/** How many days `isoDate` lies after the day of `now` in Vietnam; negative when it is past. */
export function daysUntil(isoDate: string, now: Date): number {
  return Math.round((Date.parse(isoDate) - Date.parse(isoDay(now.toISOString()))) / 86_400_000);
}

function isoDay(iso: string): string {
  return iso.length === 10 ? iso : dayFormat.format(new Date(iso));
}

const weekdays: readonly (() => string)[] = [
  () => msg('Chủ nhật'),
  () => msg('thứ Hai'),
  () => msg('thứ Ba'),
  () => msg('thứ Tư'),
  () => msg('thứ Năm'),
  () => msg('thứ Sáu'),
  () => msg('thứ Bảy'),
];

/** When something happened, as it is said aloud: `10:42`, `10:42 hôm qua`, `10:42 ngày 22/11/2026`. */
export function moment(instant: Date, now = new Date()): string {
  const iso = instant.toISOString();
  const time = clock(iso);
  const ago = -daysUntil(isoDay(iso), now);
  if (ago === 0) return time;
  if (ago === 1) return msg(str`${time} hôm qua`);
  const date = day(iso);
  return msg(str`${time} ngày ${date}`);
}
