#!/usr/bin/env bash
# OpenAPI out of zod schemas in Fastify.
# One would guess: a document that @fastify/swagger gives out has no reference that leads nowhere. With fastify-type-provider-zod 7.0.0 a route
# whose schema holds z.json(), which is recursive inside zod, gets `#/components/schemas/schema0`, and a registered
# one `#/components/schemas/__shared#/$defs/schema0`: neither is there. The server starts and answers; only strict readers of the document
# fail. Its issue 210.
. "$(dirname "$0")/lib/start.sh"
packages fastify@5.12.8 @fastify/swagger@9.9.3 fastify-type-provider-zod@7.0.0 zod@4.6.7
cat >run.mjs <<'JS'
import swagger from '@fastify/swagger';
import fastify from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { seen } from './seen.mjs';

async function deadReferences(body) {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'api', version: '1' } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.post('/', { schema: { body } }, async () => 'taken');
  await app.ready();
  const { statusCode } = await app.inject({ method: 'POST', url: '/', payload: { answers: { name: 'An' } } });
  const text = JSON.stringify(app.swagger());
  await app.close();
  const references = [...text.matchAll(/"\$ref":"#\/([^"]*)"/g)].map(([, path]) => path);
  const leads = (path) => path.split('/').reduce((place, name) => place?.[name], JSON.parse(text)) !== undefined;
  return { statusCode, dead: [...new Set(references)].filter((path) => !leads(path)) };
}

seen('answers: z.string() values', await deadReferences(z.object({ answers: z.record(z.string(), z.string()) })), {
  statusCode: 200,
  dead: [],
});
seen('answers: z.json()', await deadReferences(z.object({ answers: z.json() })), {
  statusCode: 200,
  dead: ['components/schemas/schema0'],
});
const registered = z.object({ answers: z.json() }).meta({ id: 'Submission' });
seen('the same with an id', await deadReferences(registered), {
  statusCode: 200,
  dead: ['components/schemas/__shared#/$defs/schema0'],
});
JS
node run.mjs
