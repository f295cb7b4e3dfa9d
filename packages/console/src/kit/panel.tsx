import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';

export interface PanelProps {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Without inner space, for a table that fills it. */
  readonly isFlush?: boolean;
}

/** A part of a view, with its own heading. */
export function Panel({ title, actions, children, isFlush = false }: PanelProps): VNode {
  const id = useId();
  return (
    <section class={`panel${isFlush ? ' flush' : ''}`} aria-labelledby={id}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        {actions && <div class="actions">{actions}</div>}
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}
