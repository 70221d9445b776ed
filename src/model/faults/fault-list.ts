import type { Fault } from '../fault.js';
import type { FaultCode, FaultParams } from './fault-params.js';
import { english } from './words/english.js';

/** What a rule found wrong, in the order in which it looked. */
export type Faults = Iterable<Fault>;

export function fault<Code extends FaultCode>(pointer: string, code: Code, params: FaultParams[Code]): Fault<Code> {
  const [message, fix] = english[code](params);
  return Object.freeze({ pointer, code, params, message, fix });
}

/** Gathers faults; the same fault at the same place is kept once. */
export class FaultList {
  readonly #faults = new Map<string, Fault>();

  add(faults: Faults): void {
    for (const each of faults) {
      const key = `${each.code} ${each.pointer}`;
      if (!this.#faults.has(key)) this.#faults.set(key, each);
    }
  }

  get all(): readonly Fault[] {
    return Object.freeze([...this.#faults.values()]);
  }

  has(...codes: readonly FaultCode[]): boolean {
    return this.all.some(({ code }) => codes.includes(code));
  }

  toString(): string {
    const { all } = this;
    return [
      `The procedure document has ${all.length} ${all.length === 1 ? 'fault' : 'faults'}.`,
      ...all.map(({ pointer, message, fix }) => `${pointer || '(the document)'}: ${message} ${fix}`),
    ].join('\n');
  }
}
