import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { starters } from './applicant.js';
import type { Language, Said } from './finding.js';
import { newDocument, type Facts } from './new-document.js';
import { packageFolder } from './package-folder.js';
import { exit, languageOf, WrongUse, type Exit, type Terminal } from './terminal.js';

const options = {
  title: { type: 'string' },
  area: { type: 'string' },
  agency: { type: 'string' },
  who: { type: 'string' },
  days: { type: 'string' },
  fee: { type: 'string' },
  applicant: { type: 'string' },
  question: { type: 'string', multiple: true },
  out: { type: 'string' },
  yes: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

type Asked = 'title' | 'area' | 'agency' | 'who' | 'days' | 'fee' | 'applicant' | 'question';

/** What is asked, and what an empty line says; where nothing stands, something must be said. */
const asked: Readonly<Record<Asked, { readonly ask: Said; readonly otherwise?: string }>> = {
  title: { ask: { en: 'Title of the procedure', vi: 'Tên thủ tục' } },
  area: { ask: { en: 'Field, such as «Hộ tịch»', vi: 'Lĩnh vực, ví dụ «Hộ tịch»' } },
  agency: {
    ask: { en: 'Who receives', vi: 'Cơ quan tiếp nhận' },
    otherwise: 'Ủy ban nhân dân xã, phường, đặc khu',
  },
  who: { ask: { en: 'Who may apply, in a sentence', vi: 'Ai được nộp, trong một câu' } },
  days: { ask: { en: 'Working days until the result', vi: 'Số ngày làm việc giải quyết' }, otherwise: 'unknown' },
  fee: { ask: { en: 'Fee in đồng, 0 for none', vi: 'Lệ phí (đồng), không thu thì 0' }, otherwise: 'unknown' },
  applicant: {
    ask: {
      en: `What to ask about the applicant (${Object.keys(starters).join(', ')})`,
      vi: `Hỏi gì về người yêu cầu (${Object.keys(starters).join(', ')})`,
    },
    otherwise: 'name,birthDate,citizenId,residence,phone',
  },
  question: {
    ask: { en: 'A question of this procedure, empty for no more', vi: 'Một câu hỏi riêng, để trống là hết' },
    otherwise: '',
  },
};

/** `dvc new CODE`: asks a few things and writes a document that has no faults. Never writes over a file. */
export async function create(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const language = languageOf(values.lang);
  const [code, ...others] = positionals;
  if (code === undefined || others.length) throw new WrongUse('Name one code: dvc new 1.001193');
  if (!/^\d\.\d{6}(\.[0-9A-Z]+)*$/.test(code)) {
    throw new WrongUse(`"${code}" is no code of a procedure; one looks like 1.001193, or 1.001193.H40 with a suffix.`);
  }
  const file = resolve(terminal.folder, values.out ?? `${code}.json`);
  const shown = relative(terminal.folder, file);
  if (existsSync(file)) throw new WrongUse(`"${shown}" is there already; nothing was written.`);

  const said = new Interview(values, language, terminal);
  const facts = await said.facts(code).finally(() => said.close());
  const document = newDocument(facts, today(), schemaFor(file));
  try {
    loadProcedure(document);
  } catch (error) {
    if (!(error instanceof ProcedureError)) throw error;
    throw new WrongUse(error.faults.map(({ pointer, message, fix }) => `${pointer}: ${message} ${fix}`).join('\n'));
  }
  write(file, shown, `${JSON.stringify(document, undefined, 2)}\n`);
  terminal.output.write(ending(shown, language));
  return exit.done;
}

/** Takes from flags what they say, and asks for the rest. */
class Interview {
  readonly #flags: Readonly<Partial<Record<Asked, string | string[]>>>;
  readonly #lines: AsyncIterator<string> | undefined;
  readonly #close: () => void;

  constructor(
    flags: Readonly<Partial<Record<Asked, string | string[]>>> & { readonly yes?: boolean | undefined },
    readonly language: Language,
    readonly terminal: Terminal,
  ) {
    this.#flags = flags;
    const lines = flags.yes ? undefined : createInterface({ input: terminal.input });
    this.#lines = lines?.[Symbol.asyncIterator]();
    this.#close = () => lines?.close();
  }

  close(): void {
    this.#close();
  }

  async facts(code: string): Promise<Facts> {
    const title = await this.#text('title');
    const area = await this.#text('area');
    const agency = await this.#text('agency');
    const who = await this.#text('who');
    const days = amount('days', await this.#text('days'));
    const fee = amount('fee', await this.#text('fee'));
    const applicant = namesOf(await this.#text('applicant'));
    return { code, title, area, agency, who, days, fee, applicant, questions: await this.#questions() };
  }

  async #questions(): Promise<readonly string[]> {
    const { question } = this.#flags;
    if (question !== undefined) return [question].flat();
    const questions: string[] = [];
    for (;;) {
      const next = await this.#text('question');
      if (!next) return questions;
      questions.push(next);
    }
  }

  async #text(name: Asked): Promise<string> {
    const { ask, otherwise } = asked[name];
    const flag = this.#flags[name];
    for (;;) {
      const typed = typeof flag === 'string' ? flag : await this.#ask(ask[this.language], otherwise);
      const text = typed?.normalize('NFC').trim() || otherwise;
      if (text !== undefined) return text;
      if (typed === undefined || flag !== undefined) throw new WrongUse(`--${name} is needed.`);
    }
  }

  /** `undefined` where nobody answers. */
  async #ask(question: string, otherwise: string | undefined): Promise<string | undefined> {
    if (!this.#lines) return undefined;
    this.terminal.output.write(`${question}${otherwise ? ` [${otherwise}]` : ''}: `);
    const next = await this.#lines.next();
    return next.done ? undefined : next.value;
  }
}

function amount(name: 'days' | 'fee', text: string): number | undefined {
  if (text === 'unknown') return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new WrongUse(`--${name} is a whole number or "unknown", not "${text}".`);
  return Number(text);
}

function namesOf(text: string): readonly string[] {
  const names = text.split(/[\s,]+/).filter(Boolean);
  const unknown = names.find((name) => !Object.hasOwn(starters, name));
  if (unknown === undefined) return names;
  throw new WrongUse(`--applicant knows ${Object.keys(starters).join(', ')}, not "${unknown}".`);
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
    throw new WrongUse(`"${shown}" cannot be written; nothing was changed.`, { cause });
  }
}

function ending(file: string, language: Language): string {
  return {
    en: `\nWrote ${file}. What nobody has verified is listed in it.\n  npx dvc check ${file}\n  npx dvc preview ${file}\n`,
    vi: `\nĐã ghi ${file}. Những chỗ chưa kiểm chứng được liệt kê trong đó.\n  npx dvc check ${file}\n  npx dvc preview ${file}\n`,
  }[language];
}
