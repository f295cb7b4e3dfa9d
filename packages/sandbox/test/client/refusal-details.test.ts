import { type Client, createClient, RefusedError } from '@cashfree-rest/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

let sandbox: ServedSandbox;
let paid: string;
let open: string;

beforeAll(async () => {
  sandbox = await serveSandbox();
  const { orders } = sandbox.client;
  for (const orderId of ['paid', 'open']) await orders.create(anOrder({ orderId }));
  ({ referenceId: paid } = await sandbox.control.orders.pay({
    orderId: 'paid',
    outcome: 'SUCCESS',
  }));
  ({ referenceId: open } = await sandbox.control.orders.pay({
    orderId: 'open',
    outcome: 'FAILED',
  }));
  const used = { ...aRefund(paid), merchantRefundId: 'used', refundAmount: '1.00' };
  await sandbox.client.refunds.create(used);
});
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

function aRefund(referenceId: string) {
  return { referenceId, refundAmount: '1.00', refundNote: 'returned', merchantRefundId: 'new' };
}

const days = { startDate: '2026-03-01', endDate: '2026-03-02' };
const unknown = { orderId: 'unknown' };
type Call = (client: Client) => PromiseLike<unknown>;

/** Every refusal of the gateway for a client, by code and fields. */
const REFUSALS: readonly (readonly [string, string, Call])[] = [
  [
    'field_missing',
    'customerEmail',
    ({ orders }) => orders.create({ ...anOrder(), customerEmail: '' }),
  ],
  [
    'field_invalid',
    'orderAmount',
    ({ orders }) => orders.create(anOrder({ orderAmount: '1.005' })),
  ],
  ['field_invalid', 'orderId', ({ orders }) => orders.getStatus({ orderId: 'a b' })],
  [
    'field_missing',
    'accountNo,ifsc',
    ({ refunds }) => refunds.create({ ...aRefund(paid), mode: 'BANK_TRANSFER' }),
  ],
  [
    'not_enabled',
    'orderCurrency',
    ({ orders }) => orders.create({ ...anOrder(), orderCurrency: 'XTS' }),
  ],
  [
    'not_enabled',
    'paymentModes',
    ({ orders }) => orders.create(anOrder({ paymentModes: 'paypal' })),
  ],
  ['id_taken', 'orderId', ({ orders }) => orders.create(anOrder({ orderId: 'paid' }))],
  ['unknown_id', 'orderId', ({ orders }) => orders.getLink(unknown)],
  ['unknown_id', 'orderId', ({ orders }) => orders.getDetails(unknown)],
  ['unknown_id', 'orderId', ({ orders }) => orders.sendEmail(unknown)],
  ['not_payable', 'orderId', ({ orders }) => orders.sendEmail({ orderId: 'paid' })],
  ['unknown_id', 'referenceId', ({ refunds }) => refunds.create(aRefund('12345'))],
  [
    'unknown_id',
    'settlementId',
    ({ settlements }) => settlements.listTransactions({ settlementId: 12345 }).page(),
  ],
  [
    'id_taken',
    'merchantRefundId',
    ({ refunds }) => refunds.create({ ...aRefund(paid), merchantRefundId: 'used' }),
  ],
  [
    'amount_too_large',
    'refundAmount',
    ({ refunds }) => refunds.create({ ...aRefund(paid), refundAmount: '999.00' }),
  ],
  ['not_paid', 'referenceId', ({ refunds }) => refunds.create(aRefund(open))],
  [
    'wrong_order',
    'orderId',
    ({ refunds }) => refunds.create({ ...aRefund(paid), orderId: 'open' }),
  ],
  [
    'dates_reversed',
    'endDate,startDate',
    ({ transactions }) =>
      transactions.list({ startDate: '2026-03-02', endDate: '2026-03-01' }).page(),
  ],
  ['field_invalid', 'count', ({ refunds }) => refunds.list({ ...days, count: 51 }).page()],
];

test.each(REFUSALS)('the gateway refuses with %s, about %s', async (detail, fields, call) => {
  const failure = await Promise.resolve(call(sandbox.client)).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(RefusedError);
  expect(failure).toMatchObject({ detail, fields: fields.split(',') });
});

test('wrong credentials are told by their code as well', async () => {
  const client = createClient({ ...CREDENTIALS, secretKey: 'x'.repeat(20), baseUrl: sandbox.url });

  await expect(client.credentials.verify()).rejects.toMatchObject({
    detail: 'wrong_credentials',
    fields: ['appId', 'secretKey'],
  });
});
