import type { VNode } from 'preact';

export interface PagerProps {
  /** Address of the first page; `undefined` on that page itself. */
  readonly first?: string | undefined;
  /** Address of the page after; `undefined` on the last one. */
  readonly next?: string | undefined;
}

/** Leads through a list that is read page by page. The browser's back button leads to the page before. */
export function Pager({ first, next }: PagerProps): VNode | null {
  if (first === undefined && next === undefined) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {first && <a href={first}>First page</a>}
      {next && <a href={next}>Next page</a>}
    </nav>
  );
}
