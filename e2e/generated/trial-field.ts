/** An element of the page that asks a question: the field contract of docs/embedding.md in the fewest lines. */
class TrialField extends HTMLElement {
  name = '';
  required = false;
  disabled = false;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #label = document.createElement('label');
  readonly #hint = document.createElement('p');
  readonly #error = document.createElement('p');
  readonly #input = document.createElement('input');

  connectedCallback(): void {
    this.#hint.className = 'hint';
    this.#error.className = 'error';
    this.#root.replaceChildren(this.#label, this.#hint, this.#error, this.#input);
    this.#input.setAttribute('aria-label', this.#label.textContent);
  }

  set label(words: string) {
    this.#label.textContent = words;
  }

  set hint(words: string) {
    this.#hint.textContent = words;
  }

  set error(words: string) {
    this.#error.textContent = words;
  }

  get value(): string {
    return this.#input.value;
  }

  set value(value: string) {
    this.#input.value = value;
  }

  override focus(): void {
    this.#input.focus();
  }
}

customElements.define('trial-field', TrialField);
