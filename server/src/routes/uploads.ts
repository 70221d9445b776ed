import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { callerOf } from '../caller.js';
import { bytesType, draftOnly, headAlone, problems } from '../contract.js';
import { draftSecretHash } from '../draft-access.js';
import { paced } from '../paced.js';
import { Refusal } from '../refusal.js';
import { checksum, count, newUpload, requireSpoken, requireTus, tusVersion, uploadMetadata } from '../tus-headers.js';
import { expiry } from '../uploads.js';
import type { Upload } from '../upload-types.js';
import type { App, Context } from './context.js';
import { sendHead } from './send.js';

const tags = ['uploads'];
const params = z.object({ id: z.string() });
const uuid = z.uuid().toLowerCase();
type OfUpload = FastifyRequest<{ Params: z.infer<typeof params> }>;
const text = (description: string) => z.string().meta({ description });
const tus = { 'Tus-Resumable': z.literal(tusVersion) };
const stretch = {
  'Upload-Checksum': text('`sha256 <base64>` over the bytes of this request: kept whole or not at all.').optional(),
};
const offset = {
  'Upload-Offset': 'Bytes of the file that are on the disk.',
  'Upload-Expires': 'When it is forgotten; only while unfinished.',
};
const progress = z
  .object({
    offset: z.int().meta({ description: 'Bytes of the file that are on the disk.' }),
    size: z.int().meta({ description: 'Bytes of the whole file.' }),
  })
  .meta({ description: 'How far the upload is.' });
const arrived = headAlone('The bytes are on the disk; `Upload-Offset` says how many.', offset);
const asksBytes = {
  headers: z.object({
    ...tus,
    'Upload-Offset': z.int().min(0).meta({ description: 'Where these bytes begin.' }),
    ...stretch,
  }),
  bytes: true as const,
};

/** tus 1.0.0 with creation, creation-with-upload, termination, expiration and checksum. See docs/contract.md. */
export function uploadRoutes(app: App, { config, uploads, now }: Context): void {
  const { maxFileBytes } = config.limits;
  // The bytes go from the line to the disk; nothing gathers them.
  app.addContentTypeParser(bytesType, (_request, _payload, done) => done(null));

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'Tus-Resumable': tusVersion,
      'Cache-Control': 'no-store',
      ...(request.method === 'OPTIONS' && {
        'Tus-Version': tusVersion,
        'Tus-Extension': 'creation,creation-with-upload,termination,expiration,checksum',
        'Tus-Max-Size': String(maxFileBytes),
        'Tus-Checksum-Algorithm': 'sha256',
      }),
    });
    if (request.method !== 'OPTIONS') requireTus(request.headers);
  });

  for (const url of ['/v1/uploads', '/v1/uploads/:id'])
    app.options(
      url,
      {
        schema: {
          tags,
          summary: 'What is spoken here',
          response: {
            204: headAlone('What of tus is spoken.', {
              'Tus-Version': 'The versions.',
              'Tus-Extension': 'The extensions.',
              'Tus-Max-Size': 'Bytes a file may have.',
              'Tus-Checksum-Algorithm': 'The algorithm of `Upload-Checksum`.',
            }),
          },
        },
      },
      (_request, reply) => sendHead(reply, 204),
    );

  app.post(
    '/v1/uploads',
    {
      config: {
        asks: {
          headers: z.object({
            ...tus,
            'Upload-Length': z.int().min(1).meta({ description: 'Bytes of the whole file.' }),
            'Upload-Metadata': text(
              '`id`, `draft`, `slot`, `filename`, `filetype`, `sha256`: each with its value in base64.',
            ),
            ...stretch,
          }),
          bytes: true,
        },
      },
      schema: {
        tags,
        summary: 'Announce a file, and perhaps send its first bytes',
        description: '`Upload-Defer-Length` and `Upload-Concat` are not spoken: they get 400 by their names.',
        security: draftOnly,
        response: {
          201: headAlone(
            'The file is announced, now or before; `Upload-Offset` says how many bytes of it are on the disk.',
            {
              Location: 'Where its bytes go, relative to this address: a mount path stays.',
              ...offset,
            },
          ),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const announcer = { secretHash: draftSecretHash(request.headers.authorization), caller: callerOf(request) };
      requireSpoken(request.headers);
      const announced = newUpload(request.headers);
      const { upload, offset } = await uploads.alone(announced.id, async (signal) => {
        const upload = await uploads.create(announced, announcer, now());
        const present = await uploads.offset(upload, now());
        const isFresh = request.headers['content-type'] === bytesType && present === 0;
        return { upload, offset: isFresh ? await append(request, { upload, offset: 0, signal }) : present };
      });
      reply.headers({ Location: `uploads/${upload.id}`, ...offsetHeaders(upload, offset) });
      return sendHead(reply, 201);
    },
  );

  app.head(
    '/v1/uploads/:id',
    {
      schema: {
        tags,
        summary: 'How much is here',
        params,
        security: draftOnly,
        response: {
          200: headAlone('`Upload-Offset` says how many bytes are on the disk.', {
            ...offset,
            'Upload-Length': 'Bytes of the whole file.',
            'Upload-Metadata': 'As it was announced.',
          }),
          ...problems,
        },
      },
      config: { swagger: { exposeHeadRoute: true }, asks: { headers: z.object(tus) } },
    },
    async (request, reply) => {
      const upload = await find(request);
      const offset = await uploads.alone(upload.id, () => uploads.offset(upload, now()));
      reply.headers({
        ...offsetHeaders(upload, offset),
        'Upload-Length': String(upload.size),
        'Upload-Metadata': uploadMetadata(upload),
      });
      return sendHead(reply, 200);
    },
  );

  app.get(
    '/v1/uploads/:id',
    {
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'How much is here, in JSON',
        description: 'For a page to which a gateway shows no header of an answer.',
        params,
        security: draftOnly,
        response: { 200: progress, ...problems },
      },
      config: { asks: { headers: z.object(tus) } },
    },
    async (request) => {
      const upload = await find(request);
      const offset = await uploads.alone(upload.id, () => uploads.offset(upload, now()));
      return { offset, size: upload.size };
    },
  );

  app.patch(
    '/v1/uploads/:id',
    {
      config: { asks: asksBytes },
      schema: {
        tags,
        summary: 'Send bytes from an offset on',
        params,
        security: draftOnly,
        response: { 204: arrived, ...problems },
      },
    },
    async (request, reply) => sendHead(reply.headers(await patch(request)), 204),
  );

  app.delete(
    '/v1/uploads/:id',
    {
      config: { asks: { headers: z.object(tus) } },
      schema: {
        tags,
        security: draftOnly,
        summary: 'Take a file back that was not submitted',
        params,
        response: { 204: headAlone('The file is gone.'), ...problems },
      },
    },
    async (request, reply) => {
      await remove(request);
      return sendHead(reply, 204);
    },
  );

  app.post(
    '/v1/uploads/:id',
    {
      config: {
        asks: {
          headers: z.object({
            ...tus,
            'X-HTTP-Method-Override': z.enum(['PATCH', 'DELETE']),
            'Upload-Offset': asksBytes.headers.shape['Upload-Offset'].optional(),
            ...stretch,
          }),
          bytes: true,
        },
      },
      schema: {
        tags,
        summary: 'PATCH or DELETE, where a gateway lets neither through',
        params,
        security: draftOnly,
        response: { 204: arrived, ...problems },
      },
    },
    async (request, reply) => {
      const method = request.headers['x-http-method-override'];
      if (method === 'PATCH') reply.headers(await patch(request));
      else if (method === 'DELETE') await remove(request);
      else throw new Refusal('not-found');
      return sendHead(reply, 204);
    },
  );

  async function patch(request: OfUpload): Promise<Record<string, string>> {
    if (request.headers['content-type'] !== bytesType)
      throw new Refusal('malformed-request', { status: 415, detail: `Content-Type must be ${bytesType}.` });
    const from = count(request.headers['upload-offset'], 'Upload-Offset');
    const found = await find(request);
    const { upload, offset } = await uploads.alone(found.id, async (signal) => {
      // Another request may have completed it while we waited for our turn.
      const upload = await find(request);
      const present = await uploads.offset(upload, now());
      if (from !== present) throw new Refusal('offset-mismatch', { headers: offsetHeaders(upload, present) });
      return { upload, offset: await append(request, { upload, offset: from, signal }) };
    });
    return offsetHeaders(upload, offset);
  }

  async function remove(request: OfUpload): Promise<void> {
    const upload = await find(request);
    await uploads.alone(upload.id, () => uploads.remove(upload, now()));
  }

  async function find(request: OfUpload): Promise<Upload> {
    const secretHash = draftSecretHash(request.headers.authorization);
    const id = uuid.safeParse(request.params.id);
    if (!id.success) throw new Refusal('not-found');
    return uploads.find(id.data, secretHash);
  }

  async function append(
    request: FastifyRequest,
    { upload, offset, signal }: { upload: Upload; offset: number; signal: AbortSignal },
  ): Promise<number> {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (offset + announced > upload.size) throw new Refusal('too-large', { detail: 'More bytes than were announced.' });
    const body = paced(request.raw, config.bodyPatience, signal);
    return uploads.append(upload, { offset, body, checksum: checksum(request.headers['upload-checksum']) }, now());
  }
}

function offsetHeaders(upload: Upload, offset: number): Record<string, string> {
  return {
    'Upload-Offset': String(offset),
    ...(offset < upload.size && { 'Upload-Expires': expiry(upload).toUTCString() }),
  };
}
