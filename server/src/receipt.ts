import { randomInt } from 'node:crypto';
import type * as z from 'zod';
import { receipt } from '../../src/schemas/receipt.js';
import type { OfficeKeys } from './office-keys.js';

/** Digits and capitals that nobody mixes up when read aloud or copied by hand. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const signedPart = receipt.omit({ secret: true, signature: true });

/** A code for a dossier: one of 6.6e11. */
export function newCode(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Signs what arrived. The outcome is what is stored: it holds every byte of the receipt but the secret. */
export function signReceipt(content: z.infer<typeof signedPart>, keys: OfficeKeys): string {
  return keys.sign(JSON.stringify(content));
}

/** What was signed. */
export function signedContent(signature: string): z.infer<typeof signedPart> {
  return signedPart.parse(JSON.parse(payloadOf(signature)));
}

/** The receipt as it is sent: the same bytes for the same stored signature, for ever. */
export function receiptBody(signature: string, keys: OfficeKeys): string {
  const secret = keys.secretOf(signedContent(signature).code);
  // Put together as text: parsing and writing anew would let a later version order the names another way.
  return `${payloadOf(signature).slice(0, -1)},"secret":"${secret}","signature":"${signature}"}`;
}

function payloadOf(signature: string): string {
  return Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString('utf8');
}
