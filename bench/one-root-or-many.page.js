/** The three forms that one-root-or-many.mjs compares, each of three hundred text fields. */
import { html, css, nothing, LitElement, render } from 'lit';
import { live } from 'lit/directives/live.js';
const style = css`
  label {
    display: block;
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  input {
    display: block;
    height: 48px;
    border: 1px solid #767676;
    width: 100%;
    box-sizing: border-box;
  }
`;
const questions = (n) =>
  Array.from({ length: n }, (_, i) => ({
    id: 'q' + i,
    label: 'Câu hỏi số ' + i,
    hint: i % 3 ? '' : 'Ghi như trên giấy tờ',
    error: '',
  }));
const field = (q, value, on) =>
  html`<div class="field">
    <label for=${q.id}>${q.label}</label>
    ${q.hint ? html`<p id=${q.id + '-hint'}>${q.hint}</p>` : nothing}
    ${q.error ? html`<p id=${q.id + '-error'}>${q.error}</p>` : nothing}
    <input
      id=${q.id}
      name=${q.id}
      .value=${live(value)}
      aria-describedby=${q.hint ? q.id + '-hint' : nothing}
      aria-invalid=${q.error ? 'true' : nothing}
      @input=${on}
    />
  </div>`;

class OneRoot extends LitElement {
  static styles = style;
  questions = questions(300);
  values = {};
  #on = (event) => {
    this.values = { ...this.values, [event.target.id]: event.target.value };
    this.requestUpdate();
  };
  render() {
    return html`<form>${this.questions.map((q) => field(q, this.values[q.id] ?? '', this.#on))}</form>`;
  }
}
customElements.define('one-root', OneRoot);

class ManyField extends LitElement {
  static formAssociated = true;
  static styles = style;
  static properties = { label: {}, hint: {}, error: {}, value: {} };
  #internals = this.attachInternals();
  #on = (event) => {
    this.value = event.target.value;
    this.#internals.setFormValue(this.value);
  };
  render() {
    return field({ id: 'control', label: this.label, hint: this.hint, error: this.error }, this.value ?? '', this.#on);
  }
  updated() {
    this.#internals.setFormValue(this.value);
    const c = this.renderRoot.querySelector('input');
    this.#internals.setValidity(c.validity, c.validationMessage, c);
  }
}
customElements.define('many-field', ManyField);
class ManyRoots extends LitElement {
  questions = questions(300);
  values = {};
  #on = (event) => {
    this.values = { ...this.values, [event.target.id]: event.target.value };
    this.requestUpdate();
  };
  render() {
    return html`<form @input=${this.#on}>
      ${this.questions.map((q) => html`<many-field id=${q.id} .label=${q.label} .hint=${q.hint} .error=${q.error} .value=${this.values[q.id] ?? ''}></many-field>`)}
    </form>`;
  }
}
customElements.define('many-roots', ManyRoots);

class PlainHtml extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style.styleSheet];
    const template = document.createElement('template');
    template.innerHTML =
      '<form>' +
      questions(300)
        .map(
          (q) =>
            '<div class="field"><label for="' +
            q.id +
            '">' +
            q.label +
            '</label>' +
            (q.hint ? '<p id="' + q.id + '-hint">' + q.hint + '</p>' : '') +
            '<input id="' +
            q.id +
            '" name="' +
            q.id +
            '"' +
            (q.hint ? ' aria-describedby="' + q.id + '-hint"' : '') +
            '></div>',
        )
        .join('') +
      '</form>';
    root.append(template.content.cloneNode(true));
  }
}
customElements.define('plain-html', PlainHtml);

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
globalThis.mount = async (tag) => {
  const start = performance.now();
  const element = document.createElement(tag);
  document.body.replaceChildren(element);
  await painted();
  return performance.now() - start;
};
globalThis.type = async (tag) => {
  const root = document.querySelector(tag).shadowRoot;
  const input =
    root.querySelector('#q150 input, input#q150') ?? root.querySelector('#q150').shadowRoot.querySelector('input');
  const start = performance.now();
  for (let i = 0; i < 10; i++) {
    input.value += 'a';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
  }
  return (performance.now() - start) / 10;
};
