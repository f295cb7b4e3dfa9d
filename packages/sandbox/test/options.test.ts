import { expect, test } from '@jest/globals';
import { createSandbox } from '../src/app.ts';

test.each([
  ...[0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY].map(
    (orderLifetimeDays) =>
      [{ orderLifetimeDays }, 'orderLifetimeDays must be a whole number from 1 to 36500'] as const,
  ),
  ...[-1, 0.5, Number.NaN, 5_001].map(
    (chargeBasisPoints) =>
      [{ chargeBasisPoints }, 'chargeBasisPoints must be a whole number from 0 to 5000'] as const,
  ),
  ...['INR', [], ['inr'], [undefined]].map(
    (currencies) => [{ currencies }, 'currencies must be a list of three-letter codes'] as const,
  ),
  ...['hosts', 'notifyHosts'].flatMap((option) =>
    ['shop', ['shop:3000'], ['http://shop'], [''], [undefined]].map(
      (given) =>
        [
          { [option]: given },
          `${option} must be a list of names or addresses without a port`,
        ] as const,
    ),
  ),
  [{ isPublic: '0' }, 'isPublic must be true or false'],
  [{ errorStatus: 404 }, 'errorStatus must be 200'],
  [{ logger: {} }, 'logger must be an object with info, warn, error'],
  [{ mailSender: 'smtp://mail.example' }, 'mailSender must be an object with send'],
])('createSandbox refuses %j, and says what may be there', async (options, message) => {
  await expect(createSandbox(options as never)).rejects.toThrow(
    new TypeError(`createSandbox: ${message}`),
  );
});
