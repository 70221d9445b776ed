import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A scanner types wherever the cursor is: after a press on a button, too, its first digit finds the field. */
export class ScannerKeys implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    readonly field: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (!/^\d$/.test(key) || ctrlKey || altKey || metaKey || event.defaultPrevented) return;
    const [target] = event.composedPath();
    const isTyped =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input:not([type=file]), textarea, select'));
    if (!isTyped) this.field()?.focus();
  };
}
