import { msg, str } from '@lit/localize';
import { officeNow } from '../../client/base/office-clock.js';

/**
 * What an office says is told in the time of Vietnam, wherever the reader is: seven hours ahead of UTC, all year. Not by
 * `Intl`, whose order of day and month is not the same in every engine.
 */
const ahead = 7 * 3_600_000;

/** An ISO day, or the day of an instant in Vietnam, as dd/mm/yyyy. */
export function day(iso: string): string {
  return isoDay(iso).split('-').reverse().join('/');
}

/** The time of an instant in Vietnam, as HH:mm. */
export function clock(instant: string): string {
  return inVietnam(instant).slice(11, 16);
}

/** How many days `isoDate` lies after the day of `now` in Vietnam; negative when it is past. */
export function daysUntil(isoDate: string, now: Date): number {
  return Math.round((Date.parse(isoDate) - Date.parse(isoDay(now.toISOString()))) / 86_400_000);
}

/** The day of an instant in Vietnam. */
export function isoDay(iso: string): string {
  return iso.length === 10 ? iso : inVietnam(iso).slice(0, 10);
}

function inVietnam(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString();
}

/** When something happened, as it is said aloud: `10:42`, `10:42 hôm qua`, `10:42 ngày 22/11/2026`. */
export function moment(instant: Date, now = officeNow()): string {
  const iso = instant.toISOString();
  const time = clock(iso);
  const ago = -daysUntil(isoDay(iso), now);
  if (ago === 0) return time;
  if (ago === 1) return msg(str`${time} hôm qua`);
  const date = day(iso);
  return msg(str`${time} ngày ${date}`);
}
