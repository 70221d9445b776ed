import type { FastifyReply, FastifyRequest } from 'fastify';
import { codingFor, type Served } from '../served.js';

/** Sends JSON that is text already, byte for byte. */
export function sendJson<Reply extends FastifyReply>(reply: FastifyReply & Reply, text: string): Reply {
  const plain: FastifyReply = reply;
  plain.type('application/json; charset=utf-8').send(text);
  return reply;
}

/** Sends a head alone. */
export function sendHead<Reply extends FastifyReply>(reply: FastifyReply & Reply, status: number): Reply {
  const plain: FastifyReply = reply;
  plain.code(status).send();
  return reply;
}

/**
 * Sends text that may be kept and must be asked about, in the coding the caller likes best, or says that what the caller
 * keeps still holds.
 */
export async function sendServed<Reply extends FastifyReply>(
  request: FastifyRequest,
  reply: FastifyReply & Reply,
  served: Served,
): Promise<Reply> {
  const plain: FastifyReply = reply;
  const coding = codingFor(request.headers['accept-encoding']);
  const tag = served.tag(coding);
  plain.headers({ ETag: tag, 'Cache-Control': 'no-cache', Vary: alsoVaries(plain, 'Accept-Encoding') });
  if (served.language !== undefined) plain.header('Content-Language', served.language);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return sendHead(reply, 304);
  if (coding !== 'identity') plain.header('Content-Encoding', coding);
  const bytes = await served.in(coding);
  plain.type(served.type).send(bytes);
  return reply;
}

/** The `Vary` of a reply with one more name; `Origin` is in it already. */
export function alsoVaries(reply: FastifyReply, name: string): string {
  const names = String(reply.getHeader('Vary') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return names.some((each) => each.toLowerCase() === name.toLowerCase())
    ? names.join(', ')
    : [...names, name].join(', ');
}
