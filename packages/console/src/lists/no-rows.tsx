import type { ComponentChildren, VNode } from 'preact';
import { Empty } from '../kit/empty.tsx';
import { hrefWith, usePlace } from '../place/place.ts';

/** They are in the address of a list, but do not narrow it. */
const NO_FILTERS = ['appId', 'lastId', 'selected'];

/** What a list shows without rows: that the page before was the last one, that no row matches, or that there are none. */
export function NoRows(props: { title: string; children?: ComponentChildren }): VNode {
  const { query } = usePlace();
  if (query.has('lastId')) {
    return (
      <Empty title="No more rows">
        The page before was the last one. <a href={hrefWith({ lastId: undefined })}>First page</a>
      </Empty>
    );
  }
  if ([...query.keys()].every((name) => NO_FILTERS.includes(name))) return <Empty {...props} />;
  return <Empty title="Nothing matches">Change or clear the filters.</Empty>;
}
