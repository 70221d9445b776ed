import type { Fault, FaultCode } from '../fault.js';

/** Notes a fault. */
export type Tell = (pointer: string, code: FaultCode, message: string, mend: string) => void;

/** Gathers faults; the same fault at the same place is told once. */
export class Faults {
  readonly #faults = new Map<string, Fault>();

  readonly tell: Tell = (pointer, code, message, mend) => {
    const key = `${code} ${pointer}`;
    if (!this.#faults.has(key)) this.#faults.set(key, Object.freeze({ pointer, code, message, mend }));
  };

  get all(): readonly Fault[] {
    return Object.freeze([...this.#faults.values()]);
  }

  has(...codes: readonly FaultCode[]): boolean {
    return this.all.some((fault) => codes.includes(fault.code));
  }
}
