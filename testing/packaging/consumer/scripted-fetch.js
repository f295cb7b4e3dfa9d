import { paymentLink } from './an-order.js';

/** A gateway that creates every order, knows two transactions and has never seen any other call. */
export async function scriptedFetch(...call) {
  const request = new Request(...call);
  const { pathname } = new URL(request.url);
  const form = new URLSearchParams(await request.text());
  if (pathname.endsWith('/order/create')) return reply(200, { status: 'OK', paymentLink });
  if (pathname.endsWith('/transactions') && form.has('lastId')) {
    return reply(200, { status: 'OK', transactions: [] });
  }
  if (pathname.endsWith('/transactions')) {
    return reply(200, { status: 'OK', transactions: [{ id: 1 }, { id: 2 }], lastId: 2 });
  }
  return reply(404, { status: 'ERROR', reason: 'Order Id does not exist' });
}

function reply(status, body) {
  return Response.json(body, { status });
}
