import type { PaymentResult } from '@cashfree-rest/client';
import { compareAmounts } from '@cashfree-rest/client';
import { createRecentMap, type RecentMapOptions } from './recent-map.ts';

/** The shop's own record of a requested payment. */
export interface Order {
  readonly orderId: string;
  readonly sessionId: string;
  readonly orderAmount: string;
  /** The last signed result of the gateway; a successful one stays. */
  result?: PaymentResult;
}

export interface Orders {
  /** Records an order before it is sent to the gateway; an existing one stays unchanged. */
  open(order: Order): void;
  find(orderId: string | undefined): Order | undefined;
  /** Records a verified result, and returns its order; `undefined` if the shop requested no such payment. */
  settle(result: PaymentResult): Order | undefined;
}

/** Stored in memory, like their sessions. */
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
