import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { ALL_DAYS, kolkata, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';
import { dumpWorld } from './dump-world.ts';

const { appId: MINE } = CREDENTIALS;
const THEIRS = 'their_app_id';

async function serveTwo() {
  const served = await serveGateway({ start: '2026-03-02 10:00' });
  const their = { appId: THEIRS, name: 'Their Shop', secretKey: 'their_secret_key' };
  await served.gateway.merchants.add(their);
  return served;
}

describe('of two merchants', () => {
  test('each has numbers that begin with 1', async () => {
    await using served = await serveTwo();

    for (const appId of [MINE, THEIRS]) {
      const referenceId = await served.pay({ appId, orderId: 'order-1' });
      await served.call('createRefund', aRefund({ referenceId }), appId);
      await served.moveTo('2026-03-04 11:00', appId);
    }

    for (const appId of [MINE, THEIRS]) {
      expect((await served.call('listTransactions', ALL_DAYS, appId)).lastId).toBe(1);
      expect((await served.call('listRefunds', ALL_DAYS, appId)).lastId).toBe(1);
      expect((await served.call('listSettlements', ALL_DAYS, appId)).lastId).toBe(1);
    }
  });

  test('one’s clock leaves the other’s as it was', async () => {
    await using served = await serveTwo();

    await served.moveTo('2026-04-02 10:00', MINE);

    expect(await served.now(THEIRS)).toEqual(kolkata('2026-03-02 10:00'));
  });

  test('one’s frozen clock does not stop the other’s', async () => {
    await using served = await serveTwo();
    await served.gateway.worldClock.freeze(MINE, true);
    await served.pay({ appId: THEIRS });

    served.machine.set(kolkata('2026-03-04 11:00'));
    await served.catchUp();

    expect((await served.call('listSettlements', ALL_DAYS, THEIRS)).settlements).toHaveLength(1);
  });

  test('what falls due for one leaves the other’s world as it was', async () => {
    await using served = await serveTwo();
    for (const appId of [MINE, THEIRS]) {
      const referenceId = await served.pay({ appId });
      await served.call('createRefund', aRefund({ referenceId }), appId);
      await served.pay({ appId, outcome: 'PENDING' });
    }
    const before = await dumpWorld(served, THEIRS);

    await served.moveTo('2026-04-02 10:00', MINE);

    expect(await dumpWorld(served, THEIRS)).toEqual(before);
  });

  test('one’s settlement holds no payment and no refund of the other', async () => {
    await using served = await serveTwo();
    await served.pay({ appId: MINE, amount: '100.00' });
    const referenceId = await served.pay({ appId: THEIRS, amount: '200.00' });
    const refund = aRefund({ referenceId, refundAmount: '50.00' });
    await served.call('createRefund', refund, THEIRS);

    await served.moveTo('2026-03-04 11:00', MINE);

    expect((await served.call('listSettlements', ALL_DAYS, MINE)).settlements).toMatchObject([
      { totalTxAmount: '100.00', adjustment: '0.00' },
    ]);
  });

  test('one cannot read the rows of the other’s settlement', async () => {
    await using served = await serveTwo();
    await served.pay({ appId: THEIRS });
    await served.moveTo('2026-03-04 11:00', THEIRS);

    const call = served.call('listSettlementTransactions', { settlementId: 1 }, MINE);

    await expect(call).rejects.toMatchObject({ status: 404 });
  });

  test('both can pay at once, and each list is whole', async () => {
    await using served = await serveTwo();
    const twelve = Array.from({ length: 12 }, (_, index) => [MINE, THEIRS][index % 2] ?? MINE);

    await Promise.all(twelve.map((appId) => served.pay({ appId })));

    for (const appId of [MINE, THEIRS]) {
      const { transactions } = await served.call('listTransactions', ALL_DAYS, appId);
      expect(transactions.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });
});
