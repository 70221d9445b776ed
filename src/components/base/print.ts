import { css } from 'lit';

const mark = 'data-dvc-printed';

/**
 * Hosts hide, show and place things with important rules of their own, so these must be important too. What is around the
 * printed element stays, without its columns, frames and grounds.
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
    *:not(head, head *, html, body, :has([data-dvc-printed]), [data-dvc-printed], [data-dvc-printed=''] *) {
      display: none !important;
    }
    html,
    body,
    :has([data-dvc-printed]),
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

/** Prints one element and nothing else of the page around it; afterwards the page is as it was. */
export function printOnly(element: Element): void {
  const marked: Element[] = [];
  const roots: DocumentOrShadowRoot[] = [];
  const { styleSheet } = rest;
  for (let node: Element | undefined = element; node; node = around(node)) {
    node.setAttribute(mark, node === element ? '' : 'around');
    marked.push(node);
    const root = node.getRootNode();
    if (styleSheet && (root instanceof Document || root instanceof ShadowRoot)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
      roots.push(root);
    }
  }
  const restore = (): void => {
    for (const node of marked) node.removeAttribute(mark);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== styleSheet);
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

/** Where an element is drawn in another tree: the nearest slot that takes it or what it stands in, else the host. */
function around(element: Element): Element | undefined {
  for (let node: Element | null = element; node; node = node.parentElement)
    if (node.assignedSlot) return node.assignedSlot;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
