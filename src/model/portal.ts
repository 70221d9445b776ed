import type { Procedure } from './procedure.js';

/** True for an https address on a host under `gov.vn`: the only places a citizen is sent to with a dossier in hand. */
export function isOfficial(address: string): boolean {
  return /^https:\/\/(?:[a-z0-9-]+\.)+gov\.vn(?:[/?#][^\s\\]*)?$/i.test(address);
}

/** Where the portal begins; the address of its page for looking up is not verified, so an office sets it. */
export const portalHome = 'https://dichvucong.gov.vn/';

/** Where the procedure is on the national portal: as its document says, else by its code. */
export function portalOf({ code, portal }: Pick<Procedure, 'code' | 'portal'>): string {
  if (portal !== undefined && isOfficial(portal)) return portal;
  return `https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/${encodeURIComponent(code)}`;
}

/** Where the procedure is filed on the national portal: as its document says where it is, else the page for filing. */
export function filingPageOf(procedure: Pick<Procedure, 'code' | 'portal'>): string {
  const { portal } = procedure;
  return portal !== undefined && isOfficial(portal) ? portal : `${portalOf(procedure)}/nop-ho-so`;
}
