import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { PAGE_SCRIPT } from '../../../src/pages/payment/page-script.ts';

/** Runs the script on an empty page, then one of its functions. */
function format(name: 'cardNumber' | 'cardExpiry', typed: string): string {
  const nothing = (): void => undefined;
  const document = {
    getElementById: nothing,
    querySelector: nothing,
    querySelectorAll: () => [],
    addEventListener: nothing,
  };
  const performance = { getEntriesByType: () => [] };
  const page = createContext({ document, performance, window: document });
  runInContext(PAGE_SCRIPT, page);
  return runInContext(`${name}(${JSON.stringify(typed)})`, page);
}

describe('a card number is shown in groups of four', () => {
  test.each([
    ['', ''],
    ['4111', '4111'],
    ['41111', '4111 1'],
    ['4111111111111111', '4111 1111 1111 1111'],
    ['41111111111111111119999', '4111 1111 1111 1111 111'],
    ['4111-1111\u00A01111\u20131111', '4111 1111 1111 1111'],
    ['４１１１１', '4111 1'],
  ])('%j becomes %j', (digits, want) => {
    expect(format('cardNumber', digits)).toBe(want);
  });
});

describe('an expiry date gets its slash', () => {
  test.each([
    ['', ''],
    ['04', '04'],
    ['4/', '04'],
    ['042', '04/2'],
    ['0429', '04/29'],
    ['04/293', '04/29'],
    ['12/20', '12/20'],
    ['12/203', '12/203'],
    ['12/2030', '12/2030'],
    ['12/20301', '12/2030'],
    ['1/30', '01/30'],
    ['1 - 2030', '01/2030'],
    ['12.30', '12/30'],
    ['2030-12', '12/2030'],
    ['2030/1', '01/2030'],
  ])('%j becomes %j', (digits, want) => {
    expect(format('cardExpiry', digits)).toBe(want);
  });
});
