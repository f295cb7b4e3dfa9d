import type { Replies, RequestFields } from '@cashfree-rest/server';
import { ALL_DAYS, type ServedGateway } from '../serve-gateway.ts';

export const LISTS = ['listTransactions', 'listRefunds', 'listSettlements'] as const;
export type ListId = (typeof LISTS)[number];

export interface ListedRow {
  readonly id: number;
  readonly row: Readonly<Record<string, unknown>>;
}

/** One page of a list. The cursor that the reply gives has to be that of its last row. */
export async function readPage(
  served: Pick<ServedGateway, 'call'>,
  list: ListId,
  request: RequestFields<ListId> & { txStatus?: RequestFields<'listTransactions'>['txStatus'] },
): Promise<readonly ListedRow[]> {
  const reply = await served.call(list, request);
  const rows = rowsOf(list, reply);
  const { lastId } = reply;
  if (lastId !== rows.at(-1)?.id) throw new Error(`${list}: lastId is ${lastId}: not the last row`);
  // Reading page by page would never end.
  if (rows.some(({ id }) => id <= (request.lastId ?? 0))) throw new Error(`${list}: no way on`);
  return rows;
}

/** A list from its first page to its last, as the documentation says to read it. */
export async function readList(
  served: Pick<ServedGateway, 'call'>,
  list: ListId,
  request: RequestFields<ListId> & {
    txStatus?: RequestFields<'listTransactions'>['txStatus'];
  } = ALL_DAYS,
): Promise<readonly ListedRow[]> {
  const all: ListedRow[] = [];
  for (;;) {
    const lastId = all.at(-1)?.id;
    const page = await readPage(served, list, { ...request, ...(lastId && { lastId }) });
    all.push(...page);
    // A full page may be the last one; one that is not full must be.
    if (page.length < (request.count ?? 20)) return all;
  }
}

/** The rows of a settlement, from its first page to its last. */
export async function readSettlement(
  served: Pick<ServedGateway, 'call'>,
  settlementId: number,
  count: number = 50,
): Promise<Replies['listSettlementTransactions']['transactions']> {
  const all: Replies['listSettlementTransactions']['transactions'] = [];
  for (;;) {
    const last = all.at(-1)?.id;
    const request = { settlementId, count, ...(last && { lastId: last }) };
    const { transactions } = await served.call('listSettlementTransactions', request);
    if (transactions.some(({ id }) => id <= (last ?? 0))) throw new Error('no way on');
    all.push(...transactions);
    if (transactions.length < count) return all;
  }
}

function rowsOf(list: ListId, reply: Replies[ListId]): readonly ListedRow[] {
  if (list === 'listTransactions') {
    return (reply as Replies['listTransactions']).transactions.map((row) => ({ id: row.id, row }));
  }
  if (list === 'listRefunds') {
    return (reply as Replies['listRefunds']).refunds.map((row) => ({ id: row.refundId, row }));
  }
  return (reply as Replies['listSettlements']).settlements.map((row) => ({ id: row.id, row }));
}
