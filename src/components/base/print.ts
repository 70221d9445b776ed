import { css } from 'lit';
import { styling, type StyledRoot } from './add-styles.js';

const mark = 'data-dvc-printed';

/**
 * Hosts hide, show and place things with important rules of their own, so these must be important too. What is around the
 * printed element stays, without its columns, frames and grounds. Each thing around it is marked, for selectors of 2020.
 */
const rest = css`
  @page {
    size: A4;
    margin: 15mm 20mm;
    @bottom-right {
      content: counter(page) '/' counter(pages);
    }
  }
  @media print {
    [data-dvc-printed='around'] > *:not([data-dvc-printed]),
    :host([data-dvc-printed='around']) > *:not([data-dvc-printed]) {
      display: none !important;
    }
    [data-dvc-printed='around'] {
      display: block !important;
      position: static !important;
      float: none !important;
      inline-size: auto !important;
      min-inline-size: 0 !important;
      max-inline-size: none !important;
      block-size: auto !important;
      min-block-size: 0 !important;
      max-block-size: none !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      overflow: visible !important;
      background: none !important;
      box-shadow: none !important;
      transform: none !important;
    }
  }
`;

/** Takes away what the last print has left, where the browser has not said that it is over. */
let restore = (): void => {};

/**
 * Prints one element and nothing else of the page around it; afterwards the page is as it was. False where the browser has
 * not begun by now: some print later than they are asked to, and those inside apps not at all.
 */
export function printOnly(element: Element): boolean {
  restore();
  const marked: Element[] = [];
  const roots = new Set<StyledRoot>();
  for (let node: Element | null = element; node; node = around(node)) {
    node.setAttribute(mark, node === element ? '' : 'around');
    marked.push(node);
    const root = node.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) roots.add(root);
  }
  for (const root of roots) styling.add(root, rest);
  restore = (): void => {
    for (const node of marked) node.removeAttribute(mark);
    for (const root of roots) remove(root);
    restore = (): void => {};
  };
  let hasBegun = false;
  window.addEventListener('beforeprint', () => (hasBegun = true), { once: true });
  window.addEventListener('afterprint', () => restore(), { once: true });
  window.print();
  return hasBegun;
}

function remove(root: StyledRoot): void {
  if (styling.remove) styling.remove(root, rest);
  else root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== rest.styleSheet);
}

/** What an element is drawn in: the slot that takes it, else its parent, else the host of its tree. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
