import type { Way } from '../schemas/office.js';
import type { GuideFacts } from './guide-facts.js';

/** Where a citizen files without this page. */
export type Place = Exclude<Way, 'receive'>;

type Said = Partial<Pick<GuideFacts, 'filing' | 'delivery'>>;

/**
 * How a dossier of a procedure is filed: as its office says. Where the office says nothing, it receives what a page sends it,
 * and what a page does not send is filed at the portal or at the counter; at the counter alone where the portal only
 * explains the procedure. Never empty.
 */
export function filingOf({ filing, delivery }: Said, sends: boolean): readonly Way[] {
  const handedOver: readonly Way[] = delivery === 'information' ? ['counter'] : ['portal', 'counter'];
  const said = (filing ?? (sends ? ['receive'] : handedOver)).filter((way) => sends || way !== 'receive');
  return said.length ? said : handedOver;
}

/** The places among them, the usual one first; empty where the page sends it and there is no other way. */
export function placesOf(said: Said, sends: boolean): readonly Place[] {
  return filingOf(said, sends).filter((way) => way !== 'receive');
}
