import { lookup as systemLookup } from 'node:dns';
import { BlockList, type IPVersion, isIP, type LookupFunction } from 'node:net';
import { hostNameOfUrl, isWebUrl, readHostName } from '@cashfree-rest/core';
import { bareAddress, isLoopbackHost } from '../access/loopback.ts';

type Range = readonly [network: string, prefix: number];

/** The ranges that IANA's registry of special-purpose addresses lists as not globally reachable, and multicast. */
const SPECIAL_IPV4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Has a public number, but inside Azure it serves the machine's own secrets.
  ['168.63.129.16', 32],
];

/** The special parts of 2000::/3. They include 6to4 and Teredo, which both wrap IPv4 addresses and host no servers. */
const SPECIAL_IPV6: readonly Range[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const NAT64 = '64:ff9b::';
const NAT64_PREFIX = 96;

const specialIpv4 = blockList('ipv4', SPECIAL_IPV4);
const globalIpv6 = blockList('ipv6', [['2000::', 3]]);
const specialIpv6 = blockList('ipv6', SPECIAL_IPV6);
const nat64 = blockList('ipv6', [[NAT64, NAT64_PREFIX]]);
const specialNat64 = blockList(
  'ipv6',
  SPECIAL_IPV4.map(([network, prefix]) => [`${NAT64}${network}`, NAT64_PREFIX + prefix]),
);

function blockList(version: IPVersion, ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, version);
  return list;
}

/** A notification must not be sent to this address; the message contains the reason and quotes nothing. */
export class ForbiddenTargetError extends Error {
  override readonly name = 'ForbiddenTargetError';
}

export interface NotificationTarget {
  readonly url: URL;
  /** Used by the socket itself; no other code may resolve the name. */
  readonly lookup: LookupFunction;
}

export interface NotificationTargetOptions {
  readonly url: string;
  /** True if strangers choose the addresses; then only public ones are called. */
  readonly isPublic: boolean;
  /** Hosts that are always called, by name or address. */
  readonly notifyHosts?: readonly string[] | undefined;
  readonly lookup?: LookupFunction | undefined;
}

/** @throws {ForbiddenTargetError} if it is not an http address, or is a literal address that is not public. */
export function notificationTarget(options: NotificationTargetOptions): NotificationTarget {
  const { isPublic, notifyHosts = [], lookup: ask = systemLookup } = options;
  if (!isWebUrl(options.url)) throw new ForbiddenTargetError('not an http or https address');
  const url = new URL(options.url);
  // URL has converted 2130706433, 0x7f.1 and 0177.0.0.1 to 127.0.0.1.
  const name = hostNameOfUrl(options.url) ?? '';
  const address = bareAddress(name);
  const isAddress = isIP(address) !== 0;
  const lookup = !isAddress && isLoopbackHost(name) ? localLookup(ask) : ask;
  if (!isPublic || notifyHosts.some((host) => readHostName(host) === name)) return { url, lookup };
  // Sockets do not look up literal addresses.
  if (isAddress && !isPublicAddress(address)) throw notPublic();
  return { url, lookup: publicLookup(lookup) };
}

/** Names below `.localhost` always belong to this machine, and few systems' own lookup resolves them. */
function localLookup(lookup: LookupFunction): LookupFunction {
  return (_hostname, options, callback) => lookup('localhost', options, callback);
}

/** True for a unicast address of the public internet; false for any other text. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !specialIpv4.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  // Networks without their own IPv4 reach all of IPv4 through NAT64.
  if (nat64.check(address, 'ipv6')) return !specialNat64.check(address, 'ipv6');
  return globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

/**
 * The socket connects to exactly these addresses, so a name that changes a moment later gains nothing. One address that
 * is not public makes the whole lookup fail.
 */
function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, answer) => {
      if (error) return callback(error, []);
      const addresses = typeof answer === 'string' ? [] : answer;
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(notPublic(), []);
      }
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

// Without the address, which would reveal the inner network to the person who chose the name.
function notPublic(): ForbiddenTargetError {
  return new ForbiddenTargetError('the host is not at a public address');
}
