import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the focus was on something that a drawing takes away, it goes to the nearest thing around that stays. */
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
    const rest = this.#around.find((each) => each.isConnected);
    (rest?.matches('[tabindex]') ? rest : rest?.querySelector<HTMLElement>('[tabindex]'))?.focus();
  }
}
