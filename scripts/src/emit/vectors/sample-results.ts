type Values = Readonly<Record<string, string>>;

/** A payment that succeeded; most vectors change one thing in it. */
const PAID: Values = {
  orderId: 'order-1',
  orderAmount: '154.00',
  referenceId: '19992',
  txStatus: 'SUCCESS',
  paymentMode: 'UPI',
  txMsg: '00::Transaction is Successful',
  txTime: '2026-03-01 12:00:00',
};

export function paid(changes: Values = {}): Values {
  return { ...PAID, ...changes };
}

/** What was signed, next to what is posted: `signedAs({ txMsg: 'ok' })` signs another message than the form has. */
export function signedAs(changes: Values, posted: Values = paid()): string {
  return Object.keys(PAID)
    .map((name) => changes[name] ?? posted[name])
    .join('');
}
