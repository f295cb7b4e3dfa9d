/** What every page shows of an order. Nothing here is trusted: the merchant wrote most of it. */
export type OrderSummary = {
  /** Last part of the payment link; whoever has it may pay. */
  token: string;
  merchantName: string;
  orderId: string;
  /** Decimal with exactly two places, in units of the currency: `'154.00'`. */
  amount: string;
  /** ISO 4217, three capital letters. */
  currency: string;
  note?: string;
};

export type PaymentMethod = 'card' | 'netbanking' | 'upi' | 'wallet';

export type PaymentPageView = {
  order: OrderSummary;
  /** Shown in this order. */
  methods: readonly PaymentMethod[];
  cardKinds: readonly ('credit' | 'debit')[];
  banks: readonly { code: string; name: string }[];
  wallets: readonly { code: string; name: string }[];
  csrfToken: string;
  /** One per page view: the same key sent twice is the same attempt, not a second payment. */
  attemptKey: string;
  /** The method that opens first; without it, the one with an error, then the first offered. */
  chosen?: PaymentMethod;
  /** What the customer typed last time, by field name; never a card number or a CVV. */
  entered?: Readonly<Record<string, string>>;
  /** One sentence by field name. */
  fieldErrors?: Readonly<Record<string, string>>;
  notice?: { tone: 'error' | 'info'; text: string };
};

export type SimulatorPageView = {
  order: OrderSummary;
  attemptId: string;
  csrfToken: string;
  /** In words, without secrets: `'Card ending in 1111'`. */
  instrument: string;
};

export type ReturnPageView = {
  order: OrderSummary;
  /** The merchant's own address, http or https. */
  returnUrl: string;
  /** Posted as they are, in this order. */
  fields: readonly (readonly [name: string, value: string])[];
  txStatus: string;
};

export type StatusPageView = {
  kind:
    | 'paid'
    | 'expired'
    | 'unknown'
    | 'processing'
    | 'cookieless'
    | 'invalid'
    | 'fault'
    | 'missing'
    | 'stranger';
  order?: OrderSummary;
  /** What support needs to find the fault in the log. */
  requestId?: string;
};
