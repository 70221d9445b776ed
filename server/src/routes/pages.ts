import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { blankPage } from '../../../src/html/pages/blank-page.js';
import { listPage } from '../../../src/html/pages/list-page.js';
import { nowherePage } from '../../../src/html/pages/nowhere-page.js';
import type { PageFrame } from '../../../src/html/pages/page.js';
import { pageStyles } from '../../../src/html/pages/page-styles.js';
import { procedurePage } from '../../../src/html/pages/procedure-page.js';
import { trackerPage } from '../../../src/html/pages/tracker-page.js';
import type { DrawnPages } from '../drawn-pages.js';
import { Served } from '../served.js';
import type { App, Context } from './context.js';
import { sendServed } from './send.js';

/** Of a name that is there twice nothing is taken: who came by a link is not told of its form. */
const once = z.string().optional().catch(undefined);
const inOne = z.object({ lang: once });
const ofGuide = {
  params: z.object({ code: z.string() }),
  querystring: inOne.extend({ embed: z.union([z.string(), z.array(z.string())]).optional() }),
  hide: true,
};
const ofOne = { params: z.object({ code: z.string() }), querystring: inOne, hide: true };

/** Pages for who has no site to come from: the list, each procedure, the tracker. What is to be read needs no script. */
export function pageRoutes(app: App, { procedures }: Context, pages: DrawnPages): void {
  const styles = new Served(pageStyles, 'text/css; charset=utf-8');
  const nowhere = (reply: FastifyReply, lang: string | undefined, up: './' | '../'): Promise<Served> => {
    reply.code(404);
    return pages.keep(`nowhere ${up}`, spoken(lang), (frame) => nowherePage(frame, up));
  };

  app.get('/p', { schema: { hide: true } }, async (_request, reply) => reply.redirect('p/', 301));
  app.get('/p/page.css', { schema: { hide: true } }, async (request, reply) => sendServed(request, reply, styles));

  app.get('/p/', { schema: { querystring: inOne.extend({ q: once }), hide: true } }, async (request, reply) => {
    const { lang, q } = request.query;
    const typed = (q ?? '').trim().slice(0, 200);
    const draw = (frame: PageFrame) => listPage(procedures.listed, typed, frame);
    const language = spoken(lang);
    return pages.send(request, reply, typed ? pages.draw(language, draw, 5) : pages.keep('list', language, draw));
  });

  app.get('/p/theo-doi', { schema: { querystring: inOne, hide: true } }, async (request, reply) =>
    pages.send(request, reply, pages.keep('tracker', spoken(request.query.lang), trackerPage)),
  );

  app.get('/p/:code', { schema: ofGuide }, async (request, reply) => {
    const { lang, embed } = request.query;
    const kept = await procedures.find(request.params.code);
    if (!kept) return pages.send(request, reply, nowhere(reply, lang, './'));
    const procedure = kept.procedure.in(spoken(lang));
    const embedded = embed !== undefined;
    const draw = (frame: PageFrame) => procedurePage(procedure, frame, embedded);
    return pages.send(
      request,
      reply,
      pages.keep(`${embedded ? 'embed' : 'guide'} ${procedure.code}`, procedure.language, draw),
    );
  });

  app.get('/p/:code/to-khai', { schema: ofOne }, async (request, reply) => {
    const { lang } = request.query;
    const kept = await procedures.find(request.params.code);
    if (!kept) return pages.send(request, reply, nowhere(reply, lang, '../'));
    const procedure = kept.procedure.in(spoken(lang));
    const draw = (frame: PageFrame) => blankPage(procedure, frame);
    return pages.send(request, reply, pages.keep(`blank ${procedure.code}`, procedure.language, draw));
  });
}

/** The languages that our own words are in. */
function spoken(lang: string | undefined): string {
  return lang === 'en' ? 'en' : 'vi';
}
