import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import staticFiles from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { codingFor, encode, type Coding } from '../served.js';
import type { App } from './context.js';

const hashed = /-[\w-]{8}\.js$/;

/** Serves the scripts that sites embed, under `/dvc/`, to every site. */
export async function serveScripts(app: App, folder: string): Promise<void> {
  const encoded = new Encoded();
  await app.register(async (scope) => {
    scope.addHook('onSend', async (request, reply, payload) => {
      // A page in a sandboxed frame has no origin of its own, and the scripts hold nothing secret.
      reply.headers({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
      return payload instanceof Readable ? encoded.take(request, reply, payload) : payload;
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

const text = /^(?:text\/|application\/(?:javascript|json)|image\/svg\+xml)/;

/** Files of text that have no small one beside them, as in the npm package: each made small once. */
class Encoded {
  readonly #kept = new Map<string, { readonly tag: string; readonly bytes: Promise<Buffer> }>();

  async take(request: FastifyRequest, reply: FastifyReply, file: Readable): Promise<Readable | Buffer> {
    const coding = codingFor(request.headers['accept-encoding']);
    const isWhole = request.method === 'GET' && reply.statusCode === 200;
    const isPlain = !reply.hasHeader('Content-Encoding') && text.test(String(reply.getHeader('Content-Type')));
    if (!isWhole || !isPlain || coding === 'identity') return file;
    const bytes = await this.#encode(`${coding} ${request.url.split('?')[0]}`, coding, reply, file);
    reply.headers({ 'Content-Encoding': coding, 'Content-Length': bytes.length });
    return bytes;
  }

  async #encode(name: string, coding: Coding, reply: FastifyReply, file: Readable): Promise<Buffer> {
    const tag = String(reply.getHeader('ETag'));
    const known = this.#kept.get(name);
    if (known?.tag === tag) {
      file.destroy();
      return known.bytes;
    }
    const bytes = buffer(file).then((whole) => encode(whole, coding));
    this.#kept.set(name, { tag, bytes });
    bytes.catch(() => this.#kept.delete(name));
    return bytes;
  }
}
