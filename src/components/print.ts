import { css } from 'lit';

const mark = 'data-dvc-printed';

/** Hosts hide and show things with important rules of their own, so this one must be important too. */
const rest = css`
  @media print {
    *:not(head, head *, html, body, :has([data-dvc-printed]), [data-dvc-printed], [data-dvc-printed] *) {
      display: none !important;
    }
  }
`;

/** Prints one element and nothing else of the page around it; afterwards the page is as it was. */
export function printOnly(element: Element): void {
  const marked: Element[] = [];
  const roots: DocumentOrShadowRoot[] = [];
  const { styleSheet } = rest;
  for (let node: Element | undefined = element; node; node = hostOf(node)) {
    node.setAttribute(mark, '');
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

function hostOf(node: Element): Element | undefined {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
