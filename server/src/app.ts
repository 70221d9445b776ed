import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { clockBodies } from './body-clock.js';
import { callerOf } from './caller.js';
import type { Config } from './config.js';
import { contractHead, transform, transformObject } from './contract.js';
import { corsOptions } from './cors-options.js';
import { DrawnPages } from './drawn-pages.js';
import { answerBrokenLine, answerFailure, answerFailures } from './failures.js';
import { limits } from './limits.js';
import { logOptions } from './log.js';
import { later } from './refusal.js';
import type { App, Context } from './routes/context.js';
import { landingRoutes, nowhere, nowherePages } from './routes/landings.js';
import { officeRoutes } from './routes/office.js';
import { pageRoutes } from './routes/pages.js';
import { procedureRoutes } from './routes/procedures.js';
import { serveScripts } from './routes/scripts.js';
import { sendServed } from './routes/send.js';
import { submissionRoutes } from './routes/submissions.js';
import { trackingRoutes } from './routes/tracking.js';
import { unitRoutes } from './routes/units.js';
import { uploadRoutes } from './routes/uploads.js';
import { Served } from './served.js';

/** Whose word on the caller's address is taken. Fastify takes no count, for it cannot know who speaks to it directly. */
function trusted(proxies: Config['trustProxy']): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (proxies === false) return false;
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies];
}

/** The receiver's web server, with all its routes; not yet listening. */
export async function buildApp(context: Context): Promise<App> {
  const { config } = context;
  const pages = new DrawnPages(config);
  const pageOfNowhere = nowherePages(pages);
  const app: App = fastify({
    logger: logOptions(config.logLevel) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trusted(config.trustProxy),
    bodyLimit: limits.bodyBytes,
    // Fastify sets no limit of its own. A chunk of a file on a bad line may take this long.
    requestTimeout: 120_000,
    http: { headersTimeout: config.headPatience, connectionsCheckingInterval: 1000 },
    keepAliveTimeout: config.linePatience,
    maxRequestsPerSocket: 1000,
    // Of an address that cannot be read.
    frameworkErrors: (error, request, reply) => {
      const fail = (reason: unknown): void => answerFailure(reason, request, reply);
      const page = pageOfNowhere(request, reply);
      if (page) page.catch(fail);
      else fail(error);
    },
    clientErrorHandler: answerBrokenLine,
    routerOptions: { maxParamLength: 100 },
  }).withTypeProvider();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerFailures(app);
  clockBodies(app, config.bodyPatience);
  app.addHook('onRequest', async (_request, reply) => void reply.header('X-Content-Type-Options', 'nosniff'));
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });

  await app.register(cors, () => corsOptions(config.allowedSites));
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerOf,
    errorResponseBuilder: (_request, { ttl }) => later('rate-limited', Math.ceil(ttl / 1000)),
  });
  await app.register(swagger, { openapi: contractHead, transform, transformObject });

  await app.register(async (scope: App) => {
    officeRoutes(scope, context);
    procedureRoutes(scope, context);
    unitRoutes(scope, context);
    trackingRoutes(scope, context);
  });
  // Each in a scope of its own, for each reads bodies in its own way.
  await app.register(async (scope: App) => submissionRoutes(scope, context));
  await app.register(async (scope: App) => uploadRoutes(scope, context));
  let contract: Served | undefined;
  app.setNotFoundHandler(async (request, reply) => {
    const page = pageOfNowhere(request, reply);
    if (!page) throw nowhere();
    return page;
  });
  await app.register(async (scope: App) => {
    pageRoutes(scope, context, pages);
    landingRoutes(scope, context, pages);
  });
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) =>
    sendServed(request, reply, (contract ??= new Served(JSON.stringify(app.swagger())))),
  );
  if (config.staticDir) await serveScripts(app, config.staticDir, context);
  return app;
}
