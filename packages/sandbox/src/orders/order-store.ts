import { formatAmount, minorUnits } from '@cashfree-rest/core';
import type { Kysely, Selectable } from 'kysely';
import { type Prepared, prepare } from '../database/prepare.ts';
import type { Database } from '../database/schema.ts';
import { createSharedCommit } from '../database/shared-commit.ts';
import { changeWorld } from '../database/transact.ts';
import type { Announce } from '../events/announce.ts';
import type { NewOrder, Order } from './order.ts';

export interface OrderStore {
  /** Adds an order; `false` if this merchant already has one with this id. */
  add(order: NewOrder): Promise<boolean>;
  find(appId: string, orderId: string): Promise<Order | undefined>;
  findByToken(token: string): Promise<Order | undefined>;
  /** Returns the order of the attempt with this `referenceId`. */
  findByReferenceId(appId: string, referenceId: string): Promise<Order | undefined>;
  /** Records when the customer first saw the payment page. */
  open(order: Order, at: Date): Promise<void>;
}

export function createOrderStore(database: Kysely<Database>, announce: Announce): OrderStore {
  const commit = createSharedCommit(database);
  const findRow = prepare(
    database,
    database
      .selectFrom('orders')
      .selectAll()
      .where('app_id', '=', '')
      .where('order_id', '=', '')
      .compile(),
  );
  // Compiled with the first order.
  let insert: Prepared<{ readonly id: number }> | undefined;
  return {
    async add(order) {
      const row = toRow(order);
      insert ??= prepare(
        database,
        database
          .insertInto('orders')
          .values(row)
          // The unique constraint decides, so only one of two simultaneous requests succeeds.
          .onConflict((conflict) => conflict.columns(['app_id', 'order_id']).doNothing())
          .returning('id')
          .compile(),
      );
      const insertRow = insert;
      return commit(order.appId, async (transaction) => {
        const added = await insertRow(Object.values(row), transaction);
        if (added === undefined) return false;
        const { appId, orderId, amount, currency, addedAt: at } = order;
        const summary = `Order ${orderId} of ${formatAmount(amount)} ${currency} was created`;
        announce(transaction, appId, { type: 'order', at, orderId, summary });
        return true;
      });
    },
    async find(appId, orderId) {
      const row = await findRow([appId, orderId]);
      return row && toOrder(row);
    },
    async findByToken(token) {
      const row = await database
        .selectFrom('orders')
        .selectAll()
        .where('token', '=', token)
        .executeTakeFirst();
      return row && toOrder(row);
    },
    async findByReferenceId(appId, referenceId) {
      const row = await database
        .selectFrom('orders')
        .innerJoin('payments', 'payments.order_key', 'orders.id')
        .selectAll('orders')
        .where('payments.reference_id', '=', referenceId)
        .where('orders.app_id', '=', appId)
        .executeTakeFirst();
      return row && toOrder(row);
    },
    async open(order, at) {
      const { appId, orderId, key } = order;
      await changeWorld(database, appId, async (transaction) => {
        const opened = await transaction
          .updateTable('orders')
          .set({ opened_at: at.getTime() })
          .where('id', '=', key)
          .where('opened_at', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (opened === undefined) return;
        const summary = `The payment page of order ${orderId} was opened`;
        announce(transaction, appId, { type: 'order', at, orderId, summary });
      });
    },
  };
}

/** All orders have the same columns in the same order. */
function toRow(order: NewOrder) {
  return {
    app_id: order.appId,
    order_id: order.orderId,
    amount: order.amount,
    currency: order.currency,
    note: order.note ?? null,
    customer_name: order.customerName,
    customer_phone: order.customerPhone,
    customer_email: order.customerEmail,
    seller_phone: order.sellerPhone ?? null,
    return_url: order.returnUrl,
    notify_url: order.notifyUrl ?? null,
    payment_modes: order.paymentModes?.join(',') ?? null,
    partner_code: order.partnerCode ?? null,
    token: order.token,
    added_at: order.addedAt.getTime(),
    expires_at: order.expiresAt.getTime(),
  };
}

export function toOrder(row: Selectable<Database['orders']>): Order {
  return {
    key: row.id,
    appId: row.app_id,
    orderId: row.order_id,
    amount: minorUnits(row.amount),
    currency: row.currency,
    note: row.note ?? undefined,
    customerName: row.customer_name,
    customerPhone: row.customer_phone,
    customerEmail: row.customer_email,
    sellerPhone: row.seller_phone ?? undefined,
    returnUrl: row.return_url,
    notifyUrl: row.notify_url ?? undefined,
    paymentModes: row.payment_modes?.split(','),
    partnerCode: row.partner_code ?? undefined,
    token: row.token,
    addedAt: new Date(row.added_at),
    expiresAt: new Date(row.expires_at),
    openedAt: row.opened_at === null ? undefined : new Date(row.opened_at),
  };
}
