import { createHash } from 'node:crypto';
import type { Check, CheckContext } from '../check.ts';
import { expectRefusal } from '../expect-reply.ts';
import { createOrder } from './create-order.ts';
import { expectKept } from './expect-fields.ts';

/** Ids that no order has, but that a careless comparison accepts as an order's id. */
const NEAR_MISSES: readonly ((orderId: string) => string)[] = [
  (orderId) => orderId.toUpperCase(),
  // Wildcards of SQL and of regular expressions.
  (orderId) => orderId.replace(/b$/u, '_'),
  (orderId) => orderId.replace(/b$/u, '.'),
  (orderId) => orderId.slice(0, -1),
  (orderId) => `${orderId}b`,
];

/** Ids are compared character by character, and never as numbers. */
export const orderIdChecks: readonly Check[] = [
  {
    ...about('case', 'upper and lower case of an orderId differ'),
    needs: ['createOrder'],
    async run(context) {
      const { orderId } = await createOrder(context, { orderId: `${context.newId()}-a` });
      await createOrder(context, { orderId: orderId.replace(/a$/u, 'A') });
    },
  },
  {
    ...about(
      'id/exact',
      'an id in other case, with a wildcard, too short or too long finds nothing',
    ),
    needs: ['createOrder', 'getOrderStatus'],
    async run(context) {
      const { orderId } = await createOrder(context, { orderId: `${context.newId()}-ab` });
      for (const alter of NEAR_MISSES) await expectUnknown(context, alter(orderId));
    },
  },
  {
    ...about('id/leading-zero', 'an id of digits keeps its zeros, and is not found without them'),
    needs: ['createOrder', 'getOrderDetails', 'getOrderStatus'],
    async run(context) {
      const digits = someDigits(context.newId());
      await expectKept(context, { orderId: `00${digits}` });
      await expectUnknown(context, digits);
    },
  },
  {
    ...about('id/longest', 'ids of fifty characters that differ in the last one are two orders'),
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      const start = `${context.newId()}-`.padEnd(49, 'x');
      await createOrder(context, { orderId: `${start}1`, orderAmount: '1.00' });
      await expectKept(context, { orderId: `${start}2`, orderAmount: '2.00' });
    },
  },
  {
    ...about('id/characters', 'an id may begin and end with each of the signs that it may have'),
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      for (const sign of ['.', '_', '-', '..']) {
        await expectKept(context, { orderId: `${sign}${context.newId()}${sign}` });
      }
    },
  },
];

async function expectUnknown(context: CheckContext, orderId: string): Promise<void> {
  const exchange = await context.call('getOrderStatus', { orderId });
  expectRefusal(context, 'getOrderStatus', exchange, { status: 404 });
}

/** Returns up to twenty digits without leading zeros, unique among all runs. */
function someDigits(newId: string): string {
  const hash = createHash('sha256').update(newId).digest().readBigUInt64BE();
  return String(hash).replace(/^0*/u, '');
}

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `orders/${name}`, group: 'orders', title };
}
