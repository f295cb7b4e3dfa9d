/** A method on the payment page. */
export type PaymentMethod = 'card' | 'netbanking' | 'upi' | 'wallet';

/** The `paymentModes` of an order that each method on the page covers. The sandbox has no PayPal. */
const MODES = {
  card: ['cc', 'dc'],
  upi: ['upi'],
  netbanking: ['nb'],
  wallet: ['wallet'],
} as const satisfies Record<PaymentMethod, readonly string[]>;

const CARD_KINDS = { cc: 'credit', dc: 'debit' } as const;

/** `undefined` allows everything. */
export type AllowedModes = readonly string[] | undefined;

export function offeredMethods(allowed: AllowedModes): readonly PaymentMethod[] {
  const methods = Object.keys(MODES) as PaymentMethod[];
  return methods.filter((method) => MODES[method].some((mode) => isAllowed(allowed, mode)));
}

export function offeredCardKinds(allowed: AllowedModes): readonly ('credit' | 'debit')[] {
  return MODES.card.filter((mode) => isAllowed(allowed, mode)).map((mode) => CARD_KINDS[mode]);
}

function isAllowed(allowed: AllowedModes, mode: string): boolean {
  return allowed === undefined || allowed.includes(mode);
}

/** The entry of `paymentModes` that allows a payment of this `paymentMode`. */
const MODE_OF: Readonly<Record<string, string>> = {
  CREDIT_CARD: 'cc',
  DEBIT_CARD: 'dc',
  NET_BANKING: 'nb',
  UPI: 'upi',
  WALLET: 'wallet',
};

export function isModeOffered(allowed: AllowedModes, paymentMode: string): boolean {
  const mode = MODE_OF[paymentMode];
  return mode !== undefined && isAllowed(allowed, mode);
}
