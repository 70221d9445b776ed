import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportBug } from '../../client/client-error.js';

/** Does something anew whenever what it depends on has changed; what an older run brings counts no more. */
export class LatestRun implements ReactiveController {
  status: 'idle' | 'pending' | 'failed' | 'done' = 'idle';
  /** Why the last run failed. */
  error: unknown;
  #inputs: readonly unknown[] = [];
  #stop: AbortController | undefined;

  /** `inputs` are compared one by one; without any there is nothing to do. */
  constructor(
    readonly host: ReactiveControllerHost,
    readonly inputs: () => readonly unknown[],
    readonly act: (signal: AbortSignal) => Promise<void>,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const before = this.#inputs;
    const inputs = (this.#inputs = this.inputs());
    if (inputs.length === before.length && inputs.every((each, place) => Object.is(each, before[place]))) return;
    if (inputs.length) return void this.run();
    this.#stop?.abort();
    this.status = 'idle';
  }

  async run(): Promise<void> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.#is('pending');
    try {
      await this.act(stop.signal);
      if (!stop.signal.aborted) this.#is('done');
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#is('failed', error);
      reportBug(error);
    }
  }

  #is(status: LatestRun['status'], error?: unknown): void {
    this.status = status;
    this.error = error;
    this.host.requestUpdate();
  }
}
