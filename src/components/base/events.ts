import type { Receipt } from '../../schemas/receipt.js';
import type { Tracking } from '../../schemas/tracking.js';

/** Every event the elements fire, with what its `detail` carries. Answers are in none of them. */
export interface DvcEvents {
  /** In a catalogue: cancelable, before the page of the chosen procedure is opened. */
  'dvc-pick': { readonly code: string };
  /** The citizen has pressed «Bắt đầu» in the guide. */
  'dvc-started': { readonly code: string };
  /** Another page of the journey is on the screen. */
  'dvc-paged': { readonly page: string };
  /** A draft was kept on this device. */
  'dvc-saved': { readonly code: string; readonly savedAt: string };
  /** Cancelable, before a dossier is frozen and sent. */
  'dvc-submit': { readonly code: string; readonly key: string };
  /** The office holds the dossier and its receipt is proven. */
  'dvc-submitted': { readonly receipt: Receipt };
  /** The office has said where a dossier is. */
  'dvc-tracked': { readonly tracking: Tracking };
  /** Where nothing is sent: the whole dossier was handed to the browser as one file. */
  'dvc-packed': { readonly code: string };
  /** Beside the portal: cancelable, before what was prepared is deleted from this device. */
  'dvc-delete': { readonly code: string };
  /** In the review: the citizen wants to change a page (`pointer`) or the papers (`/documents`). */
  'dvc-edit': { readonly pointer: string };
  /** In a form: the page was checked and has nothing wrong. */
  'dvc-completed': { readonly page: string };
}

type Events = { [Name in keyof DvcEvents]: CustomEvent<DvcEvents[Name]> };

declare global {
  // Of elements, the document and the window alike: events bubble that far.
  interface GlobalEventHandlersEventMap extends Events {}
}

/** Fires a public event from `target`. Returns false when a listener cancelled it. */
export function emit<Name extends keyof DvcEvents>(
  target: EventTarget,
  name: Name,
  detail: DvcEvents[Name],
  options?: { readonly cancelable: boolean },
): boolean {
  const event = new CustomEvent(name, { bubbles: true, composed: true, detail: Object.freeze(detail), ...options });
  return target.dispatchEvent(event);
}
