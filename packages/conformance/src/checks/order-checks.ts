import type { Check } from '../check.ts';
import { expectOk, expectRefusal, expectThat } from '../expect-reply.ts';
import { createOrder } from './create-order.ts';
import { expectFields, expectKept } from './expect-fields.ts';

/** The fields of an attempt are absent, not blank, before there is one. */
const NO_ATTEMPT = {
  txStatus: undefined,
  txTime: undefined,
  txMsg: undefined,
  referenceId: undefined,
  paymentMode: undefined,
  orderCurrency: undefined,
  paymentDetails: undefined,
};

/** The states of an order before its payment. */
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
    ...about('note-absent', 'an order without a note shows a blank one'),
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      const { orderId } = await createOrder(context, { orderNote: '' });
      const exchange = await context.call('getOrderDetails', { orderId });
      const { details } = expectOk(context, 'getOrderDetails', exchange);
      expectFields(Object(details), { orderNote: '' }, exchange);
    },
  },
  {
    ...about('added-on', 'addedOn is the time of creation in Asia/Kolkata'),
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      const since = new Date();
      const { orderId } = await createOrder(context);
      const exchange = await context.call('getOrderDetails', { orderId });
      const { details } = expectOk(context, 'getOrderDetails', exchange);
      const text = String(Object(details).addedOn);
      context.expectNow({ name: 'addedOn', text }, { since, exchange });
    },
  },
  {
    ...about('status-untouched', 'an order without an attempt is ACTIVE and shows no attempt'),
    needs: ['createOrder', 'getOrderStatus'],
    async run(context) {
      const { orderId, paymentLink } = await createOrder(context);
      const exchange = await context.call('getOrderStatus', { orderId });
      const body = expectOk(context, 'getOrderStatus', exchange);
      const wanted = {
        orderStatus: 'ACTIVE',
        paymentLink,
        ...NO_ATTEMPT,
      };
      expectFields(body, wanted, exchange);
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

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `orders/${name}`, group: 'orders', title };
}
