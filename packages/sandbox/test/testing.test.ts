import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@cashfree-rest/client';
import { anOrder } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import { startSandbox } from '../src/testing.ts';

test('two sandboxes of one process have worlds of their own', async () => {
  await using first = await startSandbox();
  await using second = await startSandbox();
  const shop = createClient(first);

  await shop.orders.create(anOrder({ orderId: 'order-1' }));
  await first.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });

  expect(await shop.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
    orderStatus: 'PAID',
  });
  expect((await second.control.orders.list({})).orders).toEqual([]);
});

test('a closed one answers no more', async () => {
  const sandbox = await startSandbox();

  await sandbox.close();

  await expect(sandbox.control.clock.read({})).rejects.toThrow('fetch failed');
});

test('a seed fills its world; one that fails rejects and leaves nothing open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'testing-'));
  const seedFile = join(folder, 'seed.yaml');
  const seedOf = (orderCurrency: string) => `title: One order
about: A shop with one order.
steps:
  - title: An order is created
    call: createTestOrder
    with: { orderId: "{run}-1", orderAmount: "1.00", orderCurrency: ${orderCurrency} }
`;
  await writeFile(seedFile, seedOf('USD'));
  await using sandbox = await startSandbox({ seedFile, currencies: ['INR', 'USD'] });
  const { orders } = await sandbox.control.orders.list({});

  // Without options, only rupees are enabled.
  await expect(startSandbox({ seedFile })).rejects.toThrow('"An order is created" has failed');

  expect(orders).toMatchObject([{ orderId: 'seed-1', orderAmount: '1.00' }]);
  await rm(folder, { recursive: true });
});
