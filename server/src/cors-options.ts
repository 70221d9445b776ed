import type { FastifyCorsOptions } from '@fastify/cors';
import type { FastifyRequest } from 'fastify';

const day = 86_400;

/** Lets pages of the listed sites call us. Nothing here knows cookies, so nothing is sent without being asked for. */
export function corsOptions(sites: readonly string[]) {
  return (request: FastifyRequest, done: (error: Error | null, options: FastifyCorsOptions) => void): void =>
    done(null, {
      origin: [...sites],
      methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
      allowedHeaders: [
        ...['Authorization', 'Content-Type', 'Content-Digest', 'Idempotency-Key', 'If-None-Match', 'Tus-Resumable'],
        ...['Upload-Length', 'Upload-Metadata', 'Upload-Offset', 'Upload-Checksum'],
        // Stock tus clients send these too: a browser must be let ask, to be told what is not spoken here.
        ...['X-HTTP-Method-Override', 'X-Request-ID', 'Upload-Defer-Length', 'Upload-Concat'],
      ],
      exposedHeaders: [
        ...[
          'Date',
          'ETag',
          'Idempotent-Replayed',
          'Location',
          'Retry-After',
          'Tus-Resumable',
          'Tus-Version',
          'Tus-Extension',
        ],
        ...[
          'Tus-Max-Size',
          'Tus-Checksum-Algorithm',
          'Upload-Offset',
          'Upload-Length',
          'Upload-Expires',
          'Upload-Metadata',
        ],
      ],
      maxAge: day,
      // An OPTIONS without it is not a browser's question before a call but one about uploads.
      preflight: 'access-control-request-method' in request.headers,
    });
}
