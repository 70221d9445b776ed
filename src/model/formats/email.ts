/** True for what a mail server may take: something, one @, and a domain with a dot. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}

/** An address without the spaces a keyboard slips in; `undefined` for anything else. */
export function parseEmail(typed: string): string | undefined {
  const kept = typed.replaceAll(/\s/g, '');
  return isEmail(kept) ? kept : undefined;
}
