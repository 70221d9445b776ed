import { html, type TemplateResult } from 'lit';
import { isGroup, isList, type Group } from '../../model/question.js';
import type { FormAround } from './form-around.js';

/** What is wrong in a row with answers together, its own or those of a group in it; rows of a list in it say it themselves. */
export function rowErrors(row: Group, around: FormAround): readonly TemplateResult[] {
  const own = around.errorOf(row);
  const inner = row.items.flatMap((item) => (isGroup(item) && !isList(item) ? rowErrors(item, around) : []));
  return own ? [html`<p class="error" role="alert"><span .textContent=${own}></span></p>`, ...inner] : inner;
}
