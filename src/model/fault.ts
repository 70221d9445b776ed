import type { FaultCode, FaultParams } from './faults/fault-params.js';

export type { FaultCode };

/** What is wrong in a procedure document; the author's to put right. */
export interface Fault<Code extends FaultCode = FaultCode> {
  /** JSON Pointer into the document. */
  readonly pointer: string;
  readonly code: Code;
  /** What the words are about: names, kinds, limits. */
  readonly params: FaultParams[Code];
  /** What is wrong, in English. */
  readonly message: string;
  /** What to do about it, in English. */
  readonly fix: string;
}

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
