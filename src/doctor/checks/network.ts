import { found, type Check, type Visit } from '../visit.js';

/** Browsers ask the citizen, or refuse, where a page from the internet calls an address of an internal network. */
export const network: Check = async (visit) => {
  const { url: page, scripts, receivers } = visit;
  if (await isInternal(page, visit)) return [];
  const called = [...scripts.map(({ url }) => url), ...receivers.map(({ url }) => url)];
  const origins = [...new Map(called.map((url) => [url.origin, url])).values()];
  const internal = await Promise.all(
    origins.map(async (url) =>
      (await isInternal(url, visit)) ? [found('internal-address', { origin: url.origin })] : [],
    ),
  );
  return internal.flat();
};

const isAddress = /^\d+(?:\.\d+){3}$|:/;

async function isInternal({ hostname }: URL, { web }: Visit): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (/(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/i.test(host)) return true;
  const addresses = isAddress.test(host) ? [host] : await web.addressesOf(host);
  return addresses.some(isInternalAddress);
}

function isInternalAddress(address: string): boolean {
  return /^(?:10|127|0)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^::1$|^f[cd]|^fe80:/i.test(
    address,
  );
}
