import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { problem } from '../../src/schemas/problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the contract tells of a request that the handler judges itself, in words better than a schema's. */
    asks?: { readonly headers?: z.ZodObject; readonly bytes?: true };
  }
}

/** The media type of a stretch of a file. */
export const bytesType = 'application/offset+octet-stream';

/** Problems of one status that has a meaning of its own. */
export const problemOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** The answers any route may give instead. */
export const problems = {
  '4xx': problemOf('The request is not taken as it is: `type` says why, `retryable` whether it may be later.'),
  '5xx': problemOf('It cannot be taken now. `Retry-After` says when to ask again.'),
};

/** An answer without a body. */
export const headAlone = (what: string, headers: Readonly<Record<string, string>> = {}) =>
  z.undefined().meta({
    description: `${what} A head alone.`,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, says]) => [name, { type: 'string', description: says }]),
    ),
  });

/** A question about what may be kept, and the answer that it may be. */
export const knownTag = {
  headers: z.object({ 'If-None-Match': z.string().optional().meta({ description: 'An `ETag` you have.' }) }),
};
export const unchanged = headAlone('What you have still holds.');

/** How the document begins. */
export const contractHead = {
  openapi: '3.1.0',
  info: {
    title: 'Receiver',
    version: '1',
    description:
      'Takes dossiers and papers, gives receipts, answers trackers. Paths are relative to the folder this document is in.',
  },
  components: {
    securitySchemes: {
      draft: {
        type: 'http',
        scheme: 'Draft',
        description: '`Authorization: Draft <secret>`: the secret of the draft, 22 to 128 of `A-Z a-z 0-9 _ -`.',
      },
      dossier: {
        type: 'http',
        scheme: 'Dossier',
        description: '`Authorization: Dossier <secret>`: the six digits of the receipt.',
      },
    },
  },
} as const;

/** Who may ask: the device of the draft. */
export const draftOnly = [{ draft: [] }];

/** Puts what a handler asks for beside what its schemas say. */
export const transform: SwaggerTransform = (document) => {
  const { asks = {} } = document.route.config ?? {};
  const schema = { ...document.schema, ...(asks.headers && { headers: asks.headers }) };
  const told = jsonSchemaTransform({ ...document, schema });
  if (!asks.bytes) return told;
  const body = { type: 'string', format: 'binary', description: 'Bytes of the file, from `Upload-Offset` on.' };
  return { ...told, schema: { ...told.schema, body, consumes: [bytesType] } };
};

interface Path {
  readonly post?: { readonly requestBody?: { content?: object; required?: boolean } };
}

/** The whole document, with the request bodies that may be left out marked so. */
export const transformObject: SwaggerTransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document);
  for (const { post } of Object.values((whole.paths ?? {}) as Record<string, Path>)) {
    const body = post?.requestBody;
    // Bytes come with an announcement or later, and with no removal.
    if (body?.content && bytesType in body.content) body.required = false;
  }
  return whole;
};
