import { type MinorUnits, minorUnits } from '@cashfree-rest/core';
import {
  type Expression,
  expressionBuilder,
  type Kysely,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { engineOf } from '../database/engine.ts';
import type { Database } from '../database/schema.ts';
import type { Order } from './order.ts';
import { readOrderSearch } from './order-search.ts';
import { toOrder } from './order-store.ts';
import type { OrderStatusByTime, Payment } from './payment.ts';
import { ATTEMPT_COLUMNS, onlyLast, toLastPayment } from './payment-store.ts';

/** An order as the list shows it. */
export interface ListedOrder {
  readonly order: Order;
  /** The attempt that decides its status. */
  readonly last: Payment | undefined;
  /** The sum of the refunds of its payment. */
  readonly refunded: MinorUnits;
}

export interface OrderListRequest {
  readonly appId: string;
  /** By the merchant's clock; decides between ACTIVE and EXPIRED. */
  readonly now: Date;
  readonly search: string | undefined;
  readonly status: OrderStatusByTime | undefined;
  /** First moment of the list. */
  readonly from: Date | undefined;
  /** First moment after the list. */
  readonly until: Date | undefined;
  /** The page begins after this order. */
  readonly after: OrderPlace | undefined;
  readonly count: number;
}

/** Where an order stands in the list. The newest by the merchant's clock come first, and of those the last added. */
export interface OrderPlace {
  readonly id: number;
  readonly added_at: number;
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
          ? await newest(snapshot, request, conditions)
          : await search(snapshot, request, request.search, conditions);
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

type Condition = Expression<SqlBool>;
type Places = Promise<readonly OrderPlace[]>;

/** Returns the first orders that meet all conditions. */
function newest(
  snapshot: Kysely<Database>,
  request: OrderListRequest,
  conditions: readonly Condition[],
): Places {
  const { appId, after, count } = request;
  return collect(partsAfter(after), count, (part, limit) =>
    snapshot
      .selectFrom('orders')
      .select(['id', 'added_at'])
      .where('app_id', '=', appId)
      .where(({ and }) => and([...conditions, ...part]))
      .orderBy('added_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  );
}

/**
 * Returns the conditions of what comes after a place: first the orders of the same moment, then the earlier ones. In one
 * condition, SQLite would read the orders of that moment from the start.
 */
function partsAfter(after: OrderPlace | undefined): readonly (readonly Condition[])[] {
  if (after === undefined) return [[]];
  const { id, added_at } = after;
  return [[sql`added_at = ${added_at}`, sql`id < ${id}`], [sql`added_at < ${added_at}`]];
}

/** Reads one part after the other until there are enough orders. */
async function collect(
  parts: readonly (readonly Condition[])[],
  count: number,
  read: (part: readonly Condition[], limit: number) => Places,
): Places {
  const found: OrderPlace[] = [];
  for (const part of parts) {
    if (found.length < count) found.push(...(await read(part, count - found.length)));
  }
  return found;
}

/** Returns the conditions of a list, apart from its search and its page. */
async function conditionsOf(
  snapshot: Kysely<Database>,
  { appId, status, from, until, now }: OrderListRequest,
): Promise<readonly Condition[]> {
  const conditions: Condition[] = [];
  if (from !== undefined) conditions.push(sql`added_at >= ${from.getTime()}`);
  if (until !== undefined) conditions.push(sql`added_at < ${until.getTime()}`);
  if (status === undefined) return conditions;
  conditions.push(sql`order_status = ${status === 'EXPIRED' ? 'ACTIVE' : status}`);

  // By the expiry alone, all orders on its other side would be read. The index has the time when an order was added.
  const time = now.getTime();
  if (status === 'ACTIVE') {
    const longest = await findLifetime(snapshot, appId, 'desc');
    conditions.push(sql`expires_at > ${time}`, sql`added_at > ${time - longest}`);
  }
  if (status === 'EXPIRED') {
    const shortest = await findLifetime(snapshot, appId, 'asc');
    conditions.push(sql`expires_at <= ${time}`, sql`added_at <= ${time - shortest}`);
  }
  return conditions;
}

/** Returns the shortest (`asc`) or longest (`desc`) time for which an order of a merchant could be paid; 0 without orders. */
async function findLifetime(
  snapshot: Kysely<Database>,
  appId: string,
  direction: 'asc' | 'desc',
): Promise<number> {
  const row = await snapshot
    .selectFrom('orders')
    .select(sql<number>`expires_at - added_at`.as('lifetime'))
    .where('app_id', '=', appId)
    .orderBy(sql`expires_at - added_at`, direction)
    .limit(1)
    .executeTakeFirst();
  return row?.lifetime ?? 0;
}

/** Returns the first orders that a text stands for. Each way to find them has an index of its own. */
async function search(
  snapshot: Kysely<Database>,
  request: OrderListRequest,
  text: string,
  conditions: readonly Condition[],
): Places {
  const { orderIdBeginning, referenceId, customerEmail, customerPhone } = readOrderSearch(text);
  const found: OrderPlace[] = [];
  const searchBy = async (condition: Condition) => {
    found.push(...(await newest(snapshot, request, [...conditions, condition])));
  };
  if (customerEmail) await searchBy(sql`customer_email = ${customerEmail}`);
  if (customerPhone) await searchBy(sql`customer_phone = ${customerPhone}`);
  if (referenceId) {
    const paid = sql`select order_key from payments where reference_id = ${referenceId}`;
    await searchBy(sql`id in (${paid})`);
  }
  if (orderIdBeginning) {
    found.push(...(await searchBeginning(snapshot, request, orderIdBeginning, conditions)));
  }
  const places = [...new Map(found.map((place) => [place.id, place])).values()];
  return places
    .sort((left, right) => right.added_at - left.added_at || right.id - left.id)
    .slice(0, request.count);
}

/** So many of the newest orders are compared with a beginning before the index of the order ids is used. */
const NEWEST = 5_000;

/**
 * Finds a frequent beginning among the newest orders, and a rare one by the index. For a frequent one, the index would
 * have to sort most orders of the world.
 */
async function searchBeginning(
  snapshot: Kysely<Database>,
  { appId, after, count }: OrderListRequest,
  beginning: string,
  conditions: readonly Condition[],
): Places {
  const orderId =
    engineOf(snapshot) === 'postgres' ? sql`order_id collate "C"` : sql.ref('order_id');
  // The tilde is after every character of an order id.
  const hasBeginning = sql<boolean>`${orderId} >= ${beginning} and ${orderId} < ${`${beginning}~`}`;
  const ofMerchant = snapshot
    .selectFrom('orders')
    .select(['id', 'added_at', 'order_id', 'order_status', 'expires_at'])
    .where('app_id', '=', appId);
  return collect(partsAfter(after), count, async (part, limit) => {
    const newestOfAll = ofMerchant
      .where(({ and }) => and([...conditions, ...part]))
      .orderBy('added_at', 'desc')
      .orderBy('id', 'desc')
      .limit(NEWEST);
    const frequent = await snapshot
      .selectFrom(newestOfAll.as('newest'))
      .select(['id', 'added_at'])
      .where(hasBeginning)
      .orderBy('added_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    if (frequent.length === limit || !(await isFull(snapshot, newestOfAll))) return frequent;
    return (
      snapshot
        // Materialized, because an engine that looked through the newest orders here would read them all.
        .with(
          (cte) => cte('begun').materialized(),
          () => ofMerchant.where(hasBeginning),
        )
        .selectFrom('begun')
        .select(['id', 'added_at'])
        .where(({ and }) => and([...conditions, ...part]))
        .orderBy('added_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
    );
  });
}

/** True if there are as many newest orders as were asked for, so that older ones may follow. */
async function isFull(
  snapshot: Kysely<Database>,
  newestOfAll: SelectQueryBuilder<Database, 'orders', OrderPlace>,
): Promise<boolean> {
  const { count } = await snapshot
    .selectFrom(newestOfAll.clearSelect().select('id').as('newest'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count === NEWEST;
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
