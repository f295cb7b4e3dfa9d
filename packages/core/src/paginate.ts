import type { PendingReply } from './pending-reply.ts';
import { hasFields } from './request-fields.ts';
import { UsageError } from './usage-error.ts';

/**
 * A list that comes in pages. Nothing is asked for before its rows or a page are. It cannot be awaited, nor returned from
 * an async function: one page would pass for the whole list.
 */
export interface Pages<Reply, Row> extends AsyncIterable<Row> {
  /** One page: the one that the request names, by default the first. */
  page(): PendingReply<Reply>;
}

/**
 * The rows of a list from the page on that `request` names, one page in memory at a time. The list ends with a page
 * that has no rows, or that names no next one.
 * @param ask sends the request for one page; it refuses a page without rows to read, and one that leads back.
 * @param cursor the field of the reply that leads to the next page as the request's field of the same name.
 * @param items the field of the reply that has the rows.
 */
export function paginate<
  Cursor extends string,
  Items extends string,
  Request extends { readonly [name in Cursor]?: unknown },
  Row,
  Reply extends { readonly [name in Items]: readonly Row[] } & {
    readonly [name in Cursor]?: Request[Cursor];
  },
>(
  ask: (request: Request) => PendingReply<Reply>,
  request: Request,
  cursor: Cursor,
  items: Items,
): Pages<Reply, Reply[Items][number]> {
  // The caller may go on using the object for something else.
  const first = hasFields(request) ? { ...request } : request;
  return {
    page: () => ask(first),
    ...AWAITED,
    async *[Symbol.asyncIterator]() {
      let position: unknown;
      do {
        const reply: Reply = await ask(
          position === undefined ? first : { ...first, [cursor]: position },
        );
        yield* reply[items];
        position = reply[items].length > 0 ? reply[cursor] : undefined;
      } while (position !== undefined);
    },
  };
}

/** Makes `await` of a list fail instead of giving back the list. */
const AWAITED = {
  // biome-ignore lint/suspicious/noThenProperty: `await` looks for it.
  then(_resolve: unknown, reject: (error: Error) => void): void {
    reject(
      new UsageError(
        'a list cannot be awaited: walk its rows by `for await`, or await one page by `.page()`',
      ),
    );
  },
};

/** Says of a page what keeps a caller from going on: no rows to read, or a cursor that leads nowhere or back. */
export function findPageFault(
  cursor: string,
  items: string,
): (reply: object, request: object) => string | undefined {
  return (reply, request) => {
    const { [cursor]: next, [items]: rows } = reply as Readonly<Record<string, unknown>>;
    if (!Array.isArray(rows)) return `a page without ${items}`;
    if (next === undefined || rows.length === 0) return undefined;
    const { [cursor]: from } = request as Readonly<Record<string, unknown>>;
    // Rows come by rising id; a page that leads back would be asked for without end.
    const leadsOn = Number.isSafeInteger(next) && (!from || Number(next) > Number(from));
    return leadsOn ? undefined : `a page whose ${cursor} does not lead on`;
  };
}
