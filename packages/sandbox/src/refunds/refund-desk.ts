import { formatAmount, type MinorUnits } from '@cashfree-rest/core';
import type { Kysely } from 'kysely';
import type { AgendaStore, Task } from '../agenda/agenda-store.ts';
import type { Identifiers } from '../database/identifiers.ts';
import type { Database } from '../database/schema.ts';
import { changeWorld } from '../database/transact.ts';
import type { Announce } from '../events/announce.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { lockList, nextRowNumber } from '../lists/row-numbers.ts';
import {
  assertRefundable,
  processedAtOf,
  RefundRefusedError,
  type RefundRequest,
  refundableAmount,
} from './refund.ts';
import type { RefundStore } from './refund-store.ts';

/** Refunds payments. Only the refund desk starts refunds and pays them out. */
export interface RefundDesk {
  /**
   * Starts a refund and returns its number.
   * @throws {RefundRefusedError} if the payment, the amount or the id does not allow it; nothing has changed.
   */
  refund(appId: string, wish: RefundWish, now: Date): Promise<number>;
  /** Pays a refund out before it is due; false if it is paid out already, or does not exist. */
  processNow(appId: string, number: number, now: Date): Promise<boolean>;
  /** Pays a refund out when it is due. */
  process(task: Task, now: Date): Promise<void>;
}

export interface RefundWish extends RefundRequest {
  readonly referenceId: string;
  readonly amount: MinorUnits;
  readonly note: string;
  readonly merchantRefundId: string | undefined;
}

export interface RefundDeskOptions {
  readonly database: Kysely<Database>;
  readonly refunds: RefundStore;
  readonly agenda: AgendaStore;
  readonly announce: Announce;
  readonly ledger: Ledger;
  readonly identifiers: Identifiers;
}

export function createRefundDesk(options: RefundDeskOptions): RefundDesk {
  const { database, refunds, agenda, ledger, identifiers, announce } = options;

  async function payOut(
    transaction: Kysely<Database>,
    appId: string,
    number: number,
    at: Date,
  ): Promise<boolean> {
    const processed = { number, arn: identifiers.arn(), at };
    const paid = await refunds.process(transaction, appId, processed);
    if (paid === undefined) return false;
    const { amount, currency, orderId, referenceId } = paid;
    const summary = `Refund ${number} of order ${orderId} was paid out`;
    const facts = { refundId: number, referenceId, state: 'PROCESSED' };
    announce(transaction, appId, { type: 'refund', at, orderId, summary, facts });
    await ledger.post(transaction, {
      appId,
      kind: 'refund-paid',
      subject: String(number),
      currency,
      at,
      amounts: { refunds: amount, bank: -amount },
    });
    return true;
  }

  return {
    refund: (appId, wish, now) =>
      changeWorld(database, appId, async (transaction) => {
        // From here on no other refund of this merchant can start, so the rows below cannot change.
        await lockList(transaction, appId, 'refunds');
        const merchantRefundId = wish.merchantRefundId ?? identifiers.merchantRefundId();
        if (await refunds.isIdTaken(transaction, appId, merchantRefundId)) {
          throw new RefundRefusedError('id_taken');
        }
        const payment = await refunds.findPayment(transaction, appId, wish.referenceId);
        assertRefundable(payment, wish);
        const { amount, note } = wish;
        if (!(await refunds.reserve(transaction, payment.key, amount))) {
          throw new RefundRefusedError('too_large', refundableAmount(payment));
        }
        const place = await nextRowNumber(transaction, appId, 'refunds', now);
        const { currency } = payment;
        await refunds.add(transaction, {
          appId,
          ...place,
          paymentKey: payment.key,
          merchantRefundId,
          amount,
          currency,
          note,
          initiatedAt: now,
        });
        const { orderId } = payment;
        announce(transaction, appId, {
          type: 'refund',
          at: now,
          orderId,
          summary: `Refund ${place.number} of ${formatAmount(amount)} ${currency} for order ${orderId} has started`,
          facts: { refundId: place.number, referenceId: wish.referenceId, state: 'PENDING' },
        });
        const subject = String(place.number);
        await ledger.post(transaction, {
          appId,
          kind: 'refund',
          subject,
          currency,
          at: now,
          amounts: { merchant: amount, refunds: -amount },
        });
        if (wish.refundType === 'INSTANT') await payOut(transaction, appId, place.number, now);
        else {
          const dueAt = processedAtOf(now);
          await agenda.add(transaction, { appId, dueAt, kind: 'refund', subject });
        }
        return place.number;
      }),
    processNow: (appId, number, now) =>
      changeWorld(database, appId, async (transaction) => {
        await agenda.cancel(transaction, { appId, kind: 'refund', subject: String(number) });
        return payOut(transaction, appId, number, now);
      }),
    process: (task, now) =>
      changeWorld(database, task.appId, async (transaction) => {
        if (!(await agenda.take(transaction, task))) return;
        await payOut(transaction, task.appId, Number(task.subject), now);
      }),
  };
}
