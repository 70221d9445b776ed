import { isDay, parseDay, showDay } from './day.js';

/** True for a time as `HH:mm`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** True for a day and a time as `YYYY-MM-DDTHH:mm`. */
export function isDayTime(text: string): boolean {
  const [day = '', time = ''] = text.split('T');
  return text.length === 16 && isDay(day) && isTimeOfDay(time);
}

const shape = /^(\d{1,2})(?:\s*(?::|\.|h|giờ|gio|g)\s*(\d{2}|rưỡi)?\s*(?:phút|ph|p)?|(\d{2}))$/;
const halves = /\s*(sáng|trưa|chiều|tối)$/;

/**
 * The time people mean by `14:30`, `14h30`, `14 giờ 30 phút`, `14.30`, `1430`, "2 giờ rưỡi chiều" or `14h`; `undefined`
 * for anything else.
 */
export function parseTimeOfDay(typed: string): string | undefined {
  const text = typed.normalize('NFC').trim().toLowerCase();
  const half = halves.exec(text)?.[1];
  const [found, hours = '', minutes, bare] = shape.exec(text.replace(halves, '')) ?? [];
  if (found === undefined || /[:.]$/.test(found)) return undefined;
  const isLater = (half === 'chiều' || half === 'tối' || (half === 'trưa' && Number(hours) < 10)) && Number(hours) < 12;
  const hour = String(Number(hours) + (isLater ? 12 : 0)).padStart(2, '0');
  const kept = `${hour}:${minutes === 'rưỡi' ? '30' : (minutes ?? bare ?? '00')}`;
  return isTimeOfDay(kept) ? kept : undefined;
}

const dayShapes = [
  /(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/,
  /(?:ngày\s*)?\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{4}/,
  /(?:ngày\s*)?\d{1,2}\.\d{1,2}\.\d{4}/,
  /\d{4}-\d{1,2}-\d{1,2}/,
];

/** A day and a time in either order: `14:30 23/11/2026`, `23/11/2026 14h30`, "14 giờ 30 ngày 23 tháng 11 năm 2026". */
export function parseDayTime(typed: string): string | undefined {
  const text = typed.normalize('NFC').trim().toLowerCase();
  const found = dayShapes.map((each) => each.exec(text)?.[0]).find((each) => each !== undefined);
  if (found === undefined) return undefined;
  const day = parseDay(found);
  const time = parseTimeOfDay(text.replace(found, ' ').replaceAll(/lúc|vào|,|^\s*t|t\s*$/g, ' '));
  return day !== undefined && time !== undefined ? `${day}T${time}` : undefined;
}

/** As it is printed: `14:30 23/11/2026`. What is none stays as it is. */
export function showDayTime(kept: string): string {
  const [day = '', time = ''] = kept.split('T');
  return isDayTime(kept) ? `${time} ${showDay(day)}` : kept;
}
