// npm run wordpress: the plugin for WordPress from integrations/wordpress, with the scripts and the guides in it, as the folder
// dist/wordpress/dvc-elements and as the ZIP file beside it.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { guideArticle } from '../src/html/guide-article.js';
import { inLanguage } from '../src/html/in-language.js';
import { toHtml } from '../src/html/to-html.js';
import { guideFacts, type GuideFacts } from '../src/model/guide-facts.js';
import { procedureDocument, type ProcedureDocument } from '../src/schemas/procedure.js';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = join(root, 'integrations/wordpress/dvc-elements');
const scripts = join(root, 'dist/cdn');
const languages = ['vi', 'en'] as const;

/** What stands in a guide for what the settings say; includes/guides.php replaces it. */
const signs = { name: '{{name}}', phone: '0099999999', hours: '{{hours}}', address: '{{address}}' };
const endpoint = 'https://endpoint.invalid';

/** WordPress takes no larger upload unless its server was told to, in bytes. */
const limit = 2_000_000;

/** Makes the plugin in a folder and gives the paths of its own folder and of the ZIP file. */
export async function wordpressPlugin(out: string): Promise<{ readonly folder: string; readonly archive: string }> {
  await build(['cdn']);
  const folder = join(out, 'dvc-elements');
  rmSync(out, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const name = `scripts-${digestOf(scripts)}`;
  cpSync(scripts, join(folder, name), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  await writeGuides(join(folder, 'guides'), name);
  const archive = `${folder}.zip`;
  const packed = zipSync(
    Object.fromEntries(filesOf(folder).map((file) => [`dvc-elements/${file}`, readFileSync(join(folder, file))])),
    { level: 9, mtime: new Date(2026, 0, 1) },
  );
  if (packed.length > limit) throw new Error(`${archive} has ${packed.length} bytes; WordPress takes ${limit}.`);
  writeFileSync(archive, packed);
  return { folder, archive };
}

/** A guide of each procedure in each language, and the list of the procedures. */
async function writeGuides(folder: string, scripts: string): Promise<void> {
  mkdirSync(folder);
  const procedures = [];
  for (const file of readdirSync(join(root, 'procedures')).filter((each) => each.endsWith('.json'))) {
    const document = procedureDocument.parse(JSON.parse(readFileSync(join(root, 'procedures', file), 'utf8')));
    const [vi, en] = languages.map((language) => guideFacts(document, language));
    if (!vi || !en) throw new Error(`${file} has no guide.`);
    for (const facts of [vi, en])
      writeJson(join(folder, `${facts.code}.${facts.language}.json`), await variantsOf(facts));
    procedures.push({ code: vi.code, title: vi.title, titleEn: en.title, events: eventsOf(document) });
  }
  writeJson(join(folder, 'index.json'), { scripts, procedures });
}

function eventsOf({ events }: ProcedureDocument): readonly string[] {
  return events ?? [];
}

/** The guide with a receiver and without one, with a telephone and without one: each says other words. */
async function variantsOf(facts: GuideFacts): Promise<Readonly<Record<string, string>>> {
  const drawn = (office: Partial<typeof signs>, receiver?: string): Promise<string> =>
    inLanguage(facts.language, () => toHtml(guideArticle(facts, { office, endpoint: receiver }), { prefix: 'dvc-' }));
  const { phone: _, ...silent } = signs;
  return {
    sent: await drawn(silent, endpoint),
    'sent-phone': await drawn(signs, endpoint),
    paper: await drawn(silent),
    'paper-phone': await drawn(signs),
  };
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value)}\n`);
}

/** Names the bytes of a folder. */
function digestOf(folder: string): string {
  const sum = createHash('sha256');
  for (const file of filesOf(folder)) sum.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return sum.digest('hex').slice(0, 10);
}

/** The files under a folder, by their paths in it. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { folder, archive } = await wordpressPlugin(join(root, 'dist/wordpress'));
  console.log(`${archive}: upload it in WordPress under Plugins, Add New, Upload Plugin; or copy ${folder}.`);
}
