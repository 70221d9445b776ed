import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser believes in a line. It may be wrong when it says yes, so nothing but a hint hangs on it. */
export class OnlineController implements ReactiveController {
  constructor(
    readonly host: ReactiveControllerHost,
    readonly onBack: () => void,
  ) {
    host.addController(this);
  }

  get online(): boolean {
    return navigator.onLine;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onLine);
    window.addEventListener('offline', this.#onLine);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onLine);
    window.removeEventListener('offline', this.#onLine);
  }

  readonly #onLine = (): void => {
    if (this.online) this.onBack();
    this.host.requestUpdate();
  };
}
