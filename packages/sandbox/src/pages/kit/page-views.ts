import type { PaymentMethod } from '../../orders/offered-methods.ts';

/** The order's fields on every page. They are untrusted: the merchant wrote most of them. */
export type OrderSummary = {
  /** Last part of the payment link; anyone who has it may pay. */
  token: string;
  merchantName: string;
  orderId: string;
  /** Decimal with exactly two places, in units of the currency: `'154.00'`. */
  amount: string;
  /** ISO 4217, three capital letters. */
  currency: string;
  note?: string | undefined;
};

export type PaymentPageView = {
  order: OrderSummary;
  /** Shown in this order. */
  methods: readonly PaymentMethod[];
  cardKinds: readonly ('credit' | 'debit')[];
  banks: readonly { code: string; name: string }[];
  wallets: readonly { code: string; name: string }[];
  csrfToken: string;
  /** One per page view: sending the same key twice makes one attempt, not two payments. */
  attemptKey: string;
  /** The method that is initially open; default: the one with an error, otherwise the first offered. */
  chosen?: PaymentMethod | undefined;
  /** The customer's last entries, by field name; never a card number or a CVV. */
  entered?: Readonly<Record<string, string>> | undefined;
  /** One sentence per field name. */
  fieldErrors?: Readonly<Record<string, string>> | undefined;
  notice?: { tone: 'error' | 'info'; text: string } | undefined;
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
  /** Posted unchanged, in this order. */
  fields: readonly (readonly [name: string, value: string])[];
  txStatus: string;
};

export type StatusPageView = {
  kind:
    | 'paid'
    | 'expired'
    | 'unknown'
    | 'processing'
    | 'flagged'
    | 'cookieless'
    | 'invalid'
    | 'unreadable'
    | 'fault'
    | 'missing'
    | 'stranger';
  order?: OrderSummary | undefined;
  /** Path on this origin that leads the customer back to the merchant. */
  wayBack?: string | undefined;
  /** Helps support to find the failure in the log. */
  requestId?: string | undefined;
};
