import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

const { appId: APP_ID } = CREDENTIALS;
const INSTANT = { refundType: 'INSTANT', merchantRefundId: 'r-1' } as const;

/** The accounts of the rupees, in paise. */
async function accountsOf({ gateway }: ServedGateway) {
  const balances = await gateway.ledger.balances(APP_ID);
  return Object.fromEntries(balances.map(({ account, balance }) => [account, balance]));
}

describe('in the ledger', () => {
  test('a payment is held by the bank and owed to the merchant', async () => {
    await using served = await serveGateway();

    await served.pay({ amount: '100.00' });

    expect(await accountsOf(served)).toEqual({
      merchant: -10_000n,
      refunds: 0n,
      fees: 0n,
      tax: 0n,
      bank: 10_000n,
    });
  });

  test.each(['FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'] as const)(
    'an attempt that is %s is nothing',
    async (outcome) => {
      await using served = await serveGateway();

      await served.pay({ outcome });

      expect(await accountsOf(served)).toEqual({});
    },
  );

  test('a refund is owed to the customer instead of the merchant', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ amount: '100.00' });

    await served.call('createRefund', aRefund({ referenceId, refundAmount: '30.00' }));

    expect(await accountsOf(served)).toEqual({
      merchant: -7_000n,
      refunds: -3_000n,
      fees: 0n,
      tax: 0n,
      bank: 10_000n,
    });
  });

  test('a refund that is processed has left the bank', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ amount: '100.00' });

    await served.call('createRefund', aRefund({ referenceId, refundAmount: '30.00', ...INSTANT }));

    expect(await accountsOf(served)).toEqual({
      merchant: -7_000n,
      refunds: 0n,
      fees: 0n,
      tax: 0n,
      bank: 7_000n,
    });
  });

  test('a settlement leaves charge and tax, and owes nothing', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay({ amount: '100.00' });

    await served.moveTo('2026-03-04 11:00');

    expect(await accountsOf(served)).toEqual({
      merchant: 0n,
      refunds: 0n,
      fees: -175n,
      tax: -32n,
      bank: 207n,
    });
  });

  test('a refund beyond the settlement is owed by the merchant', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const referenceId = await served.pay({ amount: '100.00' });
    await served.call('createRefund', aRefund({ referenceId, refundAmount: '100.00', ...INSTANT }));

    await served.moveTo('2026-03-04 11:00');

    expect(await accountsOf(served)).toEqual({
      merchant: 207n,
      refunds: 0n,
      fees: -175n,
      tax: -32n,
      bank: 0n,
    });
  });

  test('each currency has accounts of its own', async () => {
    await using served = await serveGateway();
    await served.pay({ amount: '100.00', currency: 'USD' });
    await served.pay({ amount: '200.00' });

    const balances = await served.gateway.ledger.balances(APP_ID);

    expect(balances.filter(({ account }) => account === 'bank')).toEqual([
      { currency: 'INR', account: 'bank', balance: 20_000n },
      { currency: 'USD', account: 'bank', balance: 10_000n },
    ]);
  });
});

describe('the database refuses a posting', () => {
  const POSTING = { appId: APP_ID, kind: 'payment', subject: '1', currency: 'INR' } as const;

  test('that does not sum to zero', async () => {
    await using served = await serveGateway();
    const { database, ledger } = served.gateway;
    const at = await served.now();

    const post = ledger.post(database, { ...POSTING, at, amounts: { bank: 100n, merchant: -99n } });

    await expect(post).rejects.toThrow(/postings_balance/u);
  });

  test('about what it has booked already', async () => {
    await using served = await serveGateway();
    const { database, ledger } = served.gateway;
    const posting = {
      ...POSTING,
      at: await served.now(),
      amounts: { bank: 100n, merchant: -100n },
    };
    await ledger.post(database, posting);

    const again = ledger.post(database, posting);

    await expect(again).rejects.toThrow(/unique/iu);
  });
});
