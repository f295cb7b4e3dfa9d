/** What compiles and what does not; the type check of the tests is the test. */
import { createBrowserProxy, type ProxiedClient } from '../../src/index.ts';

declare const client: ProxiedClient;

createBrowserProxy({
  client,
  allow: { createOrder: ['orderId', 'orderNote'], getOrderStatus: ['orderId'] },
  authorize(_request, call) {
    if (call.operationId === 'getOrderStatus') {
      // @ts-expect-error a browser may not fill in this one
      call.fields.orderNote;
      return call.fields.orderId === 'o-1';
    }
    const note: string | undefined = call.fields.orderNote;
    return { orderAmount: '154.00', orderNote: note };
  },
});

const authorize = () => true;
createBrowserProxy({ client, authorize });
createBrowserProxy({ client, allow: {}, authorize });
// @ts-expect-error authorize is required
createBrowserProxy({ client, allow: { getOrderStatus: ['orderId'] } });
// @ts-expect-error there is no such operation
createBrowserProxy({ client, allow: { getOrderStatus: [], makeOrder: [] }, authorize });
// @ts-expect-error the operation has no such field
createBrowserProxy({ client, allow: { getOrderStatus: ['orderID'] }, authorize });
// @ts-expect-error a browser must not send credentials
createBrowserProxy({ client, allow: { getOrderStatus: ['secretKey'] }, authorize });
// @ts-expect-error there is no such operation
createBrowserProxy({ client, allow: ['makeOrder'], authorize });
createBrowserProxy({
  client,
  allow: ['createOrder', 'getOrderStatus'],
  authorize(_request, call) {
    if (call.operationId === 'getOrderStatus') return call.fields.orderId === 'o-1';
    const note: string | undefined = call.fields.orderNote;
    return note === undefined && { orderAmount: '154.00' };
  },
});
createBrowserProxy({
  client,
  allow: { createOrder: [] },
  // @ts-expect-error the field is misspelt
  authorize: () => ({ orderAmont: '154.00' }),
});
createBrowserProxy({
  client,
  allow: { createOrder: [] },
  // @ts-expect-error the backend's client has the credentials already
  authorize: () => ({ secretKey: 'x' }),
});
// @ts-expect-error this is no client
createBrowserProxy({ client: { orders: {} }, authorize });
createBrowserProxy({
  client,
  allow: { createOrder: ['orderId'], listTransactions: ['startDate'] },
  async authorize(_request, { operationId, fields }) {
    if (operationId === 'createOrder')
      return { orderAmount: '154.00', returnUrl: 'https://x.example' };
    return fields.startDate === undefined ? false : { endDate: fields.startDate, count: 50 };
  },
});
