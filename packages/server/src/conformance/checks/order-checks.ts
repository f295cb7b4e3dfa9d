import { formatAmount, parseAmount } from '@cashfree-rest/core';
import type { OperationId } from '@cashfree-rest/generated-server';
import type { Check, CheckContext } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import type { Fields } from '../document-facts.ts';
import { expectOk, expectRefusal, expectThat } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';
import { createOrder } from './create-order.ts';

const ALL: readonly OperationId[] = [
  'createOrder',
  'getOrderLink',
  'getOrderDetails',
  'getOrderStatus',
];

/** What an order goes through before anybody pays it. */
export const orderChecks: readonly Check[] = [
  {
    ...about('link', 'getOrderLink answers with the link that createOrder gave'),
    needs: ['createOrder', 'getOrderLink'],
    async run(context) {
      const { orderId, paymentLink } = await createOrder(context);
      const exchange = await context.call('getOrderLink', { orderId });
      const came = String(expectOk(context, 'getOrderLink', exchange).paymentLink);
      expectThat(came === paymentLink, { expected: paymentLink, came, exchange });
    },
  },
  {
    ...about('links-differ', 'two orders have two links'),
    needs: ['createOrder'],
    async run(context) {
      const first = await createOrder(context);
      const { paymentLink: came, exchange } = await createOrder(context);
      expectThat(came !== first.paymentLink, { expected: 'a link of its own', came, exchange });
    },
  },
  {
    ...about('details', 'getOrderDetails shows the order as it was created'),
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      const order = { customerName: 'Asha Rao', customerPhone: '+919000000001' };
      const orderNote = 'First flush, 100 g';
      const kept = { ...order, orderNote, orderAmount: '154.50' };
      const exchange = await expectKept(context, kept);
      const { details } = expectOk(context, 'getOrderDetails', exchange);
      expectFields(Object(details), { orderCurrency: 'INR', orderStatus: 'ACTIVE' }, exchange);
    },
  },
  {
    ...about('text', 'any script, signs and URL-encoded characters come back unchanged'),
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      await expectKept(context, {
        customerName: 'आशा O’Neil & Söhne 😀',
        orderNote: '100% <b>a=b&c=d</b> +1; "x" \\n',
      });
    },
  },
  ...['154', '154.5', '154.50', '0.01', '1.10', '70.29', '9007199.41'].map(
    (orderAmount): Check => ({
      ...about(`amount/${orderAmount}`, `the amount ${orderAmount} comes back with two decimals`),
      needs: ['createOrder', 'getOrderDetails', 'getOrderStatus'],
      async run(context) {
        await expectKept(context, { orderAmount });
      },
    }),
  ),
  {
    ...about(
      'status-untouched',
      'an order that nobody tried to pay is ACTIVE and shows no attempt',
    ),
    needs: ['createOrder', 'getOrderStatus'],
    async run(context) {
      const { orderId, paymentLink } = await createOrder(context);
      const exchange = await context.call('getOrderStatus', { orderId });
      const body = expectOk(context, 'getOrderStatus', exchange);
      const wanted = {
        orderStatus: 'ACTIVE',
        paymentLink,
        txStatus: undefined,
        referenceId: undefined,
        txTime: undefined,
      };
      expectFields(body, wanted, exchange);
    },
  },
  {
    ...about('case', 'upper and lower case of an orderId differ'),
    needs: ['createOrder'],
    async run(context) {
      const { orderId } = await createOrder(context, { orderId: `${context.newId()}-a` });
      await createOrder(context, { orderId: orderId.replace(/a$/u, 'A') });
    },
  },
  {
    ...about('not-created-after-400', 'a refused order does not exist, and its id is still free'),
    needs: ALL,
    async run(context) {
      const fields = context.validFields('createOrder');
      const { orderId = '' } = fields;
      const refused = await context.call('createOrder', { ...fields, orderAmount: '0' });
      expectRefusal(context, 'createOrder', refused, { status: 400, naming: 'orderAmount' });
      const asked = await context.call('getOrderLink', { orderId });
      expectRefusal(context, 'getOrderLink', asked, { status: 404 });
      expectOk(context, 'createOrder', await context.call('createOrder', fields));
    },
  },
  ...(['getOrderLink', 'getOrderDetails', 'getOrderStatus', 'sendOrderEmail'] as const).map(
    (operationId): Check => ({
      ...about(
        `unknown/${operationId}`,
        `${operationId} answers 404 for an order that does not exist`,
      ),
      needs: [operationId],
      async run(context) {
        const exchange = await context.call(operationId, { orderId: context.newId() });
        expectRefusal(context, operationId, exchange, { status: 404 });
      },
    }),
  ),
  {
    ...about('email', 'sendOrderEmail takes an order that exists'),
    needs: ['createOrder', 'sendOrderEmail'],
    async run(context) {
      const { orderId } = await createOrder(context);
      expectOk(context, 'sendOrderEmail', await context.call('sendOrderEmail', { orderId }));
    },
  },
];

/** Creates an order with these fields and holds details and status against them. */
async function expectKept(context: CheckContext, overrides: Fields): Promise<Exchange> {
  const { orderId, fields } = await createOrder(context, overrides);
  const { orderAmount = '' } = fields;
  const amount = formatAmount(parseAmount(orderAmount));
  const exchange = await context.call('getOrderDetails', { orderId });
  const { details } = expectOk(context, 'getOrderDetails', exchange);
  const wanted = { ...overrides, orderId, orderAmount: amount };
  expectFields(details as JsonObject, wanted, exchange);
  const asked = await context.call('getOrderStatus', { orderId });
  if (asked.reply?.status === 501) return exchange;
  expectFields(expectOk(context, 'getOrderStatus', asked), { orderAmount: amount }, asked);
  return exchange;
}

export function expectFields(
  body: JsonObject,
  wanted: JsonObject,
  exchange: Parameters<typeof expectThat>[1]['exchange'],
): void {
  for (const [name, value] of Object.entries(wanted)) {
    expectThat(body[name] === value, {
      expected: value === undefined ? `no ${name}` : `${name} ${JSON.stringify(value)}`,
      came: body[name] === undefined ? `no ${name}` : `${name} ${JSON.stringify(body[name])}`,
      ...(exchange && { exchange }),
    });
  }
}

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `orders/${name}`, group: 'orders', title };
}
