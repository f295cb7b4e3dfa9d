import { randomUUID } from 'node:crypto';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Gateway } from '../gateway.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { isModeOffered } from '../orders/offered-methods.ts';
import type { Order } from '../orders/order.ts';
import {
  holdsMoney,
  orderStatusAfter,
  type Payment,
  type PaymentDetails,
  type PaymentStatus,
} from '../orders/payment.ts';

type PaymentControls = Pick<ControlHandlers<Merchant>, 'payOrder' | 'decidePayment'>;

/** Pays orders without a customer. */
export function createPaymentControls(gateway: Gateway): PaymentControls {
  const { orders, payments, paymentDesk, identifiers } = gateway;

  async function describe(order: Order, { referenceId, status }: Payment) {
    const orderStatus = orderStatusAfter(await payments.findLast(order));
    return { status: 'OK', referenceId, txStatus: status ?? '', orderStatus } as const;
  }

  return {
    async payOrder({ world, orderId, outcome, paymentMode }) {
      const order = await orders.find(world.appId, orderId);
      if (order === undefined) return unknownOrder();
      if (!isModeOffered(order.paymentModes, paymentMode)) {
        return new RefusedReply(409, `The order does not allow ${paymentMode}`);
      }
      const details = detailsOf(paymentMode, outcome, identifiers.utr());
      const instrument = { paymentMode, outcome, details };
      const payment = await paymentDesk.pay(order, instrument, `control-${randomUUID()}`);
      if (payment === undefined) {
        if ((await orders.find(world.appId, orderId)) === undefined) return unknownOrder();
        const last = await payments.findLast(order);
        const held = last?.status === 'SUCCESS' ? 'PAID' : last?.status;
        const state = holdsMoney(last?.status) ? held : 'expired';
        return new RefusedReply(409, `The order takes no payment: it is ${state}`);
      }
      return describe(order, payment);
    },
    async decidePayment({ world, referenceId, outcome }) {
      const order = await orders.findByReferenceId(world.appId, referenceId);
      const isDecided = order && (await paymentDesk.release(order, referenceId, outcome));
      const payment = order && (await payments.find(order, referenceId));
      // Read last, because its world may have been reset in the meantime.
      if (order === undefined || payment === undefined) {
        return new RefusedReply(404, 'No payment has this referenceId');
      }
      if (!isDecided) {
        const reason = `The payment is ${payment.status ?? 'at the simulator'} and cannot become ${outcome}`;
        return new RefusedReply(409, reason);
      }
      return describe(order, payment);
    },
  };
}

function unknownOrder(): RefusedReply<404> {
  return new RefusedReply(404, 'Order Id does not exist');
}

/** Returns the payment details that the test instruments produce. */
function detailsOf(
  paymentMode: string,
  outcome: PaymentStatus,
  utr: string,
): PaymentDetails | undefined {
  if (paymentMode === 'UPI') {
    if (outcome === 'FAILED') return { payersVPA: 'testfailure@gocash' };
    // The bank's reference exists only once the money has moved.
    return { payersVPA: 'testsuccess@gocash', ...(outcome === 'SUCCESS' && { utr }) };
  }
  if (paymentMode === 'NET_BANKING') return { paymentMode, bankName: 'Test Bank' };
  if (paymentMode === 'WALLET') return undefined;
  return {
    paymentMode,
    cardNumber: '4444XXXXXXXX1111',
    cardCountry: 'IN',
    cardScheme: 'visa',
  };
}
