import { lockDraft, type DraftLock } from '../../client/device/draft-lock.js';

/** The right to write a draft. One tab has it at a time, and another tab may take it away. */
export class DraftHold {
  #lock: DraftLock | undefined;

  constructor(readonly onLost: () => void) {}

  get held(): boolean {
    return this.#lock !== undefined;
  }

  /** Asks for the draft of that name. False when another place has it and `how` is `try`; `take` takes it away from there. */
  async take(draft: string, how: 'try' | 'take'): Promise<boolean> {
    if (this.#lock) return true;
    const lock = await lockDraft(draft, how);
    if (!lock.held) return false;
    this.#lock = lock;
    void lock.lost.then(() => {
      if (this.#lock !== lock) return;
      this.#lock = undefined;
      this.onLost();
    });
    return true;
  }

  release(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }
}
