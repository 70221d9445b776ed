import type { Json, JsonObject } from '../../src/model/json.js';
import { starters } from './applicant.js';

/** What an author says of a new procedure. */
export interface Facts {
  readonly code: string;
  readonly title: string;
  /** The whole official name, where that is too long for a title. */
  readonly officialTitle: string | undefined;
  readonly area: string;
  readonly agency: string;
  readonly who: string;
  /** Working days until the result; `undefined` where nobody knows. */
  readonly days: number | undefined;
  /** Đồng, or `undefined` where nobody knows. */
  readonly fee: number | undefined;
  /** Names of questions about the applicant. */
  readonly applicant: readonly string[];
  /** First questions of the procedure, as a citizen reads them. */
  readonly questions: readonly string[];
}

/** A document to begin with. What nobody has compared with a source is marked so. */
export function newDocument(facts: Facts, today: string, schema: string): JsonObject {
  const { code, title, officialTitle, area, agency, who, days, fee, questions } = facts;
  const names = facts.applicant.filter((name) => Object.hasOwn(starters, name));
  return {
    $schema: schema,
    code,
    version: today,
    title,
    ...(officialTitle !== undefined && { officialTitle }),
    area,
    delivery: 'unknown',
    agency,
    checked: {
      on: today,
      sources: ['https://dichvucong.gov.vn/'],
      unverified: ['/delivery', '/agency', '/legalBasis', '/guide/who', '/guide/time', '/guide/fees', '/result'],
    },
    legalBasis: [],
    guide: {
      who,
      prepare: [],
      steps: ['Trả lời các câu hỏi.', 'Xem lại và nộp.', 'Nhận kết quả.'],
      filingStep: 1,
      watchOut: [],
      inPerson: [],
      time:
        days === undefined
          ? { text: 'Chưa rõ. Xin hỏi cơ quan tiếp nhận.' }
          : { text: `${days} ngày làm việc`, workingDays: days },
      fees: [{ title: 'Lệ phí', ...(fee !== undefined && { amount: fee }) }],
    },
    form: {
      type: 'object',
      properties: {
        applicant: {
          type: 'object',
          title: 'Người yêu cầu',
          properties: Object.fromEntries(names.map((name) => [name, starters[name]?.schema ?? {}])),
          required: names,
        },
        ...(questions.length && { request: requestPage(questions) }),
      },
      required: ['applicant', ...(questions.length ? ['request'] : [])],
    },
    documents: [],
    declaration: 'Tôi cam đoan những nội dung trên là đúng sự thật.',
    result: { title: 'Kết quả giải quyết', deliver: ['counter'] },
    retention: { draftDays: 30 },
    translations: { en: english(names, questions.length > 0, days) },
  };
}

function requestPage(questions: readonly string[]): Json {
  const entries = questions.map((title, index) => [`question${index + 1}`, title] as const);
  return {
    type: 'object',
    title: 'Nội dung yêu cầu',
    properties: Object.fromEntries(entries.map(([name, title]) => [name, { type: 'string', title, maxLength: 200 }])),
    required: entries.map(([name]) => name),
  };
}

/** English for the words that are ours; the author's own are left to the author. */
function english(names: readonly string[], asks: boolean, days: number | undefined): Readonly<Record<string, string>> {
  const at = '/form/properties/applicant';
  return {
    '/guide/steps/0': 'Answer the questions.',
    '/guide/steps/1': 'Check everything and submit.',
    '/guide/steps/2': 'Receive the result.',
    '/guide/time/text':
      days === undefined ? 'Not known. Please ask the office.' : `${days} working ${days === 1 ? 'day' : 'days'}`,
    '/guide/fees/0/title': 'Fee',
    [`${at}/title`]: 'Applicant',
    ...Object.fromEntries(
      names.flatMap((name) =>
        Object.entries(starters[name]?.english ?? {}).map(([inside, words]) => [
          `${at}/properties/${name}${inside}`,
          words,
        ]),
      ),
    ),
    ...(asks && { '/form/properties/request/title': 'Your request' }),
    '/declaration': 'I declare that all of this is true.',
    '/result/title': 'The result',
  };
}
