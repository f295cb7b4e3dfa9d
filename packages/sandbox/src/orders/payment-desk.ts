import type { Identifiers } from '../database/identifiers.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { Order } from './order.ts';
import type { OrderStore } from './order-store.ts';
import { isPayable, messageOf, type Payment, type PaymentStatus } from './payment.ts';
import type { PaymentStore } from './payment-store.ts';
import type { Instrument } from './test-instruments.ts';

/** Takes payments. Only the payment desk adds attempts and decides their outcomes. */
export interface PaymentDesk {
  /**
   * Starts an attempt. The same key returns the attempt that it first started, so that a double click or a reload pays
   * once. `undefined` if the order cannot be paid (any more).
   */
  pay(order: Order, instrument: Instrument, attemptKey: string): Promise<Payment | undefined>;
  /** Ends an attempt with the outcome chosen in the simulator, and returns its new state. */
  decide(order: Order, referenceId: string, status: PaymentStatus): Promise<Payment | undefined>;
  /** Ends an attempt that still waits for the bank or the risk check; false if it cannot get this outcome. */
  release(order: Order, referenceId: string, status: PaymentStatus): Promise<boolean>;
  /** Records the bank's late approval. Does nothing if the attempt is already decided. */
  answerLate(appId: string, referenceId: string, at: Date): Promise<void>;
  /** Records that the customer returned to the merchant. `undefined` if the order cannot be paid (any more). */
  cancel(order: Order, attemptKey: string): Promise<Payment | undefined>;
  isPayable(order: Order): Promise<boolean>;
}

export interface PaymentDeskOptions {
  readonly orders: OrderStore;
  readonly payments: PaymentStore;
  readonly identifiers: Identifiers;
  readonly merchantTime: MerchantTime;
}

export function createPaymentDesk({
  orders,
  payments,
  identifiers,
  merchantTime,
}: PaymentDeskOptions): PaymentDesk {
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
