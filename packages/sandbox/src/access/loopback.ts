import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address is this machine's own; IPv4 in IPv6's spelling, as sockets give it, is IPv4. */
export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Whether a host, as `URL` spells it, is this machine: `localhost`, any name below `.localhost`, or a loopback address.
 * RFC 6761 keeps these names for that, so no name server can point them elsewhere.
 */
export function isLoopbackHost(hostname: string): boolean {
  return /(?:^|\.)localhost\.?$/iu.test(hostname) || isLoopbackAddress(bareAddress(hostname));
}

/** An IPv6 address without the brackets that it has in URLs; anything else as it is. */
export function bareAddress(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/u, '$1');
}
