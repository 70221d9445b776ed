/** True for a personal identification number: twelve digits. */
export function isCitizenId(text: string): boolean {
  return /^\d{12}$/.test(text);
}

/** True for a personal identification number, or the nine digits of an old identity card. */
export function isIdentityNumber(text: string): boolean {
  return /^(?:\d{9}|\d{12})$/.test(text);
}

/** Twelve digits, however they were spaced; `undefined` for anything else. */
export function parseCitizenId(typed: string): string | undefined {
  const digits = withoutSpacing(typed);
  return isCitizenId(digits) ? digits : undefined;
}

/** Nine or twelve digits, however they were spaced; `undefined` for anything else. */
export function parseIdentityNumber(typed: string): string | undefined {
  const digits = withoutSpacing(typed);
  return isIdentityNumber(digits) ? digits : undefined;
}

function withoutSpacing(typed: string): string {
  return typed.replaceAll(/[\s.-]/g, '');
}
