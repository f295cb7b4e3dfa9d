import { createClient } from '@cashfree-rest/client';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aCustomer } from '../../customer.ts';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { type SandboxProcess, startProcess } from '../../start-process.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

const UPI = { method: 'upi', vpa: 'testsuccess@gocash' };
const clientOf = ({ url }: SandboxProcess) => createClient({ ...CREDENTIALS, baseUrl: url });

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

const start = () => startProcess({ SANDBOX_DATABASE: database.location });

test('four sandboxes that start at once on an empty database all come up', async () => {
  const sandboxes = await Promise.allSettled([start(), start(), start(), start()]);

  for (const sandbox of sandboxes)
    if (sandbox.status === 'fulfilled') await sandbox.value.end('SIGTERM');
  expect(sandboxes.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
});

test('what one sandbox has acknowledged is there when it has been killed', async () => {
  const first = await start();
  await clientOf(first).orders.create(anOrder());
  await first.end('SIGKILL');

  await using second = await start();

  await expect(clientOf(second).orders.getLink({ orderId: 'order-1' })).resolves.toBeDefined();
});

test('an order that is created in two sandboxes at once is created in one of them', async () => {
  await using first = await start();
  await using second = await start();
  const clients = [clientOf(first), clientOf(second)];
  const orderIds = Array.from({ length: 30 }, (_, index) => `order-${index}`);
  const create = (orderId: string) =>
    Promise.all(
      clients.map((client) =>
        client.orders.create(anOrder({ orderId })).then(
          () => 200,
          (error: { httpStatus?: number }) => error.httpStatus,
        ),
      ),
    );

  const statuses = await Promise.all(orderIds.map(create));

  expect(statuses.map((pair) => pair.sort())).toEqual(orderIds.map(() => [200, 409]));
});

test('an order that is paid in two sandboxes at once is paid in one of them', async () => {
  await using first = await start();
  await using second = await start();
  const { paymentLink } = await clientOf(first).orders.create(anOrder());
  const { pathname } = new URL(paymentLink);
  const customers = [first, second, first, second].map(({ url }) => ({
    customer: aCustomer(),
    link: new URL(pathname, url).href,
  }));
  await Promise.all(customers.map(({ customer, link }) => customer.open(link)));

  await Promise.all(customers.map(({ customer }) => customer.submit('/attempts', UPI)));

  const paid = customers.filter(({ customer }) => customer.page.url.includes('/return/'));
  expect(paid).toHaveLength(1);
  for (const sandbox of [first, second]) {
    const status = await clientOf(sandbox).orders.getStatus({ orderId: 'order-1' });
    expect(status).toMatchObject({ orderStatus: 'PAID', txStatus: 'SUCCESS' });
  }
});
