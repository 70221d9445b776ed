import * as z from 'zod';
import { dossierCode } from '../../../src/model/dossier-numbers.js';
import { tracking } from '../../../src/schemas/tracking.js';
import { callerOf } from '../caller.js';
import { draftOnly, problemOf, problems } from '../contract.js';
import { draftSecretHash } from '../draft-access.js';
import { Guesses } from '../guesses.js';
import { later, Refusal } from '../refusal.js';
import { areRight, track } from '../tracking.js';
import type { App, Context } from './context.js';

export function trackingRoutes(app: App, { config, database, keys, now }: Context): void {
  const guesses = new Guesses();
  const parts = { database, office: config.office };

  app.get(
    '/v1/tracking/:code',
    {
      schema: {
        tags: ['tracking'],
        summary: 'Where a dossier is',
        params: z.object({ code: z.string() }),
        security: [{ dossier: [] }, ...draftOnly],
        response: {
          200: tracking.meta({ description: 'Where it is, and what was done.' }),
          404: problemOf('No such dossier, or another secret: the two look the same.'),
          429: problemOf('Too many wrong secrets: `Retry-After` says when to ask again.'),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      const code = dossierCode(request.params.code);
      const { authorization = '' } = request.headers;
      // Nobody guesses the secret of a draft, so its device is never locked out.
      if (authorization.startsWith('Draft '))
        return track(parts, code, { draftSecretHash: draftSecretHash(authorization) });
      const [, digits] = /^Dossier (\d{6})$/.exec(authorization) ?? [];
      if (!digits)
        throw new Refusal('malformed-request', {
          status: 401,
          detail:
            'Send Authorization: Dossier and the six digits of the receipt, or Draft and the secret of the draft.',
          headers: { 'WWW-Authenticate': 'Dossier' },
        });
      const [time, caller] = [now(), callerOf(request)];
      const wait = guesses.wait(code, caller, time);
      if (wait) throw later('rate-limited', wait);
      const areDigitsRight = areRight(keys, code, digits);
      if (!areDigitsRight) guesses.wrong(code, caller, time);
      const found = await track(parts, code, { areDigitsRight });
      guesses.right(code, caller);
      return found;
    },
  );
}
