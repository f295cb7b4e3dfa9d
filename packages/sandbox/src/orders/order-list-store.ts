import { type MinorUnits, minorUnits } from '@cashfree-rest/core';
import { expressionBuilder, type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Order } from './order.ts';
import {
  conditionsOf,
  findNewest,
  type OrderListRequest,
  type OrderPlace,
} from './order-place-store.ts';
import { searchOrders } from './order-search-store.ts';
import { toOrder } from './order-store.ts';
import type { Payment } from './payment.ts';
import { ATTEMPT_COLUMNS, onlyLast, toLastPayment } from './payment-store.ts';

/** An order as the list shows it. */
export interface ListedOrder {
  readonly order: Order;
  /** The attempt that decides its status. */
  readonly last: Payment | undefined;
  /** The sum of the refunds of its payment. */
  readonly refunded: MinorUnits;
}

export interface OrderListStore {
  find(
    snapshot: Kysely<Database>,
    appId: string,
    orderId: string,
  ): Promise<ListedOrder | undefined>;
  list(snapshot: Kysely<Database>, request: OrderListRequest): Promise<readonly ListedOrder[]>;
  findPlace(snapshot: Kysely<Database>, appId: string, id: number): Promise<OrderPlace | undefined>;
}

export function createOrderListStore(): OrderListStore {
  return {
    async find(snapshot, appId, orderId) {
      const place = await snapshot
        .selectFrom('orders')
        .select(['id', 'added_at'])
        .where('app_id', '=', appId)
        .where('order_id', '=', orderId)
        .executeTakeFirst();
      const [found] = await readOrders(snapshot, place === undefined ? [] : [place]);
      return found;
    },
    async list(snapshot, request) {
      const conditions = await conditionsOf(snapshot, request);
      const places =
        request.search === undefined
          ? await findNewest(snapshot, request, conditions)
          : await searchOrders(snapshot, request, request.search, conditions);
      return readOrders(snapshot, places);
    },
    findPlace: (snapshot, appId, id) =>
      snapshot
        .selectFrom('orders')
        .select(['id', 'added_at'])
        .where('app_id', '=', appId)
        .where('id', '=', id)
        .executeTakeFirst(),
  };
}

/** Reads the orders of a page, in its order. */
async function readOrders(
  snapshot: Kysely<Database>,
  places: readonly OrderPlace[],
): Promise<readonly ListedOrder[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const rows = await snapshot
    .selectFrom('orders')
    .leftJoin('payments', (join) =>
      join.on(
        'payments.id',
        '=',
        onlyLast(
          expressionBuilder<Database>()
            .selectFrom('payments')
            .select('id')
            .where('order_key', '=', sql.ref<number>('orders.id')),
        ),
      ),
    )
    .selectAll('orders')
    .select(ATTEMPT_COLUMNS)
    .select('payments.refunded')
    .where('orders.id', 'in', ids)
    .execute();
  const listed = new Map(
    rows.map((row) => [
      row.id,
      {
        order: toOrder(row),
        last: toLastPayment(row),
        refunded: minorUnits(row.refunded ?? 0),
      },
    ]),
  );
  return ids.flatMap((id) => listed.get(id) ?? []);
}
