import { RefusedReply } from '@cashfree-rest/server';
import { anOrder, aRefund } from '@cashfree-rest/test-requests';
import { expect } from '@jest/globals';
import { transact } from '../../src/database/transact.ts';
import type { ServedGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';
import { expectSame } from './check-books.ts';
import {
  type GatewayModel,
  type ModelOrder,
  type ModelPayment,
  type RefundWish,
  rupees,
  type Status,
} from './gateway-model.ts';
import { command, type MoneyCommand, pick } from './money-command.ts';

const { appId: APP_ID } = CREDENTIALS;
const MINUTE = 60_000;
/** Later than any payment is due. */
const END_OF_TIME = 8.64e15;

const hasOrder = ({ orders }: Readonly<GatewayModel>) => orders.length > 0;
const hasPayment = ({ payments }: Readonly<GatewayModel>) => payments.length > 0;

export function createOrder(name: number, amount: bigint, currency: string): MoneyCommand {
  const orderId = `order-${name}`;
  return command(`create ${orderId} ${rupees(amount)} ${currency}`, async (model, { served }) => {
    const fields = { orderId, orderAmount: rupees(amount), orderCurrency: currency };
    const isNew = model.createOrder(orderId, amount, currency);

    expectSame(await statusOf(served.call('createOrder', anOrder(fields))), isNew ? 200 : 409);
  });
}

/** `status` undefined: the customer gets as far as the simulator. */
export function pay(which: number, mode: string, status: Status | undefined): MoneyCommand {
  return command(
    `pay #${which} by ${mode}: ${status ?? 'at the simulator'}`,
    (model, { served }) => payOrder(model, served, pick(model.orders, which), mode, status),
    hasOrder,
  );
}

/** A new order, and its payment. */
export function sell(amount: bigint, currency: string, mode: string, status: Status): MoneyCommand {
  return command(
    `sell for ${rupees(amount)} ${currency} by ${mode}: ${status}`,
    async (model, { served }) => {
      const orderId = `sale-${model.orders.length}`;
      const fields = { orderId, orderAmount: rupees(amount), orderCurrency: currency };
      model.createOrder(orderId, amount, currency);
      await served.call('createOrder', anOrder(fields));
      await payOrder(model, served, pick(model.orders, 0), mode, status);
    },
  );
}

async function payOrder(
  model: GatewayModel,
  served: ServedGateway,
  order: ModelOrder,
  mode: string,
  status: Status | undefined,
): Promise<void> {
  const { paymentDesk, orders } = served.gateway;
  const stored = await orders.find(APP_ID, order.orderId);
  if (stored === undefined) throw new Error('the order is gone');
  const instrument = { paymentMode: mode, outcome: status, details: undefined };

  const paid = await paymentDesk.pay(stored, instrument, `attempt-${model.payments.length}`);

  expectSame(paid !== undefined, model.takesPayment(order));
  if (paid === undefined) return;
  const payment = model.begin(order, paid.referenceId, mode);
  if (status !== undefined) model.decide(payment, status);
}

export function decide(which: number, status: Status): MoneyCommand {
  return command(
    `decide #${which} at the simulator: ${status}`,
    async (model, { served }) => {
      const payment = pick(waiting(model), which);
      const order = await orderOf(served, payment);

      await served.gateway.paymentDesk.decide(order, payment.referenceId, status);
      model.decide(payment, status);
    },
    (model) => waiting(model).length > 0,
  );
}

function waiting({ payments }: Readonly<GatewayModel>): readonly ModelPayment[] {
  return payments.filter(({ status }) => status === undefined);
}

export function release(which: number, status: Status): MoneyCommand {
  return command(
    `release #${which}: ${status}`,
    async (model, { served }) => {
      const held = model.payments.filter(
        (it) => it.status === 'PENDING' || it.status === 'FLAGGED',
      );
      const payment = pick(held.length > 0 ? held : model.payments, which);
      const order = await orderOf(served, payment);

      const isReleased = await served.gateway.paymentDesk.release(
        order,
        payment.referenceId,
        status,
      );

      expectSame(isReleased, model.release(payment, status));
    },
    hasPayment,
  );
}

export type Size = 'whole' | 'rest' | 'one too much' | bigint;

export function refund(which: number, size: Size, wish: Omit<RefundWish, 'amount'>): MoneyCommand {
  return command(
    `refund #${which} ${typeof size === 'bigint' ? `1/${size}` : size} ${JSON.stringify(wish)}`,
    async (model, { served }) => {
      const payment = pick(refundable(model), which);
      const rest = payment.order.amount - payment.refunded;
      const amount = {
        whole: payment.order.amount,
        rest: rest || 1n,
        'one too much': rest + 1n,
      };
      const refundAmount =
        typeof size === 'bigint' ? payment.order.amount / size || 1n : amount[size];
      const { referenceId } = payment;
      const fields = aRefund({ ...wish, referenceId, refundAmount: rupees(refundAmount) });

      const status = await statusOf(served.call('createRefund', fields));

      expectSame(status, model.refund(payment, { ...wish, amount: refundAmount }));
    },
    hasPayment,
  );
}

/** Mostly payments that can be refunded; the others as long as there is none. */
function refundable({ payments }: Readonly<GatewayModel>): readonly ModelPayment[] {
  const paid = payments.filter(({ status }) => status === 'SUCCESS');
  return paid.length > 0 ? paid : payments;
}

export function refundUnpaid(which: number, amount: bigint): MoneyCommand {
  return command(
    `refund the unpaid #${which}`,
    async (model, { served }) => {
      const payment = pick(model.payments, which);
      const { referenceId } = payment;

      const status = await statusOf(
        served.call('createRefund', aRefund({ referenceId, refundAmount: rupees(amount) })),
      );

      expectSame(status, model.refund(payment, { amount }));
    },
    hasPayment,
  );
}

export function advance(spanMs: number): MoneyCommand {
  return command(`advance ${spanMs / MINUTE} minutes`, async (model, { served }) => {
    model.moveTo(model.now + spanMs);

    await served.gateway.worldClock.advance(APP_ID, spanMs);
  });
}

/** To the moment at which something happens by itself, or to the last one before. */
export function advanceToNext(isBefore: boolean): MoneyCommand {
  return command(
    isBefore ? 'advance to just before what is next' : 'advance to what is next',
    async (model, { served }) => {
      const target = model.nextEvent() - (isBefore ? 1 : 0);
      model.moveTo(target);

      await served.gateway.worldClock.moveTo(APP_ID, new Date(target));
    },
    (model) => Number.isFinite(model.nextEvent()),
  );
}

export function freeze(isFrozen: boolean): MoneyCommand {
  return command(isFrozen ? 'freeze' : 'let the clock run', async (model, { served }) => {
    model.isFrozen = isFrozen;

    await served.gateway.worldClock.freeze(APP_ID, isFrozen);
  });
}

/** The sandbox is not running meanwhile; its clock is, unless it is frozen. */
export function switchOff(spanMs: number): MoneyCommand {
  return command(`switch off for ${spanMs / MINUTE} minutes`, async (model, { served }) => {
    if (!model.isFrozen) model.moveTo(model.now + spanMs);

    await served.switchOff(spanMs);
    await served.catchUp();
  });
}

export function settleNow(): MoneyCommand {
  return command('settle now', async (model, { served }) => {
    const { database, settlementDesk, worker } = served.gateway;
    const now = new Date(model.now);
    const run = { appId: APP_ID, dueUntil: new Date(END_OF_TIME), now };

    const numbers = await worker.hold(APP_ID, () =>
      transact(database, (transaction) => settlementDesk.settle(transaction, run)),
    );

    expectSame(
      [...numbers],
      model.settle(END_OF_TIME, model.now).map(({ id }) => id),
    );
  });
}

async function orderOf({ gateway }: ServedGateway, { referenceId }: ModelPayment) {
  const order = await gateway.orders.findByReferenceId(APP_ID, referenceId);
  if (order === undefined) throw new Error('the payment is gone');
  return order;
}

async function statusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 200;
  } catch (error) {
    // Anything else is a fault of the gateway, and ends the run.
    if (!(error instanceof RefusedReply)) throw error;
    expect(error.reason).not.toBe('');
    return error.status;
  }
}
