import type { FastifyRequest, FastifyServerOptions } from 'fastify';

/**
 * What may be written down: which route, how it went, how long it took. No address is written as it was asked for, no
 * message and no cause: they can carry codes, names and answers.
 */
export function logOptions(level: string): FastifyServerOptions['logger'] {
  return {
    level,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      err: (error: Error) => ({
        type: error.name,
        message: '',
        code: 'code' in error ? String(error.code) : undefined,
        stack: [error, error.cause].map(placesOf).join('\n'),
      }),
    },
  };
}

/** The places in the code where an error passed, without its words. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join('\n');
}
