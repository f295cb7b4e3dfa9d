import { type Kysely, sql } from 'kysely';
import { prepare } from '../database/prepare.ts';
import type { Database } from '../database/schema.ts';
import type { Order } from './order.ts';
import { toOrder } from './order-store.ts';
import type { Payment } from './payment.ts';
import { ATTEMPT_COLUMNS, onlyLast, toLastPayment } from './payment-store.ts';

/** An order, and the attempt that decides its status in the API. */
export interface OrderState {
  readonly order: Order;
  readonly last: Payment | undefined;
}

export type FindOrderState = (appId: string, orderId: string) => Promise<OrderState | undefined>;

const ORDER = sql.ref<number>('orders.id');

/** Reads both in one query, because shops poll it while they wait for the customer. */
export function createFindOrderState(database: Kysely<Database>): FindOrderState {
  const findRow = prepare(
    database,
    database
      // A separate query, so that its two parameters come first.
      .selectFrom((from) =>
        from
          .selectFrom('orders')
          .selectAll()
          .where('app_id', '=', '')
          .where('order_id', '=', '')
          .as('orders'),
      )
      .leftJoin('payments', (join) =>
        join.on(
          'payments.id',
          '=',
          onlyLast(database.selectFrom('payments').select('id').where('order_key', '=', ORDER)),
        ),
      )
      .selectAll('orders')
      .select(ATTEMPT_COLUMNS)
      .compile(),
  );
  return async (appId, orderId) => {
    const row = await findRow([appId, orderId]);
    if (row === undefined) return undefined;
    return { order: toOrder(row), last: toLastPayment(row) };
  };
}
