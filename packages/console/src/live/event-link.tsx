import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { hrefTo } from '../place/place.ts';

/** What happened, as a link to the view that shows it. */
export function EventLink({ event }: { event: SandboxEvent }): VNode {
  const href = placeOf(event);
  return href === undefined ? <span>{event.summary}</span> : <a href={href}>{event.summary}</a>;
}

function placeOf(event: SandboxEvent): string | undefined {
  const { notificationId, mailId, requestId, settlementId, faultId, orderId } = event;
  if (requestId !== undefined) return hrefTo(['requests'], { requestId });
  if (notificationId !== undefined) {
    return hrefTo(['notifications'], { selected: String(notificationId) });
  }
  if (mailId !== undefined) return hrefTo(['mailbox'], { selected: String(mailId) });
  if (settlementId !== undefined) return hrefTo(['settlements']);
  if (faultId !== undefined) return hrefTo(['faults']);
  return orderId === null ? undefined : hrefTo(['orders', orderId]);
}
