import { below } from '../pointer.js';
import { isElementName } from '../rare-kinds.js';
import { fault, type Faults } from './fault-list.js';
import { nearest } from './nearest.js';
import type { Pointers } from './schema-faults.js';
import { valuesOf } from './shape-words.js';

/** Names with a hyphen that HTML and SVG keep for themselves. */
const reserved = /^(?:dvc-|annotation-xml$|color-profile$|font-face|missing-glyph$)/;

/** The long lists that we keep ourselves; a page may have others beside them. */
const lists = ['business-lines'];

/** Elements of the page that a page cannot bring, or that look like a slip; and lists that do. */
export function* widgetFaults(pointers: Pointers): Faults {
  for (const [{ 'x-widget': name, 'x-list': list }, at] of pointers) {
    const nearList = typeof list === 'string' && !lists.includes(list) && nearest(list, lists);
    if (nearList && typeof list === 'string')
      yield fault(below(at, 'x-list'), 'not-allowed', { what: 'near-list', found: list, near: nearList });
    if (!isElementName(name)) continue;
    const pointer = below(at, 'x-widget');
    const near = nearest(name, valuesOf('x-widget'));
    if (near !== undefined) yield fault(pointer, 'not-allowed', { what: 'near-widget', found: name, near });
    else if (reserved.test(name)) yield fault(pointer, 'not-allowed', { what: 'element', found: name });
  }
}
