import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { OrderStatusByTime } from './payment.ts';

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

/** An expression of SQL about an order. */
export type Condition = Expression<SqlBool>;
export type Places = Promise<readonly OrderPlace[]>;

/** Returns the first orders that meet all conditions. */
export function findNewest(
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
export function partsAfter(after: OrderPlace | undefined): readonly (readonly Condition[])[] {
  if (after === undefined) return [[]];
  const { id, added_at } = after;
  return [[sql`added_at = ${added_at}`, sql`id < ${id}`], [sql`added_at < ${added_at}`]];
}

/** Reads one part after the other until there are enough orders. */
export async function collect(
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
export async function conditionsOf(
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
