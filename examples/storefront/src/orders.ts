import type { PaymentResult } from '@cashfree-rest/client';
import { compareAmounts } from '@cashfree-rest/client';
import { createRecentMap, type RecentMapOptions } from './recent-map.ts';

/** The shop's own record of what it has asked to be paid. */
export interface Order {
  readonly orderId: string;
  readonly sessionId: string;
  readonly orderAmount: string;
  /** The last result that the gateway has signed; one of success stays. */
  result?: PaymentResult;
}

export interface Orders {
  /** Notes an order before the gateway hears of it; an order that is there stays as it is. */
  open(order: Order): void;
  find(orderId: string | undefined): Order | undefined;
  /** Notes a verified result, and answers with its order; `undefined` if the shop has asked for no such payment. */
  settle(result: PaymentResult): Order | undefined;
}

/** In memory, like the sessions to which they belong. */
export function createOrders(memory: RecentMapOptions): Orders {
  const orders = createRecentMap<Order>(memory);
  const find = (orderId = '') => orders.get(orderId);
  return {
    find,
    open(order) {
      if (find(order.orderId) === undefined) orders.set(order.orderId, order);
    },
    settle(result) {
      const order = find(result.orderId);
      if (order === undefined) return undefined;
      if (compareAmounts(result.orderAmount, order.orderAmount) !== 0) return undefined;
      if (order.result?.txStatus !== 'SUCCESS') order.result = result;
      return order;
    },
  };
}
