import * as z from 'zod';
import { catalog, catalogPart as part } from '../../../src/schemas/catalog.js';
import { basis, way } from '../../../src/schemas/office.js';
import { procedureDocument } from '../../../src/schemas/procedure.js';
import { knownTag, problemOf, problems, unchanged } from '../contract.js';
import { Refusal } from '../refusal.js';
import { prepare, type Served } from '../served.js';
import type { App, Context } from './context.js';
import { inLanguage, whole } from './in-language.js';
import { listed, step } from './listed.js';
import { sendServed } from './send.js';

const tags = ['procedures'];

const served = z
  .strictObject({
    ...procedureDocument.shape,
    language: z.string().optional().meta({ description: 'With `lang`: the language its words are in.' }),
    filing: z.array(way).optional().meta({ description: 'How dossiers are filed, where the office says it.' }),
    basis: basis.optional(),
    local: z
      .array(z.strictObject({ at: z.string(), source: z.string(), on: z.string() }))
      .optional()
      .meta({ description: 'Facts that the office has set: where they are, what says so, and since which day.' }),
    languages: z.array(z.string()).optional().meta({ description: 'With `lang`: all that can be asked for.' }),
  })
  .meta({ description: 'The document.' });

export function procedureRoutes(app: App, { procedures }: Context): void {
  prepareSoon(app, () => [
    listed(procedures),
    listed(procedures, step),
    ...procedures.offered.flatMap((kept) => kept.procedure.languages.map((each) => inLanguage(kept, each))),
  ]);

  app.get(
    '/v1/procedures',
    {
      config: { asks: knownTag },
      schema: {
        tags,
        summary: 'The procedures this office takes',
        querystring: z.object({
          first: z.coerce.number().int().min(0).optional().meta({
            description:
              'So many whole, and of the others `code`, `title`, `area` and `events` alone; without it all are whole.',
          }),
        }),
        response: {
          200: z.union([catalog, part]).meta({ description: 'The catalogue.' }),
          304: unchanged,
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { first } = request.query;
      return sendServed(request, reply, listed(procedures, first));
    },
  );

  app.get(
    '/v1/procedures/:code',
    {
      config: { asks: knownTag },
      schema: {
        tags,
        summary: 'A procedure document, as its author wrote it or in one language',
        params: z.object({ code: z.string() }),
        querystring: z.object({
          lang: z.string().optional().meta({
            description:
              'Words of this language alone, without `translations`; Vietnamese where the document has no such words.',
          }),
          version: z.string().optional().meta({ description: 'An older one, for a draft that was made with it.' }),
        }),
        response: {
          200: served,
          304: unchanged,
          404: problemOf('Never offered here.'),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const kept = await procedures.find(request.params.code, request.query.version);
      if (!kept) throw new Refusal('not-found');
      const { lang } = request.query;
      return sendServed(request, reply, lang === undefined ? whole(kept) : inLanguage(kept, lang));
    },
  );
}

/** Once we listen, without keeping anybody waiting. */
function prepareSoon(app: App, all: () => readonly Served[]): void {
  const stop = new AbortController();
  app.addHook('onListen', (done) => {
    void prepare(all(), stop.signal);
    done();
  });
  app.addHook('onClose', async () => stop.abort());
}
