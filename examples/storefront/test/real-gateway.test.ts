import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { type PaymentResult, signPayment } from '@cashfree-rest/client';
import { type BrowserClient, createClient } from '@cashfree-rest/client/browser';
import { describe, expect, test } from '@jest/globals';
import { CANARY, type ServedShop, serveShop } from './serve-shop.ts';

/** One browser as far as the shop can tell: a cookie, and an origin with every post. */
interface Visitor {
  readonly gateway: BrowserClient;
  readonly get: (path: string) => Promise<Response>;
  /** The order that this visitor's cart would be. */
  readonly order: Parameters<BrowserClient['orders']['create']>[0];
}

async function visit({ shopUrl }: ServedShop): Promise<Visitor> {
  const first = await fetch(`${shopUrl}/cart`);
  const cookie = first.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const { order } = (await first.json()) as Pick<Visitor, 'order'>;
  const send: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('Cookie', cookie);
    request.headers.set('Origin', shopUrl);
    return fetch(request);
  };
  const gateway = createClient({
    baseUrl: `${shopUrl}/gateway`,
    fetch: send,
    retry: { times: 0 },
  });
  return { gateway, order, get: (path) => send(`${shopUrl}${path}`) };
}

async function postReturn({ shopUrl }: ServedShop, result: PaymentResult): Promise<Response> {
  const body = new URLSearchParams({ ...result });
  return await fetch(`${shopUrl}/return`, { method: 'POST', body, redirect: 'manual' });
}

function aResult(orderId: string, orderAmount: string): Promise<PaymentResult> {
  const signed = { orderId, orderAmount, referenceId: '123456', txStatus: 'SUCCESS' };
  const more = { paymentMode: 'UPI', txMsg: 'Done', txTime: '2026-03-02 14:01:12' };
  return signPayment({ ...signed, ...more }, CANARY);
}

/** Takes connections and hangs up on them. */
async function serveNothing(): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Neither what a browser got nor what the shop has logged holds the secret. */
function expectNoSecret(shop: ServedShop): void {
  expect(shop.shopTraffic.length).toBeGreaterThan(0);
  expect(JSON.stringify(shop.shopTraffic) + shop.log()).not.toContain(CANARY);
}

describe('by way of the shop, the gateway', () => {
  test('creates an order once, and gives its link to whoever has it in the cart', async () => {
    await using shop = await serveShop();
    const { gateway, order } = await visit(shop);

    const { paymentLink } = await gateway.orders.create(order);
    const again = gateway.orders.create(order);

    expect(paymentLink).toContain(shop.gatewayUrl);
    await expect(again).rejects.toMatchObject({ code: 'refused', httpStatus: 409 });
    const { orderId } = order;
    expect(await gateway.orders.getLink({ orderId })).toEqual({ status: 'OK', paymentLink });
    expect(await gateway.orders.getStatus({ orderId })).toMatchObject({ orderStatus: 'ACTIVE' });
    expectNoSecret(shop);
  });

  test('refuses every call about the order of another customer', async () => {
    await using shop = await serveShop();
    const owner = await visit(shop);
    const other = await visit(shop);
    await owner.gateway.orders.create(owner.order);
    const { orderId } = owner.order;

    const calls = [
      () => other.gateway.orders.getLink({ orderId }),
      () => other.gateway.orders.getStatus({ orderId }),
      () => other.gateway.orders.create(owner.order),
      () => other.gateway.orders.getDetails({ orderId }),
      () => other.gateway.refunds.create({ referenceId: '1', refundAmount: '1', refundNote: 'x' }),
    ];

    for (const call of calls) await expect(call()).rejects.toMatchObject({ httpStatus: 403 });
    expect((await other.get(`/orders/${orderId}`)).status).toBe(404);
  });

  test('that refuses the shop’s key is a 502 for the browser, and the log names the credentials', async () => {
    await using shop = await serveShop({ secretKey: `${CANARY}-of-yesterday` });
    const { gateway, order } = await visit(shop);

    const call = gateway.orders.create(order);

    await expect(call).rejects.toMatchObject({
      code: 'outcome_unknown',
      httpStatus: 502,
      reason: 'The shop cannot reach its payment gateway: try again later',
    });
    expect(shop.log()).toContain('the gateway refuses our credentials');
    expectNoSecret(shop);
  });

  test('that hangs up is answered for: the browser hears that its order may exist', async () => {
    const nothing = await serveNothing();
    const gatewayUrl = `http://127.0.0.1:${(nothing.address() as AddressInfo).port}`;
    await using shop = await serveShop({ gatewayUrl });
    const { gateway, order } = await visit(shop);

    const call = gateway.orders.create(order);

    await expect(call).rejects.toMatchObject({
      code: 'outcome_unknown',
      httpStatus: 504,
      reason: expect.stringContaining('find out before you send it again'),
    });
    expect(shop.log()).toContain('the gateway has not answered');
    expectNoSecret(shop);
    nothing.close();
  });
});

describe('a return', () => {
  test('that is signed and about an order of the shop sends the browser on, as often as it comes', async () => {
    await using shop = await serveShop();
    const { gateway, order, get } = await visit(shop);
    await gateway.orders.create(order);
    const result = await aResult(order.orderId, '1151.00');

    const answers = [await postReturn(shop, result), await postReturn(shop, result)];

    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.get('Location')).toBe(`/result?order=${order.orderId}`);
    expect(await (await get(`/orders/${order.orderId}`)).json()).toMatchObject({
      txStatus: 'SUCCESS',
      orderAmount: '1151.00',
    });
    expectNoSecret(shop);
  });

  test.each([
    ['with another amount, signed', { orderAmount: '1.00' }],
    ['about an order that the shop does not know, signed', { orderId: 'shop-other' }],
  ])('%s, is not taken', async (_, changes) => {
    await using shop = await serveShop();
    const { gateway, order, get } = await visit(shop);
    await gateway.orders.create(order);
    const { orderId, orderAmount } = { orderId: order.orderId, orderAmount: '1151.00', ...changes };

    const answer = await postReturn(shop, await aResult(orderId, orderAmount));

    expect(answer.status).toBe(400);
    expect(await (await get(`/orders/${order.orderId}`)).json()).not.toHaveProperty('txStatus');
    expect(shop.log()).toContain('signed, but not ours');
  });

  test('that is not signed is not taken', async () => {
    await using shop = await serveShop();
    const { gateway, order, get } = await visit(shop);
    await gateway.orders.create(order);
    const result = await aResult(order.orderId, '1151.00');

    const answer = await postReturn(shop, { ...result, txMsg: 'Paid, honestly' });

    expect(answer.status).toBe(400);
    expect(await (await get(`/orders/${order.orderId}`)).json()).not.toHaveProperty('txStatus');
    expect(shop.log()).toContain('signature_wrong');
  });
});
