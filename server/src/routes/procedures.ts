import * as z from 'zod';
import { catalog, type Catalog } from '../../../src/schemas/catalog.js';
import { procedureDocument } from '../../../src/schemas/procedure.js';
import { inOneLanguage } from '../../../src/model/translate.js';
import { knownTag, problemOf, problems, unchanged } from '../contract.js';
import { sha256Hex } from '../digest.js';
import type { Kept } from '../read-document.js';
import { Refusal } from '../refusal.js';
import type { App, Context } from './context.js';
import { sendTagged } from './send.js';

const tags = ['procedures'];

const served = z
  .strictObject({
    ...procedureDocument.shape,
    language: z.string().optional().meta({ description: 'With `lang`: the language its words are in.' }),
    languages: z.array(z.string()).optional().meta({ description: 'With `lang`: all that can be asked for.' }),
  })
  .meta({ description: 'The document.' });

export function procedureRoutes(app: App, { procedures }: Context): void {
  const list = JSON.stringify({ procedures: procedures.offered.map(({ entry }) => entry) } satisfies Catalog);
  const listDigest = sha256Hex(list);

  app.get(
    '/v1/procedures',
    {
      config: { asks: knownTag },
      schema: {
        tags,
        summary: 'The procedures this office takes',
        response: { 200: catalog.meta({ description: 'The catalogue.' }), 304: unchanged, ...problems },
      },
    },
    async (request, reply) => sendTagged(request, reply, list, listDigest),
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
      if (lang === undefined) return sendTagged(request, reply, kept.text, kept.sha256);
      const { text, sha256, language } = inLanguage(kept, lang);
      reply.header('Content-Language', language);
      return sendTagged(request, reply, text, sha256);
    },
  );
}

interface Spoken {
  readonly language: string;
  readonly text: string;
  readonly sha256: string;
}

/** Made once for each document and language. */
const spoken = new WeakMap<Kept, Map<string, Spoken>>();

function inLanguage(kept: Kept, wanted: string): Spoken {
  const known = spoken.get(kept) ?? new Map<string, Spoken>();
  spoken.set(kept, known);
  const language = kept.procedure.languages.includes(wanted) ? wanted : 'vi';
  const found = known.get(language);
  if (found) return found;
  const text = JSON.stringify(inOneLanguage(procedureDocument.parse(JSON.parse(kept.text)), language));
  const made = { language, text, sha256: sha256Hex(text) };
  known.set(language, made);
  return made;
}
