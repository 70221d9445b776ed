import { css, html, LitElement, type TemplateResult } from 'lit';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { tokensOf } from '../../.storybook/tokens.js';
import '../../src/components/dvc-office.js';
import '../../src/components/dvc-yes-no-field.js';
import { contrast, hex, painted, type Paint } from '../../test/fixtures/contrast.js';

/** What stands on what, and how clearly it must. */
const pairs = [
  ['Link, quiet button', 'brand', 'surface', 4.5],
  ['Link in a notice', 'brand', 'tint', 4.5],
  ['Text of a filled button', 'on-brand', 'fill', 4.5],
  ['Edge of a button, chosen mark', 'brand', 'surface', 3],
  ['Text', 'text', 'surface', 4.5],
  ['Text of a notice', 'text', 'tint', 4.5],
  ['Hint', 'muted', 'surface', 4.5],
  ['Hint in a notice', 'muted', 'tint', 4.5],
  ['Error', 'error', 'surface', 4.5],
  ['Doubt', 'warning', 'surface', 4.5],
  ['Done', 'done', 'surface', 4.5],
  ['Edge of a control', 'line', 'surface', 3],
  ['Edge of a control in a notice', 'line', 'tint', 3],
  ['Outline of the focus', 'focus', 'surface', 3],
] as const;

const themes = ['', 'light', 'dark'] as const;

/** Shows what the elements make of a brand, with figures, and all tokens. */
class JudgeBrand extends LitElement {
  static override properties = { brand: { type: String }, theme: { type: String } };
  static override styles = css`
    :host {
      display: grid;
      gap: 1.5em;
      max-inline-size: 60em;
    }
    form,
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1em;
      align-items: center;
      margin: 0;
      padding: 0;
      border: 0;
    }
    input {
      font: inherit;
    }
    table {
      border-collapse: collapse;
      inline-size: 100%;
    }
    th,
    td {
      padding: 0.3em 0.6em;
      border-block-end: 1px solid #ccc;
      text-align: start;
      vertical-align: top;
    }
    code {
      white-space: nowrap;
    }
    .swatch {
      display: inline-flex;
      padding: 0.4em 1.2em;
      border: 1px solid #767676;
      border-radius: 4px;
    }
    .swatch i {
      inline-size: 1.2em;
      block-size: 1.2em;
    }
    .scroll {
      overflow-x: auto;
    }
    .sample {
      padding: 1em;
      border: 1px solid #ccc;
    }
  `;
  brand = '#ffcd00';
  theme: (typeof themes)[number] = 'light';

  /** The colours as they are painted, once the sample is drawn. */
  #colours: ReadonlyMap<string, Paint> = new Map();

  protected override render(): TemplateResult {
    const figures = pairs.map((pair) => this.#figure(pair));
    const faint = figures.filter(({ holds }) => !holds).length;
    return html`
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label>Brand <input type="color" .value=${this.brand} @input=${this.#choose} /></label>
        <label
          >as text <input type="text" .value=${this.brand} @change=${this.#choose} size="24" spellcheck="false"
        /></label>
        <fieldset>
          <legend>Theme</legend>
          ${themes.map(
            (theme) =>
              html`<label
                ><input
                  type="radio"
                  name="theme"
                  .checked=${theme === this.theme}
                  @change=${() => (this.theme = theme)}
                />
                ${theme || 'none: tokens as they are'}</label
              >`,
          )}
        </fieldset>
      </form>
      <p role="status">
        ${faint ? `${faint} of ${pairs.length} pairs are too faint.` : `All ${pairs.length} pairs hold WCAG AA.`}
      </p>
      <div class="sample" style="background: ${this.theme === 'dark' ? '#151c23' : '#fff'}">
        <dvc-office lang="vi" theme=${this.theme} style="--dvc-color-brand: ${this.brand}">
          <dvc-yes-no-field
            label="Ông/bà có đăng ký thường trú ở xã này không?"
            hint="Theo cơ sở dữ liệu dân cư."
            name="sample"
          >
          </dvc-yes-no-field>
        </dvc-office>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Contrast">
        <table>
          <thead>
            <tr>
              <th>What</th>
              <th>Seen</th>
              <th>Colours</th>
              <th>Contrast</th>
              <th>Least</th>
              <th>Holds</th>
            </tr>
          </thead>
          <tbody>
            ${figures.map(
              ({ what, colour, ground, ratio, least, holds }) =>
                html`<tr>
                  <th scope="row">${what}</th>
                  <td>
                    <span class="swatch" style="background: ${ground}"><i style="background: ${colour}"></i></span>
                  </td>
                  <td><code>${colour}</code> on <code>${ground}</code></td>
                  <td>${ratio.toFixed(2)}</td>
                  <td>${least}</td>
                  <td>${holds ? '✓ yes' : '✗ no'}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Tokens">
        <table>
          <thead>
            <tr>
              <th>Token</th>
              <th>Default</th>
              <th>For</th>
            </tr>
          </thead>
          <tbody>
            ${tokensOf(manifest).map(
              ({ name, description, default: usual }) =>
                html`<tr>
                  <th scope="row"><code>${name}</code></th>
                  <td><code>${usual ?? ''}</code></td>
                  <td>${description}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  protected override async updated(): Promise<void> {
    const sample = this.shadowRoot?.querySelector('dvc-yes-no-field');
    await this.shadowRoot?.querySelector('dvc-office')?.updateComplete;
    await sample?.updateComplete;
    const root = sample?.shadowRoot;
    if (!root) return;
    const names = new Set(pairs.flatMap(([, one, other]) => [one, other]));
    const found = new Map([...names].map((name) => [name, shown(root, name)]));
    const isNew = [...found].some(([name, paint]) => paint.join() !== this.#colours.get(name)?.join());
    this.#colours = found;
    if (isNew) this.requestUpdate();
  }

  #figure([what, one, other, least]: (typeof pairs)[number]) {
    const white: Paint = [255, 255, 255, 1];
    const [colour, ground] = [this.#colours.get(one) ?? white, this.#colours.get(other) ?? white];
    const ratio = contrast(colour, ground);
    return { what, colour: hex(colour), ground: hex(ground), ratio, least, holds: ratio >= least };
  }

  #choose(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (CSS.supports('color', value)) this.brand = /^#[0-9a-f]{6}$/i.test(value) ? value : hex(painted(value));
  }
}

/** What the elements paint with a colour of theirs. */
function shown(root: ShadowRoot, name: string): Paint {
  const probe = document.createElement('span');
  probe.style.color = `var(--_${name})`;
  root.append(probe);
  const paint = painted(getComputedStyle(probe).color);
  probe.remove();
  return paint;
}

if (!customElements.get('example-judge-brand')) customElements.define('example-judge-brand', JudgeBrand);

/** A place to judge a brand, beginning with one. */
export function judgeBrand(brand: string, theme: string): TemplateResult {
  return html`<example-judge-brand lang="en" .brand=${brand} .theme=${theme}></example-judge-brand>`;
}
