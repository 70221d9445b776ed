import { isObject } from '../../src/model/json.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { Finding, Language } from './finding.js';
import { locate } from './located.js';
import { warningsOf } from './warnings/warnings.js';

/** A file that was looked at. */
export interface Examined {
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** The document, unless it has faults. */
  readonly procedure: Procedure | undefined;
  readonly document: unknown;
}

/** Finds every fault of a document, and where it has none what may be better. */
export function examine(file: string, bytes: Uint8Array, language: Language): Examined {
  const { faults, value, placeOf } = locate(bytes);
  const findings: Finding[] = faults.map((fault) => ({ file, level: 'fault', ...fault }));
  let procedure: Procedure | undefined;
  try {
    if (value !== undefined) procedure = loadProcedure(value);
  } catch (error) {
    if (!(error instanceof ProcedureError)) throw error;
    for (const { pointer, code, message, fix } of error.faults)
      findings.push({ file, ...placeOf(pointer), pointer, level: 'fault', code, message, fix });
  }
  const isSound = !findings.some(({ code }) => code !== 'byte-order-mark');
  if (isSound && procedure && isObject(value))
    for (const { pointer, code, message, fix } of warningsOf(value))
      findings.push({
        ...{ file, ...placeOf(pointer), pointer, level: 'warning', code },
        message: message[language],
        fix: fix[language],
      });
  findings.sort((one, other) => one.line - other.line || one.column - other.column);
  return { findings, procedure: findings.some(isFault) ? undefined : procedure, document: value };
}

export function isFault({ level }: Finding): boolean {
  return level === 'fault';
}
