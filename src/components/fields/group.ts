import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Group } from '../../model/question.js';
import { isGroup } from '../../model/question.js';
import { noteOf } from './frame.js';

/** The first question bears the title that stands above it, as the tag of one of several groups: eyes read it once. */
export function isSame({ title, items: [first] }: Pick<Group, 'title' | 'items'>): boolean {
  return first !== undefined && !isGroup(first) && first.question.title === title;
}

/**
 * Questions under one heading, for example an address. Where all of it may be left out though not a single answer of it,
 * the heading says so; otherwise the questions do.
 */
export function group(
  id: string,
  { title, description, required = true, items = [] }: Pick<Group, 'title' | 'description'> & Partial<Group>,
  contents: unknown,
): TemplateResult {
  const note = noteOf(!required && items.some((item) => item.required));
  return html`<fieldset class=${isSame({ title, items }) ? 'group same' : 'group'} id=${id} tabindex="-1">
    <legend><span .textContent=${title}></span><span class="note" .textContent=${note}></span></legend>
    ${description ? html`<p class="hint" .textContent=${description}></p>` : nothing} ${contents}
  </fieldset>`;
}
