import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { UnpackedPaper } from '../../client/handover/unpack.js';
import type { Draft } from '../../model/draft.js';
import type { Page } from '../../model/question.js';
import { documentDigest } from '../../model/scan/document-digest.js';
import { withPage, wordsFor } from '../fields/group-words.js';
import { sectionsOf, type NameOf, type Row } from '../review/answer-rows.js';
import { doubts } from '../review/open-points.js';
import { day } from '../words/dates.js';
import { fileSize } from '../words/file-size.js';
import { shownWords } from '../words/shown.js';
import type { ReadDossier } from './dossier.js';
import { changeWords } from './reader-words.js';
import type { SavedAs } from './saved-as.js';

/** What an officer can do with the answers. */
export interface Acts {
  /** The pointer of the answer that was copied last. */
  readonly copied: string | undefined;
  readonly copy: (pointer: string, text: string) => void;
  readonly save: (kind: SavedAs) => Promise<void>;
  readonly clear: () => void;
}

/** A dossier as the review shows it, with what is wrong in it and each answer to copy. */
export function readView(dossier: ReadDossier, nameOf: NameOf, language: string, acts: Acts): TemplateResult {
  const draft = dossier.draft;
  draft.translate(language);
  return html`<article class="dossier">
    ${head(dossier)} ${proof(dossier)} ${points(draft)}
    <div class="buttons">
      <button type="button" class="button" @click=${() => acts.save('xlsx')}>${msg('Lưu bảng tính')}</button>
      <button type="button" class="button" @click=${() => acts.save('csv')}>${msg('Lưu CSV')}</button>
      <button type="button" class="button" @click=${() => acts.save('json')}>${msg('Lưu JSON')}</button>
      <button type="button" class="button" @click=${acts.clear}>${msg('Xong, đọc hồ sơ khác')}</button>
    </div>
    ${draft.pages.map((page) => pageView(page, draft, nameOf, acts))} ${papersView(dossier)}
  </article>`;
}

function head({ draft, day: made, from }: ReadDossier): TemplateResult {
  const { title, code, version } = draft.procedure;
  const origin = from === 'code' ? msg('Đọc từ mã') : msg('Đọc từ tệp ZIP');
  return html`
    <h2 tabindex="-1" .textContent=${title}></h2>
    <p
      class="muted"
      .textContent=${msg(str`${origin}. Thủ tục ${code}, bản ngày ${day(version)}, mã tài liệu ${documentDigest(draft.procedure)}. Chuẩn bị ngày ${made ? day(made) : '…'}.`)}
    ></p>
    <p>${msg('Đây là điều người dân tự khai, chưa được xác thực: xin đối chiếu với giấy tờ và căn cước.')}</p>
  `;
}

/** Whether the files of a pack are those that were packed. */
function proof({ from, changes }: ReadDossier): TemplateResult | typeof nothing {
  if (from === 'code') return nothing;
  if (changes.length === 0)
    return html`<p class="notice done" .textContent=${msg('Mọi tệp trong gói ZIP đúng như lúc gom hồ sơ.')}></p>`;
  return html`<section class="notice error">
    <h3>${msg('Gói ZIP không còn như lúc gom hồ sơ')}</h3>
    <ul>
      ${changes.map((change) => html`<li .textContent=${changeWords(change)}></li>`)}
    </ul>
  </section>`;
}

function points(draft: Draft): TemplateResult {
  const wrong = draft.issues.map((issue) => withPage(wordsFor(issue, draft), issue.pointer, draft.pages));
  const doubtful = doubts(draft).map(({ text }) => text);
  const list = (texts: readonly string[]): TemplateResult =>
    html`<ul>
      ${texts.map((text) => html`<li .textContent=${text}></li>`)}
    </ul>`;
  return html`
    ${
      wrong.length
        ? html`<section class="notice error">
            <h3 .textContent=${msg(str`${wrong.length} chỗ chưa đúng theo tài liệu của thủ tục`)}></h3>
            ${list(wrong)}
          </section>`
        : html`<p class="notice done">${msg('Các câu trả lời đủ và đúng theo tài liệu của thủ tục.')}</p>`
    }
    ${
      doubtful.length
        ? html`<section class="notice warning">
            <h3>${msg('Xin hỏi lại người dân')}</h3>
            ${list(doubtful)}
          </section>`
        : nothing
    }
  `;
}

function pageView(page: Page, draft: Draft, nameOf: NameOf, acts: Acts): TemplateResult | typeof nothing {
  const sections = sectionsOf(page, draft, nameOf);
  if (sections.length === 0) return nothing;
  return html`<section class="page" part="answers">
    <div class="head"><h3 .textContent=${page.title}></h3></div>
    ${sections.map(
      ({ title, rows }) => html`
        ${title ? html`<h4 .textContent=${title}></h4>` : nothing}
        <dl>${rows.map((row) => rowView(row, row.title === (title ?? page.title), acts))}</dl>
      `,
    )}
  </section>`;
}

function rowView({ pointer, title, text, typed }: Row, isNamed: boolean, { copied, copy }: Acts): TemplateResult {
  return html`<div class="row answer">
    <dt class=${isNamed ? 'visually-hidden' : nothing} .textContent=${title}></dt>
    <dd class="text" translate=${typed ? 'no' : nothing} .textContent=${text}></dd>
    <dd class="act">
      <button type="button" class="link" aria-label=${msg(str`Chép: ${title}`)} @click=${() => copy(pointer, text)}>
        <span .textContent=${copied === pointer ? msg('Đã chép') : msg('Chép')}></span>
      </button>
    </dd>
  </div>`;
}

/** The papers to ask for: how many files belong to each; those of a pack by name, also where no paper asks for them. */
function papersView({ draft, counts, papers, from }: ReadDossier): TemplateResult | typeof nothing {
  const asked = new Set(draft.papers.map(({ id }) => id));
  const others = papers.filter(({ slot }) => !asked.has(slot));
  if (asked.size + others.length === 0) return nothing;
  const words = (count: number): string =>
    count === 0
      ? msg('Không kèm tệp')
      : from === 'code'
        ? msg(str`${count} tệp, người dân đang giữ`)
        : msg(str`${count} tệp`);
  return html`<section class="page">
    <div class="head"><h3>${msg('Giấy tờ')}</h3></div>
    <dl>
      ${draft.papers.map((slot) => {
        const own = papers.filter((paper) => paper.slot === slot.id);
        const isShown = slot.copies === 'shown' && !counts.get(slot.id);
        return html`<div class="row">
          <dt .textContent=${slot.title}></dt>
          <dd .textContent=${isShown ? shownWords(slot) : words(counts.get(slot.id) ?? 0)}></dd>
          ${own.map(fileView)}
        </div>`;
      })}
      ${
        others.length
          ? html`<div class="row">
              <dt>${msg('Tệp khác')}</dt>
              <dd
                .textContent=${msg('Theo các câu trả lời thì không cần giấy tờ này, nhưng tệp có trong gói ZIP.')}
              ></dd>
              ${others.map(fileView)}
            </div>`
          : nothing
      }
    </dl>
  </section>`;
}

function fileView({ path, bytes, proven }: UnpackedPaper): TemplateResult {
  return html`<dd class="file">
    <span .textContent=${`${path} (${fileSize(bytes.size)})`}></span>
    <span .textContent=${proven ? msg('đúng bản gốc') : msg('khác bản gốc')}></span>
  </dd>`;
}
