import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { day } from '../words/dates.js';
import { unverified } from '../words/unverified.js';
import { fees } from './fees.js';
import { stepsFor, type Filing } from './filing.js';

/** Which procedure it is, and who decides. */
export function guideHead(procedure: GuideFacts): TemplateResult {
  return html`<h2 .textContent=${procedure.title}></h2>
    <div class="muted agency">${agencyLine(procedure)}</div>`;
}

/** Who decides. */
export function agencyLine(procedure: GuideFacts): TemplateResult {
  const { agency } = procedure;
  return fact(procedure, '/agency', msg(str`Nơi giải quyết: ${agency}`));
}

/** The whole name, where the title is a shorter one. */
export function officialName({ officialTitle }: GuideFacts): TemplateResult | typeof nothing {
  if (!officialTitle) return nothing;
  return html`<p class="muted agency" .textContent=${msg(str`Tên chính thức: ${officialTitle}`)}></p>`;
}

/** The four cards: who, what to prepare, the steps, time and fee. `phone` is whom to ask for a fee that is not known. */
export function cards(procedure: GuideFacts, phone: string, filing: Filing): TemplateResult {
  return html`${card(msg('Ai được nộp'), fact(procedure, '/guide/who', procedure.guide.who))}
  ${card(msg('Cần chuẩn bị'), papers(procedure))} ${card(msg('Các bước'), steps(procedure, filing))}
  ${card(msg('Thời gian và lệ phí'), timeAndFees(procedure, phone))}`;
}

function card(title: string, content: TemplateResult): TemplateResult {
  return html`<section class="card" part="card">
    <h3 .textContent=${title}></h3>
    ${content}
  </section>`;
}

/** A fact, and whether nobody has checked it. */
function fact(procedure: GuideFacts, pointer: string, text: string): TemplateResult {
  return html`<p><span .textContent=${text}></span> ${unverified(procedure, pointer)}</p>`;
}

/** Facts in a list; a doubt about all of them is told once, before it. */
function list(
  procedure: GuideFacts,
  pointer: string,
  texts: readonly string[],
  around = (rows: unknown) =>
    html`<ul>
      ${rows}
    </ul>`,
): TemplateResult {
  const marks = texts.map((_, place) => unverified(procedure, `${pointer}/${place}`));
  const isOne = marks.length > 1 && !marks.includes(nothing);
  return html`${isOne ? html`<p>${marks[0]}</p>` : nothing}
  ${around(texts.map((text, place) => html`<li><span .textContent=${text}></span> ${isOne ? nothing : marks[place]}</li>`))}`;
}

function papers(procedure: GuideFacts): TemplateResult {
  const { guide, needed } = procedure;
  if (guide.prepare.length) return list(procedure, '/guide/prepare', guide.prepare);
  if (needed.length)
    return html`<ul>
      ${needed.map((title) => html`<li .textContent=${title}></li>`)}
    </ul>`;
  return html`<p>${msg('Chưa có danh sách giấy tờ. Xin hỏi cơ quan trước khi nộp.')}</p>`;
}

/** The steps, in their order. */
function steps(procedure: GuideFacts, filing: Filing): TemplateResult {
  return list(
    procedure,
    '/guide/steps',
    stepsFor(procedure, filing),
    (rows) =>
      html`<ol>
        ${rows}
      </ol>`,
  );
}

function timeAndFees(procedure: GuideFacts, phone: string): TemplateResult {
  const [short, rest] = headOf(procedure.guide.time.text);
  return html`
    <p>
      <strong class="figure" .textContent=${short}></strong>
      <span .textContent=${rest}></span>
      ${unverified(procedure, '/guide/time')}
    </p>
    ${fees(procedure, phone)}
  `;
}

/** A short first sentence, to be set large, and what follows it. */
function headOf(text: string): readonly [short: string, rest: string] {
  const [first = ''] = text.split('. ', 1);
  return first.length <= 40 ? [first.replace(/\.$/, ''), text.slice(first.length + 1).trim()] : ['', text];
}

/** What often goes wrong. */
export function mistakes(procedure: GuideFacts): TemplateResult | typeof nothing {
  const { watchOut } = procedure.guide;
  if (watchOut.length === 0) return nothing;
  return html`<section class="notice warning">
    <h3>${msg('Dễ sai')}</h3>
    ${list(procedure, '/guide/watchOut', watchOut)}
  </section>`;
}

/** What must be done in person, also when nobody knows. */
export function visits(procedure: GuideFacts): TemplateResult {
  const { inPerson } = procedure.guide;
  return html`<section>
    <h3>${msg('Phải đến trực tiếp')}</h3>
    ${
      inPerson.length
        ? list(procedure, '/guide/inPerson', inPerson)
        : fact(procedure, '/delivery', visitWords[procedure.delivery]())
    }
  </section>`;
}

const visitWords: Record<GuideFacts['delivery'], () => string> = {
  full: () => msg('Không phải đến. Làm được toàn bộ trên mạng.'),
  partial: () => msg('Có phần phải làm trực tiếp. Xin hỏi cơ quan là phần nào.'),
  information: () => msg('Thủ tục này nộp trực tiếp tại cơ quan.'),
  unknown: () => msg('Chưa rõ có phải đến trực tiếp hay không. Xin hỏi cơ quan trước khi đi.'),
};

/** What the page is not, and what it never asks. */
export function promise(): string {
  return msg(
    'Trang này không phải Cổng Dịch vụ công quốc gia và không bao giờ hỏi mật khẩu VNeID, mã OTP hay số thẻ ngân hàng.',
  );
}

/** How long it takes to fill in: what everybody is asked, and what many are asked besides. */
export function effort({ minutes: { least, usual } }: GuideFacts): TemplateResult {
  const words =
    least === usual
      ? msg(str`Điền chừng ${least} phút.`)
      : msg(str`Điền chừng ${least} đến ${usual} phút, tùy trường hợp.`);
  return html`<p class="effort" .textContent=${words}></p>`;
}

/** What the guide rests on, and what the office's own facts do. */
export function sources({ checked, legalBasis, local = [] }: GuideFacts): TemplateResult {
  return html`<details class="after">
    <summary>${msg('Căn cứ pháp lý và nguồn')}</summary>
    <p .textContent=${msg(str`Nội dung được đối chiếu với nguồn ngày ${day(checked.on)}.`)}></p>
    <ul>
      ${legalBasis.map(({ number, title = '' }) => html`<li .textContent=${`${number} ${title}`}></li>`)}
      ${checked.sources.map((source) => html`<li>${link(source)}</li>`)}
      ${local.map(({ source, on }) => html`<li>${link(source)} (${day(on)})</li>`)}
    </ul>
  </details>`;
}

/** A source is text unless it is plainly an address on the web. */
function link(source: string): TemplateResult {
  return /^https?:\/\/\S+$/.test(source)
    ? html`<a href=${source} rel="noreferrer" .textContent=${source}></a>`
    : html`<span .textContent=${source}></span>`;
}
