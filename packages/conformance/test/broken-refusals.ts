import { anOrder } from '@cashfree-rest/test-requests';
import type { BrokenGateway } from './broken-gateway.ts';
import { fieldOf } from './plumbing-faults.ts';
import { CREDENTIALS } from './reference-gateway.ts';
import type { Arrived, Plumbing } from './serve-gateway.ts';

/** Gateways that refuse an order, but store it anyway. */
export const BROKEN_REFUSALS: readonly BrokenGateway[] = [
  keeps(
    'keeps an order that it refuses for its e-mail address',
    { status: 400, about: 'customerEmail is not' },
    ['orders/not-created/customerEmail'],
  ),
  keeps('keeps an order that it refuses for its notifyUrl', { status: 400, about: 'notifyUrl' }, [
    'orders/not-created/notifyUrl',
  ]),
  keeps(
    'keeps an order that it refuses for its currency',
    { status: 400, about: 'orderCurrency' },
    ['orders/not-created/orderCurrency'],
  ),
  keeps('keeps an order whose field was sent twice', { status: 400, about: 'more than once' }, [
    'orders/not-created/sent-twice',
  ]),
  keeps(
    'keeps an order without a telephone number, which it refuses',
    { status: 400, about: 'customerPhone missing' },
    ['orders/not-created/customerPhone-absent'],
  ),
  keeps(
    'keeps an order that it refuses for its id under the trimmed one',
    { status: 400, about: 'orderId' },
    ['orders/not-created/orderId'],
  ),
  keeps('keeps an order that did not come as a form', { status: 415, about: '' }, [
    'orders/not-created/json',
    'orders/not-created/content-type',
  ]),
  {
    name: 'takes an order as JSON',
    plumbing: {
      arrive(request) {
        if (!request.body.startsWith('{')) return undefined;
        request.body = String(new URLSearchParams(JSON.parse(request.body)));
        request.headers['content-type'] = 'application/x-www-form-urlencoded';
        return undefined;
      },
    },
    found: ['orders/not-created/json'],
    says: /HTTP 415.*came HTTP 200/u,
  },
  keeps('keeps an order that is too large', { status: 413, about: '' }, [
    'orders/not-created/too-large',
  ]),
  keeps('keeps an order that came by PUT', { status: 405, about: '' }, [
    'orders/not-created/method',
  ]),
  keeps('keeps an order with wrong credentials', { status: 401, about: '' }, [
    'credentials/nothing-done',
  ]),
  {
    name: 'takes over what an order says whose id is taken',
    faults: { replacesTaken: true },
    found: ['orders/duplicate/changed'],
    says: /orderAmount "10.00"; came orderAmount "99.00"/u,
  },
];

interface RefusedOrder {
  readonly status: number;
  /** A part of the reason. */
  readonly about: string;
}

function keeps(name: string, refused: RefusedOrder, found: readonly string[]): BrokenGateway {
  const says = /HTTP 404.*came HTTP 200/u;
  return { name, plumbing: keepsRefused(refused), found, says };
}

/** Stores the order of a refused request as if it were valid. */
function keepsRefused({ status, about }: RefusedOrder): Plumbing {
  return {
    async answer(answer, request, send) {
      const isMeant = answer.status === status && answer.text.includes(about);
      if (!isMeant || !request.path.endsWith('/order/create')) return;
      const body = new URLSearchParams({
        ...CREDENTIALS,
        ...anOrder({ orderId: idOf(request), orderAmount: '1.00' }),
      });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      await send({ ...request, method: 'POST', headers, body: String(body) });
    },
  };
}

function idOf(request: Arrived): string {
  const { body } = request;
  return body.startsWith('{') ? JSON.parse(body).orderId : fieldOf(request, 'orderId').trim();
}
