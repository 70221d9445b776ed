import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProblemType } from '../../../src/schemas/problem.js';

/** More than this nobody sends to a preview. */
const largest = 60_000_000;

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(text !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(text);
}

/** A refusal in the words of our contract. */
export function refuse(response: ServerResponse, status: number, type: ProblemType, detail: string): void {
  send(
    response,
    status,
    { type, title: type, status, detail, retryable: false },
    { 'Content-Type': 'application/problem+json' },
  );
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > largest) throw new RangeError('The body is too large for a preview.');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** The JSON of a body, or `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
