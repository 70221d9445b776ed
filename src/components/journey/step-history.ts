import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is kept in an entry of the browser's history, beside what the page itself keeps there. */
interface Entry {
  readonly code: string;
  /** The step, or `''` for the guide. */
  readonly place: string;
  /** The step of the entry below, where that is ours. */
  readonly before?: string | undefined;
}

/** Lets the browser's own button go from step to step: an entry a step, at the same address. */
export class StepHistory implements ReactiveController {
  /** Where the browser was asked to go back to, and has not gone yet. */
  #asked: string | undefined;

  /** `code` names the procedure; `onWalked` is called with the step the citizen went to. */
  constructor(
    host: ReactiveControllerHost,
    readonly code: () => string,
    readonly onWalked: (place: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** The citizen goes on from one step to another. */
  push(from: string, to: string): void {
    const entry = this.#entry;
    this.#asked = undefined;
    if (entry?.place === to) return;
    if (entry?.place !== from) this.#write('replaceState', { code: this.code(), place: from });
    this.#write('pushState', { code: this.code(), place: to, before: from });
  }

  /** The citizen goes back to a step by our own button: where the browser was there before, it goes back too. */
  back(to: string): void {
    if (this.#asked === undefined && this.#entry?.before === to) {
      this.#asked = to;
      history.back();
      return;
    }
    // Also where the browser was asked and did not go: a second press always leads.
    this.#write('replaceState', { code: this.code(), place: to });
    this.#arrive(to);
  }

  get #entry(): Entry | undefined {
    const { dvc } = (history.state ?? {}) as { readonly dvc?: Entry };
    return dvc?.code === this.code() ? dvc : undefined;
  }

  /** Frames without an origin, and browsers asked too often, refuse: the steps then go on without it. */
  #write(how: 'pushState' | 'replaceState', dvc: Entry): void {
    try {
      history[how]({ ...(history.state as object | null), dvc }, '');
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  readonly #onPopState = (): void => {
    const to = this.#asked ?? this.#entry?.place;
    if (to !== undefined) this.#arrive(to);
  };

  #arrive(to: string): void {
    this.#asked = undefined;
    this.onWalked(to);
  }
}
