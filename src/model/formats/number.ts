import { signsOf } from './show-number.js';

/**
 * What people type as a number in a language; `undefined` for anything else. Where only one dot or comma stands there, it
 * groups thousands if that language does so and exactly three digits follow; else it stands before decimals, so that
 * `72.5` is the same number for everybody.
 */
export function parseNumber(typed: string, language = 'vi'): number | undefined {
  const [group] = signsOf(language);
  const text = typed.trim().replaceAll(/\s+(?=\d{3}(?!\d))/g, group);
  const signs = text.replaceAll(/[^.,]/g, '');
  const last = signs.slice(-1);
  const isGrouped =
    signs.length > 1 ? signs.indexOf(last) < signs.length - 1 : last === group && endsInGroup.test(text);
  const end = isGrouped ? text.length : text.lastIndexOf(last);
  const [whole, decimals] = [text.slice(0, end), text.slice(end + 1)];
  if (!/\d/.test(text) || !/^-?(?:\d*|\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*))$/.test(whole) || !/^\d*$/.test(decimals))
    return undefined;
  const number = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals}`);
  return Number.isFinite(number) ? number : undefined;
}

/** Three digits behind a sign; nobody groups what begins with nought. */
const endsInGroup = /[1-9]\d*\D\d{3}$/;
