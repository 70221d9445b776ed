// The contract that a receiver gives out is read by a strict reader of others: no reference in it leads nowhere.
import parser from '@apidevtools/swagger-parser';
import { buildApp } from '../server/src/app.js';
import { readConfig } from '../server/src/config.js';
import type { Context } from '../server/src/routes/context.js';

// Describing the routes touches nothing of what they work with: no database, no keys, no folder.
const parts: Pick<Context, 'config'> = { config: readConfig({ LOG_LEVEL: 'silent' }) };
const app = await buildApp({ ...parts, procedures: { offered: [] } } as unknown as Context);
await app.ready();
const contract = app.swagger();
await app.close();
// The parser follows the references in place.
await parser.validate(structuredClone(contract) as never);
console.log(`${Object.keys(contract.paths ?? {}).length} paths`);
