import { randomBytes } from 'node:crypto';

/** A password nobody types. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
