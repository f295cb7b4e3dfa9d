import { operations } from '@cashfree-rest/contract';
import { describe, expect, test } from '@jest/globals';
import * as browser from '../src/browser.ts';
import * as server from '../src/index.ts';
import { anOrder, failureOf, SECRET } from './a-client.ts';
import { jsonReply, scriptedFetch } from './scripted-fetch.ts';

const OK = { status: 'OK', paymentLink: 'https://gateway.example/x' };

describe("the browser's client", () => {
  test('sends the fields to the own backend, and no credentials', async () => {
    const backend = scriptedFetch(jsonReply(OK));
    const client = browser.createClient({
      baseUrl: 'https://shop.example/gateway/',
      fetch: backend.fetch,
    });

    await client.orders.create(anOrder);

    const [request] = backend.requests;
    expect(request?.url).toBe('https://shop.example/gateway/api/v1/order/create');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual(anOrder);
  });

  test.each(['/gateway', 'https://shop.example', 'HTTP://LOCALHOST:3000/gateway/'])(
    'takes %s for its backend',
    (baseUrl) => {
      expect(() => browser.createClient({ baseUrl })).not.toThrow();
    },
  );

  test.each([
    '',
    'gateway',
    '//elsewhere.example',
    '/gateway?x=1',
    'ftp://x',
    'https://u:p@x',
    'http://[::1',
    'http://x:99999',
    'http://a b',
  ])('refuses %j for its backend', (baseUrl) => {
    expect(() => browser.createClient({ baseUrl })).toThrow('createClient: baseUrl must be');
  });

  test('refuses a secret key without quoting it', () => {
    const create = () => browser.createClient({ baseUrl: '/', secretKey: SECRET } as never);

    expect(create).toThrow('a secret key must not be in a browser');
    expect(create).not.toThrow(SECRET);
  });

  test('has all exports of the server entry that need no secret', () => {
    const missing = Object.keys(server).filter((name) => !(name in browser));

    expect(missing.sort()).toEqual(['SignatureError', 'signPayment', 'verifyPayment']);
  });
});

test('the client with the secret does not start in a browser', async () => {
  const globals = globalThis as { document?: object; window?: object };
  Object.assign(globals, { document: {}, window: {} });

  try {
    const create = () =>
      server.createClient({ appId: 'app', secretKey: SECRET, environment: 'test' });

    expect(create).toThrow('use @cashfree-rest/client/browser');
    expect(create).not.toThrow(SECRET);
  } finally {
    delete globals.document;
    delete globals.window;
  }
});

test('one operation can be imported without the others', async () => {
  const gateway = scriptedFetch(jsonReply(OK), jsonReply({ status: 'ERROR', reason: 'no' }));
  const send = server.connect({
    appId: 'app',
    secretKey: SECRET,
    baseUrl: 'https://gateway.example',
    fetch: gateway.fetch,
  });

  expect(await server.getOrderLink(send, { orderId: 'order-1' })).toEqual(OK);
  expect(await failureOf(server.getOrderLink(send, { orderId: 'order-1' }))).toBeInstanceOf(
    server.RefusedError,
  );
});

test.each(Object.entries({ browser, server }))(
  'the %s entry exports every operation of the document as a function',
  (_, entry) => {
    const exported = Object.keys(entry);

    expect(Object.keys(operations).filter((id) => !exported.includes(id))).toEqual([]);
  },
);
