import { html, nothing, type TemplateResult } from 'lit';
import { addressIn, pageOf, type PageFrame } from './page.js';

/** What is said in one language. */
export interface Landing {
  readonly title: string;
  readonly lines: readonly string[];
  /** The words of the link to the list of procedures. */
  readonly list: string;
}

/** A page at an address that somebody typed or cut short. Its readers are unknown, so it says all in both languages. */
export function landingPage(
  { vi, en, code = [] }: { readonly vi: Landing; readonly en: Landing; readonly code?: readonly string[] },
  frame: PageFrame,
  up: string,
): TemplateResult {
  const part = (language: string, { title, lines, list }: Landing): TemplateResult => html`
    <section lang=${language}>
      ${language === 'vi' ? html`<h1 .textContent=${title}></h1>` : html`<h2 .textContent=${title}></h2>`}
      ${lines.map((line) => html`<p .textContent=${line}></p>`)}
      ${code.length ? html`<p>${code.map((line) => html`<code .textContent=${line}></code><br />`)}</p>` : nothing}
      <p><a href=${up + addressIn('', language)} .textContent=${list}></a></p>
    </section>
  `;
  return pageOf(
    { title: vi.title, description: vi.title, path: '', up, languages: ['vi'] },
    { ...frame, language: 'vi', unlisted: true },
    html`${part('vi', vi)} ${part('en', en)}`,
  );
}
