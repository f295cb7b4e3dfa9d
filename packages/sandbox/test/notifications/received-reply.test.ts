import type { RequestListener } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { openShop, openSocket, post, trickle } from './merchant-server.ts';

async function replyOf(answer: RequestListener) {
  await using shop = await openShop(answer);
  return (await post(shop.url)).reply;
}

function answer(body: string | Buffer): RequestListener {
  return (_request, response) => response.writeHead(200, { 'X-Shop': 'open' }).end(body);
}

describe('the reply of a shop', () => {
  test('is kept with its headers, in their order and as they are spelt', async () => {
    const reply = await replyOf((_request, response) => {
      const headers = ['x-B', '1', 'X-a', 'two words', 'x-b', '3', 'Date', 'none'];
      response.writeHead(500, headers).end('Order unknown');
    });

    expect(reply?.headers.slice(0, 4)).toEqual([
      ['x-B', '1'],
      ['X-a', 'two words'],
      ['x-b', '3'],
      ['Date', 'none'],
    ]);
    expect(reply).toMatchObject({ body: 'Order unknown', isCut: false });
  });

  test.each([
    ['a kilobyte', 'x'.repeat(1024), 'x'.repeat(1024), false],
    ['one byte more', 'x'.repeat(1025), 'x'.repeat(1024), true],
    ['a character across the limit', `${'x'.repeat(1023)}é`, 'x'.repeat(1023), true],
    ['bytes that are not UTF-8', Buffer.from([0x4f, 0xff, 0x4b]), 'O\uFFFDK', false],
    ['half a character at its end', Buffer.from([0x4f, 0xc3]), 'O\uFFFD', false],
    ['a zero byte, which PostgreSQL cannot keep', 'a\0b', 'a\uFFFDb', false],
    ['a byte order mark', '\uFEFFOK', '\uFEFFOK', false],
    ['nothing', '', '', false],
  ])('of %s', async (_, body, kept, isCut) => {
    expect(await replyOf(answer(body))).toMatchObject({ body: kept, isCut });
  });

  test.each([
    ['many headers', Array.from({ length: 80 }, (_, index) => [`X-${index}`, 'a'])],
    ['long headers', Array.from({ length: 6 }, (_, index) => [`X-${index}`, 'a'.repeat(2000)])],
  ])('with %s is kept in part', async (_, headers) => {
    const reply = await replyOf((_request, response) => {
      response.writeHead(200, headers.flat()).end('OK');
    });

    const kept = reply?.headers ?? [];
    expect(kept).toEqual(headers.slice(0, kept.length));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.length).toBeLessThanOrEqual(50);
    expect(kept.flat().join('').length).toBeLessThanOrEqual(8 * 1024);
    expect(reply).toMatchObject({ body: 'OK', isCut: true });
  });

  test('whose body never ends is kept as far as it came in time', async () => {
    const start = 'HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nbegun';
    await using server = await openSocket((socket) => trickle(socket, start));

    // Long enough for the headers on a busy machine.
    const result = await post(server.url, { timeoutMs: 1500 });

    expect(result).toMatchObject({ httpStatus: 200, failure: null, reply: { isCut: true } });
    expect(result.reply?.body).toMatch(/^begunx*$/u);
  });

  test('that never comes is null', async () => {
    await using server = await openSocket((socket) => socket.destroy());

    expect(await post(server.url)).toMatchObject({ httpStatus: null, reply: null });
  });
});
