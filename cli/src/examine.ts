import { isObject } from '../../src/model/json.js';
import { inVietnamese } from '../../src/model/faults/words/vietnamese.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { Finding } from './finding.js';
import type { Language } from './language.js';
import { byteOrderMark, locate } from './located.js';
import { examineOffice, isOffice } from './office/examine-office.js';
import { sizeWarnings } from './warnings/size.js';
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
  const located = locate(bytes);
  const { found, value, placeOf } = located;
  const findings: Finding[] = [...found, ...sizeWarnings(bytes)].map(({ message, fix, ...rest }) => ({
    ...{ file, line: 1, column: 1 },
    ...rest,
    ...{ message: message[language], fix: fix[language] },
  }));
  if (value !== undefined && isOffice(file, value)) {
    const told = [...findings, ...examineOffice(value, located, file, language)];
    return { findings: told.sort(inFile), procedure: undefined, document: value };
  }
  let procedure: Procedure | undefined;
  try {
    if (value !== undefined) procedure = loadProcedure(value);
  } catch (error) {
    if (!(error instanceof ProcedureError)) throw error;
    for (const fault of error.faults) {
      const { pointer, code } = fault;
      const [message, fix] = language === 'vi' ? inVietnamese(fault) : [fault.message, fault.fix];
      findings.push({ file, ...placeOf(pointer), pointer, level: 'fault', code, message, fix });
    }
  }
  // Beside other faults of the text the value is not what its author means.
  const isSound = !findings.some((each) => isFault(each) && each.code !== byteOrderMark.code);
  if (isSound && procedure && isObject(value))
    for (const { pointer, code, message, fix } of warningsOf(value))
      findings.push({
        ...{ file, ...placeOf(pointer), pointer, level: 'warning', code },
        ...{ message: message[language], fix: fix[language] },
      });
  findings.sort(inFile);
  return { findings, procedure: findings.some(isFault) ? undefined : procedure, document: value };
}

function inFile(one: Finding, other: Finding): number {
  return one.line - other.line || one.column - other.column;
}

export function isFault({ level }: Finding): boolean {
  return level === 'fault';
}
