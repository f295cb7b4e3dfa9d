import { lookup as systemLookup } from 'node:dns';
import { BlockList, type IPVersion, isIP, type LookupFunction } from 'node:net';
import { hostNameOfUrl, isWebUrl, readHostName } from '@cashfree-rest/core';
import { bareAddress, isLoopbackHost } from '../access/loopback.ts';

type Range = readonly [network: string, prefix: number];

/** What IANA's registry of special-purpose addresses calls not globally reachable, and multicast. */
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
  // Public by its number, but inside Azure it answers with the machine's own secrets.
  ['168.63.129.16', 32],
];

/** The special parts of 2000::/3. 6to4 and Teredo are among them: both wrap IPv4 addresses, and nobody serves on them. */
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

/** A notification must not be sent to this address; the message says why and quotes nothing. */
export class ForbiddenTargetError extends Error {
  override readonly name = 'ForbiddenTargetError';
}

export interface NotificationTarget {
  readonly url: URL;
  /** For the socket itself; nothing else may resolve the name. */
  readonly lookup: LookupFunction;
}

export interface NotificationTargetOptions {
  readonly url: string;
  /** Whether strangers choose the addresses: then none but public ones are called. */
  readonly isPublic: boolean;
  /** Hosts that are called wherever they are, by name or address. */
  readonly notifyHosts?: readonly string[] | undefined;
  readonly lookup?: LookupFunction | undefined;
}

/** @throws {ForbiddenTargetError} for what is no http address, and for a literal address that is not public. */
export function notificationTarget(options: NotificationTargetOptions): NotificationTarget {
  const { isPublic, notifyHosts = [], lookup: ask = systemLookup } = options;
  if (!isWebUrl(options.url)) throw new ForbiddenTargetError('not an http or https address');
  const url = new URL(options.url);
  // URL has turned 2130706433, 0x7f.1 and 0177.0.0.1 into 127.0.0.1.
  const name = hostNameOfUrl(options.url) ?? '';
  const address = bareAddress(name);
  const isAddress = isIP(address) !== 0;
  const lookup = !isAddress && isLoopbackHost(name) ? localLookup(ask) : ask;
  if (!isPublic || notifyHosts.some((host) => readHostName(host) === name)) return { url, lookup };
  // Sockets do not look literal addresses up.
  if (isAddress && !isPublicAddress(address)) throw notPublic();
  return { url, lookup: publicLookup(lookup) };
}

/** Names below `.localhost` are this machine's, whatever a name server says, and few systems' own lookup knows them. */
function localLookup(lookup: LookupFunction): LookupFunction {
  return (_hostname, options, callback) => lookup('localhost', options, callback);
}

/** Whether this is a unicast address of the public internet; a text that is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !specialIpv4.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  // Networks without IPv4 of their own reach all of IPv4 through NAT64.
  if (nat64.check(address, 'ipv6')) return !specialNat64.check(address, 'ipv6');
  return globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

/**
 * The socket connects to what this answers, so a name that means another address a moment later gains nothing. One
 * address that is not public spoils the whole answer.
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

// Without the address: whoever chose the name could read the inside of the network from it.
function notPublic(): ForbiddenTargetError {
  return new ForbiddenTargetError('the host is not at a public address');
}
