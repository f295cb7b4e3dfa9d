import { formatAmount } from '@cashfree-rest/core';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { changeWorld } from '../database/transact.ts';
import type { Gateway } from '../gateway.ts';
import type { Merchant } from '../merchants/merchant-store.ts';

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
    async readLedger({ world: { appId } }) {
      const balances = (await ledger.balances(appId)).map(({ balance, ...rest }) => ({
        ...rest,
        balance: formatAmount(balance),
      }));
      return { status: 'OK', balances, unbalancedPostings: await ledger.countUnbalanced(appId) };
    },
  };
}
