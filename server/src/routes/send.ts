import type { FastifyReply } from 'fastify';

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
