import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import {
  ForbiddenTargetError,
  isPublicAddress,
  notificationTarget,
} from '../../src/notifications/notification-target.ts';

const V4: LookupAddress = { address: '93.184.215.14', family: 4 };
const V6: LookupAddress = { address: '2606:2800:21f::1', family: 6 };

/** A name server that gives these answers, one after the other. */
function answering(...answers: readonly (readonly LookupAddress[])[]): LookupFunction {
  const left = [...answers];
  return (_hostname, _options, callback) => callback(null, [...(left.shift() ?? [])]);
}

/** Asks the way that a socket does. */
function ask(lookup: LookupFunction, all: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    lookup('shop.example', { all }, (error, address, family) => {
      if (error) reject(error);
      else resolve(family === undefined ? address : [address, family]);
    });
  });
}

function publicLookup(lookup: LookupFunction): LookupFunction {
  return notificationTarget({ url: 'https://shop.example/', isPublic: true, lookup }).lookup;
}

describe('a public address', () => {
  test.each([
    ['the last before loopback', '126.255.255.255'],
    ['the first after loopback', '128.0.0.0'],
    ['the last before 10/8', '9.255.255.255'],
    ['the first after 10/8', '11.0.0.0'],
    ['the last before 100.64/10', '100.63.255.255'],
    ['the first after 100.64/10', '100.128.0.0'],
    ['the last before 169.254/16', '169.253.255.255'],
    ['the last before 172.16/12', '172.15.255.255'],
    ['the first after 172.16/12', '172.32.0.0'],
    ['the last before 192.168/16', '192.167.255.255'],
    ['the first after 198.18/15', '198.20.0.0'],
    ['the last before multicast', '223.255.255.255'],
    ['a DNS server in IPv4', '8.8.8.8'],
    ['a DNS server in IPv6', '2001:4860:4860::8888'],
    ['a host in IPv6', '2606:4700::6810:84e5'],
    ['a public IPv4 address through NAT64', '64:ff9b::8.8.8.8'],
    ['the same in hexadecimal', '64:ff9b::808:808'],
  ])('is %s', (_name, address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ['loopback', '127.0.0.1'],
    ['the end of loopback', '127.255.255.254'],
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['10/8', '10.255.0.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['metadata of Alibaba Cloud', '100.100.100.200'],
    ['metadata of most clouds', '169.254.169.254'],
    ['172.16/12', '172.16.0.1'],
    ['the end of 172.16/12', '172.31.255.255'],
    ['metadata of Oracle Cloud', '192.0.0.192'],
    ['metadata of Azure', '168.63.129.16'],
    ['documentation 1', '192.0.2.1'],
    ['documentation 2', '198.51.100.1'],
    ['documentation 3', '203.0.113.1'],
    ['6to4 relays', '192.88.99.1'],
    ['192.168/16', '192.168.1.1'],
    ['benchmarks', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['unique local', 'fd00::2'],
    ['the start of unique local', 'fc00::'],
    ['metadata of AWS in IPv6', 'fd00:ec2::254'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with a zone', 'fe80::1%eth0'],
    ['IPv6 site-local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv6 documentation', '2001:db8::1'],
    ['new IPv6 documentation', '3fff::1'],
    ['IPv6 benchmarks', '2001:2::1'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['an IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['the same in hexadecimal', '::ffff:7f00:1'],
    ['an IPv4-mapped public address', '::ffff:8.8.8.8'],
    ['an IPv4-compatible loopback', '::127.0.0.1'],
    ['loopback through NAT64', '64:ff9b::7f00:1'],
    ['10/8 through NAT64', '64:ff9b::10.1.2.3'],
    ['metadata through NAT64', '64:ff9b::169.254.169.254'],
    ['loopback through a local NAT64', '64:ff9b:1::7f00:1'],
    ['loopback in 6to4', '2002:7f00:1::1'],
    ['192.168/16 in 6to4', '2002:c0a8:101::1'],
    ['discard-only', '100::1'],
    ['no address', 'shop.example'],
    ['nothing', ''],
  ])('is not %s', (_name, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('in a public sandbox', () => {
  test.each([
    'http://127.0.0.1/notify',
    'http://127.0.0.1./notify',
    'http://2130706433/notify',
    'http://0x7f000001/notify',
    'http://0x7f.1/notify',
    'http://0177.0.0.1/notify',
    'http://127.1/notify',
    'http://0/notify',
    'http://%31%32%37.0.0.1/notify',
    'http://１２７.0.0.1/notify',
    'http://169.254.169.254/latest/meta-data/',
    'https://user:password@10.0.0.1:8443/notify',
    'http://[::1]/notify',
    'http://[0:0:0:0:0:0:0:1]/notify',
    'http://[::ffff:127.0.0.1]/notify',
    'http://[64:ff9b::127.0.0.1]/notify',
    'http://[2002:7f00:1::]/notify',
    'http://[fe80::1]/notify',
  ])('%s is refused before anything is looked up', (url) => {
    const lookup: LookupFunction = () => expect('a lookup').toBe('not made');

    expect(() => notificationTarget({ url, isPublic: true, lookup })).toThrow(
      new ForbiddenTargetError('the host is not at a public address'),
    );
  });

  test.each(['https://8.8.8.8/notify', 'https://[2606:4700::6810:84e5]:8443/notify'])(
    '%s may be called',
    (url) => {
      expect(notificationTarget({ url, isPublic: true }).url.href).toBe(url);
    },
  );

  test('a socket that wants all addresses of a name gets all of them', async () => {
    const lookup = publicLookup(answering([V6, V4]));

    await expect(ask(lookup, true)).resolves.toEqual([V6, V4]);
  });

  test('a socket that wants one address gets the first', async () => {
    const lookup = publicLookup(answering([V6, V4]));

    await expect(ask(lookup, false)).resolves.toEqual([V6.address, V6.family]);
  });

  test.each([
    ['the only one', [{ address: '127.0.0.1', family: 4 }]],
    ['the first', [{ address: '::1', family: 6 }, V4]],
    ['the last', [V4, V6, { address: '10.0.0.1', family: 4 }]],
  ])('an answer with one address that is not public is refused: %s', async (_name, answer) => {
    for (const all of [true, false]) {
      const lookup = publicLookup(answering(answer));

      await expect(ask(lookup, all)).rejects.toBeInstanceOf(ForbiddenTargetError);
    }
  });

  test('each answer is checked for itself: a name that turns to loopback is refused then', async () => {
    const lookup = publicLookup(answering([V4], [{ address: '127.0.0.1', family: 4 }]));

    await expect(ask(lookup, true)).resolves.toEqual([V4]);
    await expect(ask(lookup, true)).rejects.toBeInstanceOf(ForbiddenTargetError);
  });

  test('an empty answer is refused', async () => {
    const lookup = publicLookup(answering([]));

    await expect(ask(lookup, true)).rejects.toBeInstanceOf(ForbiddenTargetError);
  });

  test('a lookup that ignores how it was asked is refused, not trusted', async () => {
    const lookup = publicLookup((_hostname, _options, callback) => callback(null, V4.address, 4));

    await expect(ask(lookup, true)).rejects.toBeInstanceOf(ForbiddenTargetError);
  });

  test('the error of a lookup passes through', async () => {
    const error = Object.assign(new Error('queryA ENOTFOUND'), { code: 'ENOTFOUND' });
    const lookup = publicLookup((_hostname, _options, callback) => callback(error, []));

    await expect(ask(lookup, true)).rejects.toBe(error);
  });

  test('the system’s own lookup is checked as well', async () => {
    const { lookup } = notificationTarget({ url: 'http://localhost/', isPublic: true });

    const answer = new Promise((resolve) => lookup('localhost', { all: true }, resolve));

    await expect(answer).resolves.toBeInstanceOf(ForbiddenTargetError);
  });
});

describe('a host that is allowed by name', () => {
  const notifyHosts = ['shop', 'Host.Docker.Internal', '192.168.1.20', 'fd00::1'];
  const PRIVATE: LookupAddress = { address: '172.17.0.2', family: 4 };

  test.each(['http://shop:3000/notify', 'HTTP://host.docker.INTERNAL./notify'])(
    'may be at a private address, in a public sandbox too: %s',
    async (url) => {
      const lookup = answering([PRIVATE]);

      const target = notificationTarget({ url, isPublic: true, notifyHosts, lookup });

      await expect(ask(target.lookup, true)).resolves.toEqual([PRIVATE]);
    },
  );

  test.each(['http://192.168.1.20/notify', 'http://[fd00:0::1]/notify'])(
    'may be a private address itself: %s',
    (url) => {
      expect(() => notificationTarget({ url, isPublic: true, notifyHosts })).not.toThrow();
    },
  );

  test.each(['http://shop.example/', 'http://shop@other.example/', 'http://other.example/#shop'])(
    'lets no other host to a private address: %s',
    async (url) => {
      const lookup = answering([PRIVATE]);

      const target = notificationTarget({ url, isPublic: true, notifyHosts, lookup });

      await expect(ask(target.lookup, true)).rejects.toBeInstanceOf(ForbiddenTargetError);
    },
  );

  test.each(['http://192.168.1.21/notify', 'http://[fd00::2]/notify'])(
    'lets no other private address be called: %s',
    (url) => {
      expect(() => notificationTarget({ url, isPublic: true, notifyHosts })).toThrow(
        new ForbiddenTargetError('the host is not at a public address'),
      );
    },
  );
});

test.each(['http://localhost/', 'http://shop.localhost:3000/', 'HTTP://A.B.LocalHost./'])(
  '%s is this machine, whatever a name server says',
  async (url) => {
    const asked: string[] = [];
    const lookup: LookupFunction = (hostname, _options, callback) => {
      asked.push(hostname);
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    };

    await ask(notificationTarget({ url, isPublic: false, lookup }).lookup, true);
    const inPublic = notificationTarget({ url, isPublic: true, lookup });

    await expect(ask(inPublic.lookup, true)).rejects.toBeInstanceOf(ForbiddenTargetError);
    expect(asked).toEqual(['localhost', 'localhost']);
  },
);

test.each(['http://127.0.0.1:3000/notify', 'http://[::1]/notify', 'http://10.0.0.1/'])(
  'on one’s own machine %s may be called',
  (url) => {
    expect(notificationTarget({ url, isPublic: false }).url.href).toBe(url);
  },
);

test.each(['ftp://shop.example/', 'file:///etc/passwd', 'javascript:1', 'shop.example', '', '//x'])(
  '%j is no address to call, in either mode',
  (url) => {
    for (const isPublic of [true, false]) {
      expect(() => notificationTarget({ url, isPublic })).toThrow(
        new ForbiddenTargetError('not an http or https address'),
      );
    }
  },
);
