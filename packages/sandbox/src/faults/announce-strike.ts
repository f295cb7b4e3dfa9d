import type { EventLog } from '../events/event-log.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { FaultRules } from './fault-rules.ts';
import type { Strike } from './inject-faults.ts';

/** Returns what makes attempts to notify fail by the rules, and publishes each strike. */
export function createNotifyFault(
  rules: FaultRules,
  events: EventLog,
): (
  notification: { readonly id: number; readonly appId: string; readonly orderId: string },
  at: Date,
) => boolean {
  return ({ id, appId, orderId }, at) => {
    const fault = rules.strike({ appId, orderId, operationId: undefined });
    if (fault === undefined) return false;
    const { faultId, kind } = fault;
    const summary = `The fault ${kind} struck notification ${id} of order ${orderId}`;
    const facts = { faultId, kind, notificationId: id };
    events.publish(appId, { type: 'fault', at, orderId, summary, facts });
    return true;
  };
}

/** Publishes that a fault has struck a request. */
export function announceStrike(
  { events, merchantTime }: { readonly events: EventLog; readonly merchantTime: MerchantTime },
  { fault, merchant, operationId, orderId, requestId }: Strike,
): void {
  const { faultId, kind } = fault;
  events.publish(merchant.appId, {
    type: 'fault',
    at: merchantTime.now(merchant),
    orderId,
    summary: `The fault ${kind} struck ${operationId}`,
    facts: { faultId, kind, operationId, requestId },
  });
}
