import { read } from '../../model/pointer.js';
import { documentDigest } from '../../model/scan/document-digest.js';
import { sectionsOf, type NameOf } from '../review/answer-rows.js';
import type { ReadDossier } from './dossier.js';
import { spreadsheet } from './spreadsheet.js';

/** Programs for tables run what begins so. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Programs for tables take these for numbers and days of their own, and lose zeros or swap day and month. */
const numeric = /^[\d\s./:-]+$/;

/** What a table says of one answer: the headings it stands under, question, words, place and value. */
type Line = readonly [page: string, group: string, question: string, answer: string, pointer: string, value: string];

function linesOf({ draft }: ReadDossier, nameOf: NameOf): readonly Line[] {
  return draft.pages.flatMap((page) =>
    sectionsOf(page, draft, nameOf).flatMap(({ title, rows }) =>
      rows.map((row): Line => {
        const value = read(draft.answers, row.pointer);
        const plain = typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
        return [page.title, title ?? '', row.title, row.text, row.pointer, plain];
      }),
    ),
  );
}

/** A table of all answers for people, as Excel and LibreOffice open it. */
export function sheetOf(dossier: ReadDossier, nameOf: NameOf, heads: readonly string[], now: Date): Promise<Blob> {
  return spreadsheet([heads, ...linesOf(dossier, nameOf)], [34, 34, 40, 48, 28, 28], now);
}

/** The same for programs: UTF-8 with its mark, a comma between, a line for each answer. */
export function csvOf(dossier: ReadDossier, nameOf: NameOf, heads: readonly string[]): string {
  const rows = linesOf(dossier, nameOf).map((line) => line.map((text, at) => cell(at === 3 ? asText(text) : text)));
  return `\ufeff${[heads.map(cell), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** What such programs show as it is. */
interface Shown {
  readonly asIs: string;
}

function asText(text: string): string | Shown {
  return numeric.test(text) ? { asIs: `="${text}"` } : text;
}

function cell(content: string | Shown): string {
  const text = typeof content === 'string' ? (formula.test(content) ? `'${content}` : content) : content.asIs;
  return `"${text.replaceAll('"', '""')}"`;
}

/** All of it for the office's own program. */
export function jsonOf({ draft, day, counts, papers }: ReadDossier): string {
  const { code, version } = draft.procedure;
  const content = {
    code,
    version,
    document: documentDigest(draft.procedure),
    day,
    answers: draft.answers,
    papers: draft.papers.map(({ id, title }) => ({ slot: id, title, count: counts.get(id) ?? 0 })),
    files: papers.map(({ path, slot, type, proven }) => ({ path, slot, type, proven })),
  };
  return JSON.stringify(content, undefined, 2);
}
