import type { ReactiveController, ReactiveControllerHost } from 'lit';

const focusable = '[tabindex], input:enabled, select:enabled, textarea:enabled, button:enabled';

/**
 * Where the focus was on something that a drawing takes away, it goes to what took its place, the control of the same
 * name, else to the nearest thing around that stays.
 */
export class FocusKeeper implements ReactiveController {
  #around: readonly HTMLElement[] = [];

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const around: HTMLElement[] = [];
    for (let node = this.host.shadowRoot?.activeElement; node instanceof HTMLElement; node = node.parentElement)
      around.push(node);
    this.#around = around;
  }

  hostUpdated(): void {
    if (this.#around[0]?.isConnected !== false) return;
    const name = this.#around[0].getAttribute('name');
    const same = name && this.host.shadowRoot?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    const rest = this.#around.filter((each) => each.isConnected);
    const near = rest.map((each) => (each.matches('[tabindex]') ? each : each.querySelector<HTMLElement>(focusable)));
    (same || near.find((each) => each))?.focus();
  }
}
