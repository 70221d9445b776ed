/** Words of letters, joined by one space, apostrophe, hyphen or dot: `H'Hen Niê`, `Y Bhăm Êban`, `K’sor`. */
const shape = /^\p{L}[\p{L}\p{M}]*(?:(?:\. |[ '’.-])\p{L}[\p{L}\p{M}]*)*\.?$/u;

/** True for a person's name in any script; one word is enough. */
export function isPersonName(text: string): boolean {
  return shape.test(text);
}

/** The name as it was typed, NFC, with single spaces; `undefined` where it holds digits or other signs. */
export function parsePersonName(typed: string): string | undefined {
  const kept = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return isPersonName(kept) ? kept : undefined;
}
