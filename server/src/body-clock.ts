import type { FastifyInstance } from 'fastify';
import { answerFailure } from './failures.js';
import { Refusal } from './refusal.js';

/** Ends a request whose JSON body takes longer than `patience` milliseconds; files have a pace of their own. */
export function clockBodies(app: FastifyInstance, patience: number): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    if (!request.headers['content-type']?.startsWith('application/json')) return payload;
    const clock = setTimeout(() => answerFailure(new Refusal('too-slow'), request, reply), patience);
    payload.once('end', () => clearTimeout(clock));
    payload.once('close', () => clearTimeout(clock));
    return payload;
  });
}
