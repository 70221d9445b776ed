import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { elsewhereNotice, elsewhereThan, missingWords } from '../../components/catalog/beyond.js';
import { isWhole } from '../../components/catalog/catalog-card.js';
import { CatalogFinder } from '../../components/catalog/catalog-finder.js';
import { factsWords } from '../../components/catalog/catalog-words.js';
import type { Listed } from '../../model/catalog-search.js';
import type { CatalogEntry } from '../../schemas/catalog.js';
import { addressIn, pageOf, type PageFrame } from './page.js';

/** More than anybody reads through; a search finds the others. */
const most = 100;

/** The procedures that hold what was typed, by a form that needs no script. */
export function listPage(entries: readonly CatalogEntry[], typed: string, frame: PageFrame): TemplateResult {
  const { language } = frame;
  const { procedures: found, elsewhere } = new CatalogFinder(entries, '', language, elsewhereThan(entries)).find({
    typed,
    event: undefined,
  });
  const title = msg('Danh mục thủ tục');
  return pageOf(
    { title, description: title, path: '', languages: ['vi', 'en'] },
    { ...frame, unlisted: frame.unlisted || typed !== '' },
    html`
      <h1 .textContent=${title}></h1>
      <form role="search" method="get" action="./">
        <label for="q" .textContent=${msg('Ông/bà cần làm việc gì?')}></label>
        <p
          class="page-hint"
          id="hint"
          .textContent=${msg('Ví dụ: giấy khai sinh, đám cưới, nhà đất. Không cần gõ dấu.')}
        ></p>
        <input id="q" name="q" type="search" maxlength="200" value=${typed} aria-describedby="hint" />
        ${language === 'vi' ? nothing : html`<input type="hidden" name="lang" value=${language} />`}
        <button type="submit" .textContent=${msg('Tìm')}></button>
      </form>
      ${
        elsewhere
          ? html`<h2 .textContent=${missingWords(elsewhere, language)}></h2>
              ${elsewhereNotice(elsewhere, language)}`
          : html`<p .textContent=${found.length ? msg(str`${found.length} thủ tục`) : nothingFound()}></p>`
      }
      <ul class="page-list">
        ${found.slice(0, most).map((entry) => row(entry, language))}
      </ul>
      ${found.length > most ? html`<p .textContent=${msg(str`Ở đây là ${most} thủ tục đầu. Xin gõ thêm để tìm.`)}></p>` : nothing}
    `,
  );
}

function nothingFound(): string {
  return msg('Không tìm thấy thủ tục nào. Xin gõ ít chữ hơn hoặc từ khác, hoặc gọi cơ quan.');
}

function row(entry: Listed, language: string): TemplateResult {
  const { code, title, translations } = entry;
  const own = translations?.[language]?.title;
  return html`<li>
    <a href=${addressIn(code, language)} lang=${own === undefined ? 'vi' : language} .textContent=${own ?? title}></a>
    <p class="page-hint" .textContent=${isWhole(entry) ? factsWords(entry, language) : ''}></p>
  </li>`;
}
