import type { Capabilities } from '../../schemas/capabilities.js';
import type { Slot } from '../../model/procedure.js';
import type { ClientError } from '../client-error.js';
import type { UploadFile } from '../client.js';

/** A paper on the screen: a file, and how far it is on its way to the office. */
export interface Paper extends UploadFile {
  /** `kept`: on this device and waiting for the line. `failed`: the office refused it; `error` says why. */
  readonly state: 'kept' | 'sending' | 'uploaded' | 'failed';
  /** Bytes the office holds. */
  readonly sent: number;
  readonly error: ClientError | undefined;
}

/** How much an office takes: bytes a file, files a dossier, bytes a dossier. */
export type Limits = Pick<Capabilities['uploads'], 'maxFileBytes' | 'maxFiles' | 'maxDossierBytes'>;

/** How many bytes one file of a paper may have. */
export function mostBytes({ maxMegabytes = Infinity }: Slot, { maxFileBytes }: Limits): number {
  return Math.min(maxFileBytes, maxMegabytes * 1_000_000);
}
