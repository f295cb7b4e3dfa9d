import { minorUnits, sum } from '@cashfree-rest/core';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ListPage } from '../lists/list-page.ts';
import type { NewestFirst } from '../lists/newest-first.ts';
import type { DueBatch, SettledPayment, Settlement } from './settlement.ts';
import type { PaymentTerms } from './settlement-terms.ts';

export interface SettlementStore {
  plan(transaction: Kysely<Database>, referenceId: string, terms: PaymentTerms): Promise<void>;
  /** Returns the currencies in which payments are due. */
  listDueCurrencies(transaction: Kysely<Database>, appId: string, until: Date): Promise<string[]>;
  /** Puts all due payments, and all refunds that are not yet deducted, into a settlement; returns their sums. */
  gather(
    transaction: Kysely<Database>,
    settlement: Pick<Settlement, 'appId' | 'currency' | 'number'>,
    until: Date,
  ): Promise<DueBatch>;
  add(transaction: Kysely<Database>, settlement: Settlement): Promise<void>;
  list(page: ListPage): Promise<readonly Settlement[]>;
  listNewest(request: NewestFirst): Promise<readonly Settlement[]>;
  /** Returns the settlements of these numbers. */
  listByNumber(
    snapshot: Kysely<Database>,
    appId: string,
    numbers: readonly number[],
  ): Promise<readonly Settlement[]>;
  exists(appId: string, number: number): Promise<boolean>;
  listPayments(request: SettlementRows): Promise<readonly SettledPayment[]>;
}

export interface SettlementRows {
  readonly appId: string;
  readonly number: number;
  readonly after: number;
  readonly count: number;
}

export function createSettlementStore(database: Kysely<Database>): SettlementStore {
  return {
    async plan(transaction, referenceId, { serviceCharge, serviceTax, settlesAt }) {
      await transaction
        .updateTable('payments')
        .set({
          service_charge: serviceCharge,
          service_tax: serviceTax,
          settles_at: settlesAt.getTime(),
        })
        .where('reference_id', '=', referenceId)
        .execute();
    },
    async listDueCurrencies(transaction, appId, until) {
      const rows = await transaction
        .selectFrom('payments')
        .select('currency')
        .distinct()
        .where('app_id', '=', appId)
        .where('settlement_number', 'is', null)
        .where('settles_at', '<=', until.getTime())
        .orderBy('currency')
        .execute();
      return rows.map(({ currency }) => currency);
    },
    async gather(transaction, { appId, currency, number }, until) {
      await transaction
        .updateTable('payments')
        .set({ settlement_number: number })
        .where('app_id', '=', appId)
        .where('currency', '=', currency)
        .where('settlement_number', 'is', null)
        .where('settles_at', '<=', until.getTime())
        .execute();
      const refunds = await transaction
        .updateTable('refunds')
        .set({ settlement_number: number })
        .where('app_id', '=', appId)
        .where('currency', '=', currency)
        .where('settlement_number', 'is', null)
        .returning('amount')
        .execute();
      const paid = await transaction
        .selectFrom('payments')
        .select(({ fn }) => [
          fn.sum<bigint | number>('amount').as('amount'),
          fn.sum<bigint | number>('service_charge').as('charge'),
          fn.sum<bigint | number>('service_tax').as('tax'),
          fn.countAll<number>().as('count'),
          fn.min<string>('day').as('from'),
          fn.max<string>('day').as('till'),
        ])
        .where('app_id', '=', appId)
        .where('settlement_number', '=', number)
        .executeTakeFirstOrThrow();
      const before = await transaction
        .selectFrom('settlements')
        .select('carried_over')
        .where('app_id', '=', appId)
        .where('currency', '=', currency)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return {
        totalAmount: minorUnits(paid.amount),
        serviceCharge: minorUnits(paid.charge),
        serviceTax: minorUnits(paid.tax),
        refunds: sum(refunds.map(({ amount }) => minorUnits(amount))),
        carriedOver: minorUnits(before?.carried_over ?? 0),
        transactionsFrom: paid.from,
        transactionsTill: paid.till,
        paymentCount: paid.count,
        refundCount: refunds.length,
      };
    },
    async add(transaction, settlement) {
      await transaction
        .insertInto('settlements')
        .values({
          app_id: settlement.appId,
          number: settlement.number,
          day: settlement.day,
          currency: settlement.currency,
          total_amount: settlement.totalAmount,
          service_charge: settlement.serviceCharge,
          service_tax: settlement.serviceTax,
          adjustment: settlement.adjustment,
          carried_over: settlement.carriedOver,
          transactions_from: settlement.transactionsFrom,
          transactions_till: settlement.transactionsTill,
          utr: settlement.utr,
          settled_at: settlement.settledAt.getTime(),
          payment_count: settlement.paymentCount,
          refund_count: settlement.refundCount,
          refund_amount: settlement.refunds,
        })
        .execute();
    },
    async list(page) {
      const rows = await database
        .selectFrom('settlements')
        .selectAll()
        .where('app_id', '=', page.appId)
        .where('number', '>', page.after)
        .where('number', '<=', page.through)
        .where('day', '>=', page.startDate)
        .where('day', '<=', page.endDate)
        .orderBy('number')
        .limit(page.count)
        .execute();
      return rows.map(toSettlement);
    },
    async listNewest({ appId, before, count }) {
      let query = database
        .selectFrom('settlements')
        .selectAll()
        .where('app_id', '=', appId)
        .orderBy('number', 'desc')
        .limit(count);
      if (before !== undefined) query = query.where('number', '<', before);
      return (await query.execute()).map(toSettlement);
    },
    async listByNumber(snapshot, appId, numbers) {
      if (numbers.length === 0) return [];
      const rows = await snapshot
        .selectFrom('settlements')
        .selectAll()
        .where('app_id', '=', appId)
        .where('number', 'in', numbers)
        .orderBy('number')
        .execute();
      return rows.map(toSettlement);
    },
    async exists(appId, number) {
      const row = await database
        .selectFrom('settlements')
        .select('id')
        .where('app_id', '=', appId)
        .where('number', '=', number)
        .executeTakeFirst();
      return row !== undefined;
    },
    async listPayments({ appId, number, after, count }) {
      const rows = await database
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_key')
        .selectAll('payments')
        .select('orders.order_id')
        .where('payments.app_id', '=', appId)
        .where('payments.settlement_number', '=', number)
        .where('payments.id', '>', after)
        .orderBy('payments.id')
        .limit(count)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        orderId: row.order_id,
        referenceId: row.reference_id,
        amount: minorUnits(row.amount),
        paymentMode: row.payment_mode ?? '',
        details: row.details,
        serviceCharge: minorUnits(row.service_charge),
        serviceTax: minorUnits(row.service_tax),
        attemptedAt: new Date(row.attempted_at),
      }));
    },
  };
}

function toSettlement(row: Selectable<Database['settlements']>): Settlement {
  return {
    appId: row.app_id,
    number: row.number,
    day: row.day,
    currency: row.currency,
    totalAmount: minorUnits(row.total_amount),
    serviceCharge: minorUnits(row.service_charge),
    serviceTax: minorUnits(row.service_tax),
    adjustment: minorUnits(row.adjustment),
    carriedOver: minorUnits(row.carried_over),
    transactionsFrom: row.transactions_from,
    transactionsTill: row.transactions_till,
    utr: row.utr,
    settledAt: new Date(row.settled_at),
    paymentCount: row.payment_count,
    refundCount: row.refund_count,
    refunds: minorUnits(row.refund_amount),
  };
}
