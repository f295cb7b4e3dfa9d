import { anOrder, type ServedSandbox } from '../serve-sandbox.ts';

/** By the name in the examples: the gateway's ids, and the ids that this sandbox issued instead. */
export type GivenNames = ReadonlyMap<string, string>;

export const NO_NAMES: GivenNames = new Map();

const PAYMENTS = [
  { orderId: 'order-1001', orderAmount: '154.50', shown: '826748288', paymentMode: 'UPI' },
  { orderId: 'order-1002', orderAmount: '1499', shown: '826751902', paymentMode: 'CREDIT_CARD' },
  { orderId: 'order-1003', orderAmount: '250', shown: '826753377', paymentMode: 'NET_BANKING' },
] as const;

/**
 * Replays the document's examples on their days: three orders are paid, one of them is partly refunded on the next day,
 * and all are settled on the day after.
 */
export async function tellExamples({ client, control }: ServedSandbox): Promise<GivenNames> {
  const names = new Map<string, string>();
  const create = async (orderId: string, orderAmount: string) => {
    await client.orders.create(anOrder({ orderId, orderAmount }));
  };

  for (const { orderId, orderAmount, shown, paymentMode } of PAYMENTS) {
    await create(orderId, orderAmount);
    const payment = await control.orders.pay({ orderId, outcome: 'SUCCESS', paymentMode });
    names.set(shown, payment.referenceId);
  }
  await control.clock.set({ now: '2026-03-03T04:45:00Z' });
  await client.refunds.create({
    referenceId: names.get('826748288') ?? '',
    refundAmount: '50.00',
    refundNote: 'One tin arrived damaged',
  });
  await control.clock.set({ now: '2026-03-04T06:30:00Z' });
  const days = { startDate: '2026-03-04', endDate: '2026-03-04' };
  const { lastId } = await client.settlements.list(days).page();
  return names.set('262907', String(lastId));
}

/** Returns a text with this sandbox's address and ids replaced by those of the examples. */
export function fitted(text: string, { url }: ServedSandbox, names: GivenNames): string {
  return [...names].reduce(
    (before, [shown, given]) => before.replaceAll(new RegExp(`\\b${shown}\\b`, 'gu'), given),
    text.replaceAll('http://localhost:4010', url),
  );
}
