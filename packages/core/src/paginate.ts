import type { PendingReply } from './pending-reply.ts';
import { hasFields } from './request-fields.ts';
import { UsageError } from './usage-error.ts';

/**
 * A list that is fetched page by page. It sends no request until its rows or a page are read. It cannot be awaited or
 * returned from an async function, because one page would pass for the whole list.
 */
export interface Pages<Reply, Row> extends AsyncIterable<Row> {
  /** Returns the page that the request names, by default the first. */
  page(): PendingReply<Reply>;
}

/**
 * Returns the rows of a list, starting at the page that `request` names. Holds one page in memory at a time. The list
 * ends with a page that has no rows or names no next page.
 * @param ask requests one page; it must refuse a page without a list of rows, and one that leads back.
 * @param cursor names the reply field that leads to the next page; the request has a field of the same name.
 * @param items names the reply field that holds the rows.
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
  // The caller may change the object later.
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

function refuseUse(): never {
  throw new UsageError(
    'a list cannot be awaited or walked at once: walk its rows by `for await`, or await one page by `.page()`',
  );
}

/** Makes `await` of a list fail instead of returning the list, and so `list.then(use)`, `for of` and spreading. */
const AWAITED = {
  // biome-ignore lint/suspicious/noThenProperty: `await` looks for it, and rejects with what it throws.
  then: refuseUse,
  [Symbol.iterator]: refuseUse,
};

/** Returns why a page cannot be followed: it has no list of rows, or its cursor leads nowhere or back. */
export function findPageFault(
  cursor: string,
  items: string,
): (reply: object, request: object) => string | undefined {
  return (reply, request) => {
    const { [cursor]: next, [items]: rows } = reply as Readonly<Record<string, unknown>>;
    if (!Array.isArray(rows)) return `a page without ${items}`;
    if (next === undefined || rows.length === 0) return undefined;
    const { [cursor]: from } = request as Readonly<Record<string, unknown>>;
    // Row ids rise, so a page that leads back would be requested without end.
    const leadsOn = Number.isSafeInteger(next) && (!from || Number(next) > Number(from));
    return leadsOn ? undefined : `a page whose ${cursor} does not lead on`;
  };
}
