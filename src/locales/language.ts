import { configureLocalization } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';

type Target = (typeof targetLocales)[number];

/** One loader a language, so that every bundler can split it off. */
const loaders: Record<Target, () => Promise<typeof import('./generated/locales/en.js')>> = {
  en: () => import('./generated/locales/en.js'),
};

const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => loaders[locale as Target](),
});

/** The language whose words are shown now, and another instead of it. */
export { getLocale, setLocale };

/**
 * Follows the nearest `lang` attribute around an element, also through shadow roots. A page has one language at a
 * time; what is not translated is shown in Vietnamese.
 */
export class LanguageController implements ReactiveController {
  /** The language whose words are loaded and shown. */
  current: string = getLocale();
  /** The language that is asked for; its words may be on their way. */
  wanted: string = getLocale();
  #observer: MutationObserver | undefined;

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => void this.#follow());
    const watched = { attributes: true, attributeFilter: ['lang'], subtree: true };
    this.#observer.observe(document.documentElement, watched);
    const root = this.host.getRootNode();
    if (root !== document) this.#observer.observe(root, watched);
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async #follow(): Promise<void> {
    const wanted = (this.wanted = languageAt(this.host));
    try {
      await setLocale(wanted);
    } catch {
      // The words could not be fetched: those on the screen stay, and the next change asks again.
      return;
    }
    if (this.current === getLocale()) return;
    this.current = getLocale();
    this.host.requestUpdate();
  }
}

/** The language that is asked for at an element, of those that are spoken. */
export function languageAt(element: Element): string {
  return supported(languageAround(element));
}

/** Inside another of our elements that element's surroundings count: the language it writes on its own parts follows. */
function languageAround(element: Element): string {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  if (host?.localName.startsWith('dvc-')) return languageAround(host);
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang') ?? '';
  return host ? languageAround(host) : '';
}

function supported(language: string): string {
  const [primary = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(loaders, primary) ? primary : sourceLocale;
}
