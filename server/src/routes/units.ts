import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { knownTag, problemOf, problems, unchanged } from '../contract.js';
import { Refusal } from '../refusal.js';
import { Served } from '../served.js';
import type { App, Context } from './context.js';
import { sendServed } from './send.js';

const units = z.object({
  asOf: z.iso.date().meta({ description: 'The day the list was compared with its source.' }),
  communes: z.array(z.tuple([z.string(), z.string()])).meta({ description: 'Code and name of each commune.' }),
});

/** The communes of each province, as the pages of a form ask for them. */
export function unitRoutes(app: App, { config }: Context): void {
  const lists = listsIn(config.unitsDir);

  app.get(
    '/v1/units/:file',
    {
      config: { asks: knownTag },
      schema: {
        tags: ['procedures'],
        summary: 'The communes of a province',
        params: z.object({ file: z.string().meta({ description: 'Two-digit code of the province and `.json`.' }) }),
        response: {
          200: units.meta({ description: 'Codes and names.' }),
          304: unchanged,
          404: problemOf('No list of this province.'),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const list = lists.get(request.params.file);
      if (!list) throw new Refusal('not-found');
      return sendServed(request, reply, list);
    },
  );
}

/** Without the white space that only their keepers need. */
function listsIn(folder: string): ReadonlyMap<string, Served> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d\d\.json$/.test(name)) : [];
  return new Map(
    files.map((name) => [name, new Served(JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8'))))]),
  );
}
