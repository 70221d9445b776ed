import type { FastifyReply, FastifyRequest } from 'fastify';

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

/** Sends JSON that may be kept and must be asked about, or says that what is kept still holds. */
export function sendTagged<Reply extends FastifyReply>(
  request: FastifyRequest,
  reply: FastifyReply & Reply,
  text: string,
  digest: string,
): Reply {
  const tag = `"${digest}"`;
  reply.headers({ ETag: tag, 'Cache-Control': 'no-cache' });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return sendHead(reply, 304);
  return sendJson(reply, text);
}
