import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { guideArticle, procedureTag } from '../guide-article.js';
import { addressIn, pageOf, type PageFrame } from './page.js';

/** The page of one procedure: its guide, then the form where there are scripts, and a blank form where there are none. */
export function procedurePage(facts: GuideFacts, frame: PageFrame, embedded = false): TemplateResult {
  const { code, title, guide, languages } = facts;
  const { office, scripts, language } = frame;
  const blank = addressIn(`${code}/to-khai`, language);
  // The head of the page leads to the other languages; in a frame there is no head.
  const told = embedded ? facts : { ...facts, languages: [] };
  const place = { office, start: blank, ...(scripts && { endpoint: '..' }) };
  return pageOf(
    { title, description: guide.who, path: code, languages, script: 'dvc-procedure.js', embedded },
    frame,
    html`
      ${embedded ? nothing : html`<h1 class="page-title" .textContent=${msg('Thủ tục hành chính')}></h1>`}
      ${scripts ? procedureTag(told, place) : guideArticle(told, place)} ${embedded ? nothing : more(code, frame)}
    `,
  );
}

function more(code: string, { scripts, language }: PageFrame): TemplateResult {
  return html`<ul class="page-more">
    <li>
      <a href=${addressIn(`${code}/to-khai`, language)} .textContent=${msg('Tờ khai trống để in và viết tay')}></a>
    </li>
    ${
      scripts
        ? html`<li><a href=${addressIn('theo-doi', language)} .textContent=${msg('Tra cứu hồ sơ')}></a></li>`
        : nothing
    }
  </ul>`;
}
