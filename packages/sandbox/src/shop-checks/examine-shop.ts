import { formatAmount, parseAmount } from '@cashfree-rest/core';
import { isLoopbackHost } from '../access/loopback.ts';
import type { ControlClient } from '../control/control-client.ts';
import { deliverResult } from './deliver-result.ts';
import { type Finding, judge } from './finding.ts';
import type { ShopOrder } from './shop-order.ts';

type Flaw = 'AMOUNT_CHANGED' | 'WRONG_KEY' | 'SIGNATURE_MISSING';

/** The live gateway waits ten seconds; a shop that needs a third of it fails on a busy day. */
const SLOW_MS = 3_000;
const ONE_UNIT = 100n;

/**
 * Examines if a shop is ready for live operation, by one of its own unpaid orders: forged results first, which it must
 * refuse, then a payment, which it must take, also twice.
 * @throws {ControlError} if the sandbox refuses a call.
 */
export async function* examineShop(
  control: ControlClient,
  order: ShopOrder,
): AsyncGenerator<Finding> {
  yield* examineAddresses(order);
  const reached = await tryForged(control, order, 'WRONG_KEY');
  if (reached.httpStatus === null) {
    yield {
      state: 'FAILED',
      title: 'The shop answers notifications',
      detail: `${order.notifyUrl}: ${reached.failure}`,
      remedy: 'Start the shop, or correct the notifyUrl of its orders.',
    };
    return;
  }
  yield { state: 'OK', title: 'The shop answers notifications' };
  yield refusalOf(reached.httpStatus, {
    title: 'It refuses a result that is signed with another key',
    remedy: 'Check the signature with your secret key before you believe any field; answer 400.',
  });
  const unsigned = await tryForged(control, order, 'SIGNATURE_MISSING');
  yield refusalOf(unsigned.httpStatus, {
    title: 'It refuses a result without a signature',
    remedy: 'Treat a missing signature as a wrong one; answer 400.',
  });
  const changed = await tryForged(control, order, 'AMOUNT_CHANGED');
  yield refusalOf(changed.httpStatus, {
    title: 'It refuses an amount that was changed on its way',
    remedy: 'Compute the signature over the amount as it came; answer 400.',
  });
  const other = await tryOtherAmount(control, order);
  yield refusalOf(other.httpStatus, {
    title: 'It refuses a genuine result with another amount than that of its order',
    remedy: 'Compare orderAmount with the amount that your own order has; answer 400.',
  });
  yield* takesPayment(control, order);
}

function* examineAddresses({ notifyUrl, returnUrl }: ShopOrder): Generator<Finding> {
  for (const [name, address] of Object.entries({ notifyUrl, returnUrl })) {
    const { protocol, hostname } = new URL(address);
    const title = `The ${name} can be reached from outside, by https`;
    if (protocol === 'https:' && !isLoopbackHost(hostname)) yield { state: 'OK', title };
    else {
      const remedy = 'For live orders set the public https address of your shop.';
      yield { state: 'WARNING', title, detail: `It is ${address}.`, remedy };
    }
  }
}

function tryForged(control: ControlClient, order: ShopOrder, flaw: Flaw) {
  return tryResult(control, order, { flaw });
}

function tryOtherAmount(control: ControlClient, order: ShopOrder) {
  const orderAmount = formatAmount(parseAmount(order.orderAmount) + ONE_UNIT);
  return tryResult(control, order, { orderAmount });
}

async function tryResult(
  control: ControlClient,
  { orderId, orderAmount, notifyUrl }: ShopOrder,
  wish: { readonly flaw?: Flaw; readonly orderAmount?: string },
) {
  const result = { orderId, orderAmount, txStatus: 'SUCCESS', url: notifyUrl, ...wish } as const;
  const { attempt } = await control.notifications.sendTest(result);
  return attempt;
}

function refusalOf(
  httpStatus: number | null,
  { title, remedy }: { readonly title: string; readonly remedy: string },
): Finding {
  const isRefusal = httpStatus !== null && httpStatus >= 400 && httpStatus <= 499;
  const detail = `It answered ${httpStatus ?? 'nothing'} instead of a status from 400 to 499.`;
  return judge(title, isRefusal, { detail, remedy });
}

async function* takesPayment(
  control: ControlClient,
  { orderId }: ShopOrder,
): AsyncGenerator<Finding> {
  await control.orders.pay({ orderId, outcome: 'SUCCESS' });
  const first = await deliverResult(control, orderId);
  yield judge('It takes the result of a payment', first.failure === null, {
    detail: `The try has failed: ${first.failure}.`,
    remedy: 'Answer 200 to a genuine result; a 400 here can mean that your secret key is another.',
  });
  if (first.failure !== null) return;
  const seconds = `It took ${(first.latencyMs / 1_000).toFixed(1)} s.`;
  const inTime = 'It answers in time';
  if (first.latencyMs < SLOW_MS) yield { state: 'OK', title: inTime };
  else {
    const remedy = 'Record the result, answer, and do slow work afterwards.';
    yield { state: 'WARNING', title: inTime, detail: seconds, remedy };
  }
  const { requests } = await control.requests.list({ orderId, operationId: 'getOrderStatus' });
  const title = 'It asks for the status before it fulfils';
  if (requests.length > 0) yield { state: 'OK', title };
  else {
    const detail = 'No getOrderStatus came for this order.';
    const remedy = 'Confirm a SUCCESS with getOrderStatus, so that a leaked key is not enough.';
    yield { state: 'WARNING', title, detail, remedy };
  }
  const again = await deliverResult(control, orderId, 'again');
  yield judge('It takes the same result again', again.failure === null, {
    detail: `The second try has failed: ${again.failure}.`,
    remedy: 'Answer 200 to a result that you know already, and do nothing else.',
  });
}
