import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { feeInShort, goingOn, timeInShort } from '../words/short-facts.js';
import { fees } from './fees.js';
import { stepsFor, type Filing } from './filing.js';

/** Which procedure it is. */
export function guideHead({ title }: GuideFacts): TemplateResult {
  return html`<h2 .textContent=${title}></h2>`;
}

/** What most people want to know before all else, in one line: the fee, the time and what is needed. */
export function inShort({ guide, needed }: GuideFacts): TemplateResult {
  const { fees, time, needs = needed.length < 3 ? needed : [] } = guide;
  const words = [feeInShort(fees), goingOn(timeInShort(time.text))];
  if (needs.length) words.push(msg(str`cần: ${needs.join(', ')}`));
  return html`<p class="facts" .textContent=${words.join(' · ')}></p>`;
}

/** How long it takes to fill in. */
export function effort({ minutes, steps }: GuideFacts): TemplateResult {
  return html`<p class="effort" .textContent=${msg(str`Chừng ${minutes} phút, ${steps} bước.`)}></p>`;
}

/** The four parts that open in place. `phone` is whom to ask for a fee that is not known. */
export function parts(facts: GuideFacts, phone: string, filing: Filing): TemplateResult {
  const { agency, guide, officialTitle } = facts;
  return html`${part(
    msg('Ai được nộp'),
    html`<p .textContent=${guide.who}></p>
      <p .textContent=${msg(str`Nơi giải quyết: ${agency}`)}></p>
      ${officialTitle ? html`<p .textContent=${msg(str`Tên chính thức: ${officialTitle}`)}></p>` : nothing}`,
  )}
  ${part(msg('Cần chuẩn bị'), papers(facts))}
  ${part(
    msg('Các bước'),
    html`<ol>
        ${rows(stepsFor(facts, filing))}
      </ol>
      ${visits(facts)}
      ${
        guide.watchOut.length
          ? html`<section class="notice warning">
              <h4>${msg('Dễ sai')}</h4>
              ${list(guide.watchOut)}
            </section>`
          : nothing
      }`,
  )}
  ${part(msg('Thời gian và lệ phí'), html`${time(guide.time.text)} ${fees(facts, phone)}`)}`;
}

function part(title: string, content: TemplateResult): TemplateResult {
  return html`<details class="card" part="card">
    <summary><h3 .textContent=${title}></h3></summary>
    ${content}
  </details>`;
}

function list(texts: readonly string[]): TemplateResult {
  return html`<ul>
    ${rows(texts)}
  </ul>`;
}

function rows(texts: readonly string[]): readonly TemplateResult[] {
  return texts.map((text) => html`<li .textContent=${text}></li>`);
}

function papers({ guide, needed }: GuideFacts): TemplateResult {
  const told = guide.prepare.length ? guide.prepare : needed;
  return told.length ? list(told) : html`<p>${msg('Chưa có danh sách giấy tờ. Xin hỏi cơ quan trước khi nộp.')}</p>`;
}

function time(text: string): TemplateResult {
  const short = timeInShort(text);
  return html`<p>
    <strong .textContent=${short}></strong> <span .textContent=${text.slice(short.length + 1).trim()}></span>
  </p>`;
}

/** What must be done in person. Where nobody knows, that is a point to ask about. */
function visits({ guide, delivery }: GuideFacts): TemplateResult | typeof nothing {
  const words = visitWords[delivery]?.();
  if (!guide.inPerson.length && !words) return nothing;
  return html`<section>
    <h4>${msg('Phải đến trực tiếp')}</h4>
    ${guide.inPerson.length ? list(guide.inPerson) : html`<p .textContent=${words}></p>`}
  </section>`;
}

const visitWords: Partial<Record<GuideFacts['delivery'], () => string>> = {
  full: () => msg('Không phải đến. Làm được toàn bộ trên mạng.'),
  partial: () => msg('Có phần phải làm trực tiếp. Xin hỏi cơ quan là phần nào.'),
  information: () => msg('Thủ tục này nộp trực tiếp tại cơ quan.'),
};

/** What the page is not, and what it never asks. */
export function promise(): TemplateResult {
  return html`<p
    class="honest"
    .textContent=${msg('Trang này không phải Cổng Dịch vụ công quốc gia và không bao giờ hỏi mật khẩu VNeID, mã OTP hay số thẻ ngân hàng.')}
  ></p>`;
}
