import { canonicalJson } from '../../model/canonical-json.js';
import { read } from '../../model/pointer.js';
import { documentDigest } from '../../model/scan/document-digest.js';
import { sectionsOf, type NameOf } from '../review/answer-rows.js';
import type { ReadDossier } from './dossier.js';

/** Programs for tables run what begins so. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Programs for tables take these for numbers and days of their own, and lose zeros or swap day and month. */
const numeric = /^[\d\s./:-]+$/;

/** A table of all answers, as programs for tables read it: UTF-8 with its mark, a comma between, a line for each answer. */
export function csvOf({ draft }: ReadDossier, nameOf: NameOf, heads: readonly string[]): string {
  const rows = draft.pages.flatMap((page) =>
    sectionsOf(page, draft, nameOf).flatMap(({ title, rows }) =>
      rows.map((row) => {
        const value = read(draft.answers, row.pointer);
        const plain = typeof value === 'object' ? canonicalJson(value) : String(value ?? '');
        return [page.title, title ?? '', row.title, asText(row.text), row.pointer, plain].map(cell);
      }),
    ),
  );
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
