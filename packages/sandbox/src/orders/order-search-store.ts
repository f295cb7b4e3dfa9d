import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { engineOf } from '../database/engine.ts';
import type { Database } from '../database/schema.ts';
import {
  type Condition,
  collect,
  findNewest,
  type OrderListRequest,
  type OrderPlace,
  type Places,
  partsAfter,
} from './order-place-store.ts';
import { readOrderSearch } from './order-search.ts';

/** Returns the first orders that a text stands for. Each way to find them has an index of its own. */
export async function searchOrders(
  snapshot: Kysely<Database>,
  request: OrderListRequest,
  text: string,
  conditions: readonly Condition[],
): Places {
  const { orderIdBeginning, referenceId, customerEmail, customerPhone } = readOrderSearch(text);
  const found: OrderPlace[] = [];
  const searchBy = async (condition: Condition) => {
    found.push(...(await findNewest(snapshot, request, [...conditions, condition])));
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
