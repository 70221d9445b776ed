import type { FaultParams, WordsOf } from '../fault-params.js';
import { englishDocument } from './english-document.js';
import { englishForm } from './english-form.js';

/** The words of every fault in English. */
export const english: WordsOf<FaultParams> = { ...englishDocument, ...englishForm };
