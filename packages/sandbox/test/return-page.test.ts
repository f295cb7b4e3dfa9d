import { createClient, signPayment } from '@cashfree-rest/client';
import { describe, expect, test } from '@jest/globals';
import { createControlClient } from '../src/control/control-client.ts';
import { eventually } from './eventually.ts';
import { openShop } from './notifications/merchant-server.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from './serve-sandbox.ts';

async function show({ url }: ServedSandbox, body: URLSearchParams): Promise<string> {
  return (await fetch(`${url}/return`, { method: 'POST', body })).text();
}

/** The text and address of each link in a page's main part. */
function linksOf(page: string): readonly (readonly [text: string, path: string])[] {
  const [, main = ''] = page.split('<main');
  const found = [...main.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gu)];
  return found.map(([, path = '', text = '']) => [text.replaceAll(/<[^>]+>/gu, ''), path]);
}

test('the page for coming back knows the signatures of every merchant, and no others', async () => {
  await using shop = await openShop();
  await using sandbox = await serveSandbox();
  const { url: baseUrl } = sandbox;
  const { appId, secretKey } = await sandbox.control.merchants.create({ appId: 'other_shop' });
  const other = createClient({ appId, secretKey, baseUrl });
  await other.orders.create(anOrder({ notifyUrl: shop.url }));
  const pay = { orderId: 'order-1', outcome: 'SUCCESS' } as const;
  await createControlClient({ baseUrl, appId }).orders.pay(pay);
  const [result] = await eventually(
    async () => shop.received,
    ({ length }) => length > 0,
  );
  const fields = new URLSearchParams(result?.body);
  const forged = new URLSearchParams(fields);
  forged.set('orderAmount', '1.00');

  const genuine = await show(sandbox, fields);

  expect(genuine).toContain('The signature is valid');
  expect(linksOf(genuine)).toEqual([
    ['See the order in the console', '/console/orders/order-1?appId=other_shop'],
  ]);
  expect(linksOf(await show(sandbox, forged))).toEqual([['Go to the console', '/console/']]);
  expect(await show(sandbox, forged)).toContain('The signature is not valid');
});

describe('the page for coming back', () => {
  test.each([
    ['SUCCESS', 'good', false],
    ['FAILED', 'bad', true],
    ['CANCELLED', 'bad', true],
    ['PENDING', 'wait', false],
    ['FLAGGED', 'wait', false],
  ] as const)('shows all fields of a %s result in its colour, and where to go', async (...row) => {
    const [outcome, colour, canPayAgain] = row;
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const { referenceId } = await sandbox.control.orders.pay({ orderId: 'order-1', outcome });
    const result = {
      orderId: 'order-1',
      orderAmount: '154.50',
      referenceId,
      txStatus: outcome,
      paymentMode: '',
      txMsg: '',
      txTime: '2026-03-02 14:01:12',
    };

    const page = await show(
      sandbox,
      new URLSearchParams({ ...(await signPayment(result, CREDENTIALS.secretKey)) }),
    );

    expect([...page.matchAll(/<dt>(\w+)<\/dt>/gu)].map(([, name]) => name)).toEqual([
      ...Object.keys(result),
      'signature',
    ]);
    expect(/<div class="notice (\w+)">.*?<h2>(\w+)<\/h2>/su.exec(page)?.slice(1)).toEqual([
      colour,
      outcome,
    ]);
    const again = [['Pay the order again', new URL(paymentLink).pathname]];
    expect(linksOf(page)).toEqual([
      ...(canPayAgain ? again : []),
      ['See the order in the console', '/console/orders/order-1?appId=sandbox_app_id'],
    ]);
  });
});

describe('the payment link of an order that cannot be paid now', () => {
  const open = async (link: string) => (await fetch(link)).text();

  test.each([
    ['SUCCESS', 'This order is paid'],
    ['PENDING', 'Your payment is being processed'],
    ['FLAGGED', 'Your payment is being checked'],
  ] as const)('leads a customer with a %s payment back with the result', async (...row) => {
    const [outcome, heading] = row;
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const { referenceId } = await sandbox.control.orders.pay({ orderId: 'order-1', outcome });

    const page = await open(paymentLink);

    expect(page).toContain(`<h1>${heading}</h1>`);
    expect(page.includes('your bank')).toBe(outcome === 'PENDING');
    const [text, path] = linksOf(page).at(-1) ?? [];
    expect(text).toBe('Back to Test Shop');
    expect(path).toBe(`${new URL(paymentLink).pathname}/return/${referenceId}`);
    const way = await open(`${sandbox.url}${path}`);
    expect(way).toContain(`<form method="post" action="${anOrder().returnUrl}"`);
    expect(way).toContain(`name="txStatus" value="${outcome}"`);
  });

  test('leads a customer who is late to the shop', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    sandbox.clock.advance({ days: 31 });

    const page = await open(paymentLink);

    expect(page).toContain('This payment link has expired');
    const [way] = linksOf(page);
    expect(way?.[0]).toBe('Back to Test Shop');
    const reply = await fetch(`${sandbox.url}${way?.[1]}`, { redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      `${new URL(anOrder().returnUrl).origin}/`,
    ]);
  });
});
