import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { guideArticle, procedureTag } from '../guide-article.js';
import { addressIn, pageOf, type PageFrame } from './page.js';

/** The page of one procedure: its guide, then the form where there are scripts, and a blank form where there are none. */
export function procedurePage(facts: GuideFacts, frame: PageFrame): TemplateResult {
  const { code, title, guide, languages } = facts;
  const { office, scripts, language } = frame;
  const blank = addressIn(`${code}/to-khai`, language);
  // The head of the page leads to the other languages.
  const told = { ...facts, languages: [] };
  const place = { office, start: blank, ...(scripts && { endpoint: '..' }) };
  return pageOf(
    { title, description: guide.who, path: code, languages, script: 'dvc-procedure.js' },
    frame,
    html`
      <h1 class="page-title" .textContent=${msg('Thủ tục hành chính')}></h1>
      ${scripts ? procedureTag(told, place) : guideArticle(told, place)}
      <ul class="page-more">
        <li><a href=${blank} .textContent=${msg('Tờ khai trống để in và viết tay')}></a></li>
        ${
          scripts
            ? html`<li><a href=${addressIn('theo-doi', language)} .textContent=${msg('Tra cứu hồ sơ')}></a></li>`
            : nothing
        }
      </ul>
    `,
  );
}
