import type { LitElement } from 'lit';
import { explainTerms } from './explain-terms.js';
import { formTexts, guideTexts, paperTexts, readyTexts, reviewTexts } from './term-places.js';
import '../dvc-text-size.js';

const texts = new Map([
  ['dvc-form', formTexts],
  ['dvc-guide', guideTexts],
  ['dvc-procedure', readyTexts],
  ['dvc-documents', paperTexts],
  ['dvc-review', reviewTexts],
]);

/** Where terms are explained already; a journey comes back to its guide. */
const explained = new WeakSet<Node>();

/** Helps people read what an element shows: terms that can be tapped, and larger text. */
export function addReadingHelp(host: LitElement): void {
  const { renderRoot, localName } = host;
  const own = texts.get(localName);
  if (own && renderRoot instanceof ShadowRoot && !explained.has(renderRoot)) {
    explained.add(renderRoot);
    explainTerms(renderRoot, own);
  }
  const place = journeyAround(host) ?? (own === guideTexts || own === readyTexts ? renderRoot : undefined);
  if (place && !place.querySelector('dvc-text-size')) place.append(document.createElement('dvc-text-size'));
}

function journeyAround(host: Element): ShadowRoot | undefined {
  const root = host.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'dvc-procedure' ? root : undefined;
}
