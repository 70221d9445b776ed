import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { procedureTag } from '../../src/html/guide-article.js';
import { inLanguage } from '../../src/html/in-language.js';
import { toHtml } from '../../src/html/to-html.js';
import { nearest } from '../../src/model/faults/nearest.js';
import { guideFacts } from '../../src/model/guide-facts.js';
import { layOver } from '../../src/model/lay-over.js';
import { procedureCode } from '../../src/schemas/common.js';
import { officeFile, type OfficeFile } from '../../src/schemas/office.js';
import { procedureDocument } from '../../src/schemas/procedure.js';
import { examine, isFault } from './examine.js';
import { readArguments } from './read-arguments.js';
import { shippedCodes, shippedFolders } from './shipped.js';
import { exit, WrongUse, type Exit, type Terminal } from './terminal.js';

const options = {
  office: { type: 'string' },
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
  const { endpoint, office: file, ...said } = values;
  if (endpoint !== undefined && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
    throw new WrongUse({
      en: `--endpoint is an address as https://example.vn, not "${endpoint}".`,
      vi: `--endpoint là một địa chỉ như https://example.vn, không phải "${endpoint}".`,
    });
  const path = documentAt(named, terminal);
  const bytes = readFileSync(path);
  if (hasFaults(named, bytes, terminal)) return exit.faults;
  const office = file === undefined ? {} : readOffice(file, terminal);
  if (!office) return exit.faults;
  const document = procedureDocument.parse(JSON.parse(bytes.toString('utf8')));
  const facts = guideFacts(layOver(document, office), languageAsked(args) ?? 'vi');
  const { name, phone, hours, address } = { ...office, ...said };
  const place = { endpoint: endpoint ?? office.endpoint, office: { name, phone, hours, address } };
  terminal.output.write(await inLanguage(facts.language, () => toHtml(procedureTag(facts, place), { prefix: 'dvc-' })));
  return exit.done;
}

function hasFaults(named: string, bytes: Uint8Array, { error, language }: Terminal): boolean {
  if (!examine(named, bytes, language).findings.some(isFault)) return false;
  const told = { en: `${named} has faults: npx dvc check ${named}`, vi: `${named} có lỗi: npx dvc check ${named}` };
  error.write(`${told[language]}\n`);
  return true;
}

/** The file of an office; `undefined` where it has faults, which are told. */
function readOffice(path: string, terminal: Terminal): OfficeFile | undefined {
  const at = resolve(terminal.folder, path);
  if (!statSync(at, { throwIfNoEntry: false })?.isFile())
    throw new WrongUse({ en: `--office: there is no file "${path}".`, vi: `--office: không có tệp "${path}".` });
  const bytes = readFileSync(at);
  if (hasFaults(path, bytes, terminal)) return undefined;
  const { data } = officeFile.safeParse(JSON.parse(bytes.toString('utf8')));
  if (data) return data;
  throw new WrongUse({
    en: `--office: "${path}" is not the file of an office.`,
    vi: `--office: "${path}" không phải là tệp của cơ quan.`,
  });
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
  if (procedureCode.safeParse(named).success) {
    const found = shippedFolders('procedures')
      .map((each) => join(each, `${named}.json`))
      .find((each) => existsSync(each));
    if (found !== undefined) return found;
  }
  const near = nearest(named, shippedCodes());
  throw new WrongUse({
    en: `There is no file and no shipped procedure "${named}".${near ? ` Did you mean "${near}"?` : ''}`,
    vi: `Không có tệp hay thủ tục có sẵn nào là "${named}".${near ? ` Có phải là "${near}"?` : ''}`,
  });
}
