import { paid, signedAs } from './sample-results.ts';
import { type Case, hmac } from './vector.ts';

type Change = readonly [name: string, changes: Readonly<Record<string, string>>];

const TAMPERED: readonly Change[] = [
  ['order', { orderId: 'order-2' }],
  ['order-in-capitals', { orderId: 'ORDER-1' }],
  ['amount-higher', { orderAmount: '1540.00' }],
  ['amount-lower', { orderAmount: '1.00' }],
  ['reference', { referenceId: '19993' }],
  ['status-failed', { txStatus: 'FAILED' }],
  ['status-blank', { txStatus: '' }],
  ['mode', { paymentMode: 'WALLET' }],
  ['mode-blank', { paymentMode: '' }],
  ['message', { txMsg: '00::Transaction was Successful' }],
  ['message-blank', { txMsg: '' }],
  ['message-longer', { txMsg: '00::Transaction is Successful.' }],
  ['time-a-second-later', { txTime: '2026-03-01 12:00:01' }],
  ['time-another-day', { txTime: '2026-03-02 12:00:00' }],
  ['order-and-reference-swapped', { orderId: '19992', referenceId: 'order-1' }],
  ['mode-and-status-swapped', { txStatus: 'UPI', paymentMode: 'SUCCESS' }],
  ['look-alike-letter', { txStatus: '\u0405UCCESS' }],
  ['everything-blank', Object.fromEntries(Object.keys(paid()).map((name) => [name, '']))],
];

/** One value in two forms. Each form has a signature of its own. */
const REFORMATTED: readonly Change[] = [
  ['amount-without-decimals', { orderAmount: '154' }],
  ['amount-with-one-decimal', { orderAmount: '154.0' }],
  ['amount-with-three-decimals', { orderAmount: '154.000' }],
  ['amount-in-paise', { orderAmount: '15400' }],
  ['amount-with-comma', { orderAmount: '154,00' }],
  ['amount-with-leading-zero', { orderAmount: '0154.00' }],
  ['amount-with-plus', { orderAmount: '+154.00' }],
  ['amount-with-exponent', { orderAmount: '1.54e2' }],
  ['amount-with-currency', { orderAmount: 'INR 154.00' }],
  ['reference-with-leading-zero', { referenceId: '019992' }],
  ['reference-with-decimals', { referenceId: '19992.0' }],
  ['status-in-small-letters', { txStatus: 'success' }],
  ['mode-in-small-letters', { paymentMode: 'upi' }],
  ['message-in-capitals', { txMsg: '00::TRANSACTION IS SUCCESSFUL' }],
  ['time-with-t', { txTime: '2026-03-01T12:00:00' }],
  ['time-in-utc', { txTime: '2026-03-01 06:30:00' }],
  ['time-with-offset', { txTime: '2026-03-01T12:00:00+05:30' }],
  ['time-without-seconds', { txTime: '2026-03-01 12:00' }],
  ['time-in-seconds', { txTime: '1772346600' }],
  ['time-by-day-first', { txTime: '01/03/2026 12:00:00' }],
];

export const TAMPERING: readonly Case[] = TAMPERED.map(([name, changes]) => ({
  name,
  reason: 'A value was changed after the gateway had signed.',
  valid: false,
  values: paid(changes),
  sign: (_, key) => hmac(signedAs({}), key),
}));

export const REFORMATTING: readonly Case[] = REFORMATTED.flatMap(([name, changes]) => [
  {
    name: `posted-${name}`,
    reason:
      'The form has another spelling than the gateway signed. Values are never formatted anew.',
    valid: false,
    values: paid(changes),
    sign: (_: string, key: string) => hmac(signedAs({}), key),
  },
  {
    name: `signed-${name}`,
    reason: 'The signed text has another spelling than the form. Values are never formatted anew.',
    valid: false,
    values: paid(),
    sign: (_: string, key: string) => hmac(signedAs(changes), key),
  },
]);
