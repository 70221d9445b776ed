import { ClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';

/** False where the office says that it takes other procedures and not this one. Where it cannot be asked, it may. */
export async function isTakenAt(client: Client, code: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await client.capabilities({ signal })).procedures.includes(code);
  } catch (error) {
    if (error instanceof ClientError) return error.code !== 'nowhere';
    throw error;
  }
}
