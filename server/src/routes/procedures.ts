import * as z from 'zod';
import { catalog, type Catalog } from '../../../src/schemas/catalog.js';
import { procedureDocument } from '../../../src/schemas/procedure.js';
import { knownTag, problemOf, problems, unchanged } from '../contract.js';
import { sha256Hex } from '../digest.js';
import { Refusal } from '../refusal.js';
import type { App, Context } from './context.js';
import { sendTagged } from './send.js';

const tags = ['procedures'];

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
        summary: 'A procedure document, as its author wrote it',
        params: z.object({ code: z.string() }),
        querystring: z.object({
          version: z.string().optional().meta({ description: 'An older one, for a draft that was made with it.' }),
        }),
        response: {
          200: procedureDocument.meta({ description: 'The document.' }),
          304: unchanged,
          404: problemOf('Never offered here.'),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const kept = await procedures.find(request.params.code, request.query.version);
      if (!kept) throw new Refusal('not-found');
      return sendTagged(request, reply, kept.text, kept.sha256);
    },
  );
}
