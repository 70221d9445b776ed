import { createInterface } from 'node:readline';
import { parseMoney } from '../../src/model/formats/money.js';
import { nearest } from '../../src/model/faults/nearest.js';
import { inVietnamese } from '../../src/model/faults/words/vietnamese.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { starters } from './applicant.js';
import type { Said } from './language.js';
import { newDocument, type Facts } from './new-document.js';
import { WrongUse, type Terminal } from './terminal.js';

/** What the flags of `dvc new` say. */
export type Flags = Readonly<Partial<Record<Name, string | undefined>>> & {
  readonly question?: readonly string[] | undefined;
};

type Name = 'title' | 'short-title' | 'area' | 'agency' | 'who' | 'days' | 'fee' | 'applicant';

/** A longer name of a procedure gets a short one beside it. */
const longestTitle = 160;

interface Asked {
  readonly ask: Said;
  /** What an empty line says; where nothing stands, something must be said. */
  readonly otherwise?: string;
  /** What was typed as facts, or what is wrong with it. */
  readonly read: (text: string, facts: Facts) => Partial<Facts> | Said;
}

const names = Object.keys(starters);
const unknown = /^(?:unknown|chưa rõ|chưa biết|không rõ)$/i;

/** In the order in which they are asked. */
const asked: Readonly<Record<Name, Asked>> = {
  title: {
    ask: { en: 'Official name of the procedure', vi: 'Tên chính thức của thủ tục' },
    read: (title) =>
      title.length > longestTitle ? { officialTitle: title, title: title.slice(0, longestTitle) } : { title },
  },
  'short-title': {
    ask: {
      en: `That is long for the head of a page. A shorter name, as people say it (at most ${longestTitle} characters)`,
      vi: `Tên đó dài so với đầu trang. Một tên ngắn như người dân thường gọi (nhiều nhất ${longestTitle} ký tự)`,
    },
    read: (title, facts) => ({ title, officialTitle: facts.officialTitle ?? facts.title }),
  },
  area: { ask: { en: 'Field, such as «Hộ tịch»', vi: 'Lĩnh vực, ví dụ «Hộ tịch»' }, read: (area) => ({ area }) },
  agency: {
    ask: { en: 'Who receives', vi: 'Cơ quan tiếp nhận' },
    otherwise: 'Ủy ban nhân dân xã, phường, đặc khu',
    read: (agency) => ({ agency }),
  },
  who: { ask: { en: 'Who may apply, in a sentence', vi: 'Ai được nộp, trong một câu' }, read: (who) => ({ who }) },
  days: {
    ask: {
      en: 'Working days until the result, or unknown',
      vi: 'Số ngày làm việc giải quyết, hoặc chưa rõ',
    },
    otherwise: 'unknown',
    read: (text) => {
      const days = /^(\d{1,3})(?:\s*(?:ngày|days?)\b.*)?$/i.exec(text)?.[1];
      if (days !== undefined) return { days: Number(days) };
      return unknown.test(text)
        ? { days: undefined }
        : {
            en: `A whole number or "unknown", not "${text}".`,
            vi: `Hãy ghi một số nguyên hoặc «chưa rõ», không phải "${text}".`,
          };
    },
  },
  fee: {
    ask: {
      en: 'Fee in đồng, such as 8.000; 0 for none, or unknown',
      vi: 'Lệ phí bằng đồng, ví dụ 8.000; không thu thì 0, hoặc chưa rõ',
    },
    otherwise: 'unknown',
    read: (text) => {
      const fee = /^(?:miễn phí|không thu)$/i.test(text) ? 0 : parseMoney(text);
      if (fee !== undefined) return { fee };
      return unknown.test(text)
        ? { fee: undefined }
        : {
            en: `An amount such as 8.000 or 0, or "unknown", not "${text}".`,
            vi: `Hãy ghi số tiền như 8.000 hoặc 0, hoặc «chưa rõ», không phải "${text}".`,
          };
    },
  },
  applicant: {
    ask: {
      en: `What to ask about the applicant (${names.join(', ')})`,
      vi: `Hỏi gì về người yêu cầu (${names.join(', ')})`,
    },
    otherwise: 'name,birthDate,citizenId,residence,phone',
    read: (text) => {
      const applicant = text.split(/[\s,;]+/).filter(Boolean);
      const wrong = applicant.find((name) => !names.includes(name));
      if (wrong === undefined) return { applicant };
      const near = nearest(wrong, names);
      return {
        en: `"${wrong}" is none of these. ${near ? `Did you mean "${near}"?` : `There are ${names.join(', ')}.`}`,
        vi: `Không có "${wrong}". ${near ? `Có phải là "${near}"?` : `Chỉ có ${names.join(', ')}.`}`,
      };
    },
  },
};

const question: Said = {
  en: 'A question of this procedure, empty for no more',
  vi: 'Một câu hỏi riêng của thủ tục, để trống là hết',
};

const order = Object.keys(asked) as readonly Name[];

/** The facts of a new document: from the flags what they say, asked for the rest. Nothing is asked where a flag is wrong. */
export async function askFacts(code: string, flags: Flags, isSilent: boolean, terminal: Terminal): Promise<Facts> {
  const interview = new Interview(code, flags, terminal);
  interview.readFlags();
  const lines = isSilent ? undefined : createInterface({ input: terminal.input });
  try {
    await interview.askRest(lines?.[Symbol.asyncIterator]());
  } finally {
    lines?.close();
  }
  return interview.facts;
}

type Lines = AsyncIterator<string> | undefined;

class Interview {
  facts: Facts;

  constructor(
    code: string,
    readonly flags: Flags,
    readonly terminal: Terminal,
  ) {
    // What is not asked yet must not be told as wrong.
    const blank = '…';
    this.facts = {
      ...{ code, title: blank, officialTitle: undefined, area: blank, agency: blank, who: blank },
      ...{ days: undefined, fee: undefined, applicant: ['name'], questions: [] },
    };
  }

  readFlags(): void {
    for (const name of order) this.#readFlag(name);
    for (const text of this.flags.question ?? []) this.#demand('--question', this.#takeQuestion(tidy(text) ?? ''));
  }

  async askRest(lines: Lines): Promise<void> {
    for (const name of order) {
      if (this.#readFlag(name)) continue;
      if (name !== 'short-title' || this.facts.officialTitle !== undefined) await this.#askOne(name, lines);
    }
    if (this.flags.question === undefined) await this.#askQuestions(lines);
  }

  /** True where the flag says something. */
  #readFlag(name: Name): boolean {
    const text = tidy(this.flags[name]);
    if (text === undefined) return false;
    this.#demand(`--${name}`, this.#take(asked[name].read(text, this.facts)));
    return true;
  }

  async #askOne(name: Name, lines: Lines): Promise<void> {
    const { ask, otherwise, read } = asked[name];
    for (;;) {
      const typed = await this.#hear(ask, otherwise, lines);
      const text = tidy(typed) ?? otherwise;
      if (text === undefined && typed === undefined)
        throw new WrongUse({ en: `--${name} is needed.`, vi: `Cần có --${name}.` });
      if (text === undefined) continue;
      const wrong = this.#take(read(text, this.facts));
      if (!wrong) return;
      this.#say(wrong);
      if (typed === undefined) throw new WrongUse(wrong);
    }
  }

  async #askQuestions(lines: Lines): Promise<void> {
    for (;;) {
      const text = tidy(await this.#hear(question, undefined, lines));
      if (text === undefined) return;
      const wrong = this.#takeQuestion(text);
      if (wrong) this.#say(wrong);
    }
  }

  /** `undefined` where nobody answers. */
  async #hear(ask: Said, otherwise: string | undefined, lines: Lines): Promise<string | undefined> {
    if (!lines) return undefined;
    const { output, language } = this.terminal;
    const usual = otherwise === 'unknown' && language === 'vi' ? 'chưa rõ' : otherwise;
    output.write(`${ask[language]}${usual ? ` [${usual}]` : ''}: `);
    const next = await lines.next();
    return next.done ? undefined : next.value;
  }

  #takeQuestion(text: string): Said | undefined {
    return this.#take({ questions: [...this.facts.questions, text] });
  }

  /** Takes facts that a document may have; gives what is wrong with others. */
  #take(read: Partial<Facts> | Said): Said | undefined {
    if ('en' in read && 'vi' in read) return read;
    const facts = { ...this.facts, ...read };
    const wrong = whyRefused(facts);
    if (!wrong) this.facts = facts;
    return wrong;
  }

  #say(wrong: Said): void {
    this.terminal.output.write(`  ${wrong[this.terminal.language]}\n`);
  }

  #demand(flag: string, wrong: Said | undefined): void {
    if (wrong) throw new WrongUse({ en: `${flag}: ${wrong.en}`, vi: `${flag}: ${wrong.vi}` });
  }
}

/** The first fault of a document with these facts. */
function whyRefused(facts: Facts): Said | undefined {
  try {
    loadProcedure(newDocument(facts, '2026-01-01', './procedure.schema.json'));
    return undefined;
  } catch (error) {
    if (!(error instanceof ProcedureError)) throw error;
    const [fault] = error.faults;
    return fault && { en: `${fault.message} ${fault.fix}`, vi: inVietnamese(fault).join(' ') };
  }
}

function tidy(text: string | undefined): string | undefined {
  return text?.normalize('NFC').trim() || undefined;
}
