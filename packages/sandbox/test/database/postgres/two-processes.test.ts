import { createClient } from '@cashfree-rest/client';
import { countOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCustomer } from '../../customer.ts';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { type SandboxProcess, startProcess } from '../../start-process.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

const UPI = { method: 'upi', vpa: 'testsuccess@gocash' };
const clientOf = ({ url }: SandboxProcess) => createClient({ ...CREDENTIALS, baseUrl: url });

const AT_ONCE = countOf({ short: 2, long: 4 });

let database: TestDatabase;
let started: readonly PromiseSettledResult<SandboxProcess>[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  started = await Promise.allSettled(Array.from({ length: AT_ONCE }, start));
});
afterAll(async () => {
  for (const sandbox of running()) await sandbox.end('SIGTERM');
  await database[Symbol.asyncDispose]();
});

const start = () => startProcess({ SANDBOX_DATABASE: database.location });
const running = () => started.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));

/** Two of those that run. */
function pair(): readonly [SandboxProcess, SandboxProcess] {
  const [first, second] = running();
  if (first === undefined || second === undefined) throw new Error('there are no two sandboxes');
  return [first, second];
}

test('sandboxes that start at once on an empty database all come up', () => {
  expect(started.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill('fulfilled'));
});

test('what one sandbox has acknowledged is there when it has been killed', async () => {
  const first = await start();
  await clientOf(first).orders.create(anOrder({ orderId: 'killed-1' }));
  await first.end('SIGKILL');

  await using second = await start();

  await expect(clientOf(second).orders.getLink({ orderId: 'killed-1' })).resolves.toBeDefined();
});

test('an order that is created in two sandboxes at once is created in one of them', async () => {
  const [first, second] = pair();
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
  const [first, second] = pair();
  const orderId = 'paid-1';
  const { paymentLink } = await clientOf(first).orders.create(anOrder({ orderId }));
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
    const status = await clientOf(sandbox).orders.getStatus({ orderId });
    expect(status).toMatchObject({ orderStatus: 'PAID', txStatus: 'SUCCESS' });
  }
});
