import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import type { ServedGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';
import { type GatewayModel, paise, sum } from './gateway-model.ts';
import {
  refundRows,
  settledRows,
  settlementRows,
  transactionRows,
  balances as wantedBalances,
} from './model-rows.ts';
import { type ListedRow, readList, readSettlement } from './read-lists.ts';

/** Compares what the gateway shows of its books with the model, and what it shows with itself. */
export async function checkBooks(model: GatewayModel, served: ServedGateway): Promise<void> {
  const { ledger } = served.gateway;
  const transactions = await readList(served, 'listTransactions');
  const refunds = await readList(served, 'listRefunds');
  const settlements = await readList(served, 'listSettlements');
  const balances = await ledger.balances(CREDENTIALS.appId);

  expectRows(transactions, transactionRows(model));
  expectRows(refunds, refundRows(model));
  expectRows(settlements, settlementRows(model));
  expectSame(balances, wantedBalances(model));
  await expectBalancedPostings(served);
  expectNothingLost(model, { transactions, refunds, settlements, balances });
}

/** The same for every settlement: its rows, and the payments that no settlement or more than one holds. */
export async function checkSettlements(model: GatewayModel, served: ServedGateway): Promise<void> {
  const settlements = await readList(served, 'listSettlements');
  const seen: string[] = [];
  for (const { id, row } of settlements) {
    const rows = await readSettlement(served, id, 3);
    const total = (amounts: readonly string[]) => sum(amounts.map(paise));
    expectSame(total(rows.map(({ txAmount }) => txAmount)), paise(String(row.totalTxAmount)));
    expectSame(
      total(rows.map(({ settlementAmount }) => settlementAmount)),
      paise(String(row.settlementAmount)),
    );
    const want = model.settlements.find((settlement) => settlement.id === id);
    expectRows(
      rows.map((settled) => ({ id: settled.id, row: settled })),
      want === undefined ? [] : settledRows(model, want).map((settled) => ({ row: settled })),
    );
    expectAscending(rows.map((settled) => settled.id));
    seen.push(...rows.map(({ referenceId }) => referenceId));
  }
  const want = model.payments.filter(({ settlement }) => settlement !== undefined);
  expectSame([...seen].sort(), want.map(({ referenceId }) => referenceId).sort());
}

/** Rows in their order, each with at least the fields that the model knows. */
export function expectRows(
  rows: readonly ListedRow[],
  want: readonly { readonly id?: number; readonly row: object }[],
): void {
  const known = want.map(({ row }) => row);
  const shown = rows.map(({ row }, index) => {
    const names = Object.keys(known[index] ?? row);
    return Object.fromEntries(names.map((name) => [name, row[name]]));
  });
  expectSame(shown, known);
  expectAscending(rows.map(({ id }) => id));
}

async function expectBalancedPostings({ gateway }: ServedGateway): Promise<void> {
  const { database, ledger } = gateway;
  expectSame(await ledger.countUnbalanced(CREDENTIALS.appId), 0);
  const postings = await database.selectFrom('postings').selectAll().execute();
  for (const { merchant, refunds, fees, tax, bank } of postings) {
    expectSame(sum([merchant, refunds, fees, tax, bank].map(BigInt)), 0n);
  }
}

interface Books {
  readonly transactions: readonly ListedRow[];
  readonly refunds: readonly ListedRow[];
  readonly settlements: readonly ListedRow[];
  readonly balances: readonly {
    readonly currency: string;
    readonly account: string;
    readonly balance: bigint;
  }[];
}

/** Conservation, from what the gateway shows alone; the model only says what a payment is worth after charges. */
function expectNothingLost(model: GatewayModel, books: Books): void {
  const column = (rows: readonly ListedRow[], name: string) =>
    sum(rows.map(({ row }) => paise(String(row[name]))));
  const paid = books.transactions.filter(({ row }) => row.txStatus === 'SUCCESS');
  const unsettled = paid.filter(({ row }) => row.settlementStatus === 'PENDING');
  const net = (rows: readonly ListedRow[]) =>
    sum(rows.map(({ row }) => netOf(model, String(row.referenceId))));
  const refunded = column(books.refunds, 'refundAmount');
  // Amounts that settlements have not deducted: carried over, or not yet adjusted.
  const stillToKeep = refunded + column(books.settlements, 'adjustment');
  const account = (name: string) =>
    sum(books.balances.filter(({ account }) => account === name).map(({ balance }) => balance));

  expectSame(
    column(books.settlements, 'amountSettled') + net(unsettled) - stillToKeep,
    net(paid) - refunded,
  );
  expectSame(stillToKeep >= 0n, true);
  // The ledger's debt to the merchant is the unsettled money minus the amounts to be deducted.
  expectSame(-account('merchant'), column(unsettled, 'txAmount') - stillToKeep);
  for (const { row } of paid) {
    const own = books.refunds.filter((refund) => refund.row.referenceId === row.referenceId);
    expectSame(column(own, 'refundAmount') <= paise(String(row.txAmount)), true);
  }
  const references = new Set(books.refunds.map(({ row }) => row.arn).filter((arn) => arn !== ''));
  const processed = books.refunds.filter(({ row }) => row.processed === 'YES');
  expectSame(references.size, processed.length);
  for (const arn of references) expect(arn).toMatch(/^\d{23}$/u);
}

function netOf(model: GatewayModel, referenceId: string): bigint {
  const payment = model.payments.find((known) => known.referenceId === referenceId);
  return payment === undefined ? 0n : model.netOf(payment);
}

function expectAscending(numbers: readonly number[]): void {
  for (const [index, number] of numbers.entries()) {
    expectSame(number > (numbers[index - 1] ?? 0), true);
  }
}

/** `expect` does a lot of work even if it passes, which thousands of steps would feel. */
export function expectSame(received: unknown, want: unknown): void {
  if (!isDeepStrictEqual(received, want)) expect(received).toEqual(want);
}
