import { createClient } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import { createControlClient } from '../../../src/control/control-client.ts';
import { eventually } from '../../eventually.ts';
import { openShop } from '../../notifications/merchant-server.ts';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { hasCommand, startProcess } from '../../start-process.ts';
import { canStartServer, startServer } from '../start-postgres.js';
import { administer } from '../test-database.ts';
import { startPgbouncer } from './start-pgbouncer.ts';

const DAYS = { startDate: '2020-01-01', endDate: '2099-12-31', count: 50 };

(canStartServer && hasCommand('pgbouncer') ? test : test.skip)(
  'two sandboxes behind pgbouncer, which lends its connections by the transaction, sell, tell, refund, settle and reset',
  async () => {
    await using server = await startServer();
    await using bouncer = await startPgbouncer(server.url);
    await using shop = await openShop();
    const start = () => startProcess({ SANDBOX_DATABASE: bouncer.url });
    const sandboxes = await Promise.all([start(), start()]);
    await using first = sandboxes[0];
    await using second = sandboxes[1];
    const client = createClient({ ...CREDENTIALS, baseUrl: first.url });
    const control = createControlClient({ baseUrl: second.url });
    const orderIds = Array.from({ length: 12 }, (_, index) => `order-${index + 1}`);

    const payments = await Promise.all(
      orderIds.map(async (orderId) => {
        await client.orders.create(anOrder({ orderId, notifyUrl: shop.url }));
        return control.orders.pay({ orderId, outcome: 'SUCCESS' });
      }),
    );
    await eventually(
      () => control.notifications.list({ count: 50 }),
      (page) => page.notifications.every(({ state }) => state === 'DELIVERED'),
    );
    await Promise.all(
      payments.map(({ referenceId }) =>
        client.refunds.create(aRefund({ referenceId, refundAmount: '4.50', refundNote: 'a gift' })),
      ),
    );
    await control.clock.set({ advance: 'P10D' });

    const { settlements } = await client.settlements.list(DAYS).page();
    const { refunds } = await client.refunds.list(DAYS).page();
    const ledger = await control.ledger.read();
    expect(shop.received).toHaveLength(orderIds.length);
    expect(settlements).toMatchObject([{ totalTxAmount: '1854.00', adjustment: '-54.00' }]);
    expect(refunds.map(({ processed }) => processed)).toEqual(orderIds.map(() => 'YES'));
    expect(ledger.unbalancedPostings).toBe(0);

    await control.snapshots.create({ name: 'full' });
    await control.world.reset();
    await expect(client.orders.getLink({ orderId: 'order-1' })).rejects.toMatchObject({
      httpStatus: 404,
    });
    await control.snapshots.restore({ name: 'full' });
    expect(await control.ledger.read()).toEqual(ledger);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    // Nothing is left in a session that another may get next.
    expect(
      await administer('select * from pg_locks where locktype = $$advisory$$', server.url),
    ).toEqual([]);
  },
);
