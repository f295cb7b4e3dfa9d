import type { NotificationAttempt, NotificationTry } from '@cashfree-rest/generated-sandbox';
import type { DeliveryAttempt } from '../notifications/notification-store.ts';
import type { ReceivedReply } from '../notifications/received-reply.ts';

type Attempt = Omit<DeliveryAttempt, 'notificationId' | 'signature'>;

/** Describes an attempt to notify, as it stands in lists. */
export function describeAttempt({
  at,
  httpStatus,
  latencyMs,
  failure,
}: Attempt): NotificationAttempt {
  return { at: at.toISOString(), httpStatus, latencyMs, failure };
}

/** Describes an attempt to notify, with the reply. */
export function describeTry(attempt: Attempt): NotificationTry {
  return { ...describeAttempt(attempt), reply: attempt.reply && describeReply(attempt.reply) };
}

function describeReply({ headers, body, isCut }: ReceivedReply) {
  return { headers: headers.map(([name, value]) => ({ name, value })), body, isCut };
}
