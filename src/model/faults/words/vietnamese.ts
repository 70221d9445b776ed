import type { Fault } from '../../fault.js';
import type { FaultCode, FaultParams, Words, WordsOf } from '../fault-params.js';
import { vietnameseDocument } from './vietnamese-document.js';
import { vietnameseForm } from './vietnamese-form.js';

const vietnamese: WordsOf<FaultParams> = { ...vietnameseDocument, ...vietnameseForm };

/** What is wrong, and what to do, in Vietnamese. Authors read it, never citizens. */
export function inVietnamese<Code extends FaultCode>({ code, params }: Fault<Code>): Words {
  return vietnamese[code](params);
}
