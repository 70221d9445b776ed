import { basename } from 'node:path';
import staticFiles from '@fastify/static';
import type { App } from './context.js';

const hashed = /-[\w-]{8}\.js$/;

/** Serves the scripts that sites embed, under `/dvc/`, to every site. */
export async function serveScripts(app: App, folder: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      // A page in a sandboxed frame has no origin of its own, and the scripts hold nothing secret.
      reply.headers({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    });
    await scope.register(staticFiles, {
      root: folder,
      prefix: '/dvc/',
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isForEver = hashed.test(basename(path).replace(/\.(br|gz)$/, ''));
        reply.header('Cache-Control', isForEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  });
}
