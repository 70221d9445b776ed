import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Says what has happened to those who do not see it. The place is drawn before the words: only then they are heard. */
export class LiveRegion {
  #words = '';

  constructor(readonly host: ReactiveControllerHost) {}

  /** Says these words, also when they were the last. `''` where the last are about what is no longer there. */
  async say(words: string): Promise<void> {
    this.#show('');
    await this.host.updateComplete;
    this.#show(words);
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
