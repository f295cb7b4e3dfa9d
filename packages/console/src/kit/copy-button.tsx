import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** Copies a text; `what` names it for those who do not see where the button stands. */
export function CopyButton({ text, what }: { text: string; what: string }): VNode {
  const [outcome, setOutcome] = useState<string>();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  // Only pages from this machine or over https may use the clipboard.
  const copy = async () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('Copied'),
      () => setOutcome('Not allowed'),
    );
  return (
    <button type="button" class="button small" onClick={copy}>
      <Icon name="copy" />
      <span aria-live="polite">{outcome ?? 'Copy'}</span>
      <span class="unseen"> {what}</span>
    </button>
  );
}
