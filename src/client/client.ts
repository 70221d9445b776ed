import type { Capabilities } from '../schemas/capabilities.js';
import type { Catalog, CatalogPart } from '../schemas/catalog.js';
import type { Receipt } from '../schemas/receipt.js';
import type { SubmittedFile } from '../schemas/submission.js';
import type { Tracking } from '../schemas/tracking.js';

/** Every call takes a signal and rejects with `ClientError`, or with the signal's reason. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What opens a draft's uploads and its receipt at the office: minted on the device when the draft is made. */
export interface DraftKey {
  /** UUID; the idempotency key of the submission. */
  readonly key: string;
  /** 32 random bytes in base64url, sent as `Authorization: Draft <secret>`. */
  readonly secret: string;
}

/** A file as the office must hold it. */
export interface UploadFile {
  /** UUID minted on the device. */
  readonly id: string;
  /** Slot of the procedure it belongs to. */
  readonly slot: string;
  readonly name: string;
  readonly type: SubmittedFile['type'];
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex of the whole file. */
  readonly sha256: string;
}

/** A dossier as it leaves the device: bytes that never change again, and their digest. */
export interface FrozenDossier extends DraftKey {
  /** Canonical JSON (RFC 8785) of a `Submission`. */
  readonly body: string;
  /** Lower-case hex SHA-256 of the UTF-8 of `body`. */
  readonly digest: string;
}

/** The outside world. HTTP and a host's own adapter implement it; tests and stories pass a plain object. */
export interface Client {
  /** What this office takes. */
  capabilities(options?: CallOptions): Promise<Capabilities>;
  /** The procedures this office takes. Without it `<dvc-catalog>` shows those shipped whose codes `capabilities` names. */
  procedures?(options?: CallOptions): Promise<Catalog>;
  /** The first of them whole, and the names of the others: a long list begins so. Without it the whole list is asked for. */
  firstProcedures?(first: number, options?: CallOptions): Promise<CatalogPart>;
  /** A procedure document, not yet checked; with the words of `language` only, where the office can tell them apart. */
  procedure(code: string, options?: CallOptions & { readonly language?: string }): Promise<unknown>;
  /** Sends a file to the office from where it stopped; resolves when the office holds it whole. */
  upload(
    draft: DraftKey,
    file: UploadFile,
    bytes: Blob,
    options?: CallOptions & { readonly onProgress?: (sent: number) => void },
  ): Promise<void>;
  /** Takes a file back that was not submitted. */
  withdrawUpload(draft: DraftKey, id: string, options?: CallOptions): Promise<void>;
  /** Submits; safe to repeat with the same dossier. */
  submit(dossier: FrozenDossier, options?: CallOptions): Promise<Receipt>;
  /** The receipt of a dossier that may have arrived, or `undefined`. */
  received(draft: DraftKey, options?: CallOptions): Promise<Receipt | undefined>;
  /** Where a dossier is. A wrong code and a wrong secret both reject with `missing`. */
  track(code: string, secret: string, options?: CallOptions): Promise<Tracking>;
}
