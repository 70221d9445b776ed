import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** After so many milliseconds words were heard. They go: whoever reads the page later would take them for what is so now. */
const heard = 10_000;

/** Says what has happened to those who do not see it. The place is drawn before the words: only then they are heard. */
export class LiveRegion {
  #words = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost) {}

  /** Says these words, also when they were the last. */
  async say(words: string): Promise<void> {
    this.#show('');
    await this.host.updateComplete;
    this.#show(words);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.forget(), heard);
  }

  /** The words are about what is no longer there. */
  forget(): void {
    this.#show('');
  }

  #show(words: string): void {
    if (this.#words === words) return;
    this.#words = words;
    this.host.requestUpdate();
  }

  /** `others` are said too, each as it changes. */
  draw(...others: readonly string[]): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-atomic="false">
      ${[this.#words, ...others].map((words) => html`<p .textContent=${words}></p>`)}
    </div>`;
  }
}
