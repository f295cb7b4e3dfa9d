export interface DisplayedAmount {
  /** A decimal such as `'154.00'`. */
  readonly amount: string;
  /** ISO 4217, three capital letters. */
  readonly currency: string;
}

/**
 * Returns an amount such as `₹1,54,000.00` in Indian grouping for INR, `USD 154,000.00` otherwise. Works on the digits
 * as text, so no paisa is lost.
 */
export function displayAmount({ amount, currency }: DisplayedAmount): string {
  const [whole = '', fraction] = amount.split('.');
  const separators = currency === 'INR' ? /\B(?=(\d\d)*\d{3}$)/g : /\B(?=(\d{3})+$)/g;
  const grouped = [whole.replace(separators, ','), fraction].filter((part) => part !== undefined);
  return `${currency === 'INR' ? '₹' : `${currency} `}${grouped.join('.')}`;
}
