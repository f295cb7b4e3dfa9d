import { formatAmount, type MinorUnits, parseAmount, sum } from '@cashfree-rest/core';
import type { Check, CheckContext } from '../check.ts';
import { NotApplicable } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import { expectRefusal, expectThat } from '../expect-reply.ts';
import { expectFields } from './expect-fields.ts';
import { ALL_DAYS, fetchPage, fetchRows, type Page } from './list-rows.ts';

/** The amounts of a settlement add up, to the paisa. */
export const settlementChecks: readonly Check[] = [
  {
    ...about('unknown', 'a settlement that does not exist gets 404'),
    needs: ['listSettlementTransactions'],
    async run(context) {
      const settlementId = '999999999999999';
      const exchange = await context.call('listSettlementTransactions', { settlementId });
      expectRefusal(context, 'listSettlementTransactions', exchange, { status: 404 });
    },
  },
  {
    ...about('amount-settled', 'amountSettled is settlementAmount plus adjustment'),
    needs: ['listSettlements'],
    async run(context) {
      const { rows, exchange } = await settlements(context);
      for (const row of rows) {
        const amount = amountOf(row, 'settlementAmount') + amountOf(row, 'adjustment');
        expectAmount(row, { name: 'amountSettled', amount, exchange });
      }
    },
  },
  {
    ...about('rows', 'the payments of a settlement add up to it, each less charge and tax'),
    needs: ['listSettlements', 'listSettlementTransactions'],
    async run(context) {
      const { settlement, payments, exchange } = await firstSettlement(context);
      for (const row of payments) {
        const kept = amountOf(row, 'serviceCharge') + amountOf(row, 'serviceTax');
        const amount = amountOf(row, 'txAmount') - kept;
        expectAmount(row, { name: 'settlementAmount', amount, exchange });
      }
      const total = (name: string) => sum(payments.map((row) => amountOf(row, name)));
      expectAmount(settlement, { name: 'totalTxAmount', amount: total('txAmount'), exchange });
      expectAmount(settlement, {
        name: 'settlementAmount',
        amount: total('settlementAmount'),
        exchange,
      });
    },
  },
  {
    ...about(
      'period',
      'transactionFrom and transactionTill are the days of its first and last payment',
    ),
    needs: ['listSettlements', 'listSettlementTransactions'],
    async run(context) {
      const { settlement, payments, exchange } = await firstSettlement(context);
      const days = payments.map(({ txTime }) => String(txTime).slice(0, 10)).sort();
      const period = { transactionFrom: days.at(0), transactionTill: days.at(-1) };
      expectFields(settlement, period, exchange);
    },
  },
  {
    ...about(
      'payments',
      'the payments of a settlement are those of listTransactions, times included',
    ),
    needs: ['listSettlements', 'listSettlementTransactions', 'listTransactions'],
    async run(context) {
      const { settlement, payments, exchange } = await firstSettlement(context);
      const { transactionFrom, transactionTill } = settlement;
      const days = { startDate: String(transactionFrom), endDate: String(transactionTill) };
      const list = context.document.operation('listTransactions');
      const attempts = await fetchRows(context, list, { ...days, txStatus: 'SUCCESS' });
      for (const payment of payments) {
        const { referenceId } = payment;
        const attempt = attempts.find((each) => each.referenceId === referenceId);
        const came = `none from ${days.startDate} to ${days.endDate}`;
        const expected = `the payment ${referenceId} of settlement ${settlement.id} in the list`;
        expectThat(attempt !== undefined, { expected, came, exchange });
        const { orderId, txAmount, txTime } = attempt ?? {};
        expectFields(payment, { referenceId, orderId, txAmount, txTime }, exchange);
      }
    },
  },
];

/** Returns the first settlement with its payments; `exchange` is the reply that contains the settlement. */
async function firstSettlement(context: CheckContext): Promise<{
  readonly settlement: JsonObject;
  readonly payments: readonly JsonObject[];
  readonly exchange: Page['exchange'];
}> {
  const { rows, exchange } = await settlements(context);
  const [settlement = {}] = rows;
  const list = context.document.operation('listSettlementTransactions');
  const payments = await fetchRows(context, list, { settlementId: String(settlement.id) });
  return { settlement, payments, exchange };
}

async function settlements(context: CheckContext): Promise<Page> {
  const operation = context.document.operation('listSettlements');
  const page = await fetchPage(context, operation, { ...ALL_DAYS, count: '50' });
  if (page.rows.length === 0) throw new NotApplicable('the server has no settlement');
  return page;
}

function amountOf(row: JsonObject, name: string): MinorUnits {
  return parseAmount(String(row[name]));
}

function expectAmount(
  row: JsonObject,
  options: {
    readonly name: string;
    readonly amount: MinorUnits;
    readonly exchange: Page['exchange'];
  },
): void {
  const { name, exchange } = options;
  const amount = formatAmount(options.amount);
  const expected = `${name} ${amount} in the row ${row.id}`;
  expectThat(row[name] === amount, { expected, came: String(row[name]), exchange });
}

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `settlements/${name}`, group: 'settlements', title };
}
