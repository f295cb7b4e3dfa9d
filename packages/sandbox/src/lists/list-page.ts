import { RefusedReply } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ListName } from './row-numbers.ts';

const DEFAULT_COUNT = 20;

/** A merchant's request for a list: days in Asia/Kolkata, both inclusive, and the place to continue. */
export interface ListRequest {
  readonly startDate: string;
  readonly endDate: string;
  readonly lastId?: number | undefined;
  readonly count?: number | undefined;
}

/** The part of a list that contains a page: no row of those days has a number outside. */
export interface ListPage {
  readonly appId: string;
  readonly startDate: string;
  readonly endDate: string;
  /** Numbers on the page are greater than this one. */
  readonly after: number;
  readonly through: number;
  readonly count: number;
}

/**
 * Returns the range of numbers to search for a page. Lists are ordered by number and requested by day. The numbers of
 * the days avoid a search through earlier and later rows.
 * @throws {RefusedReply} if the last day is before the first.
 */
export async function findListPage(
  database: Kysely<Database>,
  appId: string,
  list: ListName,
  { startDate, endDate, lastId = 0, count = DEFAULT_COUNT }: ListRequest,
): Promise<ListPage> {
  assertDaysInOrder(startDate, endDate);
  const { first, last } = await database
    .selectFrom('days')
    .select((row) => [row.fn.min('first_number').as('first'), row.fn.max('last_number').as('last')])
    .where('app_id', '=', appId)
    .where('list', '=', list)
    .where('day', '>=', startDate)
    .where('day', '<=', endDate)
    .executeTakeFirstOrThrow();
  // Without rows on those days, no number matches.
  const after = Math.max(lastId, (first ?? 1) - 1);
  return { appId, startDate, endDate, after, through: last ?? 0, count };
}

/** @throws {RefusedReply} if both days are given and the last one is before the first. */
export function assertDaysInOrder(
  startDate: string | undefined,
  endDate: string | undefined,
): void {
  if (startDate === undefined || endDate === undefined || startDate <= endDate) return;
  throw new RefusedReply(400, 'endDate is before startDate: send the same day or a later one');
}

export interface PageReply {
  readonly status: 'OK';
  readonly message: string;
  /** Absent from a page without rows. */
  readonly lastId?: number;
}

/** Returns the fields that the reply has about a page; `numbers` are those of its rows. */
export function describePage(numbers: readonly number[], noun: string): PageReply {
  const lastId = numbers.at(-1);
  if (lastId === undefined) return { status: 'OK', message: 'No data fetched' };
  return { status: 'OK', message: `${numbers.length} ${noun} fetched`, lastId };
}
