import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '../src/model/schema/compile.js';
import type { Schema } from '../src/model/schema/schema.js';
import { suiteDocuments } from './suite-documents.js';

/** Folder of the official JSON Schema test suite, https://github.com/json-schema-org/JSON-Schema-Test-Suite. */
const suiteFolder = resolve(process.env['JSON_SCHEMA_SUITE'] ?? 'node_modules/.cache/json-schema-test-suite');

/** No package of the npm registry holds it: the official one fetches it from GitHub when it is installed. */
export const howToGetSuite = `There is no JSON Schema test suite in ${suiteFolder}. On Debian: bash scripts/get-suite.sh; elsewhere:
git clone --depth 1 https://github.com/json-schema-org/JSON-Schema-Test-Suite node_modules/.cache/json-schema-test-suite`;

interface SuiteGroup {
  readonly description: string;
  readonly schema: Schema;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

export interface SuiteResult {
  readonly total: number;
  /** `file: group: case`, or with a reason after the name where judging threw. */
  readonly misses: readonly string[];
}

/** Judges every required case of draft 2020-12; `undefined` where the suite is not there. */
export function runSuite(folder = suiteFolder): SuiteResult | undefined {
  const cases = join(folder, 'tests/draft2020-12');
  if (!existsSync(cases)) return undefined;
  const misses: string[] = [];
  let total = 0;
  for (const file of readdirSync(cases).filter((name) => name.endsWith('.json'))) {
    const groups = JSON.parse(readFileSync(join(cases, file), 'utf8')) as SuiteGroup[];
    for (const { description, schema, tests } of groups) {
      for (const test of tests) {
        total++;
        if (judge(schema, test.data) !== test.valid) misses.push(`${file}: ${description}: ${test.description}`);
      }
    }
  }
  return { total, misses };
}

/** What the engine says, or `undefined` where it refuses the schema. */
function judge(schema: Schema, data: unknown): boolean | undefined {
  try {
    const validator = compile(schema, { documents: suiteDocuments });
    const valid = validator.validate(data).length === 0;
    if (valid !== validator.is(data)) throw new Error('validate() and is() disagree.');
    return valid;
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = runSuite();
  if (result) {
    for (const miss of result.misses) console.log(`miss  ${miss}`);
    console.log(`${result.total - result.misses.length}/${result.total}`);
  } else {
    console.log(howToGetSuite);
    process.exitCode = 1;
  }
}
