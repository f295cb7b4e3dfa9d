import { createClient } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { createControlClient } from '../../src/control/control-client.ts';
import * as newestFirst from '../../src/database/migrations/0013-newest-first.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

/** Pays this many orders, refunds one rupee of each, and settles all. */
async function settle(
  { client, control }: Pick<ServedSandbox, 'client' | 'control'>,
  count: number,
): Promise<void> {
  for (let order = 1; order <= count; order += 1) {
    const { orderId } = await control.orders.create({ orderId: `order-${count}-${order}` });
    const { referenceId } = await control.orders.pay({ orderId, outcome: 'SUCCESS' });
    const merchantRefundId = `refund-${count}-${order}`;
    await client.refunds.create(aRefund({ referenceId, refundAmount: '1.00', merchantRefundId }));
  }
  await control.settlements.run();
}

test('settlements from before the lists get the number and the sums of what they are made of', async () => {
  await using sandbox = await serveSandbox();
  const { url: baseUrl, control } = sandbox;
  const { appId, secretKey } = await control.merchants.create({ appId: 'other_shop' });
  const other = {
    client: createClient({ baseUrl, appId, secretKey }),
    control: createControlClient({ baseUrl, appId }),
  };
  await settle(sandbox, 2);
  await settle(sandbox, 1);
  await settle(other, 3);
  const listAll = () => Promise.all([control.settlements.list(), other.control.settlements.list()]);
  const before = await listAll();
  const counts = before.map(({ settlements }) => settlements.map(({ payments }) => payments.count));
  expect(counts).toEqual([[1, 2], [3]]);
  const database = sandbox.database as Kysely<unknown>;
  for (const index of ['pending', 'processed', 'settlement']) {
    await database.schema.dropIndex(`refunds_${index}`).execute();
  }
  for (const column of ['payment_count', 'refund_count', 'refund_amount']) {
    await database.schema.alterTable('settlements').dropColumn(column).execute();
  }

  await newestFirst.up(database);

  expect(await listAll()).toEqual(before);
  const { rows } = await sql`select sum(refund_amount) as refunded from settlements`.execute(
    database,
  );
  expect(rows).toEqual([{ refunded: 600 }]);
});
