import * as z from 'zod';
import { catalog, type Catalog } from '../../../src/schemas/catalog.js';
import { problem } from '../../../src/schemas/problem.js';
import { procedureDocument } from '../../../src/schemas/procedure.js';
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
    { schema: { tags, summary: 'The procedures this office takes', response: { 200: catalog } } },
    async (request, reply) => sendTagged(request, reply, list, listDigest),
  );

  app.get(
    '/v1/procedures/:code',
    {
      schema: {
        tags,
        summary: 'A procedure document, as its author wrote it',
        params: z.object({ code: z.string() }),
        querystring: z.object({
          version: z.string().optional().meta({ description: 'An older one, for a draft that was made with it.' }),
        }),
        response: { 200: procedureDocument, 404: problem },
      },
    },
    async (request, reply) => {
      const kept = await procedures.find(request.params.code, request.query.version);
      if (!kept) throw new Refusal('not-found');
      return sendTagged(request, reply, kept.text, kept.sha256);
    },
  );
}
