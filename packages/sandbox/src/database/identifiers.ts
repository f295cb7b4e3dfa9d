import { randomInt } from 'node:crypto';

/** Makes the ids that the gateway issues. Passed in, so that a test can predict them. */
export interface Identifiers {
  /** The end of a payment link: 21 characters of 0-9a-z, about 108 unpredictable bits. */
  paymentToken(): string;
  /** A payment's `referenceId`: digits only. */
  referenceId(): string;
  /** Twelve digits, like a bank's UPI reference. */
  utr(): string;
  /** `N` and fifteen digits, like the bank transfer of a settlement. */
  settlementUtr(): string;
  /** A refund's acquirer reference number: 23 digits. */
  arn(): string;
  /** For a refund without an id from the merchant. */
  merchantRefundId(): string;
  /** For a merchant that is added without a key. */
  secretKey(): string;
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

export const randomIdentifiers: Identifiers = {
  paymentToken: () => pick(ALPHABET, 21),
  // No leading zero, because some clients read it as a number.
  referenceId: () => pick('123456789', 1) + pick('0123456789', 11),
  utr: () => pick('123456789', 1) + pick('0123456789', 11),
  settlementUtr: () => `N${pick('0123456789', 15)}`,
  arn: () => pick('123456789', 1) + pick('0123456789', 22),
  merchantRefundId: () => `refund-${pick(ALPHABET, 21)}`,
  secretKey: () => pick(ALPHABET, 40),
};

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
