import { formatAmount, formatGatewayTime, parseAmount } from '@cashfree-rest/core';
import { type Handlers, RefusedReply } from '@cashfree-rest/server';
import type { Identifiers } from '../database/identifiers.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { FindOrderState, OrderState } from './find-order-state.ts';
import { offeredMethods } from './offered-methods.ts';
import { expiryOf } from './order.ts';
import { describePayment } from './order-status.ts';
import type { OrderStore } from './order-store.ts';
import { isPayable, orderStatusAfter } from './payment.ts';
import type { PaymentLink } from './payment-link.ts';

export interface OrderHandlerOptions {
  readonly orders: OrderStore;
  readonly findOrderState: FindOrderState;
  readonly merchantTime: MerchantTime;
  readonly identifiers: Identifiers;
  readonly linkTo: PaymentLink;
  readonly currencies: readonly string[];
  readonly orderLifetimeDays: number;
}

export type OrderHandlers = Pick<
  Handlers<Merchant>,
  'createOrder' | 'getOrderLink' | 'getOrderDetails' | 'getOrderStatus'
>;

export function createOrderHandlers(options: OrderHandlerOptions): OrderHandlers {
  const { orders, findOrderState, merchantTime, identifiers, linkTo, currencies } = options;

  async function getState(merchant: Merchant, orderId: string): Promise<OrderState> {
    const state = await findOrderState(merchant.appId, orderId);
    if (state === undefined) throw new RefusedReply(404, 'Order Id does not exist');
    return state;
  }

  return {
    async createOrder({ body, merchant }) {
      const currency = body.orderCurrency ?? 'INR';
      if (!currencies.includes(currency)) {
        const allowed = currencies.join(', ');
        return new RefusedReply(
          400,
          `orderCurrency is not enabled for your account: send one of ${allowed}`,
        );
      }
      const paymentModes = body.paymentModes?.split(',');
      if (offeredMethods(paymentModes).length === 0) {
        const reason = 'paymentModes offers nothing here: add one of cc, dc, nb, upi, wallet';
        return new RefusedReply(400, reason);
      }
      const addedAt = merchantTime.now(merchant);
      const order = {
        appId: merchant.appId,
        orderId: body.orderId,
        amount: parseAmount(body.orderAmount),
        currency,
        note: body.orderNote,
        customerName: body.customerName,
        customerPhone: body.customerPhone,
        customerEmail: body.customerEmail,
        sellerPhone: body.sellerPhone,
        returnUrl: body.returnUrl,
        notifyUrl: body.notifyUrl,
        paymentModes,
        partnerCode: body.pc,
        token: identifiers.paymentToken(),
        addedAt,
        expiresAt: expiryOf(addedAt, options.orderLifetimeDays),
      };
      const added = await orders.add(order);
      if (!added) return new RefusedReply(409, 'An order with the same id exists.');
      return { status: 'OK', paymentLink: linkTo(order) };
    },
    async getOrderLink({ body, merchant }) {
      return { status: 'OK', paymentLink: linkTo((await getState(merchant, body.orderId)).order) };
    },
    async getOrderDetails({ body, merchant }) {
      const { order, last } = await getState(merchant, body.orderId);
      return {
        status: 'OK',
        details: {
          orderId: order.orderId,
          orderAmount: formatAmount(order.amount),
          orderCurrency: order.currency,
          orderNote: order.note ?? '',
          customerName: order.customerName,
          customerPhone: order.customerPhone,
          orderStatus: orderStatusAfter(last) === 'PAID' ? 'PAID' : 'ACTIVE',
          addedOn: formatGatewayTime(order.addedAt),
        },
      };
    },
    async getOrderStatus({ body, merchant }) {
      const { order, last } = await getState(merchant, body.orderId);
      return {
        status: 'OK',
        orderStatus: orderStatusAfter(last),
        orderAmount: formatAmount(order.amount),
        orderExpiryTime: formatGatewayTime(order.expiresAt),
        ...(isPayable(order, last, merchantTime.now(merchant)) && { paymentLink: linkTo(order) }),
        ...(last && { orderCurrency: order.currency, ...describePayment(last) }),
      };
    },
  };
}
