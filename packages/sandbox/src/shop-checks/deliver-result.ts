import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlClient } from '../control/control-client.ts';

/** How a shop has answered. `failure` is null for a status from 200 to 299. */
export interface Delivery {
  readonly httpStatus: number | null;
  readonly latencyMs: number;
  readonly failure: string | null;
}

const PAUSE_MS = 50;
/** Together longer than any shop may take to answer, which is a minute. */
const MAX_LOOKS = 2_400;

/**
 * Waits until the newest notification of an order has been tried, and returns how that went. Each try ends by the
 * sandbox's own time limit.
 * @param again sends it once more, although it was delivered.
 * @throws {Error} for an order without a notification, or one whose notification is not sent.
 */
export async function deliverResult(
  control: ControlClient,
  orderId: string,
  again?: 'again',
): Promise<Delivery> {
  const before = await newestOf(control, orderId);
  const tries = again === undefined ? 0 : before.attempts.length;
  if (again !== undefined) await control.notifications.replay({ notificationId: before.id });
  for (let left = MAX_LOOKS; left > 0; left -= 1) {
    const { attempts } = await newestOf(control, orderId);
    const last = attempts.at(-1);
    if (last !== undefined && attempts.length > tries) return last;
    await sleep(PAUSE_MS);
  }
  throw new Error(`The sandbox has not sent the notification of ${orderId}: see its tasks`);
}

async function newestOf(control: ControlClient, orderId: string) {
  const { notifications } = await control.notifications.list({ orderId, count: 1 });
  const [notification] = notifications;
  if (notification === undefined) throw new Error(`${orderId} has no notification`);
  return notification;
}
