import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codesIn } from './read-picture.js';

/** Why a camera shows nothing: none is there; the person or the page may not; something else holds it. */
export type CameraFault = 'no-camera' | 'not-allowed' | 'busy';

/** Between two looks at the picture, in milliseconds. */
const rest = 150;

/**
 * The camera of the device, from a press on its button until the next, until its host stops it or leaves the page, or until
 * nobody sees the page.
 */
export class CameraController implements ReactiveController {
  isOn = false;
  fault: CameraFault | undefined;
  #stream: MediaStream | undefined;

  /** Codes that were told since it went on. */
  readonly #seen = new Set<string>();

  /** Counts starts and stops: a camera that comes late is not taken. */
  #turn = 0;

  /** `onCode` hears each code that comes into sight, once; `look` finds the codes in a picture. */
  constructor(
    readonly host: ReactiveControllerHost,
    readonly video: () => HTMLVideoElement | null,
    readonly onCode: (text: string) => void,
    readonly look: (video: HTMLVideoElement) => Promise<readonly string[]> = (picture) => codesIn(picture, false),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHide);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHide);
    this.stop();
  }

  readonly toggle = (): void => {
    if (this.isOn) this.stop();
    else void this.#start();
  };

  /** Turns it off; no picture stays behind. */
  stop(): void {
    this.#turn++;
    letGo(this.#stream);
    this.#stream = undefined;
    this.#seen.clear();
    const video = this.video();
    if (video) video.srcObject = null;
    this.isOn = false;
    this.host.requestUpdate();
  }

  async #start(): Promise<void> {
    this.fault = undefined;
    // Pages without https have no such thing, whatever the types say.
    if (!('mediaDevices' in navigator)) return this.#fail('not-allowed');
    const turn = ++this.#turn;
    this.isOn = true;
    this.host.requestUpdate();
    try {
      const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', ...size } });
      await this.host.updateComplete;
      const video = this.video();
      if (turn !== this.#turn || !video) return letGo(stream);
      this.#stream = stream;
      // Somebody has pulled it out.
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => turn === this.#turn && this.#fail('no-camera'));
      video.srcObject = stream;
      await video.play();
      await this.#watch(video, turn);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // To stop what is about to play is no fault.
      if (turn === this.#turn) this.#fail(faults[error.name] ?? 'not-allowed');
    }
  }

  async #watch(video: HTMLVideoElement, turn: number): Promise<void> {
    while (turn === this.#turn) {
      const found = video.videoWidth ? await this.look(video) : [];
      const fresh = turn === this.#turn ? found.filter((text) => !this.#seen.has(text)) : [];
      for (const text of fresh) this.#seen.add(text);
      if (fresh.length) this.onCode(fresh.join('\n'));
      await new Promise((done) => setTimeout(done, rest));
    }
  }

  readonly #onHide = (): void => {
    if (document.visibilityState === 'hidden' && this.isOn) this.stop();
  };

  #fail(fault: CameraFault): void {
    this.stop();
    this.fault = fault;
    this.host.requestUpdate();
  }
}

function letGo(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

const faults: Readonly<Record<string, CameraFault | undefined>> = {
  NotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  NotReadableError: 'busy',
  AbortError: 'busy',
};
