import { expect, test } from '@jest/globals';
import { serveShop } from './serve-shop.ts';

const HOUR = 3_600_000;

/** Looks at the cart as a browser with this cookie; answers with the cookie that it has afterwards. */
async function visit(shopUrl: string, cookie = ''): Promise<string> {
  const { headers } = await fetch(`${shopUrl}/cart`, { headers: { Cookie: cookie } });
  return headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
}

test('a shop remembers as many browsers as it is told to, those that were there last', async () => {
  const memory = { maxEntries: 3, maxAgeMs: HOUR, now: () => 0 };
  await using shop = await serveShop({ memory });
  const cookies: string[] = [];
  for (let browser = 0; browser < 5; browser += 1) cookies.push(await visit(shop.shopUrl));

  const kept: boolean[] = [];
  for (const cookie of cookies.toReversed()) {
    kept.unshift((await visit(shop.shopUrl, cookie)) === cookie);
  }

  expect(kept).toEqual([false, false, true, true, true]);
});

test('a shop forgets an order that was not looked at for its time', async () => {
  let ms = 0;
  const memory = { maxEntries: 10, maxAgeMs: HOUR, now: () => ms };
  await using shop = await serveShop({ memory });
  const { shopUrl } = shop;
  const cookie = await visit(shopUrl);
  const get = async (path: string) => fetch(`${shopUrl}${path}`, { headers: { Cookie: cookie } });
  const { order } = (await (await get('/cart')).json()) as { order: { orderId: string } };
  await fetch(`${shopUrl}/gateway/api/v1/order/create`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams(order),
  });

  const before = await get(`/orders/${order.orderId}`);
  ms += HOUR / 2;
  await get('/cart');
  ms += HOUR / 2;
  const after = await get(`/orders/${order.orderId}`);

  expect([before.status, after.status]).toEqual([200, 404]);
});
