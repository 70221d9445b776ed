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

const oldUnits = z.object({
  before: z.iso.date().meta({ description: 'The day on which the old names ended.' }),
  asOf: z.iso.date().meta({ description: "The day of today's list, whose codes are named." }),
  source: z.string().meta({ description: 'Who says so, of which day, where.' }),
  districts: z
    .array(z.tuple([z.string(), z.string(), z.array(z.tuple([z.string(), z.array(z.string())], z.string()))]))
    .meta({
      description:
        'Name of each old district, its old province, its communes: name, codes of today; where these are several, a letter for each (P: all people, p: some, d: none); another way to write the name.',
    }),
});

const list = z.object({
  name: z.string().meta({ description: 'What the list is called in short.' }),
  asOf: z.iso.date().meta({ description: 'The day the list was compared with its source.' }),
  source: z.string().meta({ description: 'Which text, of which day, where.' }),
  entries: z.array(z.tuple([z.string(), z.string()])).meta({ description: 'Code and official name of each entry.' }),
  words: z.array(z.tuple([z.array(z.string()), z.array(z.string())], z.literal('unverified'))).meta({
    description: 'Codes, and words by which people look for them; `unverified` where nobody has compared them.',
  }),
  old: z
    .object({
      name: z.string(),
      codes: z.array(z.tuple([z.string(), z.array(z.string())], z.literal('unverified'))),
    })
    .optional()
    .meta({ description: 'The list before: its codes, and those of today that took their place.' }),
});

/** The communes of each province, as the pages of a form ask for them, and how they were called before July 2025; and long official lists. */
export function unitRoutes(app: App, { config }: Context): void {
  const all = [
    [
      '/v1/units/lists/:file',
      join(config.unitsDir, 'lists'),
      'A long official list',
      list,
      'Codes, names, and words by which people look for them.',
    ],
    ['/v1/units/:file', config.unitsDir, 'The communes of a province', units, 'Codes and names.'],
    [
      '/v1/units/old/:file',
      join(config.unitsDir, 'old'),
      'Old names of the communes of a province',
      oldUnits,
      'Names from before July 2025, and the codes of today.',
    ],
  ] as const;
  for (const [url, folder, summary, answer, description] of all) {
    const lists = listsIn(folder);
    app.get(
      url,
      {
        config: { asks: knownTag },
        schema: {
          tags: ['procedures'],
          summary,
          params: z.object({
            file: z
              .string()
              .meta({ description: 'Code of the province, two digits, or name of the list; and `.json`.' }),
          }),
          response: {
            200: answer.meta({ description }),
            304: unchanged,
            404: problemOf('No such list.'),
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
}

/** Without the white space that only their keepers need. */
function listsIn(folder: string): ReadonlyMap<string, Served> {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name !== 'provinces.json' && name.endsWith('.json'))
    : [];
  return new Map(
    files.map((name) => [name, new Served(JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8'))))]),
  );
}
