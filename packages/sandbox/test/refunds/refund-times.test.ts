import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { processedAtOf } from '../../src/refunds/refund.ts';
import { ALL_DAYS, kolkata, type ServedGateway, serveGateway } from '../serve-gateway.ts';

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
