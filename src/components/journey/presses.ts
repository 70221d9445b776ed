import type { LitElement, ReactiveController } from 'lit';
import { LiveRegion } from '../base/live-region.js';

/** What the citizen has pressed: it is done, what comes of it has the focus, and what does not come is said. */
export class Presses implements ReactiveController {
  /** What was pressed last could not be done, because of a fault of ours. */
  broken = false;
  readonly voice: LiveRegion;
  /** Which screen was drawn last. */
  #shown: string;
  /** The citizen asked for another screen. */
  #isAsked = false;
  /** The screen that was asked for has had no heading yet. */
  #isWaiting = false;
  /** The citizen was in the element before it was drawn again. */
  #wasInside = false;
  /** What had the focus then. */
  #had: Element | null | undefined;

  constructor(
    readonly host: LitElement,
    /** Name of the screen that is drawn. */
    readonly screen: () => string,
  ) {
    this.voice = new LiveRegion(host);
    this.#shown = screen();
    host.addController(this);
  }

  hostUpdate(): void {
    this.#wasInside = this.host.matches(':focus-within');
    this.#had = this.host.shadowRoot?.activeElement;
  }

  /** A new step begins at its top, for the eyes and for a screen reader; nothing moves for who is elsewhere on the page. */
  hostUpdated(): void {
    const screen = this.screen();
    if (screen === this.#shown) {
      if (this.#isWaiting || this.#had?.isConnected === false) void this.#keepInside();
      return;
    }
    const moves = this.#isAsked || this.#wasInside;
    this.#isAsked = false;
    this.#shown = screen;
    if (!moves) return;
    if (this.host.getBoundingClientRect().top < 0) this.host.scrollIntoView({ block: 'start' });
    void this.focusHeading();
  }

  /** The citizen asked for this: the next screen takes the focus. Whatever throws is said where the citizen is. */
  ask(act: () => unknown): void {
    this.#isAsked = true;
    this.broken = false;
    void (async () => act())().catch((error: unknown) => this.#break(error));
  }

  /** The heading was not there yet, or gave way to what came: it has the focus now, unless something else took it. */
  async #keepInside(): Promise<void> {
    await this.host.updateComplete;
    this.#isWaiting = false;
    if (document.activeElement === document.body) await this.focusHeading();
  }

  /** Of what is asked on a step, else of the screen. */
  async focusHeading(): Promise<void> {
    await this.host.updateComplete;
    const content = this.host.renderRoot.querySelector<LitElement>('dvc-form, dvc-documents, dvc-review, dvc-handover');
    await content?.updateComplete;
    const step = this.host.renderRoot.querySelector<HTMLElement>('.step');
    (content?.renderRoot?.querySelector('h2') ?? step)?.focus({ preventScroll: true });
    this.#isWaiting = !this.host.matches(':focus-within');
  }

  async #break(error: unknown): Promise<void> {
    reportError(error);
    this.broken = true;
    await this.focus('.broken');
  }

  /** Draws what has changed, and gives it the focus. */
  async focus(selector: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: selector === '.step' });
  }
}
