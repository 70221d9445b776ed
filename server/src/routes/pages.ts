import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { inLanguage } from '../../../src/html/in-language.js';
import { blankPage } from '../../../src/html/pages/blank-page.js';
import { listPage } from '../../../src/html/pages/list-page.js';
import { nowherePage } from '../../../src/html/pages/nowhere-page.js';
import type { PageFrame } from '../../../src/html/pages/page.js';
import { pageStyles } from '../../../src/html/pages/page-styles.js';
import { procedurePage } from '../../../src/html/pages/procedure-page.js';
import { trackerPage } from '../../../src/html/pages/tracker-page.js';
import { toHtml } from '../../../src/html/to-html.js';
import type { Config } from '../config.js';
import { Served } from '../served.js';
import type { App, Context } from './context.js';
import { sendServed } from './send.js';

const inOne = z.object({ lang: z.string().optional() });
const ofGuide = {
  params: z.object({ code: z.string() }),
  querystring: inOne.extend({ embed: z.string().optional() }),
  hide: true,
};
const ofOne = { params: z.object({ code: z.string() }), querystring: inOne, hide: true };

/** Nothing of a page comes from elsewhere, and only the sites that may call us may hold it in a frame. */
function policy({ allowedSites }: Config): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The hash is that of no text at all: where no sheet can be constructed, an empty one is filled rule by rule.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ["frame-ancestors 'self'", ...allowedSites].join(' '),
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** Pages for who has no site to come from: the list, each procedure, the tracker. What is to be read needs no script. */
export function pageRoutes(app: App, { config, procedures }: Context): void {
  const pages = new Pages(config);
  const styles = new Served(pageStyles, 'text/css; charset=utf-8');
  const headers = {
    'Content-Security-Policy': policy(config),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(config.pagesUnlisted && { 'X-Robots-Tag': 'noindex' }),
  };
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers));

  const send = async (request: FastifyRequest, reply: FastifyReply, page: Promise<Served>): Promise<FastifyReply> =>
    sendServed<FastifyReply>(request, reply, await page);
  const nowhere = (reply: FastifyReply, lang: string | undefined, up: './' | '../'): Promise<Served> => {
    reply.code(404);
    return pages.keep(`nowhere ${up}`, spoken(lang), (frame) => nowherePage(frame, up));
  };

  app.get('/p', { schema: { hide: true } }, async (_request, reply) => reply.redirect('p/', 301));
  app.get('/p/page.css', { schema: { hide: true } }, async (request, reply) => sendServed(request, reply, styles));

  app.get(
    '/p/',
    { schema: { querystring: inOne.extend({ q: z.string().default('') }), hide: true } },
    async (request, reply) => {
      const { lang, q } = request.query;
      const typed = q.trim().slice(0, 200);
      const draw = (frame: PageFrame) =>
        listPage(
          procedures.offered.map(({ entry }) => entry),
          typed,
          frame,
        );
      const language = spoken(lang);
      return send(request, reply, typed ? pages.draw(language, draw, 5) : pages.keep('list', language, draw));
    },
  );

  app.get('/p/theo-doi', { schema: { querystring: inOne, hide: true } }, async (request, reply) =>
    send(request, reply, pages.keep('tracker', spoken(request.query.lang), trackerPage)),
  );

  app.get('/p/:code', { schema: ofGuide }, async (request, reply) => {
    const { lang, embed } = request.query;
    const kept = await procedures.find(request.params.code);
    if (!kept) return send(request, reply, nowhere(reply, lang, './'));
    const procedure = kept.procedure.in(spoken(lang));
    const embedded = embed !== undefined;
    const draw = (frame: PageFrame) => procedurePage(procedure, frame, embedded);
    return send(
      request,
      reply,
      pages.keep(`${embedded ? 'embed' : 'guide'} ${procedure.code}`, procedure.language, draw),
    );
  });

  app.get('/p/:code/to-khai', { schema: ofOne }, async (request, reply) => {
    const { lang } = request.query;
    const kept = await procedures.find(request.params.code);
    if (!kept) return send(request, reply, nowhere(reply, lang, '../'));
    const procedure = kept.procedure.in(spoken(lang));
    const draw = (frame: PageFrame) => blankPage(procedure, frame);
    return send(request, reply, pages.keep(`blank ${procedure.code}`, procedure.language, draw));
  });
}

/** The languages that our own words are in. */
function spoken(lang: string | undefined): string {
  return lang === 'en' ? 'en' : 'vi';
}

/** Pages as they are sent; what only the start of the receiver decides is drawn once. */
class Pages {
  readonly #config: Config;
  readonly #kept = new Map<string, Promise<Served>>();

  constructor(config: Config) {
    this.#config = config;
  }

  keep(name: string, language: string, draw: (frame: PageFrame) => unknown): Promise<Served> {
    const key = `${name} ${language}`;
    const page = this.#kept.get(key) ?? this.draw(language, draw);
    this.#kept.set(key, page);
    return page;
  }

  async draw(language: string, draw: (frame: PageFrame) => unknown, quality?: number): Promise<Served> {
    const { office, staticDir, pagesUnlisted } = this.#config;
    const frame = { office, scripts: staticDir !== undefined, language, unlisted: pagesUnlisted };
    const text = await inLanguage(language, () => toHtml(draw(frame), { prefix: 'dvc-' }));
    return new Served(`<!doctype html>\n${text}`, 'text/html; charset=utf-8', language, quality);
  }
}
