import type { EventLog } from '../events/event-log.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { Strike } from './inject-faults.ts';

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
