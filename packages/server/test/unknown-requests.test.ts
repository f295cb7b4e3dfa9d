import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { createStub, serve } from '../src/index.ts';
import { connectTo } from './connections/raw-client.ts';
import { CREDENTIALS } from './serve-stub.ts';

const FORM = String(new URLSearchParams({ ...CREDENTIALS, orderId: 'o-1' }));

/** Sends the form to an app with routes of its own behind a stub, which leaves to them what is no operation. */
async function send(starts: readonly string[], mountedAt = '/') {
  const logged: unknown[] = [];
  const stub = createStub.partial(
    {},
    {
      authenticate: () => ({ name: 'Test Shop' }),
      unknownRequests: 'pass',
      rateLimit: { limit: 1 },
      logger: { info: (entry) => logged.push(entry), warn() {}, error() {} },
    },
  );
  const app = express()
    .use(mountedAt, stub)
    .use(express.text({ type: () => true }), ({ url, originalUrl, baseUrl, body }, response) => {
      response.json({ url, originalUrl, baseUrl, body, locals: { ...response.locals } });
    });
  await using server = await serve(app, { graceMs: 0 });
  const answers = [];
  for (const start of starts) {
    await using client = await connectTo(server.url);
    const head = `${start} HTTP/1.1\r\nHost: shop.example\r\nConnection: close`;
    const body = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${FORM.length}`;
    client.send(`${head}\r\n${body}\r\n\r\n${FORM}`);
    answers.push(...(await client.answers()));
  }
  expect(answers).toHaveLength(starts.length);
  return { answers, logged };
}

describe('a stub that passes unknown requests leaves to the next route, as it came,', () => {
  test.each([
    'GET /api/v1/order/info/link',
    'OPTIONS /api/v1/order/info/link',
    'DELETE /api/v1/order/info/link',
    'GET /api/v1',
    'POST /api/v1/',
    'POST /api/v1?order/info/link',
    'POST /api/v1/order/info/link/more',
    'POST /API/V1/Invoices?x=1',
    'POST //api//v1///invoices',
    'POST /api/v1/order%2Finfo%2Flink',
    'POST /api/v1/%6frder/info/link',
    'POST /api/v1/x/../order/info/link',
    'POST /api/v1/order\\info\\link',
    'POST /api/v1/order/info/link;x=1',
    'POST /api/v1/%zz',
    'POST /api/v1/%00',
    'POST /api/v1/__proto__',
    'POST /api/v1/constructor',
    'POST /other',
  ])('%s', async (start) => {
    const { answers, logged } = await send([start]);

    const url = start.slice(start.indexOf('/'));
    const { status, head, body } = answers[0] ?? { head: '', body: '' };
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      url,
      originalUrl: url,
      baseUrl: '',
      body: FORM,
      locals: {},
    });
    expect(head).not.toMatch(/x-request-id|content-security-policy|ratelimit/iu);
    expect(logged).toEqual([]);
  });

  test('also below the path at which it is mounted, and without counting it', async () => {
    const { answers } = await send(
      [
        'POST /gateway//api/v1/invoices',
        'POST /api/v1/order/info/link',
        'POST /gateway/api/v1/order/info/link',
      ],
      '/gateway',
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 501]);
    expect(answers[0]?.body).toContain('"url":"/gateway//api/v1/invoices"');
  });
});

test.each([
  '/api/v1/order/info/link',
  '/API/V1/Order/Info/Link/',
  '//api//v1//order//info//link//',
  '/api/v1/order/info/link?path=/other',
  'http://shop.example/api/v1/order/info/link',
])('a stub that passes unknown requests keeps the operation %s', async (target) => {
  const { answers, logged } = await send([`POST ${target}`]);

  expect(answers).toMatchObject([{ status: 501 }]);
  expect(logged).toHaveLength(1);
});
