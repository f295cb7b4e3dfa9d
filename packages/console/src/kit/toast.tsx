import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { dismissAnnouncement, latestAnnouncement, onAnnouncement } from '../link/announcements.ts';
import { useRedraw } from '../place/use-redraw.ts';
import { Icon } from './icon.tsx';

const SHOWN_MS = 6_000;

/** What the last action has done. A failure stays until it is dismissed. */
export function Toast(): VNode {
  useRedraw(onAnnouncement);
  const latest = latestAnnouncement();
  useEffect(() => {
    if (latest?.tone !== 'good') return;
    const timer = setTimeout(dismissAnnouncement, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [latest?.id]);
  return (
    <div class="toasts" aria-live="polite" role="status">
      {latest && (
        <div class={`toast ${latest.tone}`} key={latest.id}>
          <Icon name={latest.tone === 'good' ? 'check' : 'alert'} />
          <p>{latest.text}</p>
          <button
            type="button"
            class="button small bare"
            aria-label="Dismiss"
            onClick={dismissAnnouncement}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
