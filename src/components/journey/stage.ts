import type { Way } from '../../schemas/office.js';
import type { Client } from '../../client/client.js';
import type { DeviceStore, OutboxItem } from '../../client/device-store.js';

/** What is on the screen. */
export type Stage =
  | { readonly kind: 'guide' }
  | { readonly kind: 'step'; readonly place: string }
  /** A dossier was frozen; the outbox says how far it is. */
  | { readonly kind: 'sent'; readonly item: OutboxItem }
  /** Another place writes this draft. */
  | { readonly kind: 'elsewhere' };

/** What a journey is made with. */
export interface JourneySetup {
  readonly store: DeviceStore;
  readonly client: Client | undefined;
  readonly endpoint: string;
  /** How the dossier is filed; without it the page sends what it can send. */
  readonly ways?: readonly Way[];
}
