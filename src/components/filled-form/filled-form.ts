import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { itemsOf, type Draft } from '../../model/draft.js';
import type { Slot } from '../../model/procedure.js';
import { wordsForDay } from '../../model/words-for-day.js';
import { shownWords } from '../words/shown.js';
import { printedGroup } from './printed-group.js';
import { sectionsOf, type NameOf, type Row, type Section } from '../review/answer-rows.js';

/** What the form is filled in with. */
export interface Filling {
  readonly draft: Draft;
  /** Who it is for. */
  readonly receiver: string;
  /** The files that go with it, each for a paper. */
  readonly files: readonly { readonly slot: string }[];
  readonly nameOf: NameOf;
  /** The code that the office gave the dossier; absent before. */
  readonly dossier?: string | undefined;
  /** The answers once more, to be scanned. */
  readonly code?: unknown;
}

/**
 * The answers laid out as a citizen's own form: pages and groups in the order of the document, numbered lines, the
 * declaration, a place to sign. It says on every page that it is a copy; nothing of it looks like a paper of the office.
 */
export function filledForm({ draft, receiver, files, nameOf, dossier, code }: Filling): TemplateResult {
  const slots = draft.papers;
  const pages = draft.pages.map((page) => ({
    ...page,
    sections: sectionsOf(printedGroup(page, draft), draft, nameOf),
  }));
  const filled = pages.filter(({ sections }) => sections.length);
  const parts = filled.map(({ title, sections }) => ({ title, content: lines(sections, draft) }));
  const kind = dossier ? `${copyWords()}. ${msg(str`Mã hồ sơ: ${dossier}`)}` : copyWords();
  return formSheet(draft.procedure, { receiver, kind, code }, [
    ...parts,
    ...papers(slots, (slot) => enclosed(slot, files)),
  ]);
}

/** A part of the form under its number: a page of questions, or the papers. */
export interface FormPart {
  readonly title: string;
  readonly content: unknown;
}

/** The form on paper around its parts; `kind` says on each page what the sheet is, `code` is what stands beside the signature. */
export function formSheet(
  { title, officialTitle = title, code, version, declaration, language }: FormFacts,
  { receiver, kind, code: picture }: { readonly receiver: string; readonly kind: string; readonly code?: unknown },
  parts: readonly FormPart[],
): TemplateResult {
  return html`<article class="form" lang=${language}>
    <p class="copy" .textContent=${kind}></p>
    <div class="body">
      <header>
        <h1><span class="kind" .textContent=${msg('Tờ khai')}></span><span .textContent=${officialTitle}></span></h1>
        <p .textContent=${msg(str`Kính gửi: ${receiver}`)}></p>
      </header>
      ${parts.map(
        (part, index) => html`
          <h2 .textContent=${`${roman(index + 1)}. ${part.title}`}></h2>
          ${part.content}
        `,
      )}
      <section class="end">
        <p .textContent=${declaration}></p>
        <div class="last">
          <div class="left">
            ${picture ?? nothing}
            <footer
              .textContent=${msg(str`Mã thủ tục ${code}, bản ngày ${version.split('-').reverse().join('/')}`)}
            ></footer>
          </div>
          <div class="signature">
            <p .textContent=${msg('……………, ngày …… tháng …… năm ………')}></p>
            <p class="signer" .textContent=${msg('Người khai')}></p>
            <p .textContent=${msg('(Ký, ghi rõ họ, chữ đệm, tên)')}></p>
          </div>
        </div>
      </section>
    </div>
  </article>`;
}

type FormFacts = Pick<Draft['procedure'], 'title' | 'officialTitle' | 'code' | 'version' | 'declaration' | 'language'>;

export function copyWords(): string {
  return msg('Bản in từ thông tin đã khai, chưa phải giấy tờ của cơ quan');
}

/** The lines of a page are numbered through, whatever groups they stand in. */
function lines(sections: readonly Section[], draft: Draft): TemplateResult {
  const questions = new Map(draft.pages.flatMap(itemsOf).map(({ pointer, question }) => [pointer, question]));
  let number = 0;
  const line = (row: Row, heading: string | undefined): TemplateResult => {
    const label = row.title === heading ? '' : ` ${row.title}${row.title.endsWith('?') ? '' : ':'}`;
    const isDay = questions.get(row.pointer)?.kind === 'date';
    return html`<div class="line">
      <dt .textContent=${`${++number}.${label}`}></dt>
      <dd .textContent=${isDay ? withWords(row, draft) : row.text}></dd>
    </div>`;
  };
  return html`${sections.map(
    ({ title, rows }) => html`
      ${title ? html`<h3 .textContent=${title}></h3>` : nothing}
      <dl>${rows.map((row) => line(row, title))}</dl>
    `,
  )}`;
}

/** A whole day also in words, as the paper forms want it; they are in Vietnamese. */
function withWords({ pointer, text }: Row, draft: Draft): string {
  const day = draft.read(pointer);
  const isWhole = typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);
  return isWhole && draft.procedure.language === 'vi' ? `${text} (${wordsForDay(day)})` : text;
}

/** The papers that go with it, as its last part; none where there are none. */
export function papers(slots: readonly Slot[], enclosed: (slot: Slot) => string): readonly FormPart[] {
  if (slots.length === 0) return [];
  const content = html`<table>
    <thead>
      <tr>
        <th scope="col" .textContent=${msg('Số')}></th>
        <th scope="col" .textContent=${msg('Tên giấy tờ')}></th>
        <th scope="col" .textContent=${msg('Bản kèm theo')}></th>
      </tr>
    </thead>
    <tbody>
      ${slots.map(
        (slot, index) =>
          html`<tr>
            <td>${index + 1}</td>
            <td .textContent=${slot.title}></td>
            <td .textContent=${enclosed(slot)}></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  return [{ title: msg('Giấy tờ kèm theo'), content }];
}

function enclosed(slot: Slot, files: Filling['files']): string {
  const { id, copies } = slot;
  if (copies === 'shown') return shownWords(slot);
  const count = files.filter(({ slot }) => slot === id).length;
  return count ? msg(str`${count} tệp`) : msg('Không có');
}

function roman(number: number): string {
  const signs = [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let rest = number;
  let written = '';
  for (const [sign, value] of signs) for (; rest >= value; rest -= value) written += sign;
  return written;
}

/** A4, black on white; the head of the table repeats on each page, so that each says that it is a copy. */
export const filledFormStyles = css`
  .form,
  .form * {
    box-sizing: border-box;
  }
  .form {
    display: table;
    inline-size: 100%;
    margin: 0;
    background: #fff;
    color: #000;
    font-family: 'Times New Roman', Tinos, 'Liberation Serif', serif;
    font-size: 17px;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .form .copy {
    display: table-header-group;
    break-inside: avoid;
    font-style: italic;
  }
  .form .copy::after {
    content: '';
    display: block;
    block-size: 12px;
  }
  .form th {
    white-space: nowrap;
  }
  .form .body {
    display: table-row-group;
  }
  .form header {
    margin-block: 16px 20px;
    text-align: center;
  }
  .form h1,
  .form h2,
  .form h3,
  .form p,
  .form dl,
  .form dd {
    margin: 0;
    color: inherit;
    font-size: 1em;
  }
  .form h1 {
    margin-block-end: 8px;
    font-size: 1.2em;
    line-height: 1.5;
  }
  .form h1 span {
    display: block;
  }
  .form .kind {
    text-transform: uppercase;
  }
  .form h2 {
    margin-block: 16px 4px;
    break-after: avoid;
  }
  .form h3 {
    margin-block: 8px 2px;
    font-style: italic;
    break-after: avoid;
  }
  .form .line {
    padding-block: 2px;
    break-inside: avoid;
  }
  .form dt,
  .form dd {
    display: inline;
    color: inherit;
    font-weight: 400;
  }
  .form dd {
    font-weight: 700;
    white-space: pre-line;
  }
  .form table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .form tr {
    break-inside: avoid;
  }
  .form th,
  .form td {
    padding: 4px 8px;
    border: 1px solid #000;
    text-align: start;
    vertical-align: top;
  }
  .form .end {
    margin-block-start: 20px;
    break-inside: avoid;
  }
  .form .last {
    display: flex;
    align-items: flex-end;
    justify-content: space-between;
    margin-block-start: 16px;
  }
  .form .signature {
    flex: 1 1 60%;
    max-inline-size: 22em;
    padding-block-end: 7em;
    text-align: center;
  }
  .form .signer {
    font-weight: 700;
  }
  .form .left {
    flex: 1 1 40%;
    font-size: 16px;
  }
  .form figure {
    margin: 0 0 4px;
    break-inside: avoid;
  }
  .form .code {
    display: block;
    max-inline-size: 100%;
  }
  .form .codes {
    margin-block-end: 12px;
  }
`;
