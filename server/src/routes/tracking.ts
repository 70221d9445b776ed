import * as z from 'zod';
import { problem } from '../../../src/schemas/problem.js';
import { tracking } from '../../../src/schemas/tracking.js';
import { Attempts } from '../attempts.js';
import { later, Refusal } from '../refusal.js';
import { track } from '../tracking.js';
import type { App, Context } from './context.js';

const minute = 60_000;

export function trackingRoutes(app: App, { config, database, keys, now }: Context): void {
  const byCode = new Attempts(5, 15 * minute);
  const byAddress = new Attempts(30, 60 * minute);

  app.get(
    '/v1/tracking/:code',
    {
      schema: {
        tags: ['tracking'],
        summary: 'Where a dossier is',
        params: z.object({ code: z.string() }),
        headers: z.object({
          authorization: z.string().optional().meta({ description: 'Dossier and the six digits of the receipt.' }),
        }),
        response: { 200: tracking, 404: problem, 429: problem },
      },
    },
    async (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      const { authorization = '' } = request.headers;
      const [, secret] = /^Dossier (\d{6})$/.exec(authorization) ?? [];
      if (!secret)
        throw new Refusal('malformed-request', {
          status: 401,
          detail: 'Send Authorization: Dossier and the six digits of the receipt.',
          headers: { 'WWW-Authenticate': 'Dossier' },
        });
      const code = request.params.code.toUpperCase();
      const time = now();
      const wait = Math.max(byCode.wait(code, time), byAddress.wait(request.ip, time));
      if (wait) throw later('rate-limited', wait);
      try {
        return await track({ database, keys, office: config.office }, code, secret);
      } catch (error) {
        if (error instanceof Refusal) {
          byCode.failed(code, time);
          byAddress.failed(request.ip, time);
        }
        throw error;
      }
    },
  );
}
