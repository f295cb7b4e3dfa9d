import { createClient } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { countOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../../src/control/control-client.ts';
import { eventually } from '../../eventually.ts';
import { openShop } from '../../notifications/merchant-server.ts';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { type SandboxProcess, startProcess } from '../../start-process.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

const PROCESSES = countOf({ short: 2, long: 3 });
const ORDERS = 20;
const DAYS = { startDate: '2020-01-01', endDate: '2099-12-31', count: 50 };

/** Processes on one database, each of which looks for work on its own. */
describe('sandboxes that share a database', () => {
  let database: TestDatabase;
  const sandboxes: SandboxProcess[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const start = () => startProcess({ SANDBOX_DATABASE: database.location });
    for (let count = 0; count < PROCESSES; count += 1) sandboxes.push(await start());
  });

  beforeEach(async () => {
    await clients()[0]?.control.world.reset();
  });

  afterAll(async () => {
    for (const sandbox of sandboxes) await sandbox.end('SIGTERM');
    await database[Symbol.asyncDispose]();
  });

  const clients = () =>
    sandboxes.map(({ url: baseUrl }) => ({
      client: createClient({ ...CREDENTIALS, baseUrl }),
      control: createControlClient({ baseUrl }),
    }));

  /** Orders, each created and paid through another of the processes. */
  async function payAll(notifyUrl?: string): Promise<void> {
    const all = clients();
    const numbers = Array.from({ length: ORDERS }, (_, index) => index);
    await Promise.all(
      numbers.map(async (index) => {
        const { client, control } = all[index % all.length] ?? all[0] ?? fail();
        const orderId = `order-${index}`;
        const order = { ...anOrder({ orderId }), notifyUrl };
        await client.orders.create(order);
        await control.orders.pay({ orderId, outcome: 'SUCCESS' });
      }),
    );
  }

  test('notify of each payment once', async () => {
    await using shop = await openShop();
    await payAll(shop.url);
    const { control } = clients()[0] ?? fail();

    const { notifications } = await eventually(
      () => control.notifications.list({ count: 50 }),
      (page) => page.notifications.every(({ state }) => state === 'DELIVERED'),
    );

    expect(notifications).toHaveLength(ORDERS);
    expect(notifications.flatMap(({ attempts }) => attempts)).toHaveLength(ORDERS);
    const told = shop.received.map(({ body }) => new URLSearchParams(body).get('orderId'));
    expect(told.sort()).toEqual([...new Set(told)].sort());
    expect(told).toHaveLength(ORDERS);
  });

  test('settle each payment once, though all are told to settle at once', async () => {
    await payAll();

    const runs = await Promise.all(clients().map(({ control }) => control.settlements.run()));

    expect(runs.flatMap(({ settlementIds }) => settlementIds)).toEqual([1]);
    const { client, control } = clients()[1] ?? fail();
    const { settlements } = await client.settlements.list(DAYS).page();
    expect(settlements).toMatchObject([{ id: 1, totalTxAmount: '3090.00' }]);
    expect(await control.ledger.read()).toMatchObject({ unbalancedPostings: 0 });
  });

  test('settle once what falls due, though all of them move the clock', async () => {
    await payAll();
    const { client } = clients()[0] ?? fail();

    await Promise.all(clients().map((each) => each.control.clock.set({ advance: 'P7D' })));

    const { settlements } = await eventually(
      () => client.settlements.list(DAYS).page(),
      (page) => page.settlements.length > 0,
    );
    expect(settlements).toMatchObject([{ id: 1, totalTxAmount: '3090.00' }]);
  });

  test('refund no more than was paid, whichever of them is asked', async () => {
    const all = clients();
    const { client, control } = all[0] ?? fail();
    await client.orders.create(anOrder());
    const { referenceId } = await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    const wish = aRefund({ referenceId, refundAmount: '40.00', refundNote: 'a gift' });

    const refunds = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        (all[index % all.length] ?? fail()).client.refunds.create(wish),
      ),
    );

    // 154.50 has room for three times 40.00.
    expect(refunds.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect((await client.refunds.list(DAYS).page()).refunds).toHaveLength(3);
  });
});

function fail(): never {
  throw new Error('there is no such process');
}
