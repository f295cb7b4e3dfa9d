import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Icon, type IconName } from '../kit/icon.tsx';
import { Moment } from '../kit/moment.tsx';
import { hrefTo } from '../place/place.ts';

type Entry = Replies['readOrder']['timeline'][number];

const ICONS: Readonly<Record<string, IconName>> = {
  ORDER_CREATED: 'orders',
  PAGE_OPENED: 'out',
  PAYMENT: 'payments',
  NOTIFICATION: 'notifications',
  NOTIFICATION_TRY: 'notifications',
  MAIL: 'mailbox',
  REFUND: 'refunds',
  REFUND_PROCESSED: 'refunds',
  POSTING: 'ledger',
  SETTLEMENT: 'settlements',
  ORDER_EXPIRED: 'clock',
};

/** All that has happened to an order, the latest last. */
export function Timeline({ entries }: { entries: readonly Entry[] }): VNode {
  return (
    <ol class="timeline">
      {entries.map((entry, index) => (
        <li key={index} class={entry.kind === 'NOTIFICATION_TRY' ? 'minor' : undefined}>
          <span class="timeline-mark">
            <Icon name={ICONS[entry.kind] ?? 'check'} />
          </span>
          <div>
            <p class="timeline-title">{titleOf(entry)}</p>
            {entry.detail && <p class="muted">{entry.detail}</p>}
          </div>
          <p class="muted timeline-at">
            <Moment at={entry.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The title leads to the thing it is about, if that has a page of its own. */
function titleOf({ title, notificationId, mailId }: Entry): VNode | string {
  if (notificationId !== undefined) {
    return <a href={hrefTo(['notifications'], { selected: String(notificationId) })}>{title}</a>;
  }
  if (mailId === undefined) return title;
  return <a href={hrefTo(['mailbox'], { selected: String(mailId) })}>{title}</a>;
}
