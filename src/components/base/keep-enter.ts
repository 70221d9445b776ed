import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps Enter inside an element: a page that is one big form presses its default button when it hears it. */
export class EnterKeeper implements ReactiveController {
  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', keep);
    this.host.addEventListener('keypress', keep);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', keep);
    this.host.removeEventListener('keypress', keep);
  }
}

function keep(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}
