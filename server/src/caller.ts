import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whom a limit counts. One household has 2^64 addresses of IPv6, so there its network is counted; some proxies write a
 * port behind the address, another with each request.
 */
export function callerOf(request: {
  readonly ip: string;
  readonly socket: { readonly remoteAddress?: string | undefined };
}): string {
  return known(request.ip) ?? known(request.socket.remoteAddress ?? '') ?? 'unknown';
}

function known(told: string): string | undefined {
  const [, bare = told] = /^\[([^\]]*)\](?::\d+)?$/.exec(told) ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(told) ?? [];
  const address = bare
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : undefined;
}

/** The first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  const [before = '', after] = address.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const zeros = after ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...(after ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
