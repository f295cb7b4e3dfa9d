import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.tsx';

interface Known<Reply> {
  readonly reply?: Reply | undefined;
  readonly failure?: { readonly kind: string; readonly message: string } | undefined;
}

export interface LoadedProps<Reply> {
  readonly known: Known<Reply>;
  readonly children: (reply: Reply) => ComponentChildren;
}

/** Shows a reply; before there is one, that it is loading, and why it cannot be had. */
export function Loaded<Reply>({ known: { reply, failure }, children }: LoadedProps<Reply>): VNode {
  if (reply !== undefined && failure?.kind !== 'refused') return <>{children(reply)}</>;
  if (failure === undefined) return <p class="loading">Loading…</p>;
  if (failure.kind === 'gone') return <p class="loading">Waiting for the sandbox…</p>;
  return (
    <div class="notice bad" role="alert">
      <Icon name="alert" />
      <p>{failure.message}</p>
    </div>
  );
}
