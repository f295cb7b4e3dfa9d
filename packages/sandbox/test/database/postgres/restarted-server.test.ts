import { createClient } from '@cashfree-rest/client';
import { countOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { createControlClient } from '../../../src/control/control-client.ts';
import { eventually } from '../../eventually.ts';
import { openShop } from '../../notifications/merchant-server.ts';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { startProcess } from '../../start-process.ts';
import { canStartServer, startServer } from '../start-postgres.js';

const CRASHES = countOf({ short: 1, long: 2 });

(canStartServer ? test : test.skip)(
  'what was acknowledged while the server crashed is there, told of once it is back, and balances',
  async () => {
    // Everything that it acknowledged must be stored when it crashes.
    await using server = await startServer(['synchronous_commit=on']);
    await using shop = await openShop();
    await using sandbox = await startProcess({
      SANDBOX_DATABASE: server.url,
      SANDBOX_LOG_LEVEL: 'silent',
    });
    const client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });
    const control = createControlClient({ baseUrl: sandbox.url });
    const paid: string[] = [];
    let isOver = false;
    /** Buys until the crashes are over; a failed call was not acknowledged. */
    async function buy(buyer: number): Promise<void> {
      for (let number = 1; !isOver; number += 1) {
        const orderId = `order-${buyer}-${number}`;
        try {
          await client.orders.create(anOrder({ orderId, notifyUrl: shop.url }));
          await control.orders.pay({ orderId, outcome: 'SUCCESS' });
          paid.push(orderId);
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    }
    const growsBy = (count: number) => {
      const before = paid.length;
      return eventually(
        async () => paid.length - before,
        (more) => more >= count,
      );
    };

    const buyers = [buy(1), buy(2), buy(3)];
    for (let crash = 0; crash < CRASHES; crash += 1) {
      await growsBy(5);
      await server.restart();
    }
    await growsBy(5);
    isOver = true;
    await Promise.all(buyers);

    const told = await eventually(
      async () =>
        new Set(shop.received.map(({ body }) => new URLSearchParams(body).get('orderId'))),
      (orderIds) => paid.every((orderId) => orderIds.has(orderId)),
      // Tasks that ran during a crash are leased for 20 s.
      60_000,
    );
    expect(told.size).toBeGreaterThanOrEqual(paid.length);
    for (const orderId of paid) {
      expect(await client.orders.getStatus({ orderId })).toMatchObject({ orderStatus: 'PAID' });
    }
    expect(await control.ledger.read()).toMatchObject({ unbalancedPostings: 0 });
    expect((await fetch(`${sandbox.url}/healthz`)).status).toBe(200);
  },
);
