import { msg, str } from '@lit/localize';
import type { GuideFacts } from '../../model/guide-facts.js';
import { placeWords, type Filing } from '../guide/filing.js';

/** In the head of each step: who receives the dossier from this page, else where the citizen files it. */
export function whereWords(facts: GuideFacts, filing: Filing): string {
  const office = filing.name || facts.agency;
  return filing.sends ? msg(str`Nơi nhận: ${office}`) : msg(str`Nơi nộp: ${placeWords(facts, filing)}`);
}
