import { describe, expect, test } from '@jest/globals';
import { isSignedBy, signFields } from '../src/payment-signature.ts';

const RULE = {
  fields: ['orderId', 'orderAmount', 'referenceId', 'txStatus', 'paymentMode', 'txMsg', 'txTime'],
};
const KEY = 'sandbox_secret_key';

/** The gateway's published vectors. */
const VECTORS = [
  [
    ['FEX101', '10.00', '19992', 'SUCCESS', 'pg', 'payment done', '2018-02-02 17:29:12'],
    'wuR1D585AKJHs5p5GajoTFqUslpyXx3qXvuacpLsBxY=',
  ],
  [
    [
      'Order000123',
      '1.00',
      '826748288',
      'SUCCESS',
      'UPI',
      '00::Transaction is Successful',
      '2022-03-19 15:51:03',
    ],
    'IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=',
  ],
] as const;

function fieldsOf(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(RULE.fields.map((name, index) => [name, values[index] ?? '']));
}

describe('payment signature', () => {
  test.each(VECTORS)('signs %j as published', async (values, signature) => {
    expect(await signFields(RULE, fieldsOf(values), KEY)).toBe(signature);
    expect(await isSignedBy(RULE, fieldsOf(values), signature, KEY)).toBe(true);
  });

  test('null, absent and blank are signed alike', async () => {
    const blank = fieldsOf(['a', '1.00', '1', 'PENDING', 'UPI', '', 't']);
    const { txMsg, ...absent } = blank;

    const signature = await signFields(RULE, blank, KEY);

    expect(txMsg).toBe('');
    expect(await signFields(RULE, absent, KEY)).toBe(signature);
    expect(await signFields(RULE, { ...blank, txMsg: null }, KEY)).toBe(signature);
  });

  test.each([
    ['another amount', { orderAmount: '10.0' }, KEY],
    ['another status', { txStatus: 'FAILED' }, KEY],
    ['another key', {}, 'sandbox_secret_kez'],
  ])('%s breaks the signature', async (_, change, key) => {
    const [values, signature] = VECTORS[0];

    expect(await isSignedBy(RULE, { ...fieldsOf(values), ...change }, signature, key)).toBe(false);
  });

  test.each(['Z', 'a', 'b'])(
    'a last letter of %s, which decodes to the same bytes, is no signature',
    async (last) => {
      const [values, signature] = VECTORS[0];
      const respelled = signature.replace(/Y=$/u, `${last}=`);

      expect(await isSignedBy(RULE, fieldsOf(values), respelled, KEY)).toBe(false);
    },
  );

  test.each(['', 'x', '=', '*'.repeat(44), 'A'.repeat(44), `${'A'.repeat(43)}=`])(
    '%j is no signature, and no error',
    async (signature) => {
      expect(await isSignedBy(RULE, fieldsOf(VECTORS[0][0]), signature, KEY)).toBe(false);
    },
  );
});
