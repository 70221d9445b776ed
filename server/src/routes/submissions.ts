import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { receipt } from '../../../src/schemas/receipt.js';
import { submission } from '../../../src/schemas/submission.js';
import { draftOnly, problemOf, problems } from '../contract.js';
import { sha256Of } from '../digest.js';
import { draftSecretHash } from '../draft-access.js';
import { Refusal } from '../refusal.js';
import type { App, Context } from './context.js';
import { sendJson } from './send.js';

const tags = ['submissions'];
const uuid = z.uuid().toLowerCase();

/** In a plugin of its own: here a JSON body stays the bytes it came in, for its digest is over them. */
export function submissionRoutes(app: App, { submissions, now }: Context): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.post(
    '/v1/submissions',
    {
      config: {
        asks: {
          headers: z.object({
            'Idempotency-Key': z.uuid().meta({ description: '`key` of the body. It never expires.' }),
            'Content-Digest': z
              .string()
              .meta({ description: '`sha-256=:<base64>:` over the bytes of the body; or `sha256` in the address.' })
              .optional(),
          }),
        },
      },
      schema: {
        tags,
        summary: 'Submit a dossier; safe to repeat',
        security: draftOnly,
        body: submission,
        querystring: z.object({
          sha256: z
            .string()
            .meta({ description: 'The same digest as lower-case hex, for gateways that take headers away.' })
            .optional(),
        }),
        response: {
          200: receipt.meta({ description: 'It was here already: the same receipt, with Idempotent-Replayed: true.' }),
          201: receipt.meta({ description: 'It is here and safe.' }),
          ...problems,
        },
      },
      // The body is compared with its digest before it is read; the handler does both, and names what is wrong.
      validatorCompiler: () => (value: unknown) => ({ value }),
    },
    async (request, reply) => {
      const key = uuid.safeParse(String(request.headers['idempotency-key'] ?? '').replace(/^"(.*)"$/, '$1'));
      if (!key.success) throw new Refusal('idempotency-key-missing');
      const secretHash = draftSecretHash(request.headers.authorization);
      const body: unknown = request.body;
      if (!Buffer.isBuffer(body))
        throw new Refusal('malformed-request', { detail: 'Send the dossier as application/json.' });
      const digest = sha256Of(body);
      if (!toldDigests(request).every((told) => timingSafeEqual(digest, told))) throw new Refusal('digest-mismatch');
      const arrival = { key: key.data, secretHash, digest: digest.toString('hex'), body };
      const { receipt, replayed } = await submissions.takeIn(arrival, now());
      reply.headers({ 'Cache-Control': 'no-store', ...(replayed && { 'Idempotent-Replayed': 'true' }) });
      return sendJson(reply.code(replayed ? 200 : 201), receipt);
    },
  );

  app.get(
    '/v1/submissions/by-key/:key',
    {
      schema: {
        tags,
        summary: 'Whether a dossier arrived',
        params: z.object({ key: z.string() }),
        security: draftOnly,
        response: {
          200: receipt.meta({ description: 'It arrived: the same receipt.' }),
          404: problemOf('It did not arrive, or the secret is another.'),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const secretHash = draftSecretHash(request.headers.authorization);
      const key = uuid.safeParse(request.params.key);
      if (!key.success) throw new Refusal('not-found');
      const found = await submissions.receipt(key.data, secretHash);
      reply.header('Cache-Control', 'no-store');
      return sendJson(reply, found);
    },
  );
}

/** What the device says its bytes come to: in a header, in the address, or in both; one is needed. */
function toldDigests({ headers, query }: FastifyRequest): readonly Buffer[] {
  const [, header] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(String(headers['content-digest'] ?? '')) ?? [];
  const { sha256 } = query as { readonly sha256?: unknown };
  const isHex = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  const told = [...(header ? [Buffer.from(header, 'base64')] : []), ...(isHex ? [Buffer.from(sha256, 'hex')] : [])];
  if (told.length) return told;
  throw new Refusal('malformed-request', { detail: 'Send Content-Digest: sha-256=:base64: of the body.' });
}
