import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** A code, or a sentence that has one: seen as it is, heard sign by sign, because a code is no word. */
export function spelled(code: string, sentence = code): TemplateResult {
  return html`<span aria-hidden="true" .textContent=${sentence}></span>${heard(code, sentence)}`;
}

/** The heard half alone, beside what is hidden from ears. */
export function heard(code: string, sentence = code): TemplateResult {
  const words = code ? sentence.replace(code, () => [...code].join(' ')) : sentence;
  return html`<span
    class="visually-hidden"
    translate=${sentence === code ? 'no' : nothing}
    .textContent=${words}
  ></span>`;
}

/** What to say first on the telephone. */
export function callWith(code: string): TemplateResult {
  return html`<p>${spelled(code, msg(str`Khi gọi, xin đọc mã hồ sơ ${code}.`))}</p>`;
}
