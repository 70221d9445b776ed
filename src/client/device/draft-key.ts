import { base64url } from '../base/base64.js';
import type { DraftKey } from '../client.js';

/** What the draft of a procedure for an office is kept and locked by. */
export function draftName(code: string, office = ''): string {
  return office ? `${code} ${office}` : code;
}

/** A new name and secret for a draft; minted when the draft is made, not when it is submitted. */
export function mintDraftKey(): DraftKey {
  return { key: crypto.randomUUID(), secret: base64url(crypto.getRandomValues(new Uint8Array(32))) };
}
