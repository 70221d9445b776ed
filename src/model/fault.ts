/** What is wrong in a procedure document; the author's to put right. */
export interface Fault {
  /** JSON Pointer into the document. */
  readonly pointer: string;
  readonly code: FaultCode;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

export type FaultCode =
  // The document as JSON.
  | 'not-json'
  | 'forbidden-name'
  | 'too-deep'
  | 'too-large'
  // Its shape.
  | 'missing'
  | 'unknown-word'
  | 'refused-word'
  | 'wrong-type'
  | 'wrong-form'
  | 'not-allowed'
  | 'too-long'
  | 'too-short'
  | 'out-of-range'
  | 'type-list'
  | 'boolean-schema'
  // References, patterns, formats and bounds of its schemas.
  | 'remote-reference'
  | 'lost-reference'
  | 'circular-reference'
  | 'invalid-pattern'
  | 'slow-pattern'
  | 'loose-pattern'
  | 'unknown-format'
  | 'empty-range'
  | 'duplicate-option'
  | 'idle-word'
  | 'vacuous-condition'
  | 'unfit-default'
  | 'unfit-example'
  // What has no screen.
  | 'not-a-page'
  | 'no-screen'
  | 'no-tag'
  | 'no-title'
  | 'two-kinds'
  | 'undeclared-name'
  | 'closed-too-early'
  | 'no-province'
  | 'wrong-kind'
  | 'unanswerable'
  | 'circular-compute'
  // The rest of the document.
  | 'duplicate-id'
  | 'lost-pointer'
  | 'not-words';

/** A document that was refused. Its message lists every fault in English. */
export class ProcedureError extends Error {
  override readonly name = 'ProcedureError';

  constructor(
    readonly faults: readonly Fault[],
    message: string,
  ) {
    super(message);
  }
}
