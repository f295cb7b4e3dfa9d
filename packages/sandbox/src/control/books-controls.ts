import { formatAmount } from '@cashfree-rest/core';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { changeWorld, readSnapshot } from '../database/transact.ts';
import type { Gateway } from '../gateway.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { describePosting } from './describe-posting.ts';
import { gatherOrder } from './order-record.ts';

type BooksControls = Pick<ControlHandlers<Merchant>, 'runSettlements' | 'readLedger'>;

/** Later than any payment is due. */
const END_OF_TIME = new Date(8.64e15);

export function createBooksControls(gateway: Gateway): BooksControls {
  const { database, merchantTime, worker, settlementDesk, ledger } = gateway;
  return {
    async runSettlements({ world }) {
      const { appId } = world;
      const run = { appId, dueUntil: END_OF_TIME, now: merchantTime.now(world) };
      const settlementIds = await worker.hold(appId, () =>
        changeWorld(database, appId, (transaction) => settlementDesk.settle(transaction, run)),
      );
      return { status: 'OK', settlementIds: [...settlementIds] };
    },
    async readLedger({ world: { appId }, orderId }) {
      const balances = (await ledger.balances(appId)).map(({ balance, ...rest }) => ({
        ...rest,
        balance: formatAmount(balance),
      }));
      const unbalancedPostings = await ledger.countUnbalanced(appId);
      if (orderId === undefined) return { status: 'OK', balances, unbalancedPostings };
      const record = await readSnapshot(database, (snapshot) =>
        gatherOrder(snapshot, appId, orderId, gateway),
      );
      const postings = record?.postings.map(describePosting) ?? [];
      return { status: 'OK', balances, postings, unbalancedPostings };
    },
  };
}
