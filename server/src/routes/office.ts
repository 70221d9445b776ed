import { sql } from 'kysely';
import * as z from 'zod';
import { capabilities } from '../../../src/schemas/capabilities.js';
import { problemOf, problems } from '../contract.js';
import { limits } from '../limits.js';
import { later } from '../refusal.js';
import type { App, Context } from './context.js';

const publicKeys = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
      alg: z.literal('ES256'),
      use: z.literal('sig'),
    }),
  ),
});

/** What the office is, whether it is well, and the keys that prove its receipts. */
export function officeRoutes(app: App, { config, database, keys, procedures, uploads, now }: Context): void {
  app.get(
    '/v1/capabilities',
    {
      schema: {
        tags: ['office'],
        summary: 'What this office takes',
        response: {
          200: capabilities.meta({ description: 'The office, its procedures and its limits.' }),
          ...problems,
        },
      },
    },
    async (_request, reply) => {
      reply.header('Cache-Control', 'no-cache');
      const { types, maxFiles } = limits;
      const { maxFileBytes, maxDossierBytes } = config.limits;
      return {
        office: config.office,
        procedures: procedures.offered.map(({ procedure }) => procedure.code),
        uploads: { protocols: ['tus-1.0' as const], types: [...types], maxFileBytes, maxFiles, maxDossierBytes },
      };
    },
  );

  app.get(
    '/v1/health',
    {
      schema: {
        tags: ['office'],
        summary: 'Whether the office can take a dossier now',
        response: {
          200: z.object({ status: z.literal('ok') }).meta({ description: 'Dossiers and papers can be taken.' }),
          503: problemOf('Nothing can be taken: the database is away, full or cannot be written.'),
          507: problemOf('Papers cannot be taken, or nothing: `detail` says which.'),
          ...problems,
        },
      },
    },
    async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      // A write, for a database that can be read may still be full, a standby or locked by its keeper.
      await sql`update office set since = since`.execute(database);
      if (!(await uploads.hasRoom(now())))
        throw later('storage-full', 600, {
          detail: 'Papers cannot be taken: too little of the disk is free. Dossiers without papers still can.',
        });
      return { status: 'ok' as const };
    },
  );

  app.get(
    '/.well-known/jwks.json',
    {
      schema: {
        tags: ['office'],
        summary: 'Keys that sign receipts',
        response: { 200: publicKeys.meta({ description: 'A JWK set.' }), ...problems },
      },
    },
    async (_request, reply) => {
      reply.header('Cache-Control', 'public, max-age=3600');
      return { keys: [...keys.published] };
    },
  );
}
