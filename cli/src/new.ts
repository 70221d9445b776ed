import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { askFacts, type Flags } from './interview.js';
import { newDocument } from './new-document.js';
import { packageFolder } from './package-folder.js';
import { readArguments } from './read-arguments.js';
import { exit, WrongUse, type Exit, type Terminal } from './terminal.js';

const options = {
  title: { type: 'string' },
  'short-title': { type: 'string' },
  area: { type: 'string' },
  agency: { type: 'string' },
  who: { type: 'string' },
  days: { type: 'string' },
  fee: { type: 'string' },
  applicant: { type: 'string' },
  question: { type: 'string', multiple: true },
  out: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** `dvc new CODE`: asks a few things and writes a document that has no faults. Never writes over a file. */
export async function create(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = readArguments(args, options);
  const { out, yes, ...flags } = values;
  const code = codeIn(positionals);
  const file = resolve(terminal.folder, out ?? `${code}.json`);
  const shown = relative(terminal.folder, file);
  if (existsSync(file))
    throw new WrongUse({
      en: `"${shown}" is there already; nothing was written.`,
      vi: `"${shown}" đã có sẵn; chưa ghi gì cả.`,
    });
  const facts = await askFacts(code, flags satisfies Flags, yes === true, terminal);
  const document = newDocument(facts, today(), schemaFor(file));
  write(file, shown, `${JSON.stringify(document, undefined, 2)}\n`);
  terminal.output.write(
    {
      en: `\nWrote ${shown}. What nobody has verified is listed in it.\n`,
      vi: `\nĐã ghi ${shown}. Những chỗ chưa kiểm chứng được liệt kê trong đó.\n`,
    }[terminal.language] + `  npx dvc check ${shown}\n  npx dvc preview ${shown}\n`,
  );
  return exit.done;
}

function codeIn([code, ...others]: readonly string[]): string {
  if (code === undefined || others.length)
    throw new WrongUse({ en: 'Name one code: dvc new 1.001193', vi: 'Hãy ghi một mã: dvc new 1.001193' });
  if (/^\d\.\d{6}(\.[0-9A-Z]+)*$/.test(code)) return code;
  throw new WrongUse({
    en: `"${code}" is no code of a procedure; one looks like 1.001193, or 1.001193.H40 with a suffix.`,
    vi: `"${code}" không phải mã thủ tục; mã có dạng 1.001193, hoặc 1.001193.H40 nếu có đuôi địa phương.`,
  });
}

/** The published schema of this package, as a path from the new file. */
function schemaFor(file: string): string {
  const path = relative(dirname(file), resolve(packageFolder(), 'src/schemas/published/procedure.schema.json'));
  const slashed = path.split(sep).join('/');
  return slashed.startsWith('.') ? slashed : `./${slashed}`;
}

/** Today where the author is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function write(file: string, shown: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    throw new WrongUse(
      { en: `"${shown}" cannot be written; nothing was changed.`, vi: `Không ghi được "${shown}"; chưa đổi gì cả.` },
      { cause },
    );
  }
}
