/**
 * An amount in the smallest unit of its currency (paise for INR). A `bigint`, because sums exceed what a `number` holds
 * exactly; the compiler refuses to mix the two.
 */
export type MinorUnits = bigint;

/** A text is not an amount, or a number is not an exact whole number. */
export class AmountError extends RangeError {
  override readonly name = 'AmountError';
}

// 17 digits before the point fit into 64 bits, the limit of databases.
const DECIMAL = /^(-?(?:0|[1-9]\d{0,16}))(?:\.(\d{1,2}))?$/u;

/**
 * Reads a plain decimal such as `154`, `154.5` or `-0.05` exactly, without passing through a float.
 * @throws {AmountError} for anything else: exponents, separators, blanks, a third decimal, more than 17 digits before
 * the point.
 */
export function parseAmount(text: string): MinorUnits {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) {
    throw new AmountError('an amount is a plain decimal with at most two decimals, such as 154.00');
  }
  return BigInt(whole + fraction.padEnd(2, '0'));
}

/** Writes an amount with exactly two decimals, as the gateway does: `154.00`, `-0.05`. */
export function formatAmount(amount: MinorUnits): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Converts a whole number of minor units, for example one read from a database.
 *
 * @throws {AmountError} for a fraction, and for a number beyond 2^53, which may be rounded.
 */
export function minorUnits(value: number | bigint): MinorUnits {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new AmountError('minor units must be a whole number; pass a bigint beyond 2^53');
  }
  return BigInt(value);
}

/** Returns the exact sum; zero for an empty list. */
export function sum(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
