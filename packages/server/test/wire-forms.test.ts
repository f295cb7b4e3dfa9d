import { anOrder } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import express, { type RequestHandler } from 'express';
import { type Handlers, keepRawBody } from '../src/index.ts';
import { type JsonAnswer, type Shop, serveStub } from './serve-stub.ts';

const TYPE = 'application/x-www-form-urlencoded';
const CREDENTIALS = 'appId=app&secretKey=canary-secret-key';
const ORDER = `${CREDENTIALS}&${new URLSearchParams({ ...anOrder({ orderId: 'o1', orderAmount: '154.00', customerName: 'José' }) })}`;

/** Answers with what the handler has got, so that a test sees it. */
const handlers: Partial<Handlers<Shop>> = {
  createOrder: async ({ body }) => ({
    status: 'OK',
    paymentLink: `https://gateway.example/billpay?${new URLSearchParams({ ...body })}`,
  }),
};

interface Sent {
  readonly body: string | Buffer<ArrayBuffer>;
  readonly type?: string | undefined;
  readonly before?: readonly RequestHandler[] | undefined;
  readonly path?: string | undefined;
}

async function send({
  body,
  type = TYPE,
  before = [],
  path = '/order/create',
}: Sent): Promise<JsonAnswer> {
  await using stub = await serveStub({ handlers, before, replyCheck: 'off' });
  return await stub.post(path, '', { body, headers: { 'Content-Type': type } });
}

/** The fields that a handler has got. */
function fieldsOf({ status, body }: JsonAnswer): Readonly<Record<string, string>> {
  expect({ status, reason: body.reason }).toEqual({ status: 200, reason: undefined });
  return Object.fromEntries(new URL(String(body.paymentLink)).searchParams);
}

describe('the charset that a caller names decides nothing', () => {
  test.each([
    ['Latin-1, the default of some Java clients', `${TYPE}; charset=ISO-8859-1`],
    ['windows-1252', `${TYPE}; charset=windows-1252`],
    ['an empty one', `${TYPE}; charset=`],
    ['a semicolon and nothing behind it', `${TYPE};`],
    ['a second parameter', `${TYPE}; x=y; charset=iso-8859-1`],
    ['one that does not exist', `${TYPE}; charset=klingon`],
  ])('%s', async (_, type) => {
    const escaped = await send({ body: ORDER, type });
    const raw = await send({ body: ORDER.replace('%C3%A9', 'é'), type });

    expect(fieldsOf(escaped).customerName).toBe('José');
    expect(fieldsOf(raw).customerName).toBe('José');
  });

  test.each([
    ['escaped', ORDER.replace('%C3%A9', '%E9')],
    ['raw', Buffer.from(ORDER.replace('%C3%A9', 'é'), 'latin1')],
  ])('bytes of Latin-1 are refused by the name of their field: %s', async (_, body) => {
    const { status, body: reply } = await send({ body, type: `${TYPE}; charset=iso-8859-1` });

    expect([status, reply.reason]).toEqual([400, 'customerName is not percent-encoded UTF-8']);
  });

  test('UTF-16 is 415', async () => {
    const body = Buffer.from(ORDER, 'utf16le');

    const { status, body: reply } = await send({ body, type: `${TYPE}; charset=utf-16` });

    expect([status, reply.reason]).toEqual([415, 'Send the fields in UTF-8']);
  });

  test('a byte order mark does not become a part of the first name', async () => {
    expect(fieldsOf(await send({ body: `\uFEFF${ORDER}` })).orderId).toBe('o1');
  });
});

test.each([
  ['an object', JSON.stringify({ orderId: 'o1', orderNote: 'x'.repeat(80) })],
  ['a list', '[1, 2]'],
])('JSON under the name of a form is told what to send: %s', async (_, body) => {
  const { status, body: reply } = await send({ body });

  expect(status).toBe(400);
  expect(reply.reason).toMatch(/^The body is JSON: send the fields form-encoded, as in orderId=/u);
});

test.each(['//api/v1', '/api//v1', '///api/v1/', '/api/v1//'])(
  'a base URL that ends in a slash works: %s',
  async (base) => {
    await using stub = await serveStub({ handlers, replyCheck: 'off' });
    const init = { method: 'POST', body: ORDER, headers: { 'Content-Type': TYPE } };

    const response = await fetch(`${stub.url}${base}/order/create?x=//`, init);

    expect(response.status).toBe(200);
  },
);

describe('behind a parser', () => {
  const urlencoded = express.urlencoded({ extended: true });
  const parsers: readonly (readonly [string, RequestHandler])[] = [
    ['none', (_request, _response, next) => next()],
    ['express.json', express.json()],
    ['express.raw', express.raw({ type: '*/*' })],
    ['express.text', express.text({ type: '*/*' })],
    [
      'express.urlencoded that keeps the bytes',
      express.urlencoded({ extended: true, verify: keepRawBody }),
    ],
    [
      'an adapter that sets a Buffer',
      (request, _response, next) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk) => chunks.push(chunk));
        request.on('end', () => {
          request.body = Buffer.concat(chunks);
          next();
        });
      },
    ],
  ];
  /** [request, HTTP status, `orderId` that the handler gets or a piece of the reason] */
  const verdicts = [
    [ORDER, 200, 'o1'],
    [ORDER.replace('%C3%A9', '%E9'), 400, 'customerName is not percent-encoded UTF-8'],
    [ORDER.replace('customerName', 'customerName%5Bfirst%5D'), 400, 'customerName missing'],
    [ORDER.replace('orderId=', 'orderId[]='), 400, 'orderId missing'],
    [`${ORDER}&orderNote[toString]=1`, 200, 'o1'],
    [`${ORDER}&orderId=o2`, 400, 'orderId is sent more than once'],
    [`${ORDER}&orderNote=100%25`, 200, 'o1'],
    ['', 400, 'orderId missing'],
  ] as const;

  test.each(parsers)('the verdict is that on the bytes: %s', async (_, parser) => {
    const seen = await Promise.all(
      verdicts.map(async ([body, , expected]) => {
        const { status, body: reply } = await send({ body, before: [parser] });
        const link = new URL(String(reply.paymentLink ?? 'x:')).searchParams.get('orderId');
        const said = link ?? String(reply.reason);
        return [body, status, said.includes(expected) ? expected : said];
      }),
    );

    expect(seen).toEqual(verdicts);
  });

  test.each([
    ['customerName[first]=A', ORDER.replace('customerName', 'customerName[first]')],
    ['orderId[]=o1', ORDER.replace('orderId=', 'orderId[]=')],
    ['a field twice', `${ORDER}&orderId=o2`],
    ['bytes that are no UTF-8', ORDER.replace('%C3%A9', '%E9')],
  ])('that has lost the bytes, what may mean several requests is a fault: %s', async (_, body) => {
    const { status, body: reply } = await send({ body, before: [urlencoded] });

    expect(status).toBe(500);
    expect(reply.reason).toMatch(
      /mount the stub before it, or give the parser \{ verify: keepRawBody \}$/u,
    );
  });

  test.each([
    ['Latin-1, escaped', ORDER, 'iso-8859-1', urlencoded],
    ['Latin-1, raw', ORDER.replace('%C3%A9', 'é'), 'ISO-8859-1', urlencoded],
    ['Latin-1 that is none', ORDER.replace('%C3%A9', '%E9'), 'iso-8859-1', urlencoded],
    ['UTF-16', Buffer.from(ORDER, 'utf16le'), 'utf-16le', express.text({ type: '*/*' })],
  ])(
    'that has decoded the form by a charset, text may not be what was sent: %s',
    async (...args) => {
      const [, body, charset, parser] = args;

      const answer = await send({ body, type: `${TYPE}; charset=${charset}`, before: [parser] });

      expect(answer.status).toBe(500);
      expect(answer.body.reason).toMatch(/^A body parser has read this form before the stub/u);
    },
  );

  test('that has decoded an ASCII form as Latin-1, it works', async () => {
    const body = ORDER.replace('%C3%A9', 'e');

    const answer = await send({ body, type: `${TYPE}; charset=iso-8859-1`, before: [urlencoded] });

    expect(fieldsOf(answer).customerName).toBe('Jose');
  });

  test('that has lost the bytes, a plain form works', async () => {
    expect(fieldsOf(await send({ body: ORDER, before: [urlencoded] }))).toMatchObject({
      orderId: 'o1',
      customerName: 'José',
      customerEmail: 'asha@example.com',
    });
  });

  test('that has read the body and kept nothing, the reply says so', async () => {
    const drain: RequestHandler = (request, _response, next) => {
      request.on('end', () => next()).resume();
    };

    const { status, body } = await send({ body: ORDER, before: [drain] });

    expect(status).toBe(500);
    expect(body.reason).toMatch(/^A body parser has read this form before the stub/u);
  });
});
