import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import staticFiles from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFailure } from '../failures.js';
import { codingFor, encode, Served, type Coding } from '../served.js';
import type { App, Context } from './context.js';
import { inLanguage } from './in-language.js';
import { listed, step } from './listed.js';
import { sendServed } from './send.js';

const hashed = /-[\w-]{8}\.js$/;

/** The script that a page with one procedure embeds, and that of a page that lists them. */
const entry = 'dvc-procedure.js';
const catalogEntry = 'dvc-catalog.js';

/**
 * Serves the scripts that sites embed, under `/dvc/`, to every site; and once more under `/dvc/CODE/` for each procedure,
 * where the first script brings the document, so that nobody waits for one more trip. So does that of a list bring it.
 */
export async function serveScripts(
  app: App,
  folder: string,
  { procedures }: Pick<Context, 'procedures'>,
): Promise<void> {
  const encoded = new Encoded();
  const bringing = new Bringing();
  await app.register(async (scope) => {
    scope.addHook('onSend', async (request, reply, payload) => {
      // A page in a sandboxed frame has no origin of its own, and the scripts hold nothing secret.
      reply.headers({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
      return payload instanceof Readable ? encoded.take(request, reply, payload) : payload;
    });
    // Of a folder the plugin says that it is forbidden; there is only nothing to read.
    scope.setErrorHandler((error, request, reply) =>
      error instanceof Error && 'status' in error && error.status === 403
        ? reply.callNotFound()
        : answerFailure(error, request, reply),
    );
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
    scope.get(`/dvc/${catalogEntry}`, { schema: { hide: true } }, async (request, reply) => {
      const served = await bringing.of(join(folder, catalogEntry), {
        address: `../v1/procedures?first=${step}`,
        told: listed(procedures, step),
      });
      return served ? sendServed(request, reply, served) : reply.sendFile(catalogEntry);
    });
    scope.get<{ Params: { code: string; '*': string } }>(
      '/dvc/:code/*',
      { schema: { hide: true } },
      async (request, reply) => {
        const { code, '*': file } = request.params;
        const offered = procedures.offered.find(({ entry }) => entry.code === code);
        if (!offered) return reply.sendFile(`${code}/${file}`);
        const address = `../../v1/procedures/${code}?lang=vi`;
        const served =
          file === entry
            ? await bringing.of(join(folder, entry), { address, told: inLanguage(offered, 'vi') })
            : undefined;
        return served ? sendServed(request, reply, served) : reply.sendFile(file);
      },
    );
  });
}

/** What a script brings, and where it would be asked for, from the folder of the script. */
interface Brought {
  readonly address: string;
  readonly told: Served;
}

/** A first script with an answer before it, made small once for each text of both. */
class Bringing {
  readonly #kept = new WeakMap<Served, { readonly tag: string; readonly served: Served }>();

  /** `undefined` where there is no such script. */
  async of(file: string, { address, told }: Brought): Promise<Served | undefined> {
    const { mtimeMs, size } = await stat(file).catch(() => ({ mtimeMs: 0, size: 0 }));
    if (!size) return undefined;
    const tag = `${mtimeMs} ${size}`;
    const known = this.#kept.get(told);
    if (known?.tag === tag) return known.served;
    const answer = told.text.replace(/[\\']/g, '\\$&');
    const script = await readFile(file, 'utf8');
    const served = new Served(
      `(globalThis.dvcAsked??={})[new URL('${address}',import.meta.url)]=Promise.resolve(new Response('${answer}'));\n${script}`,
      'text/javascript; charset=utf-8',
    );
    this.#kept.set(told, { tag, served });
    return served;
  }
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
