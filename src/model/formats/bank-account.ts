/** True for six to twenty digits or capital letters. */
export function isBankAccount(text: string): boolean {
  return /^[0-9A-Z]{6,20}$/.test(text);
}

/** A number however it was spaced; `undefined` for anything else. */
export function parseBankAccount(typed: string): string | undefined {
  const kept = typed.replaceAll(/[\s.-]/g, '').toUpperCase();
  return isBankAccount(kept) ? kept : undefined;
}
