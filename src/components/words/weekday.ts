import { msg } from '@lit/localize';
import { day } from './dates.js';

/** A day with its weekday, for example «thứ Hai, 30/11/2026». */
export function weekday(isoDate: string): string {
  const name = weekdays[new Date(isoDate).getUTCDay()]?.() ?? '';
  return `${name}, ${day(isoDate)}`;
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
