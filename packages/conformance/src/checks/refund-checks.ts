import type { Check, CheckContext } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import type { Fields } from '../document-facts.ts';
import { expectOk, expectRefusal, expectThat } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';
import { isOk } from './duplicate-order-checks.ts';

/** Refunds never exceed the payment. */
export const refundChecks: readonly Check[] = [
  {
    id: 'refunds/unknown-payment',
    group: 'refunds',
    title: 'a refund of a payment that does not exist gets 404',
    needs: ['createRefund'],
    async run(context) {
      const exchange = await refund(context, { referenceId: '99999999999999999999' });
      expectRefusal(context, 'createRefund', exchange, { status: 404 });
    },
  },
  {
    ...aboutRefunds('in-parts', 'parts are refunded up to the payment, and not a paisa further'),
    async run(context) {
      const referenceId = await payFor(context, '100.00');
      await expectRefunded(context, { referenceId, refundAmount: '40' });
      await expectConflict(context, { referenceId, refundAmount: '60.01' });
      await expectRefunded(context, { referenceId, refundAmount: '59.99' });
      await expectRefunded(context, { referenceId, refundAmount: '0.01' });
      await expectConflict(context, { referenceId, refundAmount: '0.01' });
    },
  },
  {
    ...aboutRefunds(
      'too-large',
      'a refund above the payment gets 409, and leaves all of it refundable',
    ),
    async run(context) {
      const referenceId = await payFor(context, '10.00');
      await expectConflict(context, { referenceId, refundAmount: '10.01' });
      await expectConflict(context, { referenceId, refundAmount: '9999999999.99' });
      await expectRefunded(context, { referenceId, refundAmount: '10.00' });
    },
  },
  {
    ...aboutRefunds('at-once', 'of five refunds of 40 sent at once, a payment of 100 bears two'),
    async run(context) {
      const referenceId = await payFor(context, '100.00');
      const exchanges = await Promise.all(
        Array.from({ length: 5 }, () => refund(context, { referenceId, refundAmount: '40.00' })),
      );
      const taken = exchanges.filter(({ reply }) => isOk(reply?.text)).length;
      const [exchange] = exchanges;
      expectThat(taken === 2, {
        expected: 'two OK out of five requests sent at once',
        came: String(taken),
        exchange,
      });
    },
  },
  {
    ...aboutRefunds(
      'id-taken',
      'a merchantRefundId counts once, also when nothing is left to refund',
    ),
    async run(context) {
      const referenceId = await payFor(context, '10.00');
      const fields = { referenceId, refundAmount: '10.00', merchantRefundId: context.newId() };
      await expectRefunded(context, fields);
      const reason = await expectConflict(context, fields);
      expectThat(reason.includes('merchantRefundId'), {
        expected: 'a reason that names merchantRefundId, which is looked at before the amount',
        came: reason,
      });
    },
  },
  {
    ...aboutRefunds('wrong-order', 'a refund that names another order gets 409'),
    async run(context) {
      const referenceId = await payFor(context, '10.00');
      const fields = { referenceId, refundAmount: '1.00', orderId: context.newId() };
      await expectConflict(context, fields);
      await expectRefunded(context, { referenceId, refundAmount: '10.00' });
    },
  },
  {
    ...aboutRefunds('unpaid', 'a failed payment cannot be refunded'),
    async run(context) {
      const { posted } = await context.pay('FAILED', { orderAmount: '10.00' });
      const { referenceId = '' } = posted.fields;
      await expectConflict(context, { referenceId, refundAmount: '1.00' });
    },
  },
];

async function payFor(context: CheckContext, orderAmount: string): Promise<string> {
  const { posted } = await context.pay('SUCCESS', { orderAmount });
  return posted.fields.referenceId ?? '';
}

/** Sends a refund, without an orderId unless one is given: the examples name orders that do not exist. */
function refund(context: CheckContext, fields: Fields): Promise<Exchange> {
  const merchantRefundId = context.newId();
  const base = { refundAmount: '1.00', refundNote: 'Conformance', merchantRefundId };
  return context.call('createRefund', { ...base, ...fields });
}

export async function expectRefunded(context: CheckContext, fields: Fields): Promise<JsonObject> {
  return expectOk(context, 'createRefund', await refund(context, fields));
}

export async function expectConflict(context: CheckContext, fields: Fields): Promise<string> {
  return expectRefusal(context, 'createRefund', await refund(context, fields), { status: 409 });
}

export function aboutRefunds(
  name: string,
  title: string,
): Pick<Check, 'id' | 'group' | 'title' | 'pays' | 'needs'> {
  const needs = ['createOrder', 'createRefund'] as const;
  return { id: `refunds/${name}`, group: 'refunds', title, pays: true, needs };
}
