import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';

export interface ViewProps {
  readonly title: string;
  /** One sentence about what the view is for. */
  readonly lead?: ComponentChildren;
  /** Buttons beside the title. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of every view: its title is also the tab's. */
export function View({ title, lead, actions, children }: ViewProps): VNode {
  useEffect(() => {
    document.title = `${title} · Sandbox console`;
  }, [title]);
  return (
    <>
      <header class="view-head">
        <div>
          <h1>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
