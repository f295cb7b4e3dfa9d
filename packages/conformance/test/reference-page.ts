import { paymentSignature } from '@cashfree-rest/contract';
import { formatAmount } from '@cashfree-rest/core';
import type { RequestHandler } from 'express';
import type { Books, Payment } from './reference-books.ts';

/** The payment page: pays at once as `?outcome=` says, posts the result to the shop, and then answers. */
export function payOnPage(books: Books, secretKeyOf: (appId: string) => string): RequestHandler {
  return async (request, response) => {
    const order = books.orders.find(({ token }) => token === request.params.token);
    if (order === undefined) throw new Error('no such order');
    const id = books.payments.length + 1;
    const payment: Payment = {
      id,
      order,
      referenceId: String(9000 + id),
      txStatus: String(request.query.outcome),
      at: new Date(),
    };
    books.payments.push(payment);
    const form = resultForm(books, payment, secretKeyOf(order.appId));
    const { notifyUrl } = order.fields;
    if (notifyUrl !== undefined && books.rules.notifies) await post(notifyUrl, form);
    await post(String(order.fields.returnUrl), form);
    response.send('paid');
  };
}

function resultForm({ rules }: Books, payment: Payment, secretKey: string): URLSearchParams {
  const { order, referenceId, txStatus, at } = payment;
  const fields = rules.postedFields({
    orderId: order.orderId,
    orderAmount: formatAmount(order.amount),
    referenceId,
    txStatus,
    paymentMode: 'WALLET',
    txMsg: rules.messageOf(txStatus) ?? '',
    txTime: rules.writeTime(at),
  });
  const signature = rules.sign(fields, secretKey);
  return new URLSearchParams({ ...fields, [paymentSignature.signature]: signature });
}

async function post(url: string, body: URLSearchParams): Promise<void> {
  await fetch(url, { method: 'POST', body });
}
