import { aRefund } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import { ALL_DAYS, serveGateway } from '../serve-gateway.ts';

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
