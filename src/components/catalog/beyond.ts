import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Elsewhere } from '../../model/elsewhere.js';
import { showDay } from '../../model/formats/day.js';
import { portalHome } from '../../model/portal.js';

export { elsewhereThan } from '../../model/elsewhere.js';

/** Stands where a number of procedures would. */
export function missingWords(entry: Elsewhere, language: string): string {
  const { title } = wordsOf(entry, language);
  return msg(str`Danh mục này không có: ${title}`);
}

/** In one sentence, as it is read aloud. */
export function elsewhereWords(entry: Elsewhere, language: string): string {
  return `${missingWords(entry, language)}. ${placeWords(entry, language)}`;
}

function placeWords(entry: Elsewhere, language: string): string {
  const { at } = wordsOf(entry, language);
  return msg(str`Nơi làm: ${at}.`);
}

/** Who does what is not in this list, what says so, and where to look further. */
export function elsewhereNotice(entry: Elsewhere, language: string): TemplateResult {
  const { title } = wordsOf(entry, language);
  const { source, on, isDoubtful } = entry;
  const day = showDay(on);
  const basis = isDoubtful
    ? msg(str`Chưa có văn bản xác nhận (${day}). Xin hỏi trước khi đi.`)
    : msg(str`Theo: ${source}. Xem ngày ${day}.`);
  return html`<div class="notice" part="elsewhere">
    <p .textContent=${placeWords(entry, language)}></p>
    <p><a href=${portalHome} .textContent=${msg(str`Tìm «${title}» trên Cổng Dịch vụ công quốc gia`)}></a></p>
    <p class="hint" .textContent=${basis}></p>
  </div>`;
}

function wordsOf(entry: Elsewhere, language: string): { readonly title: string; readonly at: string } {
  return language === 'en' ? entry.en : entry;
}
