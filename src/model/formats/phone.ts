/** True for a Vietnamese number (`0912345678`), or a foreign one with its country code (`+14155550123`). */
export function isPhone(text: string): boolean {
  return /^(?:0\d{9}|02\d{9}|\+(?!84|0)\d{8,15})$/.test(text);
}

/** A number however it was spaced, with or without +84; `undefined` for anything else. */
export function parsePhone(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.()/-]/g, '');
  const [, national] = /^(?:\+|00)?840?(\d{9,10})$/.exec(digits) ?? [];
  const kept = national === undefined ? digits.replace(/^00/, '+') : `0${national}`;
  return isPhone(kept) ? kept : undefined;
}

/** In groups, as people read a number out: `0912 345 678`. */
export function showPhone(kept: string): string {
  return kept
    .replace(/^(0\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
    .replace(/^(02[48])(\d{4})(\d{4})$/, '$1 $2 $3')
    .replace(/^(02\d{2})(\d{3})(\d{4})$/, '$1 $2 $3');
}
