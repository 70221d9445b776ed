import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Group } from '../../model/question.js';

/** Questions under one heading, for example an address. */
export function group(
  id: string,
  { title, description }: Pick<Group, 'title' | 'description'>,
  contents: unknown,
): TemplateResult {
  return html`<fieldset class="group" id=${id} tabindex="-1">
    <legend .textContent=${title}></legend>
    ${description ? html`<p class="hint" .textContent=${description}></p>` : nothing} ${contents}
  </fieldset>`;
}
