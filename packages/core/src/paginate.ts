import type { PendingReply } from './pending-reply.ts';

/** A list that comes in pages. Nothing is asked for before somebody wants it. */
export interface Pages<Reply, Row> extends AsyncIterable<Row> {
  /** One page: the one that the request names, by default the first. */
  page(): PendingReply<Reply>;
}

/**
 * The rows of a list from the page on that `request` names, one page in memory at a time. The list ends with a page
 * that has no rows, or that names no next one.
 * @param ask sends the request for one page; it refuses a page that leads to itself.
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
  return {
    page: () => ask(request),
    async *[Symbol.asyncIterator]() {
      let position: unknown = request[cursor];
      do {
        const reply: Reply = await ask({ ...request, [cursor]: position });
        yield* reply[items];
        position = reply[items].length > 0 ? reply[cursor] : undefined;
      } while (position !== undefined);
    },
  };
}
