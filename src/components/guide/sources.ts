import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { keysOf } from '../../model/pointer-keys.js';
import { day } from '../words/dates.js';
import { doubtsOf } from './doubts.js';

/** What the guide rests on, what the office's own facts do, and what nothing does. */
export function sources(facts: GuideFacts): TemplateResult {
  const { checked, legalBasis, local = [] } = facts;
  const doubts = doubtsOf(facts).flatMap(([name, pointers]) => {
    const texts = [...new Set(pointers.flatMap((each) => textsAt(facts, each)))];
    return texts.length ? [`${name}: ${texts.join(' ')}`] : [];
  });
  return html`<details class="sources">
    <summary>${msg('Căn cứ pháp lý và nguồn')}</summary>
    ${
      doubts.length
        ? html`<p>${msg('Chưa có nguồn nào xác nhận:')}</p>
            <ul>
              ${doubts.map((text) => html`<li .textContent=${text}></li>`)}
            </ul>`
        : nothing
    }
    <p .textContent=${msg(str`Nội dung được đối chiếu với nguồn ngày ${day(checked.on)}.`)}></p>
    <ul>
      ${legalBasis.map(({ number, title = '' }) => html`<li .textContent=${`${number} ${title}`}></li>`)}
      ${checked.sources.map((source) => html`<li>${link(source)}</li>`)}
      ${local.map(({ source, on }) => html`<li>${link(source)} (${day(on)})</li>`)}
    </ul>
  </details>`;
}

/** What stands at a pointer, in words of the document. */
function textsAt(facts: GuideFacts, pointer: string): readonly string[] {
  if (pointer === '/delivery') return [msg('Chưa rõ có phải đến trực tiếp hay không. Xin hỏi cơ quan trước khi đi.')];
  const said = wordsOf(
    keysOf(pointer).reduce<unknown>((found, key) => (found as Readonly<Record<string, unknown>>)[key], facts),
  );
  return pointer.endsWith('/exempt') ? [msg(str`Được miễn: ${said.join('; ')}`)] : said;
}

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  const { number, text, title, note } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const words = [number, text, title, note].filter(Boolean).join(': ');
  return words ? [words.endsWith('.') ? words : `${words}.`] : [];
}

/** A source is text unless it is plainly an address on the web. */
function link(source: string): TemplateResult {
  return /^https?:\/\/\S+$/.test(source)
    ? html`<a href=${source} rel="noreferrer" .textContent=${source}></a>`
    : html`<span .textContent=${source}></span>`;
}
