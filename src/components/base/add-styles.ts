import type { CSSResult } from 'lit';

/** How a root takes styles; an engine without constructed sheets has another way. */
export const styling = {
  add(root: ShadowRoot, { styleSheet }: CSSResult): void {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  },
};

/** Adds styles to those of a root, once; others may have set them anew. */
export function addStyles(root: Node, styles: CSSResult): void {
  if (root instanceof ShadowRoot) styling.add(root, styles);
}
