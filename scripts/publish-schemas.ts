import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import * as z from 'zod';
import { capabilities } from '../src/schemas/capabilities.js';
import { catalog } from '../src/schemas/catalog.js';
import { officeFile } from '../src/schemas/office.js';
import { officeHelp, officeSnippets } from '../src/schemas/office-help.js';
import { vietnameseOfficeHelp } from '../src/schemas/office-help-vietnamese.js';
import { problem } from '../src/schemas/problem.js';
import { procedureDocument } from '../src/schemas/procedure.js';
import { documentHelp, formHelp, type Help } from '../src/schemas/procedure-help.js';
import { vietnameseHelp } from '../src/schemas/procedure-help-vietnamese.js';
import { snippets } from '../src/schemas/procedure-snippets.js';
import { receipt } from '../src/schemas/receipt.js';
import { submission } from '../src/schemas/submission.js';
import { tracking } from '../src/schemas/tracking.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../src/schemas/published/', import.meta.url));
const contracts = {
  procedure: procedureDocument,
  office: officeFile,
  catalog,
  submission,
  receipt,
  tracking,
  capabilities,
  problem,
};

/** Contracts that people write by hand: by name, with the help for each of their parts. */
const written: Partial<Record<keyof typeof contracts, Readonly<Record<string, Readonly<Record<string, Help>>>>>> = {
  procedure: { ProcedureDocument: documentHelp, FormSchema: formHelp },
  office: { OfficeFile: officeHelp },
};

/** What an editor offers to write, by the place where it does. */
const offered: Readonly<Record<string, object>> = { FormSchema: { defaultSnippets: snippets } };
const offeredInside: Readonly<Record<string, object>> = { 'procedures/*/facts': { defaultSnippets: officeSnippets } };

const vietnamese: Readonly<Record<string, string>> = { ...vietnameseHelp, ...vietnameseOfficeHelp };

interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly $defs?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly items?: JsonSchema | undefined;
  readonly additionalProperties?: JsonSchema | false | undefined;
}

/** What a reader needs and an engine does not. */
const words = new Set(['$schema', 'title', 'description', 'id']);

/** Keywords whose keys are names of the author's choice, not keywords. */
const records = new Set(['properties', '$defs']);

/** Keywords whose values are an author's, not schemas. */
const values = new Set(['examples', 'default', 'const', 'enum', 'defaultSnippets']);

const says = {
  /** What zod writes beside every record and every integer. */
  nothing: (key: string, value: unknown): boolean =>
    (key === 'propertyNames' && JSON.stringify(value) === '{"type":"string"}') ||
    (key === 'maximum' && value === Number.MAX_SAFE_INTEGER),
};

/** Puts help for editors beside each word that an author writes. */
function withHelp(schema: JsonSchema, helps: Readonly<Record<string, Help>>, at = ''): JsonSchema {
  const inside = (each: JsonSchema, name: string): JsonSchema => withHelp(each, helps, at ? `${at}/${name}` : name);
  const { properties, items, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    ...helps[at],
    ...offeredInside[at],
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inside(each, name)])),
    }),
    ...(items && { items: inside(items, '*') }),
    ...(additionalProperties !== undefined && {
      additionalProperties: additionalProperties && inside(additionalProperties, '*'),
    }),
  };
}

function helped(contract: z.ZodType, helps: Readonly<Record<string, Readonly<Record<string, Help>>>>): JsonSchema {
  const { $defs = {}, ...rest } = z.toJSONSchema(contract, { target: 'draft-2020-12' }) as JsonSchema;
  const entries = Object.entries($defs).map(([name, each]) => [
    name,
    { ...withHelp(each, helps[name] ?? {}), ...offered[name] },
  ]);
  return { ...rest, $defs: Object.fromEntries(entries) as JsonSchema['$defs'] };
}

/** Help in both languages, a line each: editors show a line as a paragraph. A sentence without Vietnamese is a fault. */
function inBothLanguages(schema: unknown, isRecord = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => inBothLanguages(each));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: [string, unknown]) => {
      if (!isRecord && values.has(key)) return [key, value];
      if (isRecord || key !== 'description' || typeof value !== 'string')
        return [key, inBothLanguages(value, !isRecord && records.has(key))];
      const words = vietnamese[value];
      if (words === undefined) throw new Error(`No Vietnamese for: ${value}`);
      return [key, `${words}\n${value}`];
    }),
  );
}

function withoutWords(schema: unknown, isRecord = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withoutWords(each));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) =>
          isRecord || !(words.has(key) || says.nothing(key, value) || (key === 'pattern' && 'format' in schema)),
      )
      .map(([key, value]) => [key, withoutWords(value, !isRecord && records.has(key))]),
  );
}

async function write(name: string, text: string): Promise<void> {
  const options = await prettier.resolveConfig(folder + name);
  writeFileSync(folder + name, await prettier.format(text, { ...options, filepath: folder + name }));
}

mkdirSync(folder, { recursive: true });
for (const name of Object.keys(contracts) as (keyof typeof contracts)[]) {
  const helps = written[name];
  const schema = helps
    ? inBothLanguages(helped(contracts[name], helps))
    : z.toJSONSchema(contracts[name], { target: 'draft-2020-12' });
  await write(`${name}.schema.json`, JSON.stringify(schema));
}

const shape = withoutWords(z.toJSONSchema(contracts.procedure, { target: 'draft-2020-12' }));
await write(
  'procedure-shape.ts',
  `/** The procedure document as JSON Schema, without words for readers. Generated by scripts/publish-schemas.ts. */
  export const procedureShape: Readonly<Record<string, unknown>> = ${JSON.stringify(shape)};`,
);
