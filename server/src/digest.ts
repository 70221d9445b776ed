import { createHash } from 'node:crypto';

export function sha256Of(content: Uint8Array | string): Buffer {
  return createHash('sha256').update(content).digest();
}

/** Lower-case hex, as the contracts have it. */
export function sha256Hex(content: Uint8Array | string): string {
  return sha256Of(content).toString('hex');
}
