import { type MinorUnits, minorUnits, parseAmount } from '@cashfree-rest/core';
import { RefusedReply } from '@cashfree-rest/server';
import type { RefundName, Rules } from './reference-rules.ts';
import { SEEDED_REFUND } from './reference-settlements.ts';

export interface Order {
  readonly appId: string;
  readonly orderId: string;
  readonly amount: MinorUnits;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  readonly addedAt: Date;
}

export interface Payment {
  readonly id: number;
  readonly order: Order;
  readonly referenceId: string;
  readonly txStatus: string;
  readonly at: Date;
  readonly isSettled?: true;
}

export interface Refund {
  readonly refundId: number;
  readonly payment: Payment;
  readonly amount: MinorUnits;
  readonly note: string;
  readonly at: Date;
  readonly isProcessed: boolean;
}

/** All that the reference gateway knows, in memory. */
export interface Books {
  readonly rules: Rules;
  readonly orders: Order[];
  readonly payments: Payment[];
  readonly refunds: Refund[];
  readonly refundNames: RefundName[];
  /** @throws {RefusedReply} 404 */
  readonly getOrder: (appId: string, orderId: string) => Order;
  readonly linkTo: (order: Order) => string;
  readonly paymentsOf: (order: Order) => readonly Payment[];
  readonly isPaid: (order: Order) => boolean;
  readonly refundedOf: (payment: Payment) => readonly MinorUnits[];
}

export function createBooks(rules: Rules, baseUrl: () => string, seededFor: string): Books {
  const orders: Order[] = [];
  const payments: Payment[] = [];
  const refunds: Refund[] = [];
  for (const { rows, id } of rules.settlements()) {
    for (const [index, row] of rows.entries()) {
      const payment = seededPayment(seededFor, row, payments.length + 1);
      payments.push(payment);
      if (index !== 1) continue;
      const amount = minorUnits(SEEDED_REFUND);
      const { at } = payment;
      refunds.push({ refundId: id, payment, amount, note: 'Seeded', at, isProcessed: true });
    }
  }
  const paymentsOf = (order: Order) => payments.filter((payment) => payment.order === order);
  return {
    rules,
    orders,
    payments,
    refunds,
    refundNames: [],
    getOrder(appId, orderId) {
      const order = orders.find(
        (each) => rules.isOwn(appId, each.appId) && rules.isSameOrderId(orderId, each.orderId),
      );
      if (order === undefined) throw new RefusedReply(404, 'Order Id does not exist');
      return order;
    },
    linkTo: ({ token }) => `${baseUrl()}/billpay/order/${token}`,
    paymentsOf,
    isPaid: (order) => paymentsOf(order).some(({ txStatus }) => txStatus === 'SUCCESS'),
    refundedOf: (payment) =>
      refunds.filter((each) => each.payment === payment).map(({ amount }) => amount),
  };
}

/** The payments that are settled from the start; their orders can be seen in lists alone. */
function seededPayment(
  appId: string,
  row: { orderId: string; referenceId: string; txAmount: string; txTime: string },
  id: number,
): Payment {
  const { orderId, referenceId, txAmount, txTime } = row;
  const at = new Date(`${txTime.replace(' ', 'T')}+05:30`);
  const fields = {
    customerName: 'Asha Rao',
    customerPhone: '9000000001',
    customerEmail: 'asha.rao@example.com',
  };
  const amount = parseAmount(txAmount);
  const order: Order = { appId, orderId, amount, fields, token: `seeded-${id}`, addedAt: at };
  return { id, order, referenceId, txStatus: 'SUCCESS', at, isSettled: true };
}
