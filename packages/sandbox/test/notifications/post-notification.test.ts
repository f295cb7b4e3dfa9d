import type { LookupFunction } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { FIELDS, openShop, openSocket, post, trickle } from './merchant-server.ts';

describe('a notification', () => {
  test('is a form in UTF-8, with the fields in their order, from a sender with a name', async () => {
    await using shop = await openShop();

    const result = await post(`${shop.url}?shop=1#part`);

    expect(result).toMatchObject({ httpStatus: 200, failure: null, reply: { body: 'OK' } });
    expect(result.latencyMs).toEqual(expect.any(Number));
    expect(shop.received).toHaveLength(1);
    expect(shop.received[0]).toMatchObject({
      method: 'POST',
      url: '/notify?shop=1',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        'content-length': String(shop.received[0]?.body.length),
        'user-agent': 'cashfree-rest-sandbox',
        host: `127.0.0.1:${shop.port}`,
      },
    });
    expect([...new URLSearchParams(shop.received[0]?.body)]).toEqual(FIELDS);
    expect(shop.received[0]?.body).toContain('txMsg=Zahlung+l%C3%A4uft+%26+%E2%82%B9%3D%2B');
  });

  test.each([200, 201, 202, 204, 299])('is delivered by the answer %i', async (status) => {
    await using shop = await openShop((_request, response) => response.writeHead(status).end());

    await expect(post(shop.url)).resolves.toMatchObject({ httpStatus: status, failure: null });
  });

  test.each([400, 401, 404, 410, 429, 500, 503])('fails by the answer %i', async (status) => {
    await using shop = await openShop((_request, response) => response.writeHead(status).end());

    const result = await post(shop.url);

    expect(result).toMatchObject({ httpStatus: status, failure: `answered with ${status}` });
  });

  test.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    await using other = await openShop();
    await using shop = await openShop((_request, response) =>
      response.writeHead(status, { Location: other.url }).end(),
    );

    const result = await post(shop.url);

    const failure = `answered with ${status}; redirects are not followed`;
    expect(result).toMatchObject({ httpStatus: status, failure });
    expect(shop.connections()).toBe(1);
    expect(other.connections()).toBe(0);
  });

  test('is counted as delivered by the final answer, not by an interim one', async () => {
    await using shop = await openShop((_request, response) => {
      response.writeProcessing();
      response.writeHead(500).end();
    });

    await expect(post(shop.url)).resolves.toMatchObject({ httpStatus: 500 });
  });

  test('is sent with the user and password of its address', async () => {
    await using shop = await openShop();

    await post(shop.url.replace('//', '//user:pass%20word@'));

    const authorization = `Basic ${Buffer.from('user:pass word').toString('base64')}`;
    expect(shop.received[0]?.headers).toMatchObject({ authorization });
  });

  test('goes to the address that the lookup answered', async () => {
    await using shop = await openShop();
    const names: string[] = [];
    const lookup: LookupFunction = (hostname, _options, callback) => {
      names.push(hostname);
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    };

    const result = await post(`http://shop.example:${shop.port}/`, { lookup });

    expect(result).toMatchObject({ httpStatus: 200 });
    expect(names).toEqual(['shop.example']);
    expect(shop.received[0]?.headers.host).toBe(`shop.example:${shop.port}`);
  });
});

describe('a slow or endless answer', () => {
  const timeoutMs = 150;
  const failure = 'no answer within 0.15 s';

  test('that never starts ends with the time', async () => {
    await using server = await openSocket(() => undefined);

    const result = await post(server.url, { timeoutMs });

    expect(result).toMatchObject({ httpStatus: null, failure });
    expect(result.latencyMs).toBeGreaterThanOrEqual(timeoutMs - 1);
  });

  test('whose headers trickle ends with the time', async () => {
    await using server = await openSocket((socket) => trickle(socket, 'HTTP/1.1 200 OK\r\nX: '));

    const result = await post(server.url, { timeoutMs });

    expect(result).toMatchObject({ httpStatus: null, failure });
  });

  test('that is interim again and again ends with the time', async () => {
    await using server = await openSocket((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 5);
      socket.on('close', () => clearInterval(timer));
    });

    const result = await post(server.url, { timeoutMs });

    expect(result).toMatchObject({ httpStatus: null, failure });
  });

  test('whose body trickles ends with the time, and its status counts', async () => {
    const start = 'HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n';
    await using server = await openSocket((socket) => trickle(socket, start));

    // Long enough for the headers on a busy machine.
    const result = await post(server.url, { timeoutMs: 1500 });

    expect(result).toMatchObject({ httpStatus: 200, failure: null });
  });

  test('whose body never ends is left after a few kilobytes, and its status counts', async () => {
    await using shop = await openShop((_request, response) => {
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(1024)));
      };
      response.on('drain', write);
      write();
    });

    const result = await post(shop.url, { timeoutMs: 60_000 });

    expect(result).toMatchObject({ httpStatus: 200, failure: null });
  });

  test('whose body breaks off has its status count', async () => {
    await using server = await openSocket((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'),
    );

    await expect(post(server.url)).resolves.toMatchObject({ httpStatus: 200, failure: null });
  });

  test('of the name server ends with the time', async () => {
    const result = await post('http://shop.example/', { timeoutMs, lookup: () => undefined });

    expect(result).toMatchObject({ httpStatus: null, failure });
  });
});

describe('a public sandbox', () => {
  const failure = 'the host is not at a public address';

  test('does not call an address of its own network', async () => {
    await using shop = await openShop();

    const result = await post(shop.url, { isPublic: true });

    expect(result).toMatchObject({ httpStatus: null, failure });
    expect(shop.connections()).toBe(0);
  });

  test('does not call a name of its own network', async () => {
    await using shop = await openShop();

    const result = await post(shop.url.replace('127.0.0.1', 'localhost'), { isPublic: true });

    expect(result).toMatchObject({ httpStatus: null, failure });
    expect(shop.connections()).toBe(0);
  });

  test('connects to the address that it has checked, whatever the name means next', async () => {
    await using shop = await openShop();
    // The first address is in an unused part of the internet: the connection fails or waits.
    const answers = ['3fee::1', '127.0.0.1', '127.0.0.1'];
    let lookups = 0;
    const lookup: LookupFunction = (_hostname, _options, callback) => {
      callback(null, [{ address: answers[lookups] ?? '127.0.0.1', family: lookups ? 4 : 6 }]);
      lookups += 1;
    };
    const rebound = { isPublic: true, lookup, timeoutMs: 300 };
    const url = `http://rebound.example:${shop.port}/`;

    const first = await post(url, rebound);
    const lookupsOfFirst = lookups;
    const second = await post(url, rebound);

    expect(first).toMatchObject({ httpStatus: null });
    expect(first.failure).not.toBe(failure);
    expect(lookupsOfFirst).toBe(1);
    expect(second).toMatchObject({ httpStatus: null, failure });
    expect(shop.connections()).toBe(0);
  });
});

describe('a post that is cut off', () => {
  test('has no result, and leaves no connection open', async () => {
    const controller = new AbortController();
    let left = () => {};
    const hasLeft = new Promise<void>((resolve) => {
      left = resolve;
    });
    await using shop = await openSocket((socket) => {
      socket.on('close', left);
      controller.abort(new Error('enough'));
    });

    const result = post(shop.url, { signal: controller.signal });

    await expect(result).rejects.toThrow('enough');
    await hasLeft;
  });

  test('before it begins opens no connection', async () => {
    await using shop = await openShop();

    const result = post(shop.url, { signal: AbortSignal.abort(new Error('too late')) });

    await expect(result).rejects.toThrow('too late');
    expect(shop.connections()).toBe(0);
  });
});
