import type { CSSResult } from 'lit';

/** A tree that has styles of its own. */
export type StyledRoot = Document | ShadowRoot;

interface Styling {
  add(root: StyledRoot, styles: CSSResult): void;
  /** Takes them off again, where that is done in another way too. */
  remove?(root: StyledRoot, styles: CSSResult): void;
}

/** How a root takes styles; an engine without constructed sheets has another way. */
export const styling: Styling = {
  add(root, { styleSheet }) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  },
};

/** Adds styles to those of a root, once; others may have set them anew. */
export function addStyles(root: Node, styles: CSSResult): void {
  if (root instanceof ShadowRoot) styling.add(root, styles);
}
