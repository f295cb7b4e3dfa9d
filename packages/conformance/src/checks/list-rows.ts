import { type Check, type CheckContext, NotApplicable } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import type { DocumentedOperation, Fields } from '../document-facts.ts';
import { expectOk } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';

/** All rows of a server, for any server clock. */
export const ALL_DAYS: Fields = { startDate: '2000-01-01', endDate: '2099-12-31' };

/** Returns the days from that of a payment on, by its `txTime`. */
export function daysSince(txTime = ''): Fields {
  return { ...ALL_DAYS, startDate: txTime.slice(0, 10) };
}

export interface Page {
  readonly rows: readonly JsonObject[];
  /** Cursors of the rows, in their order. */
  readonly ids: readonly number[];
  readonly lastId: number | undefined;
  readonly exchange: Exchange;
}

export type Paging = NonNullable<DocumentedOperation['facts']['paging']>;

/** Reads one page of a list by `x-paging`. */
export async function fetchPage(
  context: CheckContext,
  operation: DocumentedOperation,
  fields: Fields,
): Promise<Page> {
  const { items, itemCursor } = operation.facts.paging as Paging;
  const exchange = await context.call(operation.id, fields);
  const body = expectOk(context, operation.id, exchange);
  const rows = body[items] as readonly JsonObject[];
  const ids = rows.map((row) => Number(row[itemCursor]));
  const lastId = body.lastId === undefined ? undefined : Number(body.lastId);
  return { rows, ids, lastId, exchange };
}

/** The most pages of one list that are read. */
const MAX_PAGES = 200;

/**
 * Returns all rows of a list, each once. The paging checks test how pages fit together; here a repeated row is dropped,
 * and a `lastId` that does not rise ends the list.
 * @throws {NotApplicable} if the list is longer than two hundred full pages.
 */
export async function fetchRows(
  context: CheckContext,
  operation: DocumentedOperation,
  fields: Fields,
): Promise<readonly JsonObject[]> {
  const found = new Map<number, JsonObject>();
  let last = 0;
  for (let read = 0; read < MAX_PAGES; read += 1) {
    const page = await fetchPage(context, operation, { ...fields, count: '50', ...after(last) });
    for (const [index, id] of page.ids.entries()) found.set(id, page.rows[index] ?? {});
    if (page.lastId === undefined || page.lastId <= last) return [...found.values()];
    last = page.lastId;
  }
  throw new NotApplicable(`${operation.id} has more than ${MAX_PAGES} pages`);
}

/** Returns the field that requests the rows after `lastId`; none for the first page. */
export function after(lastId: number): Fields {
  return lastId === 0 ? {} : { lastId: String(lastId) };
}

/**
 * Returns the fields that request a list with rows, if there is one: all days, or the first settlement. `undefined` if
 * the server has no settlement.
 */
export async function listFields(
  context: CheckContext,
  operation: DocumentedOperation,
): Promise<Fields | undefined> {
  if (operation.facts.fields.includes('startDate')) return ALL_DAYS;
  const settlements = context.document.operation('listSettlements');
  const { ids } = await fetchPage(context, settlements, ALL_DAYS);
  return ids[0] === undefined ? undefined : { settlementId: String(ids[0]) };
}

export type NeedsOf = Check['needs'];

export function needsOf({ id, facts }: DocumentedOperation): NeedsOf {
  return facts.fields.includes('startDate') ? [id] : [id, 'listSettlements'];
}
