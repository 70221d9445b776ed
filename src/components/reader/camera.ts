import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codesIn } from './read-picture.js';

/** Why a camera shows nothing: none is there; the person or the page may not; something else holds it. */
export type CameraFault = 'no-camera' | 'not-allowed' | 'busy';

/** Between two looks at the picture, in milliseconds. */
const rest = 150;

/** The camera of the device, from a press on its button until the next or until its host leaves the page. */
export class CameraController implements ReactiveController {
  isOn = false;
  fault: CameraFault | undefined;
  #stream: MediaStream | undefined;
  #last = '';

  /** `onCode` hears each code that comes into sight, once. */
  constructor(
    readonly host: ReactiveControllerHost,
    readonly video: () => HTMLVideoElement | null,
    readonly onCode: (text: string) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  readonly toggle = (): void => {
    if (this.isOn) this.#stop();
    else void this.#start();
  };

  async #start(): Promise<void> {
    this.fault = undefined;
    // Pages without https have no such thing, whatever the types say.
    if (!('mediaDevices' in navigator)) return this.#fail('not-allowed');
    this.isOn = true;
    this.host.requestUpdate();
    try {
      const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', ...size } });
      await this.host.updateComplete;
      const video = this.video();
      if (!this.isOn || !video) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      this.#stream = stream;
      video.srcObject = stream;
      await video.play();
      await this.#watch(video);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#fail(faults[error.name] ?? 'not-allowed');
    }
  }

  async #watch(video: HTMLVideoElement): Promise<void> {
    while (this.isOn) {
      const found = video.videoWidth ? await codesIn(video, false) : [];
      const text = found.join('\n');
      if (text && text !== this.#last) {
        this.#last = text;
        this.onCode(text);
      }
      await new Promise((done) => setTimeout(done, rest));
    }
  }

  #stop(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
    this.#last = '';
    this.isOn = false;
    this.host.requestUpdate();
  }

  #fail(fault: CameraFault): void {
    this.#stop();
    this.fault = fault;
    this.host.requestUpdate();
  }
}

const faults: Readonly<Record<string, CameraFault | undefined>> = {
  NotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  NotReadableError: 'busy',
  AbortError: 'busy',
};
