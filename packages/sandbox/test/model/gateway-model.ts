import { refundTime, settlementTime } from './model-calendar.ts';

/** A second, minimal implementation of the gateway's money: no database, no agenda. */

export type Status = 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED';

export interface ModelOrder {
  readonly orderId: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly expiresAt: number;
  readonly attempts: ModelPayment[];
}

export interface ModelPayment {
  readonly order: ModelOrder;
  readonly referenceId: string;
  readonly mode: string;
  status: Status | undefined;
  /** In the list of transactions; zero before the first outcome. */
  id: number;
  attemptedAt: number;
  answersAt: number;
  settlesAt: number;
  refunded: bigint;
  settlement: ModelSettlement | undefined;
}

export interface ModelRefund {
  readonly id: number;
  readonly payment: ModelPayment;
  readonly merchantRefundId: string | undefined;
  readonly amount: bigint;
  readonly initiatedAt: number;
  readonly paidAt: number;
  isPaid: boolean;
  isAdjusted: boolean;
}

export interface ModelSettlement {
  readonly id: number;
  readonly currency: string;
  readonly at: number;
  readonly payments: readonly ModelPayment[];
  readonly adjustment: bigint;
  readonly settled: bigint;
  readonly carried: bigint;
}

export interface RefundWish {
  readonly amount: bigint;
  readonly merchantRefundId?: string;
  readonly refundType?: 'INSTANT';
  readonly mode?: 'CASHGRAM';
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const RELEASES: Readonly<Record<string, readonly Status[]>> = {
  PENDING: ['SUCCESS', 'FAILED'],
  FLAGGED: ['SUCCESS', 'CANCELLED'],
};

export class GatewayModel {
  now: number;
  isFrozen = false;
  readonly chargeBasisPoints: bigint;
  readonly orders: ModelOrder[] = [];
  /** In the order in which they were begun. */
  readonly payments: ModelPayment[] = [];
  readonly refunds: ModelRefund[] = [];
  readonly settlements: ModelSettlement[] = [];

  constructor(now: number, chargeBasisPoints: number) {
    this.now = now;
    this.chargeBasisPoints = BigInt(chargeBasisPoints);
  }

  createOrder(orderId: string, amount: bigint, currency: string): boolean {
    if (this.orders.some((order) => order.orderId === orderId)) return false;
    this.orders.push({ orderId, amount, currency, expiresAt: this.now + 30 * DAY, attempts: [] });
    return true;
  }

  takesPayment({ attempts, expiresAt }: ModelOrder): boolean {
    const isHeld = attempts.some(({ status = '' }) =>
      ['SUCCESS', 'PENDING', 'FLAGGED'].includes(status),
    );
    return this.now < expiresAt && !isHeld;
  }

  begin(order: ModelOrder, referenceId: string, mode: string): ModelPayment {
    const payment: ModelPayment = {
      order,
      referenceId,
      mode,
      status: undefined,
      id: 0,
      attemptedAt: this.now,
      answersAt: 0,
      settlesAt: 0,
      refunded: 0n,
      settlement: undefined,
    };
    order.attempts.push(payment);
    this.payments.push(payment);
    return payment;
  }

  /** The first outcome of an attempt. */
  decide(payment: ModelPayment, status: Status): void {
    if (!this.takesPayment(payment.order) || payment.status !== undefined) return;
    payment.id = this.listed().length + 1;
    payment.attemptedAt = this.now;
    this.#end(payment, status, this.now);
  }

  release(payment: ModelPayment, status: Status): boolean {
    if (!RELEASES[payment.status ?? '']?.includes(status)) return false;
    this.#end(payment, status, this.now);
    return true;
  }

  #end(payment: ModelPayment, status: Status, at: number): void {
    payment.status = status;
    if (status === 'PENDING') payment.answersAt = at + 10 * MINUTE;
    if (status === 'SUCCESS') payment.settlesAt = settlementTime(at);
  }

  /** The HTTP status of the answer. */
  refund(payment: ModelPayment, wish: RefundWish): number {
    const { amount, merchantRefundId, refundType, mode } = wish;
    const isTaken = this.refunds.some((refund) => refund.merchantRefundId === merchantRefundId);
    if (merchantRefundId !== undefined && isTaken) return 409;
    if (payment.status === undefined) return 404;
    if (payment.status !== 'SUCCESS') return 409;
    const isInstant = refundType === 'INSTANT';
    if (isInstant && payment.mode === 'NET_BANKING' && mode === undefined) return 400;
    if (payment.refunded + amount > payment.order.amount) return 409;
    payment.refunded += amount;
    this.refunds.push({
      id: this.refunds.length + 1,
      payment,
      merchantRefundId,
      amount,
      initiatedAt: this.now,
      paidAt: isInstant ? this.now : refundTime(this.now),
      isPaid: isInstant,
      isAdjusted: false,
    });
    return 200;
  }

  moveTo(target: number): void {
    for (;;) {
      const next = this.nextEvent();
      if (next > target) break;
      for (const payment of this.payments) {
        if (payment.status === 'PENDING' && payment.answersAt === next) {
          this.#end(payment, 'SUCCESS', next);
        }
      }
      for (const refund of this.refunds) refund.isPaid ||= refund.paidAt === next;
      this.settle(next, next);
    }
    this.now = target;
  }

  /** The time of the next automatic event; infinity if there is none. */
  nextEvent(): number {
    return Math.min(
      ...this.payments.filter((it) => it.status === 'PENDING').map((it) => it.answersAt),
      ...this.refunds.filter((it) => !it.isPaid).map((it) => it.paidAt),
      ...this.#unsettled().map((it) => it.settlesAt),
    );
  }

  #unsettled(): ModelPayment[] {
    return this.payments.filter((it) => it.status === 'SUCCESS' && it.settlement === undefined);
  }

  /** Pays out everything due until then; returns the new settlements. */
  settle(until: number, at: number): readonly ModelSettlement[] {
    const all = this.#unsettled().filter(({ settlesAt }) => settlesAt <= until);
    return [...new Set(all.map(({ order }) => order.currency))].sort().map((currency) => {
      const payments = all.filter(({ order }) => order.currency === currency);
      const last = this.settlements.findLast((settlement) => settlement.currency === currency);
      let owed = last?.carried ?? 0n;
      for (const refund of this.refunds) {
        if (refund.isAdjusted || refund.payment.order.currency !== currency) continue;
        refund.isAdjusted = true;
        owed += refund.amount;
      }
      const worth = sum(payments.map((payment) => this.netOf(payment)));
      const settled = worth > owed ? worth - owed : 0n;
      const adjustment = settled - worth;
      const settlement: ModelSettlement = {
        id: this.settlements.length + 1,
        currency,
        at,
        payments,
        adjustment,
        settled,
        carried: owed + adjustment,
      };
      for (const payment of payments) payment.settlement = settlement;
      this.settlements.push(settlement);
      return settlement;
    });
  }

  chargeOf({ order }: ModelPayment): bigint {
    return halfUp(order.amount * this.chargeBasisPoints, 10_000n);
  }

  taxOf(payment: ModelPayment): bigint {
    return halfUp(this.chargeOf(payment) * 18n, 100n);
  }

  netOf(payment: ModelPayment): bigint {
    return payment.order.amount - this.chargeOf(payment) - this.taxOf(payment);
  }

  /** The attempts that have had an outcome, in the order of the first one. */
  listed(): readonly ModelPayment[] {
    return this.payments.filter(({ id }) => id > 0).sort((one, other) => one.id - other.id);
  }
}

export function rupees(paise: bigint): string {
  const digits = String(paise < 0n ? -paise : paise).padStart(3, '0');
  return `${paise < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function paise(text: string): bigint {
  return BigInt(text.replace('.', ''));
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  const rest = numerator % denominator;
  return numerator / denominator + (2n * rest >= denominator ? 1n : 0n);
}
