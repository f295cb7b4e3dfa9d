import { sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { failToStart } from './start-process.ts';

/** Values of variables with which it does not start. */
const REFUSED: readonly (readonly [variable: string, value: string])[] = [
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['SANDBOX_BASE_URL', 'localhost:4010'],
  ['SANDBOX_ERROR_STATUS', '201'],
  ['SANDBOX_CURRENCIES', 'inr'],
  ['SANDBOX_LOG_LEVEL', 'loud'],
  ['SANDBOX_VALIDATION', 'none'],
  ['SANDBOX_NOTIFY_TIMEOUT_MS', '30s'],
  ['SANDBOX_SCENARIOS', '/nowhere/at/all'],
  ['SANDBOX_APP_ID', 'my shop'],
  ['SANDBOX_SECRET_KEY', 'schlüssel'],
  ['SANDBOX_BASE_URL', 'https://shop.example/path'],
  ['SANDBOX_CURRENCIES', 'USD'],
  ['SANDBOX_CURRENCIES', 'INR,JPY'],
  ['SANDBOX_DATABASE', 'mysql://localhost/x'],
  ['SANDBOX_DATABASE', 'postgres:localhost/x'],
  ['SANDBOX_DATABASE', 'postgres://localhost:port/x'],
];

test.each(sampleOf(REFUSED, 4))(
  'the sandbox refuses %s=%s in one line that names it',
  async (variable, value) => {
    const { code, output } = await failToStart({
      SANDBOX_DATABASE: ':memory:',
      [variable]: value,
    });

    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^${variable} must be [^\n]+\n$`, 'u'));
  },
);
