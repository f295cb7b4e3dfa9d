import type { Check, CheckContext } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import type { Fields } from '../document-facts.ts';
import { expectOk, expectRefusal, expectThat } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';
import { isOk } from './duplicate-order-checks.ts';
import { expectFields } from './expect-fields.ts';
import { ALL_DAYS, fetchRows } from './list-rows.ts';

/** No paisa more goes back than was paid, however it is asked for. */
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
    ...about('in-parts', 'parts are refunded up to the payment, and not a paisa further'),
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
    ...about('too-large', 'a refund above the payment gets 409, and leaves all of it refundable'),
    async run(context) {
      const referenceId = await payFor(context, '10.00');
      await expectConflict(context, { referenceId, refundAmount: '10.01' });
      await expectConflict(context, { referenceId, refundAmount: '9999999999.99' });
      await expectRefunded(context, { referenceId, refundAmount: '10.00' });
    },
  },
  {
    ...about('at-once', 'of five refunds of 40 sent at once, a payment of 100 bears two'),
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
        ...(exchange && { exchange }),
      });
    },
  },
  {
    ...about('id-taken', 'a merchantRefundId counts once, also when nothing is left to refund'),
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
    ...about('wrong-order', 'a refund that names another order gets 409'),
    async run(context) {
      const referenceId = await payFor(context, '10.00');
      const fields = { referenceId, refundAmount: '1.00', orderId: context.newId() };
      await expectConflict(context, fields);
      await expectRefunded(context, { referenceId, refundAmount: '10.00' });
    },
  },
  {
    ...about('unpaid', 'a failed payment cannot be refunded'),
    async run(context) {
      const { posted } = await context.pay('FAILED', { orderAmount: '10.00' });
      const { referenceId = '' } = posted.fields;
      await expectConflict(context, { referenceId, refundAmount: '1.00' });
    },
  },
  {
    ...about('listed', 'listRefunds shows the refund as it was asked for'),
    needs: ['createOrder', 'createRefund', 'listRefunds'],
    async run(context) {
      const { orderId, posted } = await context.pay('SUCCESS', { orderAmount: '10.00' });
      const { referenceId = '', txTime = '' } = posted.fields;
      const refundNote = `Note of ${context.newId()}`;
      const refundAmount = '2.5';
      const { refundId } = await expectRefunded(context, { referenceId, refundAmount, refundNote });
      const days = { startDate: txTime.slice(0, 10), endDate: '2099-12-31' };
      const rows = await fetchRows(context, context.document.operation('listRefunds'), days);
      const row = rows.find((each) => each.refundId === refundId) ?? {};
      const wanted = { refundId, orderId, referenceId, refundNote, note: refundNote };
      expectFields(row, { ...wanted, txAmount: '10.00', refundAmount: '2.50' }, undefined);
    },
  },
  {
    ...about('note-absent', 'a refund without a note, or with a blank one, shows a blank one'),
    needs: ['createOrder', 'createRefund', 'listRefunds'],
    async run(context) {
      const { posted } = await context.pay('SUCCESS', { orderAmount: '10.00' });
      const { referenceId = '', txTime = '' } = posted.fields;
      const wish = { referenceId, refundAmount: '1.00' };
      const days = { startDate: txTime.slice(0, 10), endDate: '2099-12-31' };
      for (const note of [{}, { refundNote: '' }]) {
        const exchange = await context.call('createRefund', { ...wish, ...note });
        const { refundId } = expectOk(context, 'createRefund', exchange);
        const rows = await fetchRows(context, context.document.operation('listRefunds'), days);
        const row = rows.find((each) => each.refundId === refundId) ?? {};
        expectFields(row, { refundId, refundNote: '', note: '' }, undefined);
      }
    },
  },
  {
    id: 'refunds/twin',
    group: 'refunds',
    title: 'listRefunds gives the same rows under refund and refunds',
    needs: ['listRefunds'],
    async run(context) {
      const exchange = await context.call('listRefunds', ALL_DAYS);
      const { refunds, refund: twin } = expectOk(context, 'listRefunds', exchange);
      const [expected, came] = [JSON.stringify(refunds), JSON.stringify(twin)];
      expectThat(came === expected, { expected, came, exchange });
    },
  },
];

async function payFor(context: CheckContext, orderAmount: string): Promise<string> {
  const { posted } = await context.pay('SUCCESS', { orderAmount });
  return posted.fields.referenceId ?? '';
}

/** Without an orderId unless one is given: the examples name orders that are not there. */
function refund(context: CheckContext, fields: Fields): Promise<Exchange> {
  const merchantRefundId = context.newId();
  const base = { refundAmount: '1.00', refundNote: 'Conformance', merchantRefundId };
  return context.call('createRefund', { ...base, ...fields });
}

async function expectRefunded(context: CheckContext, fields: Fields): Promise<JsonObject> {
  return expectOk(context, 'createRefund', await refund(context, fields));
}

async function expectConflict(context: CheckContext, fields: Fields): Promise<string> {
  return expectRefusal(context, 'createRefund', await refund(context, fields), { status: 409 });
}

function about(
  name: string,
  title: string,
): Pick<Check, 'id' | 'group' | 'title' | 'pays' | 'needs'> {
  const needs = ['createOrder', 'createRefund'] as const;
  return { id: `refunds/${name}`, group: 'refunds', title, pays: true, needs };
}
