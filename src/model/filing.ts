import type { Way } from '../schemas/office.js';
import type { GuideFacts } from './guide-facts.js';

const handedOver: readonly Way[] = ['portal', 'counter'];

/**
 * How a dossier of a procedure is filed: as its office says. Where the office says nothing, it receives what a page sends it,
 * and what a page does not send is filed at the portal or at the counter. Never empty.
 */
export function filingOf({ filing }: Pick<GuideFacts, 'filing'>, sends: boolean): readonly Way[] {
  const said = (filing ?? (sends ? ['receive'] : handedOver)).filter((way) => sends || way !== 'receive');
  return said.length ? said : handedOver;
}
