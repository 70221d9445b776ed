import { html, nothing, type TemplateResult } from 'lit';
import type { Listed } from '../../model/catalog-search.js';
import type { CatalogEntry } from '../../schemas/catalog.js';
import { factsWords } from './catalog-words.js';

/** One procedure in the list: its name, and in one line what it costs and how long it takes. Without a `pattern` of addresses its name is a button. */
export function catalogCard(
  entry: Listed,
  language: string,
  pattern: string,
  onPick: (event: MouseEvent, code: string) => void,
): TemplateResult {
  const { code, title, translations } = entry;
  const own = translations?.[language]?.title;
  const href = pattern.replaceAll('{code}', encodeURIComponent(code));
  const pick = (event: MouseEvent): void => onPick(event, code);
  const name = own ?? title;
  const spoken = own === undefined ? 'vi' : language;
  return html`<li class="card" part="card">
    ${
      href
        ? html`<a class="pick" part="pick" lang=${spoken} href=${href} @click=${pick} .textContent=${name}></a>`
        : html`<button
            type="button"
            class="pick"
            part="pick"
            lang=${spoken}
            @click=${pick}
            .textContent=${name}
          ></button>`
    }
    ${isWhole(entry) ? html`<p class="facts" .textContent=${factsWords(entry, language)}></p>` : nothing}
  </li>`;
}

/** True where more is known of a procedure than what it is called. */
export function isWhole(entry: Listed): entry is CatalogEntry {
  return entry.time !== undefined;
}
