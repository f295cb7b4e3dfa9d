import { describe, expect, test } from '@jest/globals';
import { createSandbox } from '../../src/app.ts';
import { randomIdentifiers } from '../../src/database/identifiers.ts';
import { borrowDatabase } from '../database/borrow-database.ts';
import { CREDENTIALS, stoppedClock } from '../serve-sandbox.ts';

describe('a sandbox does not begin', () => {
  test.each([
    [['INR', 'JPY'], /^currencies must be INR and .*; JPY is not one of them$/u],
    [['INR', 'ABC'], /^currencies must be INR and .*; ABC is not one of them$/u],
    [['USD'], /^currencies must be INR and .*, such as INR,USD$/u],
  ])('with the currencies %j', async (currencies, message) => {
    await using lent = await borrowDatabase();

    const start = createSandbox({
      database: lent.database,
      currencies,
      clock: stoppedClock(),
      identifiers: randomIdentifiers,
      merchant: { ...CREDENTIALS, name: 'Test Shop' },
      baseUrl: () => '',
      docsFolder: '',
    });

    await expect(start).rejects.toMatchObject({ name: 'RangeError', message });
  });
});
