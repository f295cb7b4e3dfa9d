declare const brand: unique symbol;

/** An amount in the smallest unit of its currency (paise for INR): always a safe integer. */
export type MinorUnits = number & { readonly [brand]: 'MinorUnits' };

/** A text is not an amount, or an amount is outside what can be counted exactly. */
export class AmountError extends RangeError {
  override readonly name = 'AmountError';
}

const DECIMAL = /^(-?)(0|[1-9]\d{0,12})(?:\.(\d{1,2}))?$/u;

/**
 * Reads a plain decimal such as `154`, `154.5` or `-0.05` exactly, without passing through a float.
 * @throws {AmountError} for anything else: exponents, separators, blanks, a third decimal.
 */
export function parseAmount(text: string): MinorUnits {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) {
    throw new AmountError('an amount is a plain decimal with at most two decimals, such as 154.00');
  }
  const size = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  // 0 - 0 keeps "-0.00" from becoming negative zero, which compares equal but prints a sign.
  return minorUnits(sign === '-' ? 0 - size : size);
}

/** Writes an amount the way the gateway does: exactly two decimals, `154.00`, `-0.05`. */
export function formatAmount(amount: MinorUnits): string {
  const size = Math.abs(minorUnits(amount));
  const fraction = String(size % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${Math.trunc(size / 100)}.${fraction}`;
}

/**
 * Takes a number for an amount in minor units, for example one read from a database.
 * @throws {AmountError} unless it is a safe integer.
 */
export function minorUnits(value: number): MinorUnits {
  if (!Number.isSafeInteger(value)) {
    throw new AmountError('an amount in minor units is a whole number below 2^53');
  }
  return value as MinorUnits;
}
