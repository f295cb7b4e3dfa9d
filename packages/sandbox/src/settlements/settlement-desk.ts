import { formatAmount } from '@cashfree-rest/core';
import type { Kysely } from 'kysely';
import type { AgendaStore } from '../agenda/agenda-store.ts';
import type { Identifiers } from '../database/identifiers.ts';
import type { Database } from '../database/schema.ts';
import type { Announce } from '../events/announce.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { lockList, nextRowNumber } from '../lists/row-numbers.ts';
import type { DecidedPayment } from '../orders/payment-store.ts';
import { settleBatch } from './settlement.ts';
import type { SettlementStore } from './settlement-store.ts';
import { chargesFor, settlesAt } from './settlement-terms.ts';

/** The merchants' money: booked when a payment succeeds, paid out when it is due. */
export interface SettlementDesk {
  /** Books a successful payment, and plans its settlement. */
  onOutcome(transaction: Kysely<Database>, decided: DecidedPayment): Promise<void>;
  /** Pays out everything due until then, one settlement per currency; returns their numbers. */
  settle(transaction: Kysely<Database>, run: SettlementRun): Promise<readonly number[]>;
}

export interface SettlementRun {
  readonly appId: string;
  /** Payments that are due later are left out. */
  readonly dueUntil: Date;
  readonly now: Date;
}

export interface SettlementDeskOptions {
  readonly settlements: SettlementStore;
  readonly agenda: AgendaStore;
  readonly announce: Announce;
  readonly ledger: Ledger;
  readonly identifiers: Identifiers;
  readonly chargeBasisPoints: number;
}

export function createSettlementDesk(options: SettlementDeskOptions): SettlementDesk {
  const { settlements, agenda, ledger, identifiers, chargeBasisPoints, announce } = options;

  async function settleCurrency(
    transaction: Kysely<Database>,
    { appId, dueUntil, now }: SettlementRun,
    currency: string,
  ): Promise<number> {
    const place = await nextRowNumber(transaction, appId, 'settlements', now);
    const key = { appId, currency, ...place };
    const due = await settlements.gather(transaction, key, dueUntil);
    const { adjustment, amountSettled, carriedOver } = settleBatch(due);
    const utr = identifiers.settlementUtr();
    await settlements.add(transaction, {
      ...due,
      ...key,
      adjustment,
      carriedOver,
      utr,
      settledAt: now,
    });
    const summary = `Settlement ${place.number} pays out ${formatAmount(amountSettled)} ${currency}`;
    const facts = { settlementId: place.number };
    announce(transaction, appId, { type: 'settlement', at: now, summary, facts });
    const { serviceCharge, serviceTax } = due;
    await ledger.post(transaction, {
      appId,
      kind: 'settlement',
      subject: String(place.number),
      currency,
      at: now,
      amounts: {
        merchant: serviceCharge + serviceTax + amountSettled,
        fees: -serviceCharge,
        tax: -serviceTax,
        bank: -amountSettled,
      },
    });
    return place.number;
  }

  return {
    async onOutcome(transaction, { order, payment, at }) {
      if (payment.status !== 'SUCCESS') return;
      const { appId, amount, currency } = order;
      const dueAt = settlesAt(at);
      const { serviceCharge, serviceTax } = chargesFor(amount, chargeBasisPoints);
      const { referenceId } = payment;
      const terms = { serviceCharge, serviceTax, settlesAt: dueAt };
      await settlements.plan(transaction, referenceId, terms);
      await ledger.post(transaction, {
        appId,
        kind: 'payment',
        subject: payment.referenceId,
        currency,
        at,
        amounts: { bank: amount, merchant: -amount },
      });
      await agenda.add(transaction, { appId, dueAt, kind: 'settle', subject: '' });
    },
    async settle(transaction, run) {
      // Two simultaneous runs, from the agenda and by hand or in two processes, would gather the same payments.
      await lockList(transaction, run.appId, 'settlements');
      const numbers: number[] = [];
      const { appId, dueUntil } = run;
      for (const currency of await settlements.listDueCurrencies(transaction, appId, dueUntil)) {
        numbers.push(await settleCurrency(transaction, run, currency));
      }
      return numbers;
    },
  };
}
