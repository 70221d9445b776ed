import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerFailure } from './failures.js';
import { Refusal } from './refusal.js';

/**
 * Keeps lines from being held by bodies that do not come. A body has `patience` milliseconds, whatever its type and
 * whoever reads it; only files on their way have a pace of their own. What is left of a body after the answer is
 * thrown away, so that the line is good for the next request.
 */
export function clockBodies(app: FastifyInstance, patience: number): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!hasBody(request) || isFile(request)) return;
    clock(request, patience, () => {
      if (reply.raw.writableEnded) request.raw.destroy();
      else answerFailure(new Refusal('too-slow'), request, reply);
    });
  });
  app.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!hasBody(request) || request.raw.complete || request.raw.destroyed) return;
    if (reply.raw.getHeader('connection') === 'close') return;
    // Who read it by `for await` has stopped, and its listener would keep the rest from flowing.
    request.raw.removeAllListeners('readable').resume();
    if (isFile(request)) clock(request, patience, () => request.raw.destroy());
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isFile({ method, routeOptions, headers }: FastifyRequest): boolean {
  const isOfUploads = routeOptions.url?.startsWith('/v1/uploads') === true && ['POST', 'PATCH'].includes(method);
  return isOfUploads && headers['content-type'] === 'application/offset+octet-stream';
}

function clock({ raw }: FastifyRequest, patience: number, late: () => void): void {
  const timer = setTimeout(() => {
    if (!raw.complete) late();
  }, patience);
  for (const over of ['end', 'close']) raw.once(over, () => clearTimeout(timer));
}
