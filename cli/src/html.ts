import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { procedureTag } from '../../src/html/guide-article.js';
import { inLanguage } from '../../src/html/in-language.js';
import { toHtml } from '../../src/html/to-html.js';
import { nearest } from '../../src/model/faults/nearest.js';
import { guideFacts } from '../../src/model/guide-facts.js';
import { procedureCode } from '../../src/schemas/common.js';
import { procedureDocument } from '../../src/schemas/procedure.js';
import { examine, isFault } from './examine.js';
import { packageFolder } from './package-folder.js';
import { readArguments } from './read-arguments.js';
import { exit, WrongUse, type Exit, type Terminal } from './terminal.js';

const options = {
  endpoint: { type: 'string' },
  name: { type: 'string' },
  phone: { type: 'string' },
  hours: { type: 'string' },
  address: { type: 'string' },
} as const;

/** `dvc html CODE|FILE`: prints the tag of a procedure with its guide inside, for who has no script yet or never. */
export async function html(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = readArguments(args, options);
  const [named, ...others] = positionals;
  if (named === undefined || others.length)
    throw new WrongUse({
      en: 'Name one procedure or document: dvc html CODE|FILE',
      vi: 'Hãy ghi một thủ tục hoặc tài liệu: dvc html MÃ|TỆP',
    });
  const { endpoint, ...office } = values;
  if (endpoint !== undefined && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
    throw new WrongUse({
      en: `--endpoint is an address as https://example.vn, not "${endpoint}".`,
      vi: `--endpoint là một địa chỉ như https://example.vn, không phải "${endpoint}".`,
    });
  const path = documentAt(named, terminal);
  const bytes = readFileSync(path);
  const faults = examine(named, bytes, terminal.language).findings.filter(isFault);
  if (faults.length) {
    const told = { en: `${named} has faults: npx dvc check ${named}`, vi: `${named} có lỗi: npx dvc check ${named}` };
    terminal.error.write(`${told[terminal.language]}\n`);
    return exit.faults;
  }
  const document = procedureDocument.parse(JSON.parse(bytes.toString('utf8')));
  const facts = guideFacts(document, languageAsked(args) ?? 'vi');
  const place = { endpoint, office };
  terminal.output.write(await inLanguage(facts.language, () => toHtml(procedureTag(facts, place), { prefix: 'dvc-' })));
  return exit.done;
}

/** A page is in Vietnamese unless `--lang` says so: the language of the terminal is that of a person, not of the page. */
function languageAsked(args: readonly string[]): string | undefined {
  const at = args.lastIndexOf('--lang');
  return args.findLast((each) => each.startsWith('--lang='))?.slice(7) ?? (at < 0 ? undefined : args[at + 1]);
}

/** A file that is named, else the shipped document of a code. */
function documentAt(named: string, { folder }: Terminal): string {
  const path = resolve(folder, named);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  const shipped = ['procedures', 'dist/cdn/procedures'].map((each) => join(packageFolder(), each));
  const places = shipped.filter((each) => existsSync(each));
  if (procedureCode.safeParse(named).success) {
    const found = places.map((each) => join(each, `${named}.json`)).find((each) => existsSync(each));
    if (found !== undefined) return found;
  }
  const codes = places.flatMap((each) => readdirSync(each)).filter((name) => /^\d.*\.json$/.test(name));
  const near = nearest(
    named,
    codes.map((name) => name.replace(/\.json$/, '')),
  );
  throw new WrongUse({
    en: `There is no file and no shipped procedure "${named}".${near ? ` Did you mean "${near}"?` : ''}`,
    vi: `Không có tệp hay thủ tục có sẵn nào là "${named}".${near ? ` Có phải là "${near}"?` : ''}`,
  });
}
