import { paid } from './sample-results.ts';
import type { Case } from './vector.ts';

const REASON = 'The gateway sent it, and nothing has changed it.';

const STATUSES = ['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED', 'A_LATER_STATUS'];
const MODES = ['CREDIT_CARD', 'NET_BANKING', 'WALLET'];
const AMOUNTS = ['0.01', '0.50', '1.00', '10.10', '99999.99', '1234567890.00'];
const ORDER_IDS = ['1', '007', 'a.b', 'a-b_c.d', 'ORDER', 'x'.repeat(50)];

/** The two results that the guide shows, with their key. */
export const PUBLISHED: readonly Case[] = [
  published('first', 'FEX101', '10.00', '19992', 'pg', 'payment done', '2018-02-02 17:29:12'),
  published(
    'second',
    'Order000123',
    '1.00',
    '826748288',
    'UPI',
    '00::Transaction is Successful',
    '2022-03-19 15:51:03',
  ),
];

export const GENUINE: readonly Case[] = [
  ...STATUSES.flatMap((txStatus) =>
    MODES.map((paymentMode) => genuine(`${txStatus}-${paymentMode}`, { txStatus, paymentMode })),
  ),
  ...AMOUNTS.map((orderAmount) => genuine(`amount-${orderAmount}`, { orderAmount })),
  ...ORDER_IDS.map((orderId) => genuine(`order-id-${orderId}`, { orderId })),
  genuine('reference-of-20-digits', { referenceId: '9'.repeat(20) }),
  genuine('reference-with-leading-zero', { referenceId: '0019992' }),
  genuine('message-of-1000-characters', { txMsg: 'long '.repeat(200) }),
];

/** Values without separators, so that two results can have one text. The signature alone cannot tell them apart. */
export const TRADED: readonly Case[] = [
  traded('order-1-with-11.00', { orderId: 'order-1', orderAmount: '11.00' }),
  traded('order-11-with-1.00', { orderId: 'order-11', orderAmount: '1.00' }),
  traded('amount-1.00-reference-5', { orderAmount: '1.00', referenceId: '5' }),
  traded('status-takes-from-mode', { txStatus: 'SUCCESSU', paymentMode: 'PI' }),
  traded('mode-takes-from-message', { paymentMode: 'UPI0', txMsg: '0::Transaction is Successful' }),
  traded('message-takes-mode', { paymentMode: '', txMsg: 'UPI00::Transaction is Successful' }),
  traded('mode-takes-message', { paymentMode: 'UPI00::Transaction is Successful', txMsg: '' }),
];

function genuine(name: string, changes: Readonly<Record<string, string>>): Case {
  return { name, reason: REASON, valid: true, values: paid(changes) };
}

function traded(name: string, changes: Readonly<Record<string, string>>): Case {
  const reason =
    'The values are joined without a separator, so characters can move between fields. Ask getOrderStatus.';
  return { name, reason, valid: true, values: paid(changes) };
}

function published(
  name: string,
  orderId: string,
  orderAmount: string,
  referenceId: string,
  paymentMode: string,
  txMsg: string,
  txTime: string,
): Case {
  const values = paid({ orderId, orderAmount, referenceId, paymentMode, txMsg, txTime });
  const reason = 'The guide and the API document show this result.';
  return { name, reason, valid: true, values, key: 'sandbox_secret_key' };
}
