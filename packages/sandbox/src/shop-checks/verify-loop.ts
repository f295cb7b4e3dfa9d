import { formatAmount, parseAmount } from '@cashfree-rest/core';
import type { ControlClient } from '../control/control-client.ts';
import { deliverResult } from './deliver-result.ts';
import { type Finding, judge } from './finding.ts';
import type { ShopOrder } from './shop-order.ts';

/**
 * Runs one order of a shop through its whole life: paid, notified, refunded by half, settled. Moves the clock of the
 * world by five days.
 * @throws {ControlError} if the sandbox refuses a call.
 */
export async function* verifyLoop(
  control: ControlClient,
  { orderId, orderAmount }: ShopOrder,
): AsyncGenerator<Finding> {
  yield { state: 'OK', title: `The shop has ordered ${orderId} for ${orderAmount}` };
  await control.orders.pay({ orderId, outcome: 'SUCCESS' });
  yield { state: 'OK', title: 'The customer pays' };

  const delivery = await deliverResult(control, orderId);
  yield judge('The shop takes the notification', delivery.failure === null, {
    detail: `The try has failed: ${delivery.failure}.`,
    remedy: 'Run "doctor" with another order of the shop, to see what it must do.',
  });
  if (delivery.failure !== null) return;

  const half = parseAmount(orderAmount) / 2n;
  if (half > 0n) {
    await control.orders.refund({ orderId, refundAmount: formatAmount(half) });
    yield { state: 'OK', title: `Half of it is refunded: ${formatAmount(half)}` };
  }
  // Two working days, of which a weekend may lie between.
  await control.clock.set({ advance: 'P5D' });
  const { payments } = await control.orders.read({ orderId });
  const paid = payments.find(({ txStatus }) => txStatus === 'SUCCESS');
  yield judge('Five days later the money is settled', Boolean(paid?.settlementId), {
    detail: 'The payment is in no settlement.',
    remedy: 'Look at the tasks of the sandbox: the settlement may have failed.',
  });
}
