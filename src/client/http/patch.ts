import { ClientError } from '../client-error.js';
import type { Answer, Call } from './request.js';

/** What is known of the way to an office. */
export interface PatchWay {
  /** PATCH does not get through, and the same as a POST does. */
  isBlocked: boolean;
}

type Send = (call: Omit<Call, 'timeout'>) => Promise<Answer>;

/** What gateways answer to a method that they do not let through. */
const blocking: readonly (number | undefined)[] = [403, 405, 501];

/**
 * Sends a PATCH; where a gateway does not let it through, as a POST with `X-HTTP-Method-Override`. `isCut` says that the
 * same has failed before without an answer: a browser does not tell a line that is cut from one that is blocked.
 */
export async function sendPatch(
  send: Send,
  call: Omit<Call, 'timeout'>,
  way: PatchWay,
  isCut: boolean,
): Promise<Answer> {
  const patch = { ...call, method: 'PATCH' };
  const post = { ...call, method: 'POST', headers: { ...call.headers, 'X-HTTP-Method-Override': 'PATCH' } };
  if (way.isBlocked) return send(post);
  let blocked: ClientError | undefined;
  if (!isCut)
    try {
      return await send(patch);
    } catch (error) {
      if (!isBlocked(error)) throw error;
      blocked = error;
    }
  try {
    const answer = await send(post);
    way.isBlocked = true;
    return answer;
  } catch (error) {
    // A receiver of an earlier version does not know it.
    if (!isUnknown(error)) throw error;
    if (blocked) throw blocked;
    return send(patch);
  }
}

function isBlocked(error: unknown): error is ClientError {
  return error instanceof ClientError && error.code === 'unknown' && blocking.includes(error.status);
}

function isUnknown(error: unknown): boolean {
  return error instanceof ClientError && (error.code === 'missing' || error.code === 'unknown');
}
