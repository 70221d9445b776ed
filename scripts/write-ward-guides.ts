// Writes the guide into each page of the example site that has a tag for it: tsx scripts/write-ward-guides.ts [FOLDER]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { guideArticle } from '../src/html/guide-article.js';
import { inLanguage } from '../src/html/in-language.js';
import { toHtml } from '../src/html/to-html.js';
import { guideFacts } from '../src/model/guide-facts.js';
import { procedureDocument } from '../src/schemas/procedure.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const site = 'examples/ward-site';
const [folder = root] = process.argv.slice(2);
const tag = /(<dvc-office\b([^>]*)>\s*<dvc-procedure code="([^"]+)">)[^]*?(?=<\/dvc-procedure>)/;

mkdirSync(join(folder, site), { recursive: true });
for (const name of readdirSync(join(root, site)).filter((each) => each.endsWith('.html'))) {
  const path = join(root, site, name);
  const page = readFileSync(path, 'utf8');
  const [, before = '', office = '', code = ''] = tag.exec(page) ?? [];
  const guide = code && `${before}\n${await guideOf(code, office)}`;
  const whole = page.replace(tag, () => guide);
  const options = await prettier.resolveConfig(path);
  writeFileSync(join(folder, site, name), await prettier.format(whole, { ...options, filepath: path }));
}

/** What `npx dvc html` prints between the tags, for the office that stands around them. */
function guideOf(code: string, attributes: string): Promise<string> {
  const document: unknown = JSON.parse(readFileSync(join(root, `procedures/${code}.json`), 'utf8'));
  const facts = guideFacts(procedureDocument.parse(document), 'vi');
  const said = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  const office = { name: said('name'), phone: said('phone'), hours: said('hours'), address: said('address') };
  const article = guideArticle(facts, { office, endpoint: said('endpoint') });
  return inLanguage(facts.language, () => toHtml(article, { prefix: 'dvc-' }));
}
