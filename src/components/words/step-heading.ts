import { html, type TemplateResult } from 'lit';

/** What a heading says: which step it is, where that is known, and its title; each goes to the next line as a whole. */
export function stepHeading(step: string, title: string): TemplateResult {
  return html`${step && html`<span .textContent=${`${step}:`}></span> `}<span .textContent=${title}></span>`;
}
