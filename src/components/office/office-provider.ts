import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { officeContext, send, type Listener, type Office, type OfficeRequest } from './office-context.js';

/** Gives the elements inside its host an office, and each change of it. */
export class OfficeProvider implements ReactiveController {
  /** `undefined` until it is known: then its attributes are read. */
  office: Office | undefined;
  readonly #listeners = new Map<Listener, () => void>();

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    host.addEventListener('context-request', this.#onRequest);
  }

  hostConnected(): void {
    send('context-provider', this.host);
  }

  give(office: Office): void {
    this.office = office;
    for (const [listener, stop] of this.#listeners) listener(office, stop);
  }

  /** Our host asks for the office around itself by the same event. */
  readonly #onRequest = (event: Event): void => {
    const { context, contextTarget, callback, subscribe } = event as Event & Partial<OfficeRequest>;
    if (context !== officeContext || contextTarget === this.host || !callback) return;
    event.stopImmediatePropagation();
    const stop = this.#listeners.get(callback) ?? ((): void => void this.#listeners.delete(callback));
    if (subscribe) this.#listeners.set(callback, stop);
    if (this.office) callback(this.office, subscribe ? stop : undefined);
  };
}
