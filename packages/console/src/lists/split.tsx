import type { ComponentChildren, VNode } from 'preact';
import { Empty } from '../kit/empty.tsx';
import { Panel } from '../kit/panel.tsx';
import { hrefWith, usePlace } from '../place/place.ts';

/** A list beside the detail of one of its rows. */
export function Split(props: { list: ComponentChildren; detail: ComponentChildren }): VNode {
  return (
    <div class={props.detail ? 'split' : ''}>
      <div class="stack">{props.list}</div>
      {props.detail && <div class="stack split-detail">{props.detail}</div>}
    </div>
  );
}

/** The row that the address chooses; its number, or `undefined` if there is none. */
export function useSelected(): number | undefined {
  const selected = Number(usePlace().query.get('selected'));
  return Number.isSafeInteger(selected) && selected > 0 ? selected : undefined;
}

/** Shows a row in detail, beside the list. */
export function SelectLink(props: { id: string | number; children: ComponentChildren }): VNode {
  return <a href={hrefWith({ selected: String(props.id) })}>{props.children}</a>;
}

/** Ends the detail. */
export function CloseDetail(): VNode {
  return (
    <a class="button small" href={hrefWith({ selected: undefined })}>
      Close
    </a>
  );
}

/** The address chooses a row that does not exist, or that is no longer kept. */
export function RowGone(): VNode {
  return (
    <Panel title="Not here" actions={<CloseDetail />}>
      <Empty title="This row is not kept, or no longer">Choose another one in the list.</Empty>
    </Panel>
  );
}
