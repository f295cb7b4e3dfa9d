import type { ComponentChildren, VNode } from 'preact';
import { hrefWith } from '../place/place.ts';

/** A list beside the detail of one of its rows. */
export function Split(props: { list: ComponentChildren; detail: ComponentChildren }): VNode {
  return (
    <div class={props.detail ? 'split' : ''}>
      <div class="stack">{props.list}</div>
      {props.detail && <div class="stack split-detail">{props.detail}</div>}
    </div>
  );
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
