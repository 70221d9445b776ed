import { type CSSResult, LitElement } from 'lit';
import { styling } from '../base/add-styles.js';
import { mendBuiltins } from './builtins.js';
import { hearForms } from './form-internals.js';
import { lowered } from './lowered-styles.js';
import { mendDialogs } from './modal-dialog.js';
import { SheetsByRule } from './sheets-by-rule.js';

/*
 * What browsers from 2020 on (Chromium 80, Safari 14) lack, fetched by them alone. A standard method that is missing is
 * added to its prototype as newer browsers have it; never is one replaced that is there.
 */
mendBuiltins();
hearForms();
mendDialogs();

const adopts = 'adoptedStyleSheets' in Document.prototype && 'replace' in CSSStyleSheet.prototype;
const isStyled = adopts && CSS.supports('selector(:has(a))');

interface Parts {
  elementStyles: readonly CSSResult[];
  readonly observedAttributes: readonly string[];
  readonly prototype: {
    connectedCallback(): void;
    createRenderRoot(): HTMLElement | DocumentFragment;
  };
}

/** Changes a class of ours so that it works here; it is not yet defined. */
export function prepare(constructor: CustomElementConstructor): void {
  if (isStyled || !(constructor.prototype instanceof LitElement)) return;
  const element = constructor as unknown as Parts;
  // Lit collects the styles of a class when its attributes are asked for.
  void element.observedAttributes;
  const styles = element.elementStyles;
  for (const each of styles) lower(each);
  if (adopts) return;
  element.elementStyles = [];
  const { prototype } = element;
  const { connectedCallback, createRenderRoot } = prototype;
  prototype.createRenderRoot = function (): HTMLElement | DocumentFragment {
    const root = createRenderRoot.call(this);
    if (root instanceof ShadowRoot) for (const each of styles) SheetsByRule.of(root).add(each);
    return root;
  };
  prototype.connectedCallback = function (): void {
    connectedCallback.call(this);
    // Who is moved to another place has lost the rules on the way.
    const { shadowRoot } = this as unknown as HTMLElement;
    if (shadowRoot) SheetsByRule.of(shadowRoot).fill();
  };
}

const known = new WeakSet<CSSResult>();

function lower(styles: CSSResult): void {
  if (known.has(styles)) return;
  known.add(styles);
  const text = lowered(styles.cssText);
  (styles as { cssText: string }).cssText = text;
  styles.styleSheet?.replaceSync(text);
}

if (!isStyled) {
  const { add } = styling;
  styling.add = (root, styles) => {
    lower(styles);
    if (adopts) add(root, styles);
    else SheetsByRule.of(root).add(styles);
  };
  if (!adopts) styling.remove = (root, styles) => SheetsByRule.of(root).remove(styles);
}
