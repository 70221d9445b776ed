// Writes the catalogue of the documents in a folder beside them: tsx scripts/list-procedures.ts FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogEntry } from '../src/model/catalog-entry.js';
import { inOrder } from '../src/model/catalog-order.js';
import { catalogPart } from '../src/model/catalog-part.js';
import { catalog, catalogPart as part, type Catalog } from '../src/schemas/catalog.js';
import { procedureDocument } from '../src/schemas/procedure.js';

const [folder = 'procedures'] = process.argv.slice(2);
const index = 'index.json';

const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== index)
  .sort()
  .map((name) => {
    const read = procedureDocument.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!read.success) throw new Error(`${name} is no procedure document: ${read.error.message}`);
    return read.data;
  });
const list: Catalog = { procedures: inOrder(documents.map(catalogEntry)) };
/** A longer list begins with so many; the whole one lies in a folder of its own. */
const first = 24;
writeFileSync(join(folder, index), JSON.stringify(part.parse(catalogPart(list.procedures, first))));
if (list.procedures.length > first) {
  mkdirSync(join(folder, 'index'), { recursive: true });
  writeFileSync(join(folder, 'index/whole.json'), JSON.stringify(catalog.parse(list)));
}
