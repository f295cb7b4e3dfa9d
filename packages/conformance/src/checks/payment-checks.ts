import { paymentSignature } from '@cashfree-rest/contract';
import { formatAmount, parseAmount } from '@cashfree-rest/core';
import type { Check, CheckContext, PaymentOutcome } from '../check.ts';
import { FORM } from '../create-context.ts';
import { expectOk, expectRefusal, expectThat } from '../expect-reply.ts';
import { explainSignature, signatureOf } from '../independent-signature.ts';
import type { PaidOrder } from '../pay-order.ts';
import { expectFields } from './expect-fields.ts';
import { daysSince, fetchRows } from './list-rows.ts';

/** What the customer's browser posts back, and what the API then shows of the order. */
export const paymentChecks: readonly Check[] = [
  {
    ...about('return-fields', 'the result is posted as a form of eight fields, each once'),
    async run(context) {
      const { posted } = await context.pay('SUCCESS');
      const { contentType, pairs, fields } = posted;
      const [mediaType = ''] = contentType.split(';');
      expectThat(mediaType.trim() === FORM, { expected: FORM, came: contentType || 'no type' });
      const names = pairs.map(([name]) => name).sort();
      const wanted = [...paymentSignature.fields, paymentSignature.signature].sort();
      const [expected, came] = [wanted.join(', '), names.join(', ')];
      expectThat(came === expected, { expected, came });
      const faults = context.document.paymentResultFaults(fields);
      expectThat(faults.length === 0, {
        expected: 'fields as the document describes them',
        came: faults.join('; '),
      });
    },
  },
  // Signatures often break on decimals that end in zeros or come from a plain number.
  ...['100', '25.5', '1.50'].map(
    (orderAmount): Check => ({
      ...about(
        `signature/${orderAmount}`,
        `the result of ${orderAmount} is signed as it is posted`,
      ),
      run: async (context) => expectSigned(context, await context.pay('SUCCESS', { orderAmount })),
    }),
  ),
  ...(['FAILED', 'CANCELLED'] as const).map(
    (outcome): Check => ({
      ...about(`signature/${outcome}`, `the result ${outcome} is signed as well`),
      async run(context) {
        const paid = await context.pay(outcome);
        expectSigned(context, paid);
        expectOutcome(paid, outcome);
      },
    }),
  ),
  {
    ...about('order', 'the result names the order and its amount with two decimals'),
    async run(context) {
      const paid = await context.pay('SUCCESS', { orderAmount: '12.5' });
      expectOutcome(paid, 'SUCCESS');
    },
  },
  {
    ...about('tx-time', 'txTime is the time of the payment in Asia/Kolkata'),
    needs: ['createOrder', 'getOrderStatus'],
    async run(context) {
      const since = new Date();
      const { orderId, posted } = await context.pay('SUCCESS');
      const exchange = await context.call('getOrderStatus', { orderId });
      const { txTime: text = '' } = posted.fields;
      context.expectNow({ name: 'txTime', text }, { since, exchange });
    },
  },
  {
    ...about('status', 'getOrderStatus says PAID and shows the attempt that was posted'),
    needs: ['createOrder', 'getOrderStatus'],
    async run(context) {
      const { orderId, posted } = await context.pay('SUCCESS');
      const exchange = await context.call('getOrderStatus', { orderId });
      const { referenceId, txStatus, txTime, orderAmount } = posted.fields;
      const wanted = { orderStatus: 'PAID', referenceId, txStatus, txTime, orderAmount };
      expectFields(expectOk(context, 'getOrderStatus', exchange), wanted, exchange);
    },
  },
  {
    ...about('link-gone', 'a paid order offers no link to pay it again'),
    needs: ['createOrder', 'getOrderStatus'],
    async run(context) {
      const { orderId } = await context.pay('SUCCESS');
      const exchange = await context.call('getOrderStatus', { orderId });
      const body = expectOk(context, 'getOrderStatus', exchange);
      expectFields(body, { paymentLink: undefined }, exchange);
    },
  },
  {
    ...about('failed-open', 'after a failed attempt the order is ACTIVE and can still be paid'),
    needs: ['createOrder', 'getOrderStatus'],
    async run(context) {
      const { orderId } = await context.pay('FAILED');
      const exchange = await context.call('getOrderStatus', { orderId });
      const body = expectOk(context, 'getOrderStatus', exchange);
      expectFields(body, { orderStatus: 'ACTIVE', txStatus: 'FAILED' }, exchange);
      expectThat(body.paymentLink !== undefined, {
        expected: 'a paymentLink',
        came: 'no paymentLink',
        exchange,
      });
    },
  },
  {
    ...about('mail', 'sendOrderEmail answers 409 for a paid order'),
    needs: ['createOrder', 'sendOrderEmail'],
    async run(context) {
      const { orderId } = await context.pay('SUCCESS');
      const exchange = await context.call('sendOrderEmail', { orderId });
      expectRefusal(context, 'sendOrderEmail', exchange, { status: 409 });
    },
  },
  {
    ...about('listed', 'listTransactions shows the payment once, with its amounts and texts'),
    needs: ['createOrder', 'listTransactions'],
    async run(context) {
      const texts = { customerName: '  Asha   Rao ', orderNote: ' आधा  किलो ' };
      const { orderId, posted } = await context.pay('SUCCESS', { ...texts, orderAmount: '33.3' });
      const list = context.document.operation('listTransactions');
      const all = await fetchRows(context, list, daysSince(posted.fields.txTime));
      const rows = all.filter((row) => row.orderId === orderId);
      expectThat(rows.length === 1, { expected: 'one row of the order', came: `${rows.length}` });
      const { referenceId, txStatus, txTime } = posted.fields;
      const amounts = { txAmount: '33.30', orderAmount: '33.30' };
      const wanted = { ...texts, ...amounts, referenceId, txStatus, txTime };
      expectFields(rows[0] ?? {}, wanted, undefined);
    },
  },
];

function expectSigned({ credentials }: CheckContext, { posted }: PaidOrder): void {
  const { secretKey } = credentials;
  const { fields } = posted;
  const expected = signatureOf(fields, secretKey);
  const mistake = explainSignature(fields, secretKey);
  const signed = paymentSignature.fields.map((name) => `${name}=${fields[name] ?? ''}`).join(' ');
  expectThat(fields.signature === expected, {
    expected: `the signature ${expected} over ${signed}`,
    came: `${fields.signature || 'none'}${mistake ? `, which signs ${mistake}` : ''}`,
  });
}

function expectOutcome(
  { orderId, orderAmount, posted }: PaidOrder,
  txStatus: PaymentOutcome,
): void {
  const amount = formatAmount(parseAmount(orderAmount));
  expectFields(posted.fields, { orderId, orderAmount: amount, txStatus }, undefined);
}

function about(
  name: string,
  title: string,
): Pick<Check, 'id' | 'group' | 'title' | 'pays' | 'needs'> {
  return { id: `payments/${name}`, group: 'payments', title, pays: true, needs: ['createOrder'] };
}
