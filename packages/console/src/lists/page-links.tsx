import type { VNode } from 'preact';
import { Pager } from '../kit/pager.tsx';
import { hrefWith, usePlace } from '../place/place.ts';

/** Rows on a page of every list. */
export const PAGE_SIZE = 25;

/** Leads to the first page and to the next one, which exists if this one is full. */
export function PageLinks(props: { rows: number; lastId: number | undefined }): VNode {
  const { rows, lastId } = props;
  const isFirst = !usePlace().query.has('lastId');
  const hasNext = rows === PAGE_SIZE && lastId !== undefined;
  return (
    <Pager
      first={isFirst ? undefined : hrefWith({ lastId: undefined })}
      next={hasNext ? hrefWith({ lastId: String(lastId) }) : undefined}
    />
  );
}

/** What a list's call needs for the page in the address. */
export function usePage(): { readonly count: number; readonly lastId?: number } {
  const lastId = usePlace().query.get('lastId');
  return { count: PAGE_SIZE, ...(lastId && { lastId: Number(lastId) }) };
}
