import type { Selectable } from 'kysely';
import type { Tables } from './database.js';

/** A file as the database holds it. */
export type Upload = Selectable<Tables['upload']>;

/** A file as it is announced. */
export interface NewUpload {
  readonly id: string;
  /** Key of the draft it belongs to. */
  readonly draft: string;
  readonly slot: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}
