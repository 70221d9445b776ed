import { below } from '../pointer.js';
import { isElementName } from '../rare-kinds.js';
import { fault, type Faults } from './fault-list.js';
import { didYouMean } from './nearest.js';
import type { Pointers } from './schema-faults.js';

/** The looks a question may name. */
export const widgets = [
  ...['long-text', 'money', 'province', 'commune', 'address', 'select', 'radios', 'search', 'note', 'span'],
  ...['table', 'matrix'],
];

/** Names with a hyphen that HTML and SVG keep for themselves. */
const reserved = /^(?:dvc-|annotation-xml$|color-profile$|font-face|missing-glyph$)/;

/** Elements of the page that a page cannot bring, or that look like a slip. */
export function* widgetFaults(pointers: Pointers): Faults {
  for (const [{ 'x-widget': name }, at] of pointers) {
    if (!isElementName(name)) continue;
    const pointer = below(at, 'x-widget');
    const meant = didYouMean(name, widgets);
    if (meant) yield fault(pointer, 'not-allowed', `"${name}" is nearly a look of ours.`, meant);
    else if (reserved.test(name))
      yield fault(pointer, 'not-allowed', `"${name}" is no element of a page.`, 'Name a custom element of your own.');
  }
}
