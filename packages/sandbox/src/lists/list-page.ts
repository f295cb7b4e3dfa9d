import { RefusedReply } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ListName } from './row-numbers.ts';

const DEFAULT_COUNT = 20;

/** What a merchant asks of a list: days in Asia/Kolkata, both included, and where to go on. */
export interface ListRequest {
  readonly startDate: string;
  readonly endDate: string;
  readonly lastId?: number | undefined;
  readonly count?: number | undefined;
}

/** The part of a list in which a page lies: no row of those days has a number outside. */
export interface ListPage {
  readonly appId: string;
  readonly startDate: string;
  readonly endDate: string;
  /** Numbers on the page are greater. */
  readonly after: number;
  readonly through: number;
  readonly count: number;
}

/**
 * Where to look for a page. A list is read by rising number, and asked for by day: the numbers that its days have
 * spare the search through the rows before and behind them, however many there are.
 * @throws {RefusedReply} if the last day is before the first.
 */
export async function findListPage(
  database: Kysely<Database>,
  appId: string,
  list: ListName,
  { startDate, endDate, lastId = 0, count = DEFAULT_COUNT }: ListRequest,
): Promise<ListPage> {
  if (endDate < startDate)
    throw new RefusedReply(400, 'endDate is before startDate: send the same day or a later one');
  const { first, last } = await database
    .selectFrom('days')
    .select((row) => [row.fn.min('first_number').as('first'), row.fn.max('last_number').as('last')])
    .where('app_id', '=', appId)
    .where('list', '=', list)
    .where('day', '>=', startDate)
    .where('day', '<=', endDate)
    .executeTakeFirstOrThrow();
  // Without a row on those days there is no number that fits.
  const after = Math.max(lastId, (first ?? 1) - 1);
  return { appId, startDate, endDate, after, through: last ?? 0, count };
}

export interface PageReply {
  readonly status: 'OK';
  readonly message: string;
  /** Absent from a page without rows. */
  readonly lastId?: number;
}

/** What the reply says of a page, `numbers` being those of its rows. */
export function describePage(numbers: readonly number[], noun: string): PageReply {
  const lastId = numbers.at(-1);
  if (lastId === undefined) return { status: 'OK', message: 'No data fetched' };
  return { status: 'OK', message: `${numbers.length} ${noun} fetched`, lastId };
}
