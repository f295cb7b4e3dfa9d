import type { LookupFunction } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { openShop, openSocket, post } from './merchant-server.ts';

describe('a failure names its cause', () => {
  test('when nothing listens', async () => {
    let url: string;
    {
      await using gone = await openShop();
      ({ url } = gone);
    }

    const result = await post(url);

    expect(result).toMatchObject({
      httpStatus: null,
      failure: 'connection refused (ECONNREFUSED)',
    });
  });

  test('when none of several addresses listens', async () => {
    let port: number;
    {
      await using gone = await openShop();
      ({ port } = gone);
    }
    const lookup: LookupFunction = (_hostname, _options, callback) =>
      callback(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ]);

    const { failure } = await post(`http://shop.example:${port}/`, { lookup });

    expect(failure).toBe('connection refused (ECONNREFUSED)');
  });

  test('when the name is unknown', async () => {
    const error = Object.assign(new Error('getaddrinfo ENOTFOUND x'), { code: 'ENOTFOUND' });
    const lookup: LookupFunction = (_hostname, _options, callback) => callback(error, []);

    const { failure } = await post('http://shop.example/', { lookup });

    expect(failure).toBe('host name not found (ENOTFOUND)');
  });

  test.each([
    ['at once', ''],
    ['within the headers', 'HTTP/1.1 200 OK\r\nContent-'],
  ])('when the server hangs up %s', async (_name, start) => {
    await using server = await openSocket((socket) => {
      socket.once('data', () => socket.end(start));
    });

    const { httpStatus, failure } = await post(server.url);

    expect(httpStatus).toBeNull();
    expect(failure).toMatch(/^connection closed before an answer( \(\w+\))?$/u);
  });

  test('when the server does not speak HTTP', async () => {
    await using server = await openSocket((socket) => socket.end('220 mail.example ESMTP\r\n'));

    const { failure } = await post(server.url);

    expect(failure).toMatch(/^the answer is not HTTP \(HPE_\w+\)$/u);
  });

  test('when the headers are endless', async () => {
    await using server = await openSocket((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(1_000_000)}`),
    );

    const { failure } = await post(server.url);

    expect(failure).toBe('the answer is not HTTP (HPE_HEADER_OVERFLOW)');
  });

  test('when the server changes the protocol', async () => {
    await using server = await openSocket((socket) => {
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
      );
    });

    const { httpStatus, failure } = await post(server.url);

    expect(httpStatus).toBeNull();
    expect(failure).toMatch(/^connection closed before an answer/u);
  });

  test('when an https address speaks no TLS', async () => {
    await using shop = await openShop();

    const { httpStatus, failure } = await post(shop.url.replace('http:', 'https:'));

    expect(httpStatus).toBeNull();
    expect(failure).toMatch(/^no TLS connection \(\w+\)$/u);
  });

  test.each([
    ['no http address', 'ftp://shop.example/', 'not an http or https address'],
    ['a user that cannot be decoded', 'http://%ff@127.0.0.1/', 'request failed (unknown)'],
  ])('when it is %s', async (_name, url, failure) => {
    await expect(post(url)).resolves.toMatchObject({ httpStatus: null, failure });
  });

  test('and never holds what was sent', async () => {
    const addresses = [
      'http://user:canary@127.0.0.1:1/?key=canary',
      'canary',
      'http://%ffcanary@x',
    ];

    const results = await Promise.all(addresses.map((url) => post(url)));

    expect(results.every(({ failure }) => failure !== null)).toBe(true);
    expect(JSON.stringify(results)).not.toMatch(/canary/u);
  });
});
