import { plainText } from './plain-text.js';

/** Unit, day, number: `H15.50.05.13-261008-0975`, `000.00.53.H48-220921-0099`, `G09.20-20260609-0092637`. */
const usual = /^[0-9A-Z]{1,4}(?:\.[0-9A-Z]{1,4})*-(?:\d{6}|\d{8})-\d{4,8}$/;

/** The code of a dossier at the portal as it is kept: capitals, without spaces. */
export function portalCode(typed: string): string {
  return plainText(typed).toUpperCase().replaceAll(/\s+/g, '');
}

/** True for a code as most offices write them; others are met too, so nothing is refused for it. */
export function isUsualPortalCode(code: string): boolean {
  return usual.test(code);
}
