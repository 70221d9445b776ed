import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { day } from '../words/dates.js';
import { unverified } from '../words/unverified.js';

/** One of the four cards. */
export function card(title: string, content: TemplateResult): TemplateResult {
  return html`<section class="card" part="card">
    <h3 .textContent=${title}></h3>
    ${content}
  </section>`;
}

/** A fact, and whether nobody has checked it. */
export function fact(procedure: GuideFacts, pointer: string, text: string): TemplateResult {
  return html`<p><span .textContent=${text}></span> ${unverified(procedure, pointer)}</p>`;
}

function items(procedure: GuideFacts, pointer: string, texts: readonly string[]): readonly TemplateResult[] {
  return texts.map(
    (text, place) => html`<li><span .textContent=${text}></span> ${unverified(procedure, `${pointer}/${place}`)}</li>`,
  );
}

/** Facts in no order. */
export function list(procedure: GuideFacts, pointer: string, texts: readonly string[]): TemplateResult {
  return html`<ul>
    ${items(procedure, pointer, texts)}
  </ul>`;
}

/** The steps, in their order. */
export function steps(procedure: GuideFacts): TemplateResult {
  return html`<ol>
    ${items(procedure, '/guide/steps', procedure.guide.steps)}
  </ol>`;
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

/** What the guide rests on. */
export function sources({ checked, legalBasis }: GuideFacts): TemplateResult {
  return html`<details class="after">
    <summary>${msg('Căn cứ pháp lý và nguồn')}</summary>
    <p .textContent=${msg(str`Nội dung được đối chiếu với nguồn ngày ${day(checked.on)}.`)}></p>
    <ul>
      ${legalBasis.map(({ number, title = '' }) => html`<li .textContent=${`${number} ${title}`}></li>`)}
      ${checked.sources.map((source) => html`<li>${link(source)}</li>`)}
    </ul>
  </details>`;
}

/** A source is text unless it is plainly an address on the web. */
function link(source: string): TemplateResult {
  return /^https?:\/\/\S+$/.test(source)
    ? html`<a href=${source} rel="noreferrer" .textContent=${source}></a>`
    : html`<span .textContent=${source}></span>`;
}
