import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** True for an address of this machine, also for IPv4 in IPv6 notation, as sockets report it. */
export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/**
 * True for a host of this machine, as `URL` spells it: `localhost`, any name below `.localhost`, or a loopback address.
 * RFC 6761 reserves these names, so no name server can point them elsewhere.
 */
export function isLoopbackHost(hostname: string): boolean {
  return /(?:^|\.)localhost\.?$/iu.test(hostname) || isLoopbackAddress(bareAddress(hostname));
}

/** Returns an IPv6 address without the brackets that it has in URLs; other text is unchanged. */
export function bareAddress(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/u, '$1');
}
