import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { processedAtOf } from '../../src/refunds/refund.ts';
import { ALL_DAYS, kolkata, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

async function listRefunds({ call }: ServedGateway) {
  return (await call('listRefunds', ALL_DAYS)).refunds;
}

describe('a refund is processed at the same time of day, five working days later', () => {
  test.each([
    ['a Monday', '2026-03-02 14:01:12', '2026-03-09 14:01:12'],
    ['a Friday', '2026-03-06 00:00', '2026-03-13 00:00'],
    ['a Saturday', '2026-03-07 09:30', '2026-03-13 09:30'],
    ['a Sunday night', '2026-03-08 23:59:59.999', '2026-03-13 23:59:59.999'],
    ['the first moment of a Monday', '2026-03-09 00:00', '2026-03-16 00:00'],
  ])('%s: %s at %s', (_, initiated, processed) => {
    expect(processedAtOf(kolkata(initiated))).toEqual(kolkata(processed));
  });
});

test('a refund is not processed a millisecond before its time', async () => {
  await using served = await serveGateway({ start: '2026-03-02 14:01:12' });
  const referenceId = await served.pay();
  await served.call('createRefund', aRefund({ referenceId }));

  await served.moveTo('2026-03-09 14:01:11.999');

  expect(await listRefunds(served)).toMatchObject([{ processed: 'NO', arn: '', processedOn: '' }]);
});

test('a refund gets its arn of 23 digits and its time when it is processed', async () => {
  await using served = await serveGateway({ start: '2026-03-02 14:01:12' });
  const referenceId = await served.pay({ orderId: 'order-1', amount: '154.50' });
  await served.call('createRefund', aRefund({ referenceId, refundAmount: '54.50' }));

  await served.moveTo('2026-03-09 14:01:12');

  expect(await listRefunds(served)).toEqual([
    {
      refundId: 1,
      orderId: 'order-1',
      arn: expect.stringMatching(/^\d{23}$/u),
      referenceId,
      txAmount: '154.50',
      refundAmount: '54.50',
      refundNote: 'Too much tea',
      note: 'Too much tea',
      processed: 'YES',
      initiatedOn: '2026-03-02 14:01:12',
      processedOn: '2026-03-09 14:01:12',
    },
  ]);
});

test('an INSTANT refund is processed at once, with an arn of 23 digits', async () => {
  await using served = await serveGateway({ start: '2026-03-07 23:59:59' });
  const referenceId = await served.pay();
  const instant = { refundType: 'INSTANT', merchantRefundId: 'r-1' } as const;

  await served.call('createRefund', aRefund({ referenceId, ...instant }));

  expect(await listRefunds(served)).toMatchObject([
    {
      processed: 'YES',
      arn: expect.stringMatching(/^\d{23}$/u),
      initiatedOn: '2026-03-07 23:59:59',
      processedOn: '2026-03-07 23:59:59',
    },
  ]);
});

test('an INSTANT refund stays as it is five working days later', async () => {
  await using served = await serveGateway({ start: '2026-03-02 14:01:12' });
  const referenceId = await served.pay();
  const instant = { refundType: 'INSTANT', merchantRefundId: 'r-1' } as const;
  await served.call('createRefund', aRefund({ referenceId, ...instant }));
  const before = await listRefunds(served);

  await served.moveTo('2026-03-31 14:01:12');

  expect(await listRefunds(served)).toEqual(before);
});

test('a refund is processed whether or not its payment has been settled', async () => {
  await using served = await serveGateway({ start: '2026-03-02 14:01:12' });
  const referenceId = await served.pay();
  await served.moveTo('2026-03-04 14:00');
  await served.call('createRefund', aRefund({ referenceId }));

  await served.moveTo('2026-03-11 14:00');

  expect(await listRefunds(served)).toMatchObject([{ processedOn: '2026-03-11 14:00:00' }]);
});

// The vendor's own plugin for WooCommerce sends it blank where the shop's clerk gives no reason.
test.each([
  ['is blank', { refundNote: '' }, ''],
  ['is not sent', {}, ''],
  ['is a single blank', { refundNote: ' ' }, ' '],
])('a refund whose note %s is taken, and listed as it is', async (_name, note, listed) => {
  await using sandbox = await serveSandbox();
  await sandbox.client.orders.create(anOrder());
  const { referenceId } = await sandbox.control.orders.pay({
    orderId: 'order-1',
    outcome: 'SUCCESS',
  });
  const fields = { ...CREDENTIALS, referenceId, refundAmount: '10.00', ...note };

  const body = new URLSearchParams(fields);
  const response = await fetch(`${sandbox.url}/api/v1/order/refund`, { method: 'POST', body });

  expect(await response.json()).toMatchObject({ status: 'OK' });
  const days = { startDate: '2026-03-02', endDate: '2026-03-02' };
  const { refunds } = await sandbox.client.refunds.list(days).page();
  expect(refunds).toMatchObject([{ refundNote: listed, note: listed }]);
});

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

test('twenty refunds at once never exceed their payment', async () => {
  await using served = await serveGateway();
  const referenceId = await served.pay({ amount: '95.00' });

  const answers = await Promise.allSettled(
    TWENTY.map(() => served.call('createRefund', aRefund({ referenceId, refundAmount: '10.00' }))),
  );

  const refused = answers.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(11);
  expect(refused).toEqual(
    refused.map(() => ({ status: 'rejected', reason: expect.objectContaining({ status: 409 }) })),
  );
  const { refunds } = await served.call('listRefunds', ALL_DAYS);
  expect(refunds.map(({ refundId }) => refundId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('twenty refunds at once with the same merchantRefundId are one', async () => {
  await using served = await serveGateway();
  const referenceId = await served.pay({ amount: '95.00' });
  const wish = aRefund({ referenceId, refundAmount: '1.00', merchantRefundId: 'r-1' });

  const answers = await Promise.allSettled(TWENTY.map(() => served.call('createRefund', wish)));

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refusal = { status: 409, reason: 'A refund with the same merchantRefundId exists' };
  const refused = answers.filter(({ status }) => status === 'rejected');
  expect(refused).toEqual(
    refused.map(() => ({ status: 'rejected', reason: expect.objectContaining(refusal) })),
  );
  expect((await served.call('listRefunds', ALL_DAYS)).refunds).toHaveLength(1);
});

test('refunds of two payments at once with the same merchantRefundId are one', async () => {
  await using served = await serveGateway();
  const payments = [await served.pay(), await served.pay()];

  const answers = await Promise.allSettled(
    payments.map((referenceId) =>
      served.call('createRefund', aRefund({ referenceId, merchantRefundId: 'r-1' })),
    ),
  );

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('whole refunds of twenty payments at once are all accepted, with numbers of their own', async () => {
  await using served = await serveGateway();
  const payments: string[] = [];
  for (const _ of TWENTY) payments.push(await served.pay({ amount: '1.00' }));

  const answers = await Promise.all(
    payments.map((referenceId) =>
      served.call('createRefund', aRefund({ referenceId, refundAmount: '1.00' })),
    ),
  );

  const numbers = answers.map(({ refundId }) => refundId).sort((one, other) => one - other);
  expect(numbers).toEqual(TWENTY.map((index) => index + 1));
});
