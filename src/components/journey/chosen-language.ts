import { languageAt } from '../../locales/language.js';
import { remember, remembered } from '../base/remembered.js';

/**
 * The language that the citizen has chosen at the guide. The device keeps it for one procedure, and for pages in the
 * language it was chosen on: what the page asks for elsewhere, or afterwards, is spoken.
 */
export class ChosenLanguage {
  /** What the page asks for. */
  #asked: string | undefined;

  /** `name` of the procedure; none where nothing may be kept. */
  constructor(
    readonly host: HTMLElement,
    readonly name: () => string | undefined,
  ) {}

  /** Takes up what the device remembers, when the element comes into the page. */
  recall(): void {
    if (this.#asked) return;
    this.#asked = languageAt(this.host);
    const key = this.#key;
    const chosen = key && remembered(key);
    if (chosen) this.#speak(chosen);
  }

  choose(language: string): void {
    this.#speak(language);
    const key = this.#key;
    if (key) remember(key, language === this.#asked ? undefined : language);
  }

  get #key(): string | undefined {
    const name = this.name();
    return name && `dvc-language:${name}:${this.#asked}`;
  }

  /** A page has one language at a time: an office around us speaks it too. */
  #speak(language: string): void {
    for (const each of [this.host, this.host.closest('dvc-office')]) if (each) each.lang = language;
  }
}
