import type { CSSResult } from 'lit';

/** Adds styles to those of a root, once; others may have set them anew. */
export function addStyles(root: Node, { styleSheet }: CSSResult): void {
  if (styleSheet && root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
