import type { PaymentMethod } from '../../orders/offered-methods.ts';
import type { Html } from '../kit/html.ts';
import type { IconName } from '../kit/page-layout.ts';
import type { PaymentPageView } from '../kit/page-views.ts';
import { bankField, CARD_KINDS, cardFields, vpaField, walletField } from './instrument-fields.ts';

/** A method on the payment page. */
type Method = {
  icon: IconName;
  hint: string;
  /** Names, which are also ids, of the visible fields. */
  fields: readonly string[];
  render: (view: PaymentPageView) => Html;
  /** Test inputs and their effects. */
  tests: readonly (readonly [instrument: string, effect: string])[];
};

export const METHODS: Readonly<Record<PaymentMethod, Method>> = {
  card: {
    icon: 'card',
    hint: 'Pay with the details on your card',
    fields: ['cardKind', 'cardNumber', 'cardExpiry', 'cardCvv', 'cardHolder'],
    render: cardFields,
    tests: [
      ['4111 1111 1111 1111', 'opens the simulator, where you choose the outcome'],
      ['4444 3333 2222 1111', 'succeeds'],
      ['CVV 123', 'with any expiry date in the future'],
    ],
  },
  netbanking: {
    icon: 'bank',
    hint: 'Approve the payment at your bank',
    fields: ['bankCode'],
    render: bankField,
    tests: [['Bank 3333', 'the test bank: opens the simulator']],
  },
  upi: {
    icon: 'phone',
    hint: 'Approve the payment in your UPI app',
    fields: ['vpa'],
    render: vpaField,
    tests: [
      ['testsuccess@gocash', 'succeeds'],
      ['testfailure@gocash', 'fails'],
    ],
  },
  wallet: {
    icon: 'wallet',
    hint: 'Pay from a wallet balance',
    fields: ['walletCode'],
    render: walletField,
    tests: [['Test Wallet', 'opens the simulator']],
  },
};

const METHOD_NAMES: Readonly<Record<Exclude<PaymentMethod, 'card'>, string>> = {
  netbanking: 'Net banking',
  upi: 'UPI',
  wallet: 'Wallet',
};

export function methodName({ cardKinds }: PaymentPageView, method: PaymentMethod): string {
  if (method !== 'card') return METHOD_NAMES[method];
  const [first, second] = cardKinds;
  return first && !second ? CARD_KINDS[first] : 'Credit or debit card';
}

/** Returns the open method: the chosen one, otherwise the one with an error, otherwise the first. */
export function openMethod({
  methods,
  chosen,
  fieldErrors = {},
}: PaymentPageView): PaymentMethod | undefined {
  if (chosen && methods.includes(chosen)) return chosen;
  const hasError = (method: PaymentMethod): boolean =>
    METHODS[method].fields.some((name) => fieldErrors[name]);
  return methods.find(hasError) ?? methods[0];
}
