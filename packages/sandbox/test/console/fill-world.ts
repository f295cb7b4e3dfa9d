import { once } from 'node:events';
import { createServer } from 'node:net';
import { anOrder, type ServedSandbox } from '../serve-sandbox.ts';

/** A port of this machine at which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Puts something into every view: orders in all states, a refund, settled money, mails, faults and a snapshot. */
export async function fillWorld({ client, control }: ServedSandbox): Promise<void> {
  const notifyUrl = `http://127.0.0.1:${await closedPort()}/notify`;
  await client.orders.create(anOrder({ orderId: 'early', orderAmount: '2500.00' }));
  const early = await control.orders.pay({ orderId: 'early', outcome: 'SUCCESS' });
  await client.refunds.create({
    orderId: 'early',
    referenceId: early.referenceId,
    refundAmount: '100.00',
    refundNote: 'One cup broke',
  });
  await control.clock.set({ advance: 'P10D' });
  await client.orders.create(anOrder({ orderId: 'paid', notifyUrl }));
  const paid = await control.orders.pay({ orderId: 'paid', outcome: 'SUCCESS' });
  await client.refunds.create({
    orderId: 'paid',
    referenceId: paid.referenceId,
    refundAmount: '54.50',
    refundNote: 'Half of it',
  });
  await client.orders.create(anOrder({ orderId: 'failed', notifyUrl }));
  await control.orders.pay({ orderId: 'failed', outcome: 'FAILED', paymentMode: 'CREDIT_CARD' });
  await client.orders.create(anOrder({ orderId: 'pending' }));
  await control.orders.pay({ orderId: 'pending', outcome: 'PENDING' });
  await client.orders.create(anOrder({ orderId: 'open' }));
  await client.orders.sendEmail({ orderId: 'open' });
  await client.orders.getStatus({ orderId: 'nothing' }).catch(() => undefined);
  await control.faults.create({ kind: 'DELAY', delayMs: 1, operationId: 'listSettlements' });
  await control.snapshots.create({ name: 'before-the-sale' });
}
