// Writes the guide into each page of the example site that has a tag for it: tsx scripts/write-ward-guides.ts [FOLDER]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { guideArticle } from '../src/html/guide-article.js';
import { inLanguage } from '../src/html/in-language.js';
import { toHtml } from '../src/html/to-html.js';
import { guideFacts } from '../src/model/guide-facts.js';
import { layOver } from '../src/model/lay-over.js';
import { officeFile } from '../src/schemas/office.js';
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
  const said: Readonly<Record<string, string>> = Object.fromEntries(
    Array.from(attributes.matchAll(/\b([\w-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]),
  );
  const { src } = said;
  const file = officeFile.parse(src === undefined ? {} : JSON.parse(readFileSync(join(root, site, src), 'utf8')));
  const facts = guideFacts(layOver(procedureDocument.parse(document), file), 'vi');
  const { name, phone, hours, address, endpoint } = { ...file, ...said };
  const place = { office: { name, phone, hours, address }, endpoint };
  const article = guideArticle(facts, place);
  return inLanguage(facts.language, () => toHtml(article, { prefix: 'dvc-' }));
}
