import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** One line of the summary. */
export interface Entry {
  readonly pointer: string;
  /** What to do about it. */
  readonly error: string;
}

/** What is wrong, each a link to its question. Nothing is drawn where nothing is wrong. */
export function errorSummary(
  entries: readonly Entry[],
  onePage: boolean,
  onPick: (pointer: string) => void,
): TemplateResult | typeof nothing {
  const count = entries.length;
  if (!count) return nothing;
  const title = onePage ? msg(str`Có ${count} chỗ cần sửa trên trang này`) : msg(str`Có ${count} chỗ cần sửa`);
  const link = ({ pointer, error }: Entry): TemplateResult => {
    const pick = (event: Event): void => {
      event.preventDefault();
      onPick(pointer);
    };
    return html`<li><a href="#" @click=${pick} .textContent=${error}></a></li>`;
  };
  return html`<div class="summary" part="summary" role="group" aria-labelledby="summary" tabindex="-1">
    <h2 id="summary" .textContent=${title}></h2>
    <ul>
      ${entries.map(link)}
    </ul>
  </div>`;
}
