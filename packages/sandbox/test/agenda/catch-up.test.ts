import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { ALL_DAYS, kolkata, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';
import { dumpWorld } from '../worlds/dump-world.ts';

const { appId: APP_ID } = CREDENTIALS;
const DAY = 86_400_000;

async function doBusiness(served: ServedGateway): Promise<void> {
  const referenceId = await served.pay({ amount: '100.00' });
  await served.call('createRefund', aRefund({ referenceId, refundAmount: '100.00' }));
  await served.pay({ amount: '0.29', currency: 'USD' });
  await served.pay({ amount: '50.00', outcome: 'PENDING' });
}

describe('a sandbox that was switched off for a week', () => {
  test('catches up with the same books as one that ran', async () => {
    await using ran = await serveGateway({ start: '2026-03-05 23:55' });
    await using slept = await serveGateway({ start: '2026-03-05 23:55' });
    await doBusiness(ran);
    await doBusiness(slept);

    await ran.gateway.worldClock.advance(APP_ID, 7 * DAY);
    await slept.switchOff(7 * DAY);
    await slept.catchUp();

    expect(await dumpWorld(slept)).toEqual(await dumpWorld(ran));
  });

  test('settles by itself, at the time for which it was planned', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();

    await served.switchOff(7 * DAY);
    await served.catchUp();

    expect((await served.call('listSettlements', ALL_DAYS)).settlements).toMatchObject([
      { settledOn: '2026-03-04 11:00:00' },
    ]);
  });

  test('does what follows from a late answer in its order too', async () => {
    await using ran = await serveGateway({ start: '2026-03-05 10:00' });
    await using slept = await serveGateway({ start: '2026-03-05 10:00' });
    for (const served of [ran, slept]) {
      await served.pay({ amount: '100.00' });
      await served.moveTo('2026-03-02 10:00');
      await served.pay({ amount: '50.00', outcome: 'PENDING' });
    }

    await ran.gateway.worldClock.advance(APP_ID, 14 * DAY);
    await slept.switchOff(14 * DAY);
    await slept.catchUp();

    expect(await dumpWorld(slept)).toEqual(await dumpWorld(ran));
  });

  test('that is frozen stays at its time, and no task runs', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();
    await served.gateway.worldClock.freeze(APP_ID, true);
    const before = await dumpWorld(served);

    await served.switchOff(7 * DAY);
    await served.catchUp();

    expect(await dumpWorld(served)).toEqual(before);
    expect(await served.now()).toEqual(kolkata('2026-03-02 10:00'));
  });
});
