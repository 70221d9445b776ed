/** True for ten digits, ten and three for a branch (`0100109106-001`), or twelve for a person. */
export function isTaxCode(text: string): boolean {
  return /^(?:\d{10}(?:-\d{3})?|\d{12})$/.test(text);
}

/** A tax code however it was spaced; `undefined` for anything else. */
export function parseTaxCode(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.-]/g, '');
  const kept = digits.replace(/^(\d{10})(\d{3})$/, '$1-$2');
  return isTaxCode(kept) ? kept : undefined;
}
