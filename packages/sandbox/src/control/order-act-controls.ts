import { randomUUID } from 'node:crypto';
import { formatAmount } from '@cashfree-rest/core';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Gateway } from '../gateway.ts';
import { createMailOrder } from '../mail/mail-handlers.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { refundableOf } from '../orders/payment.ts';
import { RefundRefusedError } from '../refunds/refund.ts';
import { createRefundHandlers } from '../refunds/refund-handlers.ts';
import { replyToRefundFault } from '../refunds/reply-to-refund-fault.ts';

type OrderActControls = Pick<ControlHandlers<Merchant>, 'refundOrder' | 'mailOrder'>;

/** Acts on an order as the merchant's server would. */
export function createOrderActControls(gateway: Gateway): OrderActControls {
  const { database, orders, payments, identifiers } = gateway;
  const { createRefund } = createRefundHandlers(gateway);
  const mailOrder = createMailOrder(gateway);

  return {
    async refundOrder(
      { world, orderId, refundAmount, refundNote, refundType, ...fields },
      { signal },
    ) {
      const order = await orders.find(world.appId, orderId);
      if (order === undefined) return new RefusedReply(404, 'Order Id does not exist');
      const all = await payments.listOfOrder(database, order);
      const payment = all.find(({ referenceId, status }) =>
        fields.referenceId === undefined
          ? status === 'SUCCESS'
          : referenceId === fields.referenceId,
      );
      const referenceId = fields.referenceId ?? payment?.referenceId;
      if (referenceId === undefined) {
        const reason =
          'orderId names an order without a successful payment: only such a payment can be refunded';
        return new RefusedReply(409, reason);
      }
      const isPaid = payment?.status === 'SUCCESS';
      const refundable = isPaid ? refundableOf(payment) : order.amount;
      if (refundAmount === undefined && refundable === 0n) {
        return replyToRefundFault(
          new RefundRefusedError('too_large', refundable),
        ) as RefusedReply<409>;
      }
      const body = {
        orderId,
        referenceId,
        refundAmount: refundAmount ?? formatAmount(refundable),
        ...(refundNote && { refundNote }),
        ...(refundType && { refundType, merchantRefundId: identifiers.merchantRefundId() }),
        ...(payment?.paymentMode === 'NET_BANKING' && { mode: 'CASHGRAM' as const }),
      };
      const reply = await createRefund({ body, merchant: world, requestId: randomUUID(), signal });
      // Its statuses are declared here, too, apart from those that come before a handler.
      if (reply instanceof RefusedReply) throw reply;
      return { status: 'OK', refundId: reply.refundId };
    },
    async mailOrder({ world, orderId }) {
      return { status: 'OK', mailId: await mailOrder(world, orderId) };
    },
  };
}
