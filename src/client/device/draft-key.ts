import { base64url } from '../base/base64.js';
import type { DraftKey } from '../client.js';

/** What the draft of a procedure for an office is kept and locked by. */
export function draftName(code: string, office = ''): string {
  return office ? `${code} ${office}` : code;
}

/** A new name and secret for a draft; minted when the draft is made, not when it is submitted. */
export function mintDraftKey(): DraftKey {
  return { key: mintUuid(), secret: base64url(crypto.getRandomValues(new Uint8Array(32))) };
}

/** A random UUID, also where the browser is older than `crypto.randomUUID`. */
export function mintUuid(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
