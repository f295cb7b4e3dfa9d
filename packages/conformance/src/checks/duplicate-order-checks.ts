import type { Check } from '../check.ts';
import { expectOk, expectRefusal, expectThat } from '../expect-reply.ts';
import { createOrder } from './create-order.ts';
import { expectFields } from './expect-fields.ts';

/** The number of simultaneous requests; the server may accept one. */
const AT_ONCE = 5;

/** Each `orderId` can be used only once, with any other fields. */
export const duplicateOrderChecks: readonly Check[] = [
  {
    id: 'orders/duplicate/identical',
    group: 'orders',
    title: 'the same order a second time gets 409',
    needs: ['createOrder'],
    async run(context) {
      const { fields } = await createOrder(context);
      const exchange = await context.call('createOrder', fields);
      expectRefusal(context, 'createOrder', exchange, { status: 409 });
    },
  },
  {
    id: 'orders/duplicate/changed',
    group: 'orders',
    title: 'another order under a taken id gets 409 and changes nothing',
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      const kept = { orderAmount: '10.00', customerName: 'Asha', orderNote: 'First flush' };
      const { orderId, fields } = await createOrder(context, kept);
      const others = { orderAmount: '99.00', customerName: 'Somebody Else', orderNote: 'Tea' };
      const changed = { ...fields, ...others };
      const again = await context.call('createOrder', changed);
      expectRefusal(context, 'createOrder', again, { status: 409 });
      const exchange = await context.call('getOrderDetails', { orderId });
      const { details } = expectOk(context, 'getOrderDetails', exchange);
      expectFields(Object(details), kept, exchange);
    },
  },
  {
    id: 'orders/duplicate/at-once',
    group: 'orders',
    title: `of ${AT_ONCE} equal orders at the same moment one is created`,
    needs: ['createOrder'],
    async run(context) {
      const fields = context.validFields('createOrder');
      const exchanges = await Promise.all(
        Array.from({ length: AT_ONCE }, () => context.call('createOrder', fields)),
      );
      const taken = exchanges.filter(({ reply }) => isOk(reply?.text));
      const [exchange] = exchanges;
      expectThat(taken.length === 1, {
        expected: `one OK out of ${AT_ONCE} requests sent at once`,
        came: String(taken.length),
        exchange,
      });
      for (const refused of exchanges.filter((each) => !taken.includes(each))) {
        expectRefusal(context, 'createOrder', refused, { status: 409 });
      }
    },
  },
];

export function isOk(text = ''): boolean {
  return /"status"\s*:\s*"OK"/u.test(text);
}
