import type { Identifiers } from '../database/identifiers.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { Order } from './order.ts';
import type { OrderStore } from './order-store.ts';
import { isPayable, messageOf, type Payment, type PaymentStatus } from './payment.ts';
import type { PaymentStore } from './payment-store.ts';
import type { Instrument } from './test-instruments.ts';

/** Takes payments: the one place that adds attempts and decides how they end. */
export interface Cashier {
  /**
   * Starts an attempt. The same key again answers with the attempt that it started the first time, so that a
   * double click or a reload pays once. `undefined`: the order takes no payment (any more).
   */
  pay(order: Order, instrument: Instrument, attemptKey: string): Promise<Payment | undefined>;
  /** Ends an attempt as chosen at the simulator, and answers with it as it stands then. */
  decide(order: Order, referenceId: string, status: PaymentStatus): Promise<Payment | undefined>;
  /** Ends an attempt for which the bank or the risk check has not answered yet; whether it can end like this. */
  release(order: Order, referenceId: string, status: PaymentStatus): Promise<boolean>;
  /** The bank's late answer: it says yes. Comes to nothing where the attempt has been decided before. */
  answerLate(appId: string, referenceId: string, at: Date): Promise<void>;
  /** The customer goes back to the merchant. `undefined`: the order takes no payment (any more). */
  cancel(order: Order, attemptKey: string): Promise<Payment | undefined>;
  isPayable(order: Order): Promise<boolean>;
}

export interface CashierOptions {
  readonly orders: OrderStore;
  readonly payments: PaymentStore;
  readonly identifiers: Identifiers;
  readonly merchantTime: MerchantTime;
}

export function createCashier({
  orders,
  payments,
  identifiers,
  merchantTime,
}: CashierOptions): Cashier {
  type Attempt = Pick<Payment, 'paymentMode' | 'status' | 'details'>;

  async function add(
    order: Order,
    attempt: Attempt,
    attemptKey: string,
  ): Promise<Payment | undefined> {
    await payments.add(order, {
      ...attempt,
      attemptKey,
      referenceId: identifiers.referenceId(),
      message: attempt.status === undefined ? null : messageOf(attempt.status),
      attemptedAt: await merchantTime.timeOf(order.appId),
    });
    return payments.findByAttemptKey(order, attemptKey);
  }

  async function outcome(order: Order, status: PaymentStatus) {
    return { status, message: messageOf(status), at: await merchantTime.timeOf(order.appId) };
  }

  return {
    pay(order, { paymentMode, outcome: status, details }, attemptKey) {
      return add(order, { paymentMode, status, details }, attemptKey);
    },
    cancel(order, attemptKey) {
      const nothing = { paymentMode: undefined, details: undefined };
      return add(order, { ...nothing, status: 'CANCELLED' }, attemptKey);
    },
    async decide(order, referenceId, status) {
      await payments.decide(order, referenceId, await outcome(order, status));
      return payments.find(order, referenceId);
    },
    async release(order, referenceId, status) {
      const message =
        status === 'CANCELLED' ? 'Not released from the risk check' : messageOf(status);
      const released = { ...(await outcome(order, status)), message };
      return payments.release(order, referenceId, released);
    },
    async answerLate(appId, referenceId, at) {
      const order = await orders.findByReferenceId(appId, referenceId);
      const outcome = { status: 'SUCCESS', message: messageOf('SUCCESS'), at } as const;
      if (order !== undefined) await payments.release(order, referenceId, outcome);
    },
    async isPayable(order) {
      const last = await payments.findLast(order);
      return isPayable(order, last, await merchantTime.timeOf(order.appId));
    },
  };
}
