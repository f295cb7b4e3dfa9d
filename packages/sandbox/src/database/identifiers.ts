import { randomInt } from 'node:crypto';

/** Makes the names that the gateway gives out. Passed in, so that a test can foresee them. */
export interface Identifiers {
  /** The end of a payment link: 21 characters of 0-9a-z, some 108 bits that nobody can guess. */
  paymentToken(): string;
  /** A payment's `referenceId`: digits only. */
  referenceId(): string;
  /** Twelve digits, as a bank's UPI reference has. */
  utr(): string;
  /** `N` and fifteen digits, as the bank transfer of a settlement has. */
  settlementUtr(): string;
  /** A refund's acquirer reference number: 23 digits. */
  arn(): string;
  /** For a refund to which the merchant gives no id of its own. */
  merchantRefundId(): string;
  /** For a merchant that is made without a key. */
  secretKey(): string;
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

export const randomIdentifiers: Identifiers = {
  paymentToken: () => pick(ALPHABET, 21),
  // No leading zero: some clients read it as a number.
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
