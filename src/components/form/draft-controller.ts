import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Draft } from '../../model/draft.js';

/** Draws its host again after each change of the draft, for as long as the host is on a page. */
export class DraftController implements ReactiveController {
  #draft: Draft | undefined;
  #connected = false;
  #stop: (() => void) | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly draft: () => Draft | undefined,
    readonly onChange: () => void,
    readonly draw = (): void => host.requestUpdate(),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#follow();
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#connected && this.draft() !== this.#draft) this.#follow();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop?.();
    this.#draft = undefined;
  }

  #follow(): void {
    this.#stop?.();
    this.#draft = this.draft();
    this.#stop = this.#draft?.subscribe(() => {
      this.onChange();
      this.draw();
    });
    this.onChange();
  }
}
