import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { DatabaseUnavailable } from './database.js';
import { later, Refusal } from './refusal.js';

/** Every answer that is not the one asked for is a problem document, and tells nothing from inside. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler(answerFailure);
}

/** Answers one failure. */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { problem, headers } = refusalOf(error);
  if (problem.status >= 500 && !request.raw.destroyed) request.log.error({ err: error }, problem.type);
  if (problem.type === 'too-slow') {
    reply.header('Connection', 'close');
    reply.raw.once('finish', () => request.raw.destroy());
  }
  void reply.code(problem.status).headers(headers).type(mediaType).send(JSON.stringify(problem));
}

/** Answers what is not even HTTP, or came too slowly to become a request. */
export function answerBrokenLine(error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : isSlow ? 408 : 400;
  const body = JSON.stringify(new Refusal(isSlow ? 'too-slow' : 'malformed-request', { status }).problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...[`Content-Type: ${mediaType}`, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'],
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const mediaType = 'application/problem+json';

/** By the first two characters of an SQLSTATE: connections, resources, operator, internal time-outs, rollbacks. */
const passing = new Set(['08', '53', '57', '40', '55', '58']);
/** A database or a disk that can only be read, as a standby or after a fault. */
const readOnly = new Set(['25006', 'EROFS']);
const full = new Set(['53100', 'ENOSPC', 'EDQUOT']);

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof DatabaseUnavailable) return later('unavailable', 2, { cause: error });
  const code = codeOf(error);
  if (full.has(code)) return later('storage-full', 600, { cause: error });
  if (readOnly.has(code)) return later('unavailable', 60, { detail: 'Nothing can be written now.', cause: error });
  if (error instanceof pg.DatabaseError && passing.has(code.slice(0, 2)))
    return later('unavailable', 2, { cause: error });
  const status = statusOf(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('too-large', { cause: error });
  if (status >= 400 && status < 500) return new Refusal('malformed-request', { status, cause: error });
  return new Refusal('internal', { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
}
