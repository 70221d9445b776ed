import { css, type LitElement } from 'lit';
import { addStyles } from '../base/add-styles.js';
import { explainTerms } from './explain-terms.js';
import { openInPrint } from './open-in-print.js';
import { formTexts, guideTexts, paperTexts, readyTexts, reviewTexts } from './term-places.js';
import '../dvc-text-size.js';

const texts = new Map([
  ['dvc-form', formTexts],
  ['dvc-guide', guideTexts],
  ['dvc-procedure', readyTexts],
  ['dvc-documents', paperTexts],
  ['dvc-review', reviewTexts],
]);

/** Below a guide that the page itself has. */
const readyStyles = css`
  :host([data-dvc-ready]) dvc-text-size {
    max-inline-size: calc(var(--_width) + 2 * var(--_edge, 0px));
    padding: 1px var(--_edge, 0) var(--_edge, 0);
  }
`;

/** Where terms are explained already; a journey comes back to its guide. */
const explained = new WeakSet<Node>();

/** Helps people read what an element shows: terms that can be tapped, and larger text. */
export function addReadingHelp(host: LitElement): void {
  const { renderRoot, localName } = host;
  const own = texts.get(localName);
  if (own && renderRoot instanceof ShadowRoot && !explained.has(renderRoot)) {
    explained.add(renderRoot);
    explainTerms(renderRoot, own);
    if (own === readyTexts) addStyles(renderRoot, readyStyles);
    if (own === guideTexts) openInPrint(host, renderRoot);
    if (own === readyTexts) openInPrint(host, host);
  }
  const place = journeyAround(host) ?? (own === guideTexts || own === readyTexts ? renderRoot : undefined);
  if (place && !place.querySelector('dvc-text-size')) place.append(document.createElement('dvc-text-size'));
}

function journeyAround(host: Element): ShadowRoot | undefined {
  const root = host.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'dvc-procedure' ? root : undefined;
}
