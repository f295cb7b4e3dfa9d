import { randomUUID } from 'node:crypto';
import { type Client, createClient } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { createControlClient } from '../../src/control/control-client.ts';
import { anOrder, CREDENTIALS } from '../serve-sandbox.ts';

/** The acknowledged records of a sandbox: each of them must exist exactly once, after any failure. */
export interface Acknowledged {
  readonly orders: Set<string>;
  /** The paid orders, by `referenceId`. */
  readonly payments: Map<string, string>;
  /** The payment and the amount, by `refundId`. */
  readonly refunds: Map<number, { readonly referenceId: string; readonly amount: string }>;
}

export function nothingYet(): Acknowledged {
  return { orders: new Set(), payments: new Map(), refunds: new Map() };
}

/** Starts this many buyers, who order, pay and refund a part in turn, until the sandbox stops. */
export async function buyUntilItIsGone(
  url: string,
  notifyUrl: string,
  acknowledged: Acknowledged,
  buyers = 8,
): Promise<void> {
  const client = createClient({ ...CREDENTIALS, baseUrl: url, retry: { times: 0 } });
  const control = createControlClient({ baseUrl: url });
  const buyer = async () => {
    for (;;) {
      const orderId = randomUUID();
      await client.orders.create(anOrder({ orderId, notifyUrl }));
      acknowledged.orders.add(orderId);
      const { referenceId } = await control.orders.pay({ orderId, outcome: 'SUCCESS' });
      acknowledged.payments.set(referenceId, orderId);
      await refund(client, acknowledged, referenceId);
    }
  };
  await Promise.allSettled(Array.from({ length: buyers }, buyer));
}

async function refund(client: Client, { refunds }: Acknowledged, referenceId: string) {
  const amount = '0.37';
  const wish = aRefund({ referenceId, refundAmount: amount, refundNote: 'a gift' });
  const { refundId } = await client.refunds.create(wish);
  refunds.set(refundId, { referenceId, amount });
}
