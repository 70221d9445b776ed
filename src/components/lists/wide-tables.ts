import { css, type LitElement, type ReactiveController } from 'lit';
import { addStyles } from '../base/add-styles.js';

const mark = 'data-dvc-wide';

/** Only what needs it is wider than a column of text, and nothing than the page has set. */
const wideHost = css`
  :host([data-dvc-wide]) {
    max-inline-size: calc(var(--dvc-width, 62em) + 2 * var(--_inset, 0px));
  }
`;

const wideForm = css`
  ${wideHost}
  :host([data-dvc-wide]) :is(form > :not(section), section > :not(:has(.some, .more)), .group > .field) {
    max-inline-size: var(--_width);
  }
`;

const wideJourney = css`
  ${wideHost}
  :host([data-dvc-wide]) section > :not(dvc-form) {
    max-inline-size: var(--_width);
  }
`;

/** While a form shows a table with more columns than a column of text holds, it and the journey around it take the room there is. */
export class WideTables implements ReactiveController {
  #journey: HTMLElement | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
    addStyles(host.renderRoot, wideForm);
  }

  hostUpdated(): void {
    const root = this.host.getRootNode();
    const { host } = root instanceof ShadowRoot ? root : { host: undefined };
    const journey = host instanceof HTMLElement && host.localName === 'dvc-procedure' ? host : undefined;
    if (journey?.shadowRoot && journey !== this.#journey) addStyles(journey.shadowRoot, wideJourney);
    this.#journey = journey;
    this.#show(this.host.renderRoot.querySelector('table:is(.some, .more)') !== null);
  }

  hostDisconnected(): void {
    this.#show(false);
  }

  #show(isWide: boolean): void {
    for (const each of [this.host, this.#journey]) each?.toggleAttribute(mark, isWide);
  }
}
